// Chooses the best labels for the words of a sentence: a linear-chain conditional random field with weights of one byte.
import { RowTable } from "../reader/row-table.ts";
import type { WordReading } from "./article-memory.ts";
import { labelCount, mayFollow } from "./name-labels.ts";
import type { SentenceFeatures } from "./sentence-features.ts";

/** Weights as they are kept: rows of `labelCount` signed bytes for the features that were learned. */
export interface PackedModel {
  /** Hashes are cut to this many bits. */
  bits: number;
  /** The hash of each row, rising. */
  hashes: Uint32Array;
  rows: Int8Array;
  /** What one step of a row's byte is worth. */
  scale: number;
  /** `labelCount`² signed bytes for each step between two classes of words. */
  steps: Int8Array;
  stepScale: number;
}

/** Weights as they are used. */
export interface SequenceModel {
  bits: number;
  words: RowTable;
  /** Steps as they are kept, and for each of their bytes, taken without a sign, the score and the factor: e to the score. */
  steps: Uint8Array;
  scores: Float64Array;
  ways: Float64Array;
}

const pairCount = labelCount * labelCount;
const hopeless = -1e9;

/** For each label those that may stand before it. */
const mayPrecede: readonly (readonly number[])[] = Array.from({ length: labelCount }, (_, label) =>
  Array.from({ length: labelCount }, (__, before) => before).filter((before) => mayFollow(before, label)),
);

/** Makes packed weights ready to use; nothing of them is kept. */
export const sequenceModel = ({ bits, hashes, rows, scale, steps, stepScale }: PackedModel): SequenceModel => {
  const known = new Uint8Array((2 ** bits) >> 3);
  for (const hash of hashes) known[hash >> 3]! |= 1 << (hash & 7);
  const weights = new Uint8Array(rows.buffer, rows.byteOffset, rows.length);
  const scores = Float64Array.from({ length: 256 }, (_, byte) => ((byte << 24) >> 24) * stepScale);
  return {
    bits,
    words: new RowTable({ width: labelCount, bits: known, weights, order: "rows" }, scale),
    steps: new Uint8Array(steps),
    scores,
    ways: scores.map((score) => Math.exp(score)),
  };
};

/** The score of each label of each word by itself. */
const wordScores = ({ words }: SequenceModel, { length, features, offsets }: SentenceFeatures): Float64Array => {
  const scores = new Float64Array(length * labelCount);
  const sums = words.sum(features, offsets, length);
  for (let index = 0; index < length; index += 1) {
    const described = offsets[index + 1]! > offsets[index]!;
    for (let label = 0; label < labelCount; label += 1) {
      // A sentence begins as if it followed a word outside of names; a word without features is outside itself.
      const may = label === 0 || (described && (index > 0 || mayFollow(0, label)));
      scores[index * labelCount + label] = may ? sums[index * words.stride + label]! * words.unit : hopeless;
    }
  }
  return scores;
};

/** The best row of labels for a sentence. */
export const bestLabels = (model: SequenceModel, features: SentenceFeatures): Uint8Array =>
  follow(model, features, wordScores(model, features));

const follow = (
  { steps, scores }: SequenceModel,
  { length, edges }: SentenceFeatures,
  words: Float64Array,
): Uint8Array => {
  const labels = new Uint8Array(length);
  if (length === 0) return labels;
  const best = Float64Array.from(words.subarray(0, labelCount));
  const next = new Float64Array(labelCount);
  const from = new Uint8Array(length * labelCount);
  for (let index = 1; index < length; index += 1) {
    const step = edges[index]! * pairCount;
    for (let label = 0; label < labelCount; label += 1) {
      let top = Number.NEGATIVE_INFINITY;
      const befores = mayPrecede[label]!;
      for (let at = 0; at < befores.length; at += 1) {
        const before = befores[at]!;
        const score = best[before]! + scores[steps[step + before * labelCount + label]!]!;
        if (score <= top) continue;
        top = score;
        from[index * labelCount + label] = before;
      }
      next[label] = top + words[index * labelCount + label]!;
    }
    best.set(next);
  }
  let label = best.indexOf(Math.max(...best));
  for (let index = length - 1; index >= 0; index -= 1) {
    labels[index] = label;
    label = from[index * labelCount + label]!;
  }
  return labels;
};

/** The best label of each word, and how probable each kind of name is for it, being outside of names first. */
export const readLabels = (model: SequenceModel, features: SentenceFeatures): WordReading[] => {
  const words = wordScores(model, features);
  const probable = probabilities(model, features, words);
  const labels = follow(model, features, words);
  const readings: WordReading[] = [];
  for (let index = 0, at = 0; index < labels.length; index += 1, at += labelCount) {
    const kinds = [probable[at]!];
    for (let label = 1; label < labelCount; label += 2) kinds.push(probable[at + label]! + probable[at + label + 1]!);
    readings.push({ label: labels[index]!, kinds });
  }
  return readings;
};

/** The probability of each label of each word, by forward and backward sums, each divided by its total. */
const probabilities = (
  { steps, ways }: SequenceModel,
  { length, edges }: SentenceFeatures,
  words: Float64Array,
): Float64Array => {
  const weights = new Float64Array(words.length);
  for (let at = 0; at < weights.length; at += labelCount) {
    let top = words[at]!;
    for (let label = 1; label < labelCount; label += 1) top = Math.max(top, words[at + label]!);
    for (let label = 0; label < labelCount; label += 1) weights[at + label] = Math.exp(words[at + label]! - top);
  }
  const forward = new Float64Array(weights.length);
  for (let index = 0; index < length; index += 1) {
    const at = index * labelCount;
    const step = edges[index]! * pairCount;
    let total = 0;
    for (let label = 0; label < labelCount; label += 1) {
      let sum = index === 0 ? 1 : 0;
      if (index > 0) {
        for (const before of mayPrecede[label]!)
          sum += forward[at - labelCount + before]! * ways[steps[step + before * labelCount + label]!]!;
      }
      sum *= weights[at + label]!;
      forward[at + label] = sum;
      total += sum;
    }
    for (let label = 0; label < labelCount; label += 1) forward[at + label]! /= total;
  }
  const backward = new Float64Array(weights.length).fill(1);
  for (let index = length - 2; index >= 0; index -= 1) {
    const at = index * labelCount;
    const step = edges[index + 1]! * pairCount;
    backward.fill(0, at, at + labelCount);
    for (let next = 0; next < labelCount; next += 1) {
      const after = weights[at + labelCount + next]! * backward[at + labelCount + next]!;
      for (const label of mayPrecede[next]!)
        backward[at + label]! += ways[steps[step + label * labelCount + next]!]! * after;
    }
    let total = 0;
    for (let label = 0; label < labelCount; label += 1) total += backward[at + label]! * forward[at + label]!;
    for (let label = 0; label < labelCount; label += 1) backward[at + label]! /= total;
  }
  for (let at = 0; at < forward.length; at += 1) forward[at]! *= backward[at]!;
  return forward;
};
