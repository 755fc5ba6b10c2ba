// Reads a text up to the point where the sequence models begin: words, tags, trees, quotations, cues.
import type { Quote } from "../scan-quotes.ts";
import type { Sentence } from "../split-sentences.ts";
import type { Token } from "../tokenize.ts";
import { type CueLexicon, markCues, markStrength } from "./cue-clues.ts";
import { labelsOf, type RoleSpans } from "./labels.ts";
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

/** Fills in all that depends on tags and heads, which are known. */
export const markReading = (reading: Reading, cues: CueLexicon): void => {
  markQuotes(reading);
  markStrength(reading.words, cues);
  markCues(reading);
  markTree(reading.sentences);
};

/** A text divided into words, sentences and quotations, and the spans of sources, cues and contents that rules find in it. */
export interface DividedText {
  text: string;
  tokens: readonly Token[];
  sentences: readonly Sentence[];
  quotes: readonly Quote[];
  hints: RoleSpans;
}

/** The words of a divided text, tagged by the model, not parsed yet. */
export const tagText = ({ text, tokens, sentences, quotes, hints }: DividedText, tagger: TaggerModel): Reading => {
  const reading = readWords(text, tokens, sentences, quotes);
  for (const sentence of reading.sentences) tagSentence(tagger, sentence);
  const labels = labelsOf(hints, reading.words.length);
  for (const word of reading.words) word.hint = labels[word.index]!;
  return reading;
};

/** The words of a divided text with everything that the sequence models look at. */
export const prepare = (divided: DividedText, models: SyntaxModels): Reading => {
  const reading = tagText(divided, models.tagger);
  for (const sentence of reading.sentences) parseSentence(models.parser, sentence);
  markReading(reading, models.cues);
  return reading;
};
