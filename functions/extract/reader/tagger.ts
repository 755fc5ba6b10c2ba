// Tags words with parts of speech, left to right: a greedy linear model over hashed features.
import { mix, mix3 } from "../hash.ts";
import type { SparseTable } from "./sparse-table.ts";
import type { Word } from "./words.ts";

export interface TaggerModel {
  /** Names of the tags, in the order of their numbers. */
  tags: readonly string[];
  /** Hash of a small-letter word → the one tag it always has. */
  fixed: ReadonlyMap<number, number>;
  table: SparseTable;
}

export const taggerBits = 17;
export const taggerFeatureCount = 16;
const mask = (1 << taggerBits) - 1;
const outside = { written: 7, lower: 7, suffix3: 7, suffix2: 7, prefix: 7, shape: 7 };

/** Writes the features of `sentence[place]` to `features`, given the tags of the two words before (-1 outside the sentence). */
export const taggerFeatures = (
  features: Int32Array,
  sentence: readonly Word[],
  place: number,
  last: number,
  beforeLast: number,
): void => {
  const word = sentence[place] ?? outside;
  const previous = place >= 1 ? sentence[place - 1]! : outside;
  const previous2 = place >= 2 ? sentence[place - 2]! : outside;
  const next = place + 1 < sentence.length ? sentence[place + 1]! : outside;
  const next2 = place + 2 < sentence.length ? sentence[place + 2]! : outside;
  features[0] = mix(1, word.written) & mask;
  features[1] = mix(2, word.suffix3) & mask;
  features[2] = mix(3, word.shape) & mask;
  features[3] = mix(4, last) & mask;
  features[4] = mix3(5, last, beforeLast) & mask;
  features[5] = mix3(6, last, word.lower) & mask;
  features[6] = mix(7, previous.lower) & mask;
  features[7] = mix(8, next.lower) & mask;
  features[8] = mix(9, next.suffix3) & mask;
  features[9] = mix(10, previous.suffix3) & mask;
  features[10] = mix(11, next2.lower) & mask;
  features[11] = mix(12, previous2.lower) & mask;
  features[12] = mix3(13, word.suffix3, last) & mask;
  features[13] = mix3(14, word.lower, next.suffix3) & mask;
  features[14] = mix3(15, word.shape, place === 0 ? 1 : 0) & mask;
  features[15] = mix3(16, word.suffix2, word.prefix) & mask;
};

/** The tag that needs no look at the neighbours, if the word has one. */
export const fixedTag = (fixed: ReadonlyMap<number, number>, word: Word): number | undefined =>
  word.isLower ? fixed.get(word.lower) : undefined;

/** Index of the highest of `count` scores. */
export const bestOf = (scores: Float32Array | Int16Array, count: number): number => {
  let best = 0;
  for (let index = 1; index < count; index += 1) if (scores[index]! > scores[best]!) best = index;
  return best;
};

/** Fills `tag`, `tagGroup` and `isVerb` of every word of the sentence. */
export const tagSentence = (model: TaggerModel, sentence: readonly Word[]): void => {
  const { table, tags } = model;
  let last = -1;
  let beforeLast = -1;
  for (let place = 0; place < sentence.length; place += 1) {
    const word = sentence[place]!;
    let tag = fixedTag(model.fixed, word);
    if (tag === undefined) {
      taggerFeatures(table.features, sentence, place, last, beforeLast);
      tag = bestOf(table.score(taggerFeatureCount), tags.length);
    }
    setTag(word, tag, tags);
    beforeLast = last;
    last = tag;
  }
};

/** Gives `word` the tag of this number. */
const setTag = (word: Word, tag: number, tags: readonly string[]): void => {
  const name = tags[tag] ?? "";
  word.tag = tag;
  word.tagGroup = (name.codePointAt(0) ?? 0) * 128 + (name.codePointAt(1) ?? 0);
  word.isVerb = name.startsWith("V");
};
