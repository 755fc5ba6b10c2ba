// All labellings of a paragraph, scored: how probable each label of each word is.
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

/** The forward-backward algorithm's values, scaled so that `forward · backward` is the probability of a word's label. */
export interface Passes {
  length: number;
  /** Exponentials of the lattice's scores, relative to the highest of their word. */
  nodes: Float64Array;
  edges: Float64Array;
  /** `[word · 7 + label]`. */
  forward: Float64Array;
  backward: Float64Array;
  /** What each word's forward values were divided by. */
  scale: Float64Array;
}

/** Runs through the lattice in both directions. */
export const passesOf = (lattice: Lattice): Passes => {
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
  for (let at = length - 1; at > 0; at -= 1) {
    const row = at * width;
    for (let previous = 0; previous < width; previous += 1) {
      let value = 0;
      for (let label = 0; label < width; label += 1) {
        const pair = at * square + previous * width + label;
        value += edges[pair]! * nodes[row + label]! * backward[row + label]!;
      }
      backward[row - width + previous] = value / scale[at]!;
    }
  }
  return { length, nodes, edges, forward, backward, scale };
};

/** Probabilities by the forward-backward algorithm. */
export interface Marginals {
  /** `labels[word · 7 + label]`; each word's sum is 1. */
  labels: Float64Array;
  /** `pairs[word · 49 + previous · 7 + label]`; each word's sum is 1, the first word's are 0. Training needs them. */
  pairs: Float64Array;
}

/** How probable each label of each word is: `[word · 7 + label]`; each word's sum is 1. */
export const labelProbabilities = ({ forward, backward }: Passes): Float64Array =>
  forward.map((value, at) => value * backward[at]!);

/** How probable each label is, and each pair of neighbouring labels. */
export const marginalsOf = (lattice: Lattice): Marginals => {
  const passes = passesOf(lattice);
  const { length, nodes, edges, forward, backward, scale } = passes;
  const pairs = new Float64Array(length * square);
  for (let at = 1; at < length; at += 1) {
    for (let pair = 0; pair < square; pair += 1) {
      const label = at * width + (pair % width);
      const onward = (edges[at * square + pair]! * nodes[label]! * backward[label]!) / scale[at]!;
      pairs[at * square + pair] = forward[(at - 1) * width + Math.floor(pair / width)]! * onward;
    }
  }
  return { labels: labelProbabilities(passes), pairs };
};

/** The exponential of anything lower is 0. */
const hopeless = -746;

/** Exponentials of each group of `size` scores, relative to the group's highest. */
const exponentials = (scores: Float64Array, size: number): Float64Array => {
  const out = new Float64Array(scores.length);
  for (let start = 0; start < scores.length; start += size) {
    let highest = Number.NEGATIVE_INFINITY;
    for (let at = start; at < start + size; at += 1) if (scores[at]! > highest) highest = scores[at]!;
    for (let at = start; at < start + size; at += 1) {
      const score = scores[at]! - highest;
      if (score > hopeless) out[at] = Math.exp(score);
    }
  }
  return out;
};
