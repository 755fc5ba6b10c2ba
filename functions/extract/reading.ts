// A text as the reader sees it: words, sentences, quotations, and what each word does. Everything else is found in this.
import type { Tag } from "./lexicon/function-words.ts";
import { type Paragraphs, sortParagraphs } from "./sort-paragraphs.ts";
import { type Quote, scanQuotes } from "./scan-quotes.ts";
import { type Sentence, splitSentences } from "./split-sentences.ts";
import { tagWords, wordsUsedAsNames } from "./tag-words.ts";
import { type Token, tokenize } from "./tokenize.ts";

/** Tokens `[from, to)`. */
export interface Range {
  from: number;
  to: number;
}

export interface Reading extends Paragraphs {
  text: string;
  tokens: readonly Token[];
  sentences: readonly Sentence[];
  quotes: readonly Quote[];
  /** One tag a token. */
  tags: readonly Tag[];
  /** Words that the text uses as names though they are common words too, lower-cased. */
  names: ReadonlySet<string>;
  /** One number a token: the quotation it stands in, marks included, or -1. */
  quoteAt: readonly number[];
  /** One number a token: its sentence. */
  sentenceAt: readonly number[];
}

/** Reads a text. Pure; takes time in proportion to the text's length. */
export const readText = (text: string): Reading => {
  const tokens = tokenize(text);
  const sentences = splitSentences(tokens);
  const quotes = scanQuotes(tokens);
  const names = wordsUsedAsNames(tokens, sentences);
  const tags = tagWords(tokens, sentences, names);
  return {
    text,
    tokens,
    sentences,
    quotes,
    tags,
    names,
    quoteAt: numberOf(quotes, tokens.length),
    sentenceAt: numberOf(sentences, tokens.length),
    ...sortParagraphs(tokens, tags),
  };
};

/** For each token the number of the range it stands in, or -1. */
const numberOf = (ranges: readonly Range[], length: number): number[] => {
  const numbers = Array.from({ length }, () => -1);
  ranges.forEach(({ from, to }, number) => numbers.fill(number, from, to));
  return numbers;
};

/** The word at `index`, small; empty beyond the text. */
export const lowerAt = ({ tokens }: Reading, index: number): string => tokens[index]?.lower ?? "";
/** The token at `index` as it is written; empty beyond the text. */
export const textAt = ({ tokens }: Reading, index: number): string => tokens[index]?.text ?? "";
/** True where the token stands in quotation marks, or is one of them. */
export const quotedAt = ({ quoteAt }: Reading, index: number): boolean => (quoteAt[index] ?? -1) >= 0;
/** True where both tokens stand in one sentence. */
export const sameSentence = ({ sentenceAt }: Reading, one: number, other: number): boolean =>
  sentenceAt[one] !== undefined && sentenceAt[one] === sentenceAt[other];
/** The number of the paragraph the token stands in; -1 beyond the text. */
export const paragraphAt = ({ tokens }: Reading, index: number): number => tokens[index]?.paragraph ?? -1;

/** `[start, end)` of the range in the text. */
export const spanOf = ({ tokens }: Reading, { from, to }: Range): [number, number] => [
  tokens[from]?.start ?? 0,
  tokens[to - 1]?.end ?? 0,
];

/** The words of the range as they stand in the text, white space run together. */
export const wordsOf = (reading: Reading, range: Range): string =>
  reading.text.slice(...spanOf(reading, range)).replace(/\s+/g, " ");

/** The range with all of every quotation that it cuts: a quotation goes on over full stops. */
export const withWholeQuotes = ({ quotes, quoteAt }: Reading, { from, to }: Range): Range => ({
  from: Math.min(from, quotes[quoteAt[from] ?? -1]?.from ?? from),
  to: Math.max(to, quotes[quoteAt[to - 1] ?? -1]?.to ?? to),
});

/** True where more than half of the range stands in quotation marks. */
export const isQuoted = ({ quoteAt }: Reading, { from, to }: Range): boolean => {
  let quoted = 0;
  for (let index = from; index < to; index += 1) if ((quoteAt[index] ?? -1) >= 0) quoted += 1;
  return quoted * 2 > to - from;
};
