// Learns the weights of the sequence model: a conditional random field by stochastic gradients, step sizes as in AdaGrad.
import { labelCount, mayFollow } from "../names/name-labels.ts";
import { edgeCount } from "../names/name-features.ts";
import type { SentenceFeatures } from "../names/sentence-features.ts";
import { seededRandom } from "../train/random.ts";

export interface Example extends SentenceFeatures {
  labels: Uint8Array;
}

/** Weights as they are learned; `labelCount` a feature, `labelCount`² a step. */
export interface LearnedWeights {
  bits: number;
  words: Float32Array;
  steps: Float32Array;
}

export interface Settings {
  bits: number;
  rounds: number;
  rate: number;
  /** Pull of every weight towards 0. */
  decay: number;
  /** Share of features left out at random at each sight, so that no single word is trusted too far. */
  dropout: number;
  seed: number;
  /** Only features with this many sights in training are learned. */
  leastSights: number;
}

const pairs = labelCount * labelCount;
const banned = Uint8Array.from({ length: pairs }, (_, pair) =>
  mayFollow(Math.floor(pair / labelCount), pair % labelCount) ? 0 : 1,
);

/** The mean of weights that were learned from the same examples. */
export const meanWeights = ([one, ...others]: readonly LearnedWeights[]): LearnedWeights => {
  if (!one) throw new RangeError("no weights to take the mean of: train with one seed at least");
  const mean = (left: Float32Array, rights: readonly Float32Array[]): Float32Array =>
    left.map((weight, at) => rights.reduce((sum, right) => sum + (right[at] ?? 0), weight) / (rights.length + 1));
  return {
    bits: one.bits,
    words: mean(
      one.words,
      others.map(({ words }) => words),
    ),
    steps: mean(
      one.steps,
      others.map(({ steps }) => steps),
    ),
  };
};

const sightedFeatures = (examples: readonly Example[], bits: number, least: number): Uint8Array => {
  const sights = new Uint8Array(2 ** bits);
  for (const { features } of examples)
    for (const feature of features) sights[feature] = Math.min(255, (sights[feature] ?? 0) + 1);
  return sights.map((count) => (count >= least ? 1 : 0));
};

