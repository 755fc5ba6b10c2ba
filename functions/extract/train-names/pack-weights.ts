// Makes learned weights small: only rows that matter, one byte a weight.
import { labelCount } from "../names/name-labels.ts";
import type { PackedModel } from "../names/sequence-model.ts";
import type { LearnedWeights } from "./train-sequence.ts";

/** The largest weight that a byte holds; larger ones are cut. */
const largest = 6;

const toBytes = (weights: Float32Array, scale: number): Int8Array =>
  Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight / scale))));

const topOf = (weights: Float32Array): number =>
  Math.min(
    largest,
    weights.reduce((top, weight) => Math.max(top, Math.abs(weight)), 1e-6),
  );

/** The model with the `most` rows of the largest weights. */
export const packWeights = ({ bits, words, steps }: LearnedWeights, most: number): PackedModel => {
  const rowTop = new Float32Array(2 ** bits);
  for (let at = 0; at < words.length; at += 1) {
    const row = Math.floor(at / labelCount);
    rowTop[row] = Math.max(rowTop[row] ?? 0, Math.abs(words[at] ?? 0));
  }
  const least = [...rowTop].filter((top) => top > 0).sort((left, right) => right - left)[most] ?? 0;
  const hashes = Uint32Array.from([...rowTop.keys()].filter((hash) => (rowTop[hash] ?? 0) > least));
  const scale = topOf(words) / 127;
  const stepScale = topOf(steps) / 127;
  const rows = new Int8Array(hashes.length * labelCount);
  hashes.forEach((hash, row) => {
    rows.set(toBytes(words.subarray(hash * labelCount, (hash + 1) * labelCount), scale), row * labelCount);
  });
  return { bits, hashes, rows, scale, steps: toBytes(steps, stepScale), stepScale };
};
