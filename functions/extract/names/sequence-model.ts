// Chooses the best labels for the words of a sentence: a linear-chain conditional random field with weights of one byte.
import type { WordReading } from "./article-memory.ts";
import { labelCount, mayFollow, nameKinds } from "./name-labels.ts";
import type { SentenceFeatures } from "./name-features.ts";

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
  /** Row of each hash, or -1. */
  rowOf: Int32Array;
  rows: Int8Array;
  scale: number;
  /** Scores of the steps; a step that may not be is hopeless. */
  steps: Float64Array;
  /** The steps' scores as factors: e to the score. */
  ways: Float64Array;
}

const pairCount = labelCount * labelCount;
const hopeless = -1e9;

/** Makes packed weights ready to use. */
export const sequenceModel = ({ bits, hashes, rows, scale, steps, stepScale }: PackedModel): SequenceModel => {
  const rowOf = new Int32Array(2 ** bits).fill(-1);
  hashes.forEach((hash, row) => {
    rowOf[hash] = row;
  });
  const scores = new Float64Array(steps.length);
  const ways = new Float64Array(steps.length);
  for (let at = 0; at < steps.length; at += 1) {
    const pair = at % pairCount;
    const score = (steps[at] ?? 0) * stepScale;
    const may = mayFollow(Math.floor(pair / labelCount), pair % labelCount);
    scores[at] = may ? score : hopeless;
    ways[at] = may ? Math.exp(score) : 0;
  }
  return { bits, rowOf, rows, scale, steps: scores, ways };
};

/** The score of each label of each word by itself. */
const wordScores = (model: SequenceModel, { length, features, offsets }: SentenceFeatures): Float64Array => {
  const { rowOf, rows, scale } = model;
  const scores = new Float64Array(length * labelCount);
  const sums = new Int32Array(labelCount);
  for (let index = 0; index < length; index += 1) {
    sums.fill(0);
    const [first, end] = [offsets[index] ?? 0, offsets[index + 1] ?? 0];
    for (let at = first; at < end; at += 1) {
      const row = rowOf[features[at] ?? 0] ?? -1;
      if (row < 0) continue;
      const start = row * labelCount;
      for (let label = 0; label < labelCount; label += 1) sums[label] = (sums[label] ?? 0) + (rows[start + label] ?? 0);
    }
    for (let label = 0; label < labelCount; label += 1) {
      // A sentence begins as if it followed a word outside of names; a word without features is outside itself.
      const may = label === 0 || (end > first && (index > 0 || mayFollow(0, label)));
      scores[index * labelCount + label] = may ? (sums[label] ?? 0) * scale : hopeless;
    }
  }
  return scores;
};

/** The best row of labels for a sentence. */
export const bestLabels = (model: SequenceModel, features: SentenceFeatures): Uint8Array =>
  follow(model, features, wordScores(model, features));

const follow = ({ steps }: SequenceModel, { length, edges }: SentenceFeatures, words: Float64Array): Uint8Array => {
  const labels = new Uint8Array(length);
  if (length === 0) return labels;
  const best = Float64Array.from(words.subarray(0, labelCount));
  const next = new Float64Array(labelCount);
  const from = new Uint8Array(length * labelCount);
  for (let index = 1; index < length; index += 1) {
    const step = (edges[index] ?? 0) * pairCount;
    for (let label = 0; label < labelCount; label += 1) {
      let top = Number.NEGATIVE_INFINITY;
      for (let before = 0; before < labelCount; before += 1) {
        const score = (best[before] ?? 0) + (steps[step + before * labelCount + label] ?? 0);
        if (score <= top) continue;
        top = score;
        from[index * labelCount + label] = before;
      }
      next[label] = top + (words[index * labelCount + label] ?? 0);
    }
    best.set(next);
  }
  let label = best.indexOf(Math.max(...best));
  for (let index = length - 1; index >= 0; index -= 1) {
    labels[index] = label;
    label = from[index * labelCount + label] ?? 0;
  }
  return labels;
};

/** The best label of each word, and how probable each kind of name is for it, being outside of names first. */
export const readLabels = (model: SequenceModel, features: SentenceFeatures): WordReading[] => {
  const words = wordScores(model, features);
  const probable = probabilities(model, features, words);
  return Array.from(follow(model, features, words), (label, index) => {
    const at = index * labelCount;
    return {
      label,
      kinds: [
        probable[at] ?? 0,
        ...nameKinds.map((_, kind) => (probable[at + 2 * kind + 1] ?? 0) + (probable[at + 2 * kind + 2] ?? 0)),
      ],
    };
  });
};

/** The probability of each label of each word, by forward and backward sums, each divided by its total. */
const probabilities = (
  { ways }: SequenceModel,
  { length, edges }: SentenceFeatures,
  words: Float64Array,
): Float64Array => {
  const weights = words.slice();
  for (let at = 0; at < weights.length; at += labelCount) {
    const top = Math.max(...weights.subarray(at, at + labelCount));
    for (let label = 0; label < labelCount; label += 1)
      weights[at + label] = Math.exp((weights[at + label] ?? 0) - top);
  }
  const forward = new Float64Array(weights.length);
  const backward = new Float64Array(weights.length).fill(1);
  for (let index = 0; index < length; index += 1) {
    const at = index * labelCount;
    const step = (edges[index] ?? 0) * pairCount;
    let total = 0;
    for (let label = 0; label < labelCount; label += 1) {
      let sum = index === 0 ? 1 : 0;
      for (let before = index === 0 ? labelCount : 0; before < labelCount; before += 1) {
        sum += (forward[at - labelCount + before] ?? 0) * (ways[step + before * labelCount + label] ?? 0);
      }
      sum *= weights[at + label] ?? 0;
      forward[at + label] = sum;
      total += sum;
    }
    for (let label = 0; label < labelCount; label += 1) forward[at + label] = (forward[at + label] ?? 0) / total;
  }
  const after = new Float64Array(labelCount);
  for (let index = length - 2; index >= 0; index -= 1) {
    const at = index * labelCount;
    const step = (edges[index + 1] ?? 0) * pairCount;
    for (let label = 0; label < labelCount; label += 1) {
      after[label] = (weights[at + labelCount + label] ?? 0) * (backward[at + labelCount + label] ?? 0);
    }
    let total = 0;
    for (let label = 0; label < labelCount; label += 1) {
      let sum = 0;
      for (let next = 0; next < labelCount; next += 1)
        sum += (ways[step + label * labelCount + next] ?? 0) * (after[next] ?? 0);
      backward[at + label] = sum;
      total += sum * (forward[at + label] ?? 0);
    }
    for (let label = 0; label < labelCount; label += 1) backward[at + label] = (backward[at + label] ?? 0) / total;
  }
  return forward.map((share, at) => share * (backward[at] ?? 0));
};
