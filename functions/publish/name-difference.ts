// Says what the numbers of a difference are of, in words of the reports: "dead", "consumer prices", "euros for the ports".
import type { Article } from "../shared/model/article.ts";
import { contested, units } from "./measure-words.ts";
import { type Measured, measuredThing } from "./measured-thing.ts";
import { clauseAround } from "./number-surroundings.ts";
import { commonNoun } from "./quantity-words.ts";
import type { Quantity } from "./read-quantities.ts";
import { stopwords } from "./stopwords.ts";
import { stem } from "./terms.ts";

/** What a unit is called in a label. */
const unitNames: Readonly<Record<string, string>> = { "%": "percent", "€": "euros", $: "dollars", "£": "pounds" };

/** A sentence that stands as a label is cut to its clause beyond this. Characters. */
const longestSentence = 120;

/** Which phrase says most, where the reports have several. */
const telling: readonly Measured["relation"][] = ["part", "thing", "price"];

/** `quantities` are those in dispute, the most central first; `articles` are all reports of their story. */
export const nameDifference = (quantities: readonly Quantity[], articles: readonly Article[]): string => {
  const [first] = quantities;
  if (!first) return "";
  if (first.thing) return countedName(first.thing, first.nounShown, first.noun === "person");
  const noun = sharedNoun(quantities.flatMap(({ nounShown }) => nounShown ?? []));
  if (first.unit === undefined && !units.has(noun)) return withOwner(noun, quantities);
  const unit = first.unit === undefined ? noun : (unitNames[first.unit] ?? first.unit);
  const measured = bestOf(quantities.flatMap((quantity) => measuredBy(quantity) ?? []));
  if (measured?.relation === "thing") return measured.words;
  if (measured?.relation === "price") return `${unit} for ${measured.words}`;
  const part = measured?.words ?? shareIn(quantities, articles);
  return part === undefined ? sentenceOf(quantities) : withOwner(`${unit} of ${part}`, quantities);
};

/** "Families homeless"; but people are just "dead", and arrests just "arrested". */
const countedName = (thing: string, noun: string | undefined, ofPeople: boolean): string =>
  noun === undefined || ofPeople || stem(noun) === stem(thing) ? thing : `${noun} ${thing}`;

/** The noun that all have, or the one that each of theirs counts as. */
const sharedNoun = ([first = "", ...others]: readonly string[]): string =>
  others.every((noun) => noun === first) ? first : (commonNoun.get(first) ?? first);

const measuredBy = ({ article, sentence, span: [start, end], unit, nounShown }: Quantity): Measured | undefined => {
  const text = article.text.slice(...sentence);
  // A weight's or a length's noun stands behind its number, and what it is of behind that.
  const behind = unit === undefined && nounShown !== undefined ? text.toLowerCase().indexOf(nounShown, end) : -1;
  return measuredThing(text, [start, behind === -1 ? end : behind + (nounShown ?? "").length]);
};

/** The phrase that shares a word with the most others; of equals the kind that says most, then the fuller one. */
const bestOf = (found: readonly Measured[]): Measured | undefined => {
  const stems = found.map(({ words }) => new Set(tellingWords(words)));
  const shared = (index: number): number =>
    stems.filter((other, place) => place !== index && !other.isDisjointFrom(stems[index] ?? new Set())).length;
  return found
    .map((measured, index) => ({ measured, shared: shared(index), kind: telling.indexOf(measured.relation) }))
    .sort((a, b) => b.shared - a.shared || a.kind - b.kind || fullness(b.measured) - fullness(a.measured))[0]?.measured;
};

const tellingWords = (words: string): string[] =>
  words
    .toLowerCase()
    .split(" ")
    .filter((word) => !stopwords.has(word))
    .map(stem);

const fullness = ({ words }: Measured): number => tellingWords(words).length;

/** What any report of the story says one of these shares is of: the one in dispute may stand without it. */
const shareIn = (quantities: readonly Quantity[], articles: readonly Article[]): string | undefined => {
  const parts = quantities.flatMap(({ unit, value }) => {
    if (unit !== "%") return [];
    const number = String(value).replace(".", String.raw`\.`);
    const written = new RegExp(String.raw`(?<![\p{N}.,])${number}\s?(?:%|per\s?cent)(?= of )`, "giu");
    return articles.flatMap(({ text }) =>
      [...text.matchAll(written)].flatMap(({ 0: { length }, index }) => {
        const measured = measuredThing(text.slice(index, index + length + 80), [0, length]);
        return measured?.relation === "part" ? [measured.words] : [];
      }),
    );
  });
  return parts.sort((a, b) => a.length - b.length || (a < b ? -1 : 1))[0];
};

/** "New Accord: seats": of votes and seats everyone has a number. Whose it is, is said where all sentences name one alone. */
const withOwner = (label: string, quantities: readonly Quantity[]): string => {
  if (!contested.has(label.split(" ").at(-1) ?? "")) return label;
  const [first = new Set<string>(), ...others] = quantities.map((quantity) => namesIn(sentenceAt(quantity)));
  const [owner, ...more] = [...first].filter((name) => others.every((names) => names.has(name)));
  return owner === undefined || more.length > 0 ? label : `${owner}: ${label}`;
};

/** What stands before a name at a sentence's start. */
const beforeNames = /^(?:The|An?|In|On|At|With|But|And|For|By|Its|Her|His|Their) /;

/** Words with capitals that stand together. */
const namesIn = (sentence: string): ReadonlySet<string> =>
  new Set(
    [...sentence.matchAll(/\p{Lu}[\p{L}\p{N}-]*(?: \p{Lu}[\p{L}\p{N}-]*)*/gu)].map(([name]) =>
      name.replace(beforeNames, ""),
    ),
  );

const sentenceAt = ({ article, sentence }: Quantity): string => article.text.slice(...sentence);

/** The shortest sentence, its number left open: "The sums in the indictment reach …". */
const sentenceOf = (quantities: readonly Quantity[]): string => {
  const opened = quantities.map((quantity) => {
    const [text, [start, end]] = [sentenceAt(quantity), quantity.span];
    const [from, to] = text.length <= longestSentence ? [0, text.length] : clauseAround(text, [start, end]);
    return `${text.slice(from, start)}…${text.slice(end, to)}`.trim().replace(/(?<!…)[.;:,]$/u, "");
  });
  return opened.sort((a, b) => a.length - b.length)[0] ?? "";
};
