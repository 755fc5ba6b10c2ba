// Reads a text up to the point where the sequence models begin: words, tags, trees, quotations, cues.
import { type Quote, scanQuotes } from "../scan-quotes.ts";
import { type Sentence, splitSentences } from "../split-sentences.ts";
import { type Token, tokenize } from "../tokenize.ts";
import { type CueLexicon, markCues, markStrength } from "./cue-clues.ts";
import { parseSentence } from "./parser.ts";
import { markQuotes } from "./quote-clues.ts";
import type { SparseTable } from "./sparse-table.ts";
import { type TaggerModel, tagSentence } from "./tagger.ts";
import { markTree } from "./tree-clues.ts";
import { type Reading, readWords } from "./words.ts";

export interface SyntaxModels {
  tagger: TaggerModel;
  parser: SparseTable;
  cues: CueLexicon;
}

/** The words of `text`, not tagged yet. */
export const readText = (text: string): Reading => {
  const tokens = tokenize(text);
  return readWords(text, tokens, splitSentences(tokens), scanQuotes(tokens));
};

/** Fills in all that depends on tags and heads, which are known. */
export const markReading = (reading: Reading, cues: CueLexicon): void => {
  markQuotes(reading);
  markStrength(reading.words, cues);
  markCues(reading);
  markTree(reading.sentences);
};

/** A text divided into words, sentences and quotations. */
export interface DividedText {
  text: string;
  tokens: readonly Token[];
  sentences: readonly Sentence[];
  quotes: readonly Quote[];
}

/** The words of a divided text with everything that the sequence models look at. */
export const prepareTokens = ({ text, tokens, sentences, quotes }: DividedText, models: SyntaxModels): Reading => {
  const reading = readWords(text, tokens, sentences, quotes);
  for (const sentence of reading.sentences) tagSentence(models.tagger, sentence);
  for (const sentence of reading.sentences) parseSentence(models.parser, sentence);
  markReading(reading, models.cues);
  return reading;
};

/** The words of `text` with everything that the sequence models look at. */
export const prepare = (text: string, models: SyntaxModels): Reading => {
  const tokens = tokenize(text);
  return prepareTokens({ text, tokens, sentences: splitSentences(tokens), quotes: scanQuotes(tokens) }, models);
};
