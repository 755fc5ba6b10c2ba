// What the encoder sees of a word: its vector, and a number from each of some small sets.
import { sizeClass } from "./node-features.ts";
import type { Word } from "./words.ts";

/** How many values each column has. */
export const columnSizes: readonly number[] = [
  64, 128, 1024, 24, 32, 6, 7, 26, 160, 256, 160, 64, 64, 8, 16, 4, 16, 256, 1024, 3, 64, 7,
];

/** Hash of a lower-cased word → row of its vector. Row 0 is for all words that have none. */
export type Vocabulary = ReadonlyMap<number, number>;

/** Writes the value of each column for `word` to `out[at …]`. */
export const encodeColumns = (word: Word, out: Int32Array, at: number): void => {
  const { governor, head } = word;
  out[at] = word.tag;
  out[at + 1] = word.shape & 127;
  out[at + 2] = word.suffix3 & 1023;
  out[at + 3] = word.quoteLength + 12 * word.quoteContinues;
  out[at + 4] = word.quoted * 16 + word.fromOpening * 4 + word.toClosing;
  out[at + 5] = word.quoteEnding;
  out[at + 6] = word.strength;
  out[at + 7] = word.relation;
  out[at + 8] = word.governorRelation * 3 + word.governorSide;
  out[at + 9] = word.dependents;
  out[at + 10] = word.topRelation * 3 + word.topSide;
  out[at + 11] = sizeClass(word.cueBefore) * 8 + word.cueBeforeStrength;
  out[at + 12] = sizeClass(word.cueAfter) * 8 + word.cueAfterStrength;
  out[at + 13] = word.commasBefore * 2 + word.thatBefore;
  out[at + 14] = word.commasAfter * 4 + word.sentenceQuotes;
  out[at + 15] = (word.place === 0 ? 1 : 0) + (word.startsParagraph ? 2 : 0);
  out[at + 16] = governor ? 1 + governor.strength * 2 + word.governorQuoted : 0;
  out[at + 17] = word.prefix & 255;
  out[at + 18] = governor ? 1 + ((governor.stem & 1023) % 1023) : 0;
  out[at + 19] = word.headSide;
  out[at + 20] = head ? head.tag + 1 : 0;
  out[at + 21] = word.hint;
};
