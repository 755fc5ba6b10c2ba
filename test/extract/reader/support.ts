// What the models' tests read by: a text as the models take it, words by their place, weights as plain numbers.
import { scanQuotes } from "../../../functions/extract/scan-quotes.ts";
import { splitSentences } from "../../../functions/extract/split-sentences.ts";
import { tokenize } from "../../../functions/extract/tokenize.ts";
import type { ByteRows } from "../../../functions/extract/reader/encoder-model.ts";
import { type Reading, readWords } from "../../../functions/extract/reader/words.ts";
import type { WordSpan } from "../../../functions/extract/reader/labels.ts";

export const readPlain = (text: string): Reading => {
  const tokens = tokenize(text);
  return readWords(text, tokens, splitSentences(tokens), scanQuotes(tokens));
};

/** The words of `part` in the reading, which holds it once. */
export const spanOf = ({ words, text }: Reading, part: string): WordSpan => {
  const start = text.indexOf(part);
  const from = words.findIndex(({ token }) => token.end > start);
  const to = words.findLastIndex(({ token }) => token.start < start + part.length) + 1;
  return [from, to];
};

/** The words of a span as they stand in the text. */
export const textOf = ({ words, text }: Reading, [from, to]: WordSpan): string =>
  text.slice(words[from]?.token.start, words[to - 1]?.token.end);

/** Row `row` as plain numbers. */
export const plainRow = ({ width, values, units }: ByteRows, row: number): Float32Array =>
  Float32Array.from(values.subarray(row * width, (row + 1) * width), (value) => value * units[row]!);
