// Chooses the best labels for the words of a sentence: a linear-chain conditional random field with weights of one byte.
import type { Reading } from "./article-memory.ts";
import { labelCount, mayFollow, nameKinds } from "./name-labels.ts";
import type { SentenceFeatures } from "./name-features.ts";

/** Weights as they are kept: only rows of features that were learned, each of `labelCount` signed bytes. */
export interface SequenceModel {
  /** Hashes are cut to this many bits. */
  bits: number;
  /** Row of each hash, or -1. */
  rowOf: Int32Array;
  rows: Int8Array;
  /** What one step of a row's byte is worth. */
  scale: number;
  /** `labelCount`² signed bytes for each step between two classes of words. */
  steps: Int8Array;
  stepScale: number;
}

const forbidden = -1e9;
const steppable = Array.from({ length: labelCount * labelCount }, (_, index) =>
  mayFollow(Math.floor(index / labelCount), index % labelCount),
);

/** Scores of each word's labels, and of the steps from each label to the next: before the word, for every pair of labels. */
interface Scores {
  length: number;
  words: Float64Array;
  steps: Float64Array;
}

const pairCount = labelCount * labelCount;

const scoresOf = (model: SequenceModel, { length, features, offsets, edges }: SentenceFeatures): Scores => {
  const { rowOf, rows, scale, stepScale } = model;
  const words = new Float64Array(length * labelCount);
  const steps = new Float64Array(length * pairCount);
  const sums = new Int32Array(labelCount);
  for (let index = 0; index < length; index += 1) {
    sums.fill(0);
    for (let at = offsets[index] ?? 0; at < (offsets[index + 1] ?? 0); at += 1) {
      const row = rowOf[features[at] ?? 0] ?? -1;
      if (row < 0) continue;
      const start = row * labelCount;
      for (let label = 0; label < labelCount; label += 1) sums[label] = (sums[label] ?? 0) + (rows[start + label] ?? 0);
    }
    for (let label = 0; label < labelCount; label += 1) {
      // A sentence begins as if it followed a word outside of names.
      words[index * labelCount + label] = index === 0 && !mayFollow(0, label) ? forbidden : (sums[label] ?? 0) * scale;
    }
    const step = (edges[index] ?? 0) * pairCount;
    for (let pair = 0; pair < pairCount; pair += 1) {
      steps[index * pairCount + pair] = steppable[pair] ? (model.steps[step + pair] ?? 0) * stepScale : forbidden;
    }
  }
  return { length, words, steps };
};

/** The best row of labels for a sentence. */
export const bestLabels = (model: SequenceModel, features: SentenceFeatures): Uint8Array => follow(scoresOf(model, features));

const follow = ({ length, words, steps }: Scores): Uint8Array => {
  const labels = new Uint8Array(length);
  if (length === 0) return labels;
  const best = Float64Array.from(words.subarray(0, labelCount));
  const next = new Float64Array(labelCount);
  const from = new Uint8Array(length * labelCount);
  for (let index = 1; index < length; index += 1) {
    for (let label = 0; label < labelCount; label += 1) {
      let top = Number.NEGATIVE_INFINITY;
      for (let before = 0; before < labelCount; before += 1) {
        const score = (best[before] ?? 0) + (steps[index * pairCount + before * labelCount + label] ?? 0);
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
export const readLabels = (model: SequenceModel, features: SentenceFeatures): Reading[] => {
  const scores = scoresOf(model, features);
  const probable = probabilities(scores);
  return Array.from(follow(scores), (label, index) => {
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
const probabilities = ({ length, words, steps }: Scores): Float64Array => {
  const weights = words.slice();
  for (let at = 0; at < weights.length; at += labelCount) {
    const top = Math.max(...weights.subarray(at, at + labelCount));
    for (let label = 0; label < labelCount; label += 1) weights[at + label] = Math.exp((weights[at + label] ?? 0) - top);
  }
  const ways = steps.map((score) => (score === forbidden ? 0 : Math.exp(score)));
  const forward = new Float64Array(weights.length);
  const backward = new Float64Array(weights.length).fill(1);
  for (let index = 0; index < length; index += 1) {
    const at = index * labelCount;
    let total = 0;
    for (let label = 0; label < labelCount; label += 1) {
      let sum = index === 0 ? 1 : 0;
      for (let before = 0; index > 0 && before < labelCount; before += 1) {
        sum += (forward[at - labelCount + before] ?? 0) * (ways[index * pairCount + before * labelCount + label] ?? 0);
      }
      sum *= weights[at + label] ?? 0;
      forward[at + label] = sum;
      total += sum;
    }
    for (let label = 0; label < labelCount; label += 1) forward[at + label] = (forward[at + label] ?? 0) / total;
  }
  for (let index = length - 2; index >= 0; index -= 1) {
    const at = index * labelCount;
    let total = 0;
    for (let label = 0; label < labelCount; label += 1) {
      let sum = 0;
      for (let after = 0; after < labelCount; after += 1) {
        sum +=
          (ways[(index + 1) * pairCount + label * labelCount + after] ?? 0) *
          (weights[at + labelCount + after] ?? 0) *
          (backward[at + labelCount + after] ?? 0);
      }
      backward[at + label] = sum;
      total += sum * (forward[at + label] ?? 0);
    }
    for (let label = 0; label < labelCount; label += 1) backward[at + label] = (backward[at + label] ?? 0) / total;
  }
  return forward.map((share, at) => share * (backward[at] ?? 0));
};
