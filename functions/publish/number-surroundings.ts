// Reads what stands around a number in its sentence: words by their distance, names, the clause it is in.
import type { Span } from "../shared/model/span.ts";
import { irregularForms } from "./quantity-words.ts";
import { stopwords } from "./stopwords.ts";
import { stem } from "./terms.ts";

/** Words further off say less about the number: at this many words' distance half as much. */
const halfDistance = 4;

/** What a number is of mostly stands before it; behind it often stands what it is compared with. */
const behindShare = 0.5;

/** Words of the sentence by stem, the nearer the heavier. */
export const contextOf = (sentence: string, [start, end]: Span): ReadonlyMap<string, number> => {
  const context = new Map<string, number>();
  const add = (words: string[], share: number): void => {
    for (const [distance, word] of words.entries()) {
      const plain = irregularForms[word] ?? word;
      if (stopwords.has(plain) || /^(?:\p{N}.*|\p{L})$/u.test(plain)) continue;
      const weight = share / (1 + distance / halfDistance);
      context.set(stem(plain), Math.max(weight, context.get(stem(plain)) ?? 0));
    }
  };
  // A name of several words is one thing that two sentences share: its first and last word stand for it.
  const wordsOf = (part: string): string[] =>
    part
      .replace(/(?<=\p{Lu}[\p{L}’']+ )(?:\p{Lu}[\p{L}’']+ )+(?=\p{Lu}[\p{L}’'])/gu, "")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  add(wordsOf(sentence.slice(0, start)).reverse(), 1);
  add(wordsOf(sentence.slice(end)), behindShare);
  return context;
};

/** The part of a sentence between commas. */
export const clauseAround = (sentence: string, [start, end]: Span): Span => {
  const marks = [", ", "; ", ": "];
  const from = Math.max(0, ...marks.map((mark) => sentence.lastIndexOf(mark, start - 1) + 1));
  const to = Math.min(sentence.length, ...marks.map((mark) => sentence.indexOf(mark, end)).filter((at) => at >= 0));
  return [from, to];
};

/** Words with a capital, the sentence's first word left out. */
export const namesOf = (sentence: string, [from, to]: Span): ReadonlySet<string> => {
  const names = [...sentence.slice(from, to).matchAll(/\p{Lu}[\p{L}\p{N}]+/gu)]
    .filter(({ index }) => from + index > 0)
    .map(([name]) => name.toLowerCase());
  return new Set(names.filter((name) => !stopwords.has(name)));
};
