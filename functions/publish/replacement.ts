// Finds what stands in a changed text in the place of words that stood there before.
import type { Span } from "../shared/model/span.ts";
import { splitSentences } from "./sentences.ts";
import { wordsOf } from "./spoken-words.ts";

/** Passages that share less than this of their words are two passages and not two versions of one. */
const leastAlike = 0.5;

/** The passage of `text` that is most like `words`: a quotation where one is, else a sentence. */
export const replacementOf = (words: string, text: string): Span | undefined => {
  const quotations = [...text.matchAll(/[“"„«]([^“”"„«»\n]+)[”"“»]/gu)].map(
    ({ index, 0: { length } }): Span => [index, index + length],
  );
  return mostAlike(words, text, quotations) ?? mostAlike(words, text, splitSentences(text));
};

const mostAlike = (words: string, text: string, spans: readonly Span[]): Span | undefined => {
  const ranked = spans
    .map((span) => ({ span, alike: likeness(wordsOf(words), wordsOf(text.slice(...span))) }))
    .filter(({ alike }) => alike >= leastAlike)
    .sort((a, b) => b.alike - a.alike);
  return ranked[0]?.span;
};

/** Twice the shared words by all words, from 0 to 1. */
const likeness = (one: readonly string[], other: readonly string[]): number => {
  const open = Map.groupBy(other, (word) => word);
  const shared = one.filter((word) => open.get(word)?.pop() !== undefined).length;
  return (2 * shared) / Math.max(1, one.length + other.length);
};
