// What a word is by its letters alone: hashes of the word, its stem, its ends and the pattern of its capitals.
import { hashText } from "../hash.ts";
import { stemOf } from "./stem.ts";

/** What a word is by its letters alone. */
export interface WrittenForm {
  lowerText: string;
  isLower: boolean;
  written: number;
  lower: number;
  stem: number;
  suffix3: number;
  suffix2: number;
  prefix: number;
  shape: number;
}

const classOf = (character: string): string => {
  if (/\p{Lu}/u.test(character)) return "X";
  if (/\p{Ll}/u.test(character)) return "x";
  if (/\p{N}/u.test(character)) return "d";
  return character;
};

const shapes = new Map<string, number>();

/** Hash of the pattern of capitals, small letters, digits and marks, runs shortened. */
const shapeOf = (text: string): number => {
  let shape = "";
  let before = "";
  for (const character of text) {
    const kind = classOf(character);
    if (kind !== before) shape += kind;
    before = kind;
    if (shape.length === 6) break;
  }
  let hash = shapes.get(shape);
  if (hash === undefined) {
    hash = hashText(shape);
    if (shapes.size < 10_000) shapes.set(shape, hash);
  }
  return hash;
};

const forms = new Map<string, WrittenForm>();
const mostForms = 20_000;
/** V8 keeps a longer piece of a text as a view of it: remembered, it would hold on to the whole text. */
const longestRemembered = 12;

/** What follows from the letters alone, remembered for the next time. */
export const formOf = (text: string): WrittenForm => {
  const known = forms.get(text);
  if (known) return known;
  const straight = text.replaceAll("’", "'");
  const lowerText = straight.toLowerCase();
  const form = {
    lowerText,
    isLower: lowerText === straight,
    written: hashText(straight),
    lower: hashText(lowerText),
    stem: hashText(`l${stemOf(lowerText)}`),
    suffix3: hashText(`s${lowerText.slice(-3)}`),
    suffix2: hashText(`t${lowerText.slice(-2)}`),
    prefix: hashText(`p${lowerText.slice(0, 2)}`),
    shape: shapeOf(straight),
  };
  if (text.length <= longestRemembered && forms.size < mostForms) forms.set(text, form);
  return form;
};