/** Learns from the examples. Deterministic for one seed. Weights are averaged over the rounds but the first. */
export const trainSequence = (examples: readonly Example[], settings: Settings): LearnedWeights => {
  const { bits, rounds, rate, decay, dropout, seed, leastSights } = settings;
  const L = labelCount;
  const words = new Float32Array(2 ** bits * L);
  const steps = new Float32Array(edgeCount * pairs);
  const wordSquares = new Float32Array(words.length).fill(0.01);
  const stepSquares = new Float32Array(steps.length).fill(0.01);
  const wordSums = new Float32Array(words.length);
  const stepSums = new Float32Array(steps.length);
  const sighted = sightedFeatures(examples, bits, leastSights);
  const random = seededRandom(seed);
  const order = examples.map((_, index) => index);
  const longest = examples.reduce((most, { length }) => Math.max(most, length), 0);
  const node = new Float64Array(longest * L);
  const edge = new Float64Array(longest * pairs);
  const alpha = new Float64Array(longest * L);
  const beta = new Float64Array(longest * L);
  const total = new Float64Array(longest);
  const most = examples.reduce((count, { features }) => Math.max(count, features.length), 0);
  const kept = new Uint32Array(most);
  const keptOffsets = new Uint32Array(longest + 1);
  for (let round = 0; round < rounds; round += 1) {
    for (let index = order.length - 1; index > 0; index -= 1) {
      const other = Math.floor(random() * (index + 1));
      const swap = order[index]!;
      order[index] = order[other]!;
      order[other] = swap;
    }
    const pace = rate * (1 - (0.9 * round) / rounds);
    for (const number of order) {
      const { length, features, offsets, edges, labels } = examples[number]!;
      let count = 0;
      for (let i = 0; i < length; i += 1) {
        for (let at = offsets[i]!; at < offsets[i + 1]!; at += 1) {
          const feature = features[at]!;
          if (sighted[feature] && random() >= dropout) kept[count++] = feature * L;
        }
        keptOffsets[i + 1] = count;
      }
      // Potentials, each position's largest taken out.
      for (let i = 0; i < length; i += 1) {
        const o = i * L;
        for (let c = 0; c < L; c += 1) node[o + c] = 0;
        for (let at = keptOffsets[i]!; at < keptOffsets[i + 1]!; at += 1) {
          const row = kept[at]!;
          for (let c = 0; c < L; c += 1) node[o + c]! += words[row + c]!;
        }
        let high = -1e9;
        for (let c = 0; c < L; c += 1) if (node[o + c]! > high) high = node[o + c]!;
        for (let c = 0; c < L; c += 1) node[o + c] = Math.exp(node[o + c]! - high);
        if (i === 0) {
          for (let c = 2; c < L; c += 2) node[c] = 0;
          continue;
        }
        const q = i * pairs;
        const s = edges[i]! * pairs;
        for (let p = 0; p < pairs; p += 1) edge[q + p] = banned[p] ? 0 : Math.exp(steps[s + p]!);
      }
      forwardBackward(length, node, edge, alpha, beta, total);
      for (let i = 0; i < length; i += 1) {
        const o = i * L;
        for (let c = 0; c < L; c += 1) {
          const g = (labels[i] === c ? 1 : 0) - alpha[o + c]! * beta[o + c]!;
          if (g < 1e-4 && g > -1e-4) continue;
          const square = g * g;
          for (let at = keptOffsets[i]!; at < keptOffsets[i + 1]!; at += 1) {
            const w = kept[at]! + c;
            wordSquares[w]! += square;
            words[w]! += (pace * (g - decay * words[w]!)) / Math.sqrt(wordSquares[w]!);
          }
        }
        if (i === 0) continue;
        const q = i * pairs;
        const s = edges[i]! * pairs;
        for (let a = 0; a < L; a += 1) {
          for (let c = 0; c < L; c += 1) {
            const p = a * L + c;
            if (banned[p]) continue;
            const g =
              (labels[i - 1] === a && labels[i] === c ? 1 : 0) -
              (alpha[o - L + a]! * edge[q + p]! * node[o + c]! * beta[o + c]!) / total[i]!;
            if (g < 1e-4 && g > -1e-4) continue;
            stepSquares[s + p]! += g * g;
            steps[s + p]! += (pace * (g - decay * steps[s + p]!)) / Math.sqrt(stepSquares[s + p]!);
          }
        }
      }
    }
    if (round > 0 || rounds === 1) {
      for (let at = 0; at < words.length; at += 1) wordSums[at]! += words[at]!;
      for (let at = 0; at < steps.length; at += 1) stepSums[at]! += steps[at]!;
    }
  }
  const averaged = Math.max(1, rounds - 1);
  return { bits, words: wordSums.map((sum) => sum / averaged), steps: stepSums.map((sum) => sum / averaged) };
};

/** Scaled forward and backward sums; `alpha · beta` is then each label's probability. */
const forwardBackward = (
  length: number,
  node: Float64Array,
  edge: Float64Array,
  alpha: Float64Array,
  beta: Float64Array,
  total: Float64Array,
): void => {
  const L = labelCount;
  let sum = 0;
  for (let c = 0; c < L; c += 1) sum += node[c]!;
  total[0] = sum;
  for (let c = 0; c < L; c += 1) alpha[c] = node[c]! / sum;
  for (let i = 1; i < length; i += 1) {
    const o = i * L;
    const q = i * pairs;
    sum = 0;
    for (let c = 0; c < L; c += 1) {
      let value = 0;
      for (let a = 0; a < L; a += 1) value += alpha[o - L + a]! * edge[q + a * L + c]!;
      value *= node[o + c]!;
      alpha[o + c] = value;
      sum += value;
    }
    total[i] = sum;
    for (let c = 0; c < L; c += 1) alpha[o + c]! /= sum;
  }
  for (let c = 0; c < L; c += 1) beta[(length - 1) * L + c] = 1;
  for (let i = length - 2; i >= 0; i -= 1) {
    const o = i * L;
    const q = (i + 1) * pairs;
    for (let a = 0; a < L; a += 1) {
      let value = 0;
      for (let c = 0; c < L; c += 1) value += edge[q + a * L + c]! * node[o + L + c]! * beta[o + L + c]!;
      beta[o + a] = value / total[i + 1]!;
    }
  }
};
