// What a word tells by itself: its letters, its shape, the lists it stands in.
import { calendarNames, knownOrganisations, notActors, organisationHeads } from "../lexicon/organisations.ts";
import { femaleNames, leadingFamilyNames, maleNames, nameParticles } from "../lexicon/first-names.ts";
import { honorifics, roleNouns, titleAbbreviations, titleModifiers } from "../lexicon/titles.ts";
import { peoples, places, placeWordsAfter, placeWordsBefore } from "../lexicon/places.ts";
import { quotingForms } from "../word-forms.ts";
import { isCommonWord } from "../tag-alone.ts";
import { hashText } from "../hash.ts";
import type { ClusterTable } from "./word-clusters.ts";

/** Shapes a word can have, told by its first letters. */
export const shapes = ["mark", "small", "capital", "capitals", "initial", "mixed", "dotted", "number", "none"] as const;

export interface WordFacts {
  text: string;
  lower: string;
  exact: number;
  word: number;
  /** Index in `shapes`. */
  shape: number;
  /** Letters and digits as classes, runs shortened: "McKay-1" is "AaAa-0". */
  pattern: number;
  prefixes: readonly number[];
  suffixes: readonly number[];
  /** One bit a word list. */
  lists: number;
  fine: number;
  middle: number;
  coarse: number;
}

export const inList = {
  maleName: 1,
  femaleName: 2,
  familyName: 4,
  place: 8,
  placeAfter: 16,
  placeBefore: 32,
  people: 64,
  organisationHead: 128,
  organisation: 256,
  honorific: 512,
  role: 1024,
  titleModifier: 2048,
  calendar: 4096,
  notActor: 8192,
  common: 16384,
  quoting: 32768,
  particle: 65536,
} as const;

const lists: readonly (readonly [number, ReadonlySet<string>])[] = [
  [inList.maleName, maleNames],
  [inList.femaleName, femaleNames],
  [inList.familyName, leadingFamilyNames],
  [inList.place, places],
  [inList.placeAfter, placeWordsAfter],
  [inList.placeBefore, placeWordsBefore],
  [inList.people, peoples],
  [inList.organisationHead, organisationHeads],
  [inList.organisation, knownOrganisations],
  [inList.honorific, honorifics],
  [inList.role, roleNouns],
  [inList.role, titleAbbreviations],
  [inList.titleModifier, titleModifiers],
  [inList.calendar, calendarNames],
  [inList.notActor, notActors],
  [inList.quoting, quotingForms],
  [inList.particle, nameParticles],
];

const shapeOf = (text: string): number => {
  const name = ((): (typeof shapes)[number] => {
    if (/^\p{N}/u.test(text)) return "number";
    if (!/^\p{L}/u.test(text)) return "mark";
    if (/^\p{Lu}\.?$/u.test(text)) return "initial";
    if (/^(?:\p{L}\.){2,}$/u.test(text)) return "dotted";
    if (/^\p{Lu}[\p{Lu}\p{N}&-]+$/u.test(text)) return "capitals";
    if (/^\p{Lu}[^\p{Lu}]*$/u.test(text)) return "capital";
    return /\p{Lu}/u.test(text) ? "mixed" : "small";
  })();
  return shapes.indexOf(name);
};

const patternOf = (text: string): string =>
  text
    .replace(/\p{Lu}+/gu, "A")
    .replace(/[\p{Ll}\p{Lo}\p{M}]+/gu, "a")
    .replace(/\p{N}+/gu, "0");

/** The facts of a word as it is written. Pure. */
export const wordFacts = (text: string, clusters: ClusterTable): WordFacts => {
  const lower = text.toLowerCase();
  let bits = isCommonWord(lower) ? inList.common : 0;
  for (const [bit, list] of lists) if (list.has(lower)) bits |= bit;
  return {
    text,
    lower,
    exact: hashText(text),
    word: hashText(lower),
    shape: shapeOf(text),
    pattern: hashText(patternOf(text)),
    prefixes: [2, 3, 4].map((length) => hashText(lower.slice(0, length))),
    suffixes: [1, 2, 3, 4].map((length) => hashText(lower.slice(-length))),
    lists: bits,
    ...clusters.of(lower),
  };
};

/** Stands for the words before the first and after the last of a sentence. */
export const noWord: WordFacts = {
  text: "",
  lower: "",
  exact: 1,
  word: 1,
  shape: shapes.indexOf("none"),
  pattern: 1,
  prefixes: [1, 1, 1],
  suffixes: [1, 1, 1, 1],
  lists: 0,
  fine: 0,
  middle: 0,
  coarse: 0,
};

const namelike: readonly boolean[] = shapes.map((name) => !["mark", "small", "number", "none"].includes(name));

/** A word written with a capital letter. */
export const isCapital = ({ shape }: WordFacts): boolean => namelike[shape]!;

const phrases: readonly (readonly [number, ReadonlySet<string>])[] = [
  [inList.place, places],
  [inList.organisation, knownOrganisations],
  [inList.notActor, notActors],
  [inList.people, peoples],
];

/** The lists that the words `[from, to)` stand in as one entry of several words. */
export const phraseLists = (facts: readonly WordFacts[], from: number, to: number): number => {
  let phrase = facts[from]?.lower ?? "";
  for (let index = from + 1; index < to; index += 1) phrase += ` ${facts[index]?.lower ?? ""}`;
  let bits = 0;
  for (const [bit, list] of phrases) if (list.has(phrase)) bits |= bit;
  return bits;
};
