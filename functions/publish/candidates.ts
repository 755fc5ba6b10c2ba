// Finds which articles may be on one event without comparing each with each: through an inverted index on their telling terms.
import { cosine, type Vector } from "./vectors.ts";

/** Two articles that may be on one event. */
export interface Pair {
  one: number;
  other: number;
  cosine: number;
}

/** Terms of an article that are looked up: its heaviest. Reports of one event share several of each other's. */
const termsLookedUp = 40;

/** Articles looked at under one term, the latest: a term of more is no trace of one event, or that event has pairs enough. */
const articlesPerTerm = 80;

/** Articles each one is compared with in full: those that share the most weight with it. */
const comparedWith = 24;

/**
 * Clusters merge while the average cosine of their articles, less what their smallness costs, is above this. An average is
 * never above its largest part: pairs below cannot make any merge.
 */
export const leastCosine = 0.16;

/** Candidate pairs of a stream. Work grows with the number of articles, not with its square: each looks at a bounded number before it. */
export const findCandidates = (vectors: readonly Vector[]): Pair[] => {
  const index = new Map<number, number[]>();
  const shared = new Float64Array(vectors.length);
  const pairs: Pair[] = [];
  for (const [one, vector] of vectors.entries()) {
    const sharing: number[] = [];
    for (const position of heaviest(vector)) {
      const term = vector.terms[position] ?? 0;
      const weight = vector.weights[position] ?? 0;
      const listed = index.get(term) ?? [];
      for (let at = Math.max(0, listed.length - articlesPerTerm); at < listed.length; at++) {
        const other = listed[at] ?? 0;
        if (shared[other] === 0) sharing.push(other);
        shared[other] = (shared[other] ?? 0) + weight * weight;
      }
      listed.push(one);
      index.set(term, listed);
    }
    const likeliest = sharing.sort((a, b) => (shared[b] ?? 0) - (shared[a] ?? 0) || b - a);
    for (const other of likeliest.slice(0, comparedWith)) {
      const alike = cosine(vector, vectors[other] ?? vector);
      if (alike >= leastCosine) pairs.push({ one, other, cosine: alike });
    }
    for (const other of sharing) shared[other] = 0;
  }
  return pairs;
};

/** Positions of a vector's heaviest terms. */
const heaviest = ({ terms, weights }: Vector): number[] =>
  [...terms.keys()].sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || a - b).slice(0, termsLookedUp);
