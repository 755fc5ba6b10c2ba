// Tells each word how strong a cue it is by itself, and where the nearest cues of its sentence stand.
import type { Reading, Word } from "./words.ts";

/** Hash of a stem → strength (0 … 6) as a verb and as another word. */
export type CueLexicon = ReadonlyMap<number, readonly [number, number]>;

/** From this strength on a word counts as a cue that neighbours look at. */
export const cueStrength = 3;

/** Fills `strength` of all words; they are tagged. */
export const markStrength = (words: readonly Word[], lexicon: CueLexicon): void => {
  for (const word of words) word.strength = lexicon.get(word.stem)?.[word.isVerb ? 0 : 1] ?? 0;
};

const lookBack = (sentence: readonly Word[]): void => {
  let cue: Word | undefined;
  let commas = 0;
  let that = 0;
  for (const word of sentence) {
    word.cueBefore = cue ? word.place - cue.place : 99;
    word.cueBeforeStem = cue?.stem ?? 0;
    word.cueBeforeStrength = cue?.strength ?? 0;
    word.commasBefore = commas;
    word.thatBefore = that;
    if (word.strength >= cueStrength && (word.quote < 0 || !cue)) {
      cue = word;
      commas = 0;
      that = 0;
    } else if (word.token.text === ",") commas = Math.min(commas + 1, 3);
    else if (word.lowerText === "that") that = 1;
  }
};

const lookAhead = (sentence: readonly Word[]): void => {
  let cue: Word | undefined;
  let commas = 0;
  for (let at = sentence.length - 1; at >= 0; at -= 1) {
    const word = sentence[at]!;
    word.cueAfter = cue ? cue.place - word.place : 99;
    word.cueAfterStem = cue?.stem ?? 0;
    word.cueAfterStrength = cue?.strength ?? 0;
    word.commasAfter = commas;
    if (word.strength >= cueStrength && word.quote < 0) {
      cue = word;
      commas = 0;
    } else if (word.token.text === ",") commas = Math.min(commas + 1, 3);
  }
};

/** Fills the fields about the cues and quotations of the sentence; strengths and quotations are marked. */
export const markCues = (reading: Reading): void => {
  for (const sentence of reading.sentences) {
    lookBack(sentence);
    lookAhead(sentence);
    const quotes = (sentence.some((word) => word.quote >= 0) ? 1 : 0) + ((sentence[0]?.quote ?? -1) >= 0 ? 2 : 0);
    let cues = 0;
    for (const word of sentence) if (word.strength >= cueStrength && cues < 3) cues += 1;
    for (const word of sentence) {
      word.sentenceQuotes = quotes;
      word.sentenceCues = cues;
    }
  }
};
