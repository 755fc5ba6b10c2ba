// How a word stands in its sentence: opening or not, in a run of capitals, in a phrase that a word list knows.
import type { FactSentence } from "./article-memory.ts";
import type { CapitalRun } from "./capital-runs.ts";
import { isCapital, phraseLists, shapes, type WordFacts } from "./word-facts.ts";

const numberShape = shapes.indexOf("number");

/** Share of capitalised words among words of letters, in quarters: headlines write all words large. */
export const styleOf = (facts: readonly WordFacts[]): number => {
  let lettered = 0;
  let capitals = 0;
  for (const fact of facts) {
    if (fact.shape === 0 || fact.shape === numberShape) continue;
    lettered += 1;
    if (isCapital(fact)) capitals += 1;
  }
  return lettered < 4 ? 5 : Math.floor((4 * capitals) / lettered);
};

const opensQuote = /^["“‘:]$/;

/** A word that any sentence writes with a capital: its first, or the first of a quotation. */
export const isOpening = (facts: readonly WordFacts[], index: number): boolean =>
  index === 0 || (index === 1 && facts[0]!.shape === 0) || opensQuote.test(facts[index - 1]!.text);

const upTo = (count: number, most: number): number => Math.min(count, most);

/** The size of a run, at most 5. */
export const sizeOf = (run: CapitalRun): number => upTo(run.to - run.from, 5);

/** Where in its run a word stands: words before it and after it, at most 3 each. */
export const placeOf = (run: CapitalRun, index: number): number =>
  upTo(index - run.from, 3) * 4 + upTo(run.to - 1 - index, 3);

/** No entry of a word list is longer. */
const longestPhrase = 4;

/** The lists that know a phrase of the word's run in which it stands, one bit each. */
export const phrasesAt = ({ facts, runs, runAt }: FactSentence, index: number): number => {
  const run = runs[runAt[index] ?? -1];
  let phrases = 0;
  if (!run) return phrases;
  for (let from = Math.max(run.from, index - longestPhrase + 1); from <= index; from += 1) {
    const end = Math.min(run.to, from + longestPhrase);
    for (let to = Math.max(index + 1, from + 2); to <= end; to += 1) phrases |= phraseLists(facts, from, to);
  }
  return phrases;
};
