// Finds what a share, a sum or a weight is of, in the words of its sentence: "consumer prices", "the ports of Amar".
import { links, noMeasure, noThings, trades } from "./measure-words.ts";
import { stopwords } from "./stopwords.ts";

/** Words of one noun phrase; a longer one is mostly two. */
const mostWords = 4;

/** Words joined to it by "of" or "in": "the price of gas", "the sums in the indictment". */
const joins: ReadonlySet<string> = new Set(["of", "in", "for", "on"]);
const determiners: ReadonlySet<string> = new Set("the a an its their his her our this that these all both".split(" "));

/** How the phrase stands to its number: behind an "of" it is what the number is a part of. */
export interface Measured {
  relation: "part" | "price" | "thing";
  words: string;
}

/** What the number at `[start, end)` of a sentence measures; undefined where its words do not say. */
export const measuredThing = (sentence: string, [start, end]: readonly [number, number]): Measured | undefined => {
  const before = wordsBefore(sentence.slice(0, start));
  const after = wordsAfter(sentence.slice(end));
  return partBehind(after) ?? thingBehind(before, after) ?? thingBefore(before) ?? priceBehind(before, after);
};

/** "80 percent of trains", "112 grams of the asteroid". */
const partBehind = (after: readonly string[]): Measured | undefined =>
  after[0] === "of" ? measured("part", withDeterminer(after.slice(1))) : undefined;

/** "28% less herring", "€3m in damages", "a €3m fine". */
const thingBehind = (before: readonly string[], after: readonly string[]): Measured | undefined => {
  const [first = "", second = ""] = after;
  if (/^(?:less|more|fewer|higher|lower|cheaper|dearer)$/.test(first))
    return measured("thing", phraseAfter(after.slice(1)));
  if (first === "in" && !noThings.has(second.toLowerCase()) && /^\p{Ll}/u.test(second) && !determiners.has(second))
    return measured("thing", phraseAfter(after.slice(1)));
  return determiners.has(before.at(-1) ?? "") ? measured("thing", phraseAfter(after)) : undefined;
};

/** "Consumer prices rose by 6%", "a transaction worth €4bn", "the turnout of 61%". */
const thingBefore = (before: readonly string[]): Measured | undefined => {
  const linked = before.findLastIndex((word) => !links.has(word.toLowerCase())) + 1;
  const phrase = linked < before.length ? phraseBefore(before.slice(0, linked)) : [];
  // "The company reached €5m": who stands there is no measure.
  return phrase.every((word) => /^\p{Lu}/u.test(word)) ? undefined : measured("thing", phrase);
};

/** "Pays €4bn for the ports", "buys the ports for €4bn". */
const priceBehind = (before: readonly string[], after: readonly string[]): Measured | undefined => {
  if (after[0] === "for") return measured("price", phraseAfter(after.slice(1)));
  const isSold = before.at(-1) === "for" && before.some((word) => trades.has(word.toLowerCase()));
  return isSold ? measured("price", phraseBefore(before.slice(0, -1))) : undefined;
};

const measured = (relation: Measured["relation"], phrase: readonly string[]): Measured | undefined => {
  const words = phrase.join(" ");
  return phrase.some((word) => word.length > 2 && !determiners.has(word.toLowerCase()) && !joins.has(word))
    ? { relation, words }
    : undefined;
};

/** The words up to the next mark that divides; a mark stays away. */
const wordsAfter = (text: string): string[] =>
  (/^[^,;:.!?()–—"“”]*/u.exec(text)?.[0] ?? "").split(/\s+/).filter((word) => word !== "");
const wordsBefore = (text: string): string[] =>
  (/[^,;:.!?()–—"“”]*$/u.exec(text)?.[0] ?? "").split(/\s+/).filter((word) => word !== "");

/** A word that may be part of a noun phrase. */
const belongs = (word: string): boolean => {
  const plain = word.toLowerCase().replace(/[’']s?$/, "");
  return /^\p{L}[\p{L}’'-]*$/u.test(word) && !stopwords.has(plain) && !noMeasure.has(plain);
};

const chunk = (words: readonly string[]): readonly string[] => {
  const length = words.findIndex((word) => !belongs(word));
  return words.slice(0, length === -1 ? words.length : length);
};

/** The phrase that a text begins with, a determiner in front left out: "the vote in Lorvia on" gives "vote". */
const phraseAfter = (words: readonly string[]): readonly string[] => {
  const from = determiners.has((words[0] ?? "").toLowerCase()) ? 1 : 0;
  const head = chunk(words.slice(from));
  if (head.length > mostWords) return [];
  return words[from + head.length] === "of" && head.length > 0
    ? withJoined(head, words.slice(from + head.length))
    : head;
};

/** The same with "the" in front, where it stands there. */
const withDeterminer = (words: readonly string[]): readonly string[] => {
  const phrase = phraseAfter(words);
  return words[0] === "the" && phrase.length > 0 ? ["the", ...phrase] : phrase;
};

const withJoined = (head: readonly string[], rest: readonly string[]): readonly string[] => {
  const gap = determiners.has((rest[1] ?? "").toLowerCase()) ? 2 : 1;
  const joined = chunk(rest.slice(gap));
  return joined.length > 0 && joined.length <= mostWords ? [...head, ...rest.slice(0, gap), ...joined] : head;
};

/** The phrase that a text ends with: "the price of gas" gives "price of gas". */
const phraseBefore = (words: readonly string[]): readonly string[] => {
  const tail = chunk(words.toReversed()).toReversed();
  if (tail.length === 0 || tail.length > mostWords) return [];
  const rest = words.slice(0, words.length - tail.length);
  const gap = determiners.has((rest.at(-1) ?? "").toLowerCase()) ? 2 : 1;
  // "Ports of Calvera in a deal": what is new there is no part of what stands before it.
  if (!joins.has(rest.at(-gap) ?? "") || /^an?$/.test(rest.at(-1) ?? "")) return tail;
  const head = chunk(rest.slice(0, -gap).toReversed()).toReversed();
  return head.length > 0 && head.length <= mostWords ? [...head, ...rest.slice(-gap), ...tail] : tail;
};
