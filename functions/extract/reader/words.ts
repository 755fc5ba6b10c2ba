// A word as the reader's models see it: what it looks like, where it stands, and what earlier steps found out about it.
import type { Quote } from "../scan-quotes.ts";
import type { Sentence } from "../split-sentences.ts";
import type { Token } from "../tokenize.ts";
import { formOf, type WrittenForm } from "./written-form.ts";

/** All fields exist from the start, so that every word has one shape in memory; the steps that fill them stand above each group. */
export interface Word extends WrittenForm {
  token: Token;
  /** Place in the document and in the sentence; number of the sentence and its length in words. */
  index: number;
  place: number;
  sentence: number;
  sentenceLength: number;
  startsParagraph: boolean;
  // The tagger
  tag: number;
  tagGroup: number;
  isVerb: boolean;
  // The parser: `head` is null at the root of a sentence
  head: Word | null;
  headSide: number;
  relation: number;
  // Quotations: number of the quotation or -1, and classes of its length, the distance to its marks, and how it ends
  quote: number;
  quoted: number;
  quoteLength: number;
  fromOpening: number;
  toClosing: number;
  quoteContinues: number;
  quoteEnding: number;
  // Cues: how often the stem is part of a cue (0 … 6), and the nearest cues on both sides
  strength: number;
  cueBefore: number;
  cueBeforeStem: number;
  cueBeforeStrength: number;
  commasBefore: number;
  thatBefore: number;
  cueAfter: number;
  cueAfterStem: number;
  cueAfterStrength: number;
  commasAfter: number;
  sentenceQuotes: number;
  sentenceCues: number;
  // The tree above: the nearest cue that governs the word, the word through which it does, and the topmost one outside quotations
  dependents: number;
  governor: Word | null;
  governorRelation: number;
  governorSteps: number;
  governorSide: number;
  governorQuoted: number;
  governedThrough: Word | null;
  top: Word | null;
  topRelation: number;
  topSide: number;
  /** Places in the sentence of the first and last word of the subtree. */
  leftmost: number;
  rightmost: number;
  /** The label that the rules would give. */
  hint: number;
}

/** What all models work on. */
export interface Reading {
  text: string;
  words: Word[];
  sentences: Word[][];
  paragraphs: Word[][];
  quotes: readonly Quote[];
}

const newWord = (token: Token, index: number, sentence: number, place: number, length: number): Word => ({
  token,
  index,
  place,
  sentence,
  sentenceLength: length,
  startsParagraph: false,
  ...formOf(token.text),
  tag: 0,
  tagGroup: 0,
  isVerb: false,
  head: null,
  headSide: 0,
  relation: 0,
  quote: -1,
  quoted: 0,
  quoteLength: 0,
  fromOpening: 0,
  toClosing: 0,
  quoteContinues: 0,
  quoteEnding: 0,
  strength: 0,
  cueBefore: 99,
  cueBeforeStem: 0,
  cueBeforeStrength: 0,
  commasBefore: 0,
  thatBefore: 0,
  cueAfter: 99,
  cueAfterStem: 0,
  cueAfterStrength: 0,
  commasAfter: 0,
  sentenceQuotes: 0,
  sentenceCues: 0,
  dependents: 0,
  governor: null,
  governorRelation: 50,
  governorSteps: 0,
  governorSide: 0,
  governorQuoted: 0,
  governedThrough: null,
  top: null,
  topRelation: 50,
  topSide: 0,
  leftmost: place,
  rightmost: place,
  hint: 0,
});

/** The words of a text in order, grouped by sentence and paragraph, with the quotation each stands in; tags and trees still empty. */
export const readWords = (
  text: string,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  quotes: readonly Quote[],
): Reading => {
  const reading: Reading = { text, words: [], sentences: [], paragraphs: [], quotes };
  let paragraph: Word[] = [];
  let before = -1;
  sentences.forEach(({ from, to }, number) => {
    const sentence: Word[] = [];
    for (let index = from; index < to; index += 1) {
      const token = tokens[index]!;
      const word = newWord(token, index, number, index - from, to - from);
      word.startsParagraph = token.paragraph !== before;
      before = token.paragraph;
      if (word.startsParagraph) reading.paragraphs.push((paragraph = []));
      paragraph.push(word);
      reading.words.push(word);
      sentence.push(word);
    }
    reading.sentences.push(sentence);
  });
  quotes.forEach(({ from, to }, number) => {
    for (let index = from; index < to; index += 1) reading.words[index]!.quote = number;
  });
  return reading;
};
