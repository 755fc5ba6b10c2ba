// All labellings of a paragraph, scored: the best one, and how probable each label is.
import { labelCount, mayFollow } from "./labels.ts";

const width = labelCount;
const square = width * width;
const forbidden = -1e4;
/** Pairs (previous · width + label) that no labelling has. */
const forbiddenPairs = Array.from({ length: square }, (_, pair) => pair).filter(
  (pair) => !mayFollow(Math.floor(pair / width), pair % width),
);
const forbiddenFirst = Array.from({ length: width }, (_, label) => label).filter(
  (label) => !mayFollow(undefined, label),
);

/**
 * Scores of a paragraph of `length` words: `nodes[word · 7 + label]` and `edges[word · 49 + previous · 7 + label]`, the edges
 * of the first word unused. Scores are logarithms.
 */
export interface Lattice {
  length: number;
  nodes: Float64Array;
  edges: Float64Array;
}

/** A lattice in which all possible labellings score 0. */
export const newLattice = (length: number): Lattice => ({
  length,
  nodes: new Float64Array(length * width),
  edges: new Float64Array(length * square),
});

/** Rules out what is no labelling: an inside without its beginning. Call it after all scores are added. */
export const forbidBroken = ({ length, nodes, edges }: Lattice): void => {
  for (const label of forbiddenFirst) nodes[label] = forbidden;
  for (let at = 1; at < length; at += 1) for (const pair of forbiddenPairs) edges[at * square + pair] = forbidden;
};

/** The labelling with the highest score. */
export const bestLabels = ({ length, nodes, edges }: Lattice): Int8Array => {
  const best = Float64Array.from(nodes);
  const from = new Int8Array(length * width);
  for (let at = 1; at < length; at += 1) {
    const row = at * width;
    for (let label = 0; label < width; label += 1) {
      let highest = Number.NEGATIVE_INFINITY;
      for (let previous = 0; previous < width; previous += 1) {
        const score = best[row - width + previous]! + edges[at * square + previous * width + label]!;
        if (score > highest) {
          highest = score;
          from[row + label] = previous;
        }
      }
      best[row + label] = highest + nodes[row + label]!;
    }
  }
  const labels = new Int8Array(length);
  if (length === 0) return labels;
  const last = (length - 1) * width;
  for (let label = 1; label < width; label += 1)
    if (best[last + label]! > best[last + labels[length - 1]!]!) labels[length - 1] = label;
  for (let at = length - 1; at > 0; at -= 1) labels[at - 1] = from[at * width + labels[at]!]!;
  return labels;
};

/** Probabilities by the forward-backward algorithm. */
export interface Marginals {
  /** `labels[word · 7 + label]`; each word's sum is 1. */
  labels: Float64Array;
  /** `pairs[word · 49 + previous · 7 + label]`; each word's sum is 1, the first word's are 0. Training needs them. */
  pairs: Float64Array;
}

/** How probable each label is, and, if `withPairs`, each pair of neighbouring labels. */
export const marginalsOf = (lattice: Lattice, withPairs = true): Marginals => {
  const { length } = lattice;
  const nodes = exponentials(lattice.nodes, width);
  const edges = exponentials(lattice.edges, square);
  const forward = new Float64Array(length * width);
  const backward = new Float64Array(length * width).fill(1);
  const scale = new Float64Array(length);
  for (let at = 0; at < length; at += 1) {
    const row = at * width;
    let sum = 0;
    for (let label = 0; label < width; label += 1) {
      let value = at === 0 ? 1 : 0;
      if (at > 0) {
        for (let previous = 0; previous < width; previous += 1) {
          value += forward[row - width + previous]! * edges[at * square + previous * width + label]!;
        }
      }
      value *= nodes[row + label]!;
      forward[row + label] = value;
      sum += value;
    }
    scale[at] = sum;
    for (let label = 0; label < width; label += 1) forward[row + label]! /= sum;
  }
  const pairs = new Float64Array(withPairs ? length * square : 0);
  for (let at = length - 1; at > 0; at -= 1) {
    const row = at * width;
    for (let previous = 0; previous < width; previous += 1) {
      let value = 0;
      for (let label = 0; label < width; label += 1) {
        const pair = at * square + previous * width + label;
        const onward = (edges[pair]! * nodes[row + label]! * backward[row + label]!) / scale[at]!;
        value += onward;
        if (withPairs) pairs[pair] = forward[row - width + previous]! * onward;
      }
      backward[row - width + previous] = value;
    }
  }
  return { labels: forward.map((value, at) => value * backward[at]!), pairs };
};

/** Exponentials of each group of `size` scores, relative to the group's highest. */
const exponentials = (scores: Float64Array, size: number): Float64Array => {
  const out = new Float64Array(scores.length);
  for (let start = 0; start < scores.length; start += size) {
    let highest = Number.NEGATIVE_INFINITY;
    for (let at = start; at < start + size; at += 1) if (scores[at]! > highest) highest = scores[at]!;
    for (let at = start; at < start + size; at += 1) out[at] = Math.exp(scores[at]! - highest);
  }
  return out;
};
