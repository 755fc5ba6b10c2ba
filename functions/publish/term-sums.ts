// Sums of vectors: the product of two sums is the sum of all cosines between the articles of two clusters.
import { cosine, type Vector } from "./vectors.ts";

/** One article's vector, or the sum of several by term. */
export type TermSum = Vector | Map<number, number>;

/** Adds `from` to `into`; a sum of several is changed in place, a single vector is not. */
export const addSums = (into: TermSum, from: TermSum): Map<number, number> => {
  const sum = into instanceof Map ? into : new Map(entriesOf(into));
  for (const [term, weight] of entriesOf(from)) sum.set(term, (sum.get(term) ?? 0) + weight);
  return sum;
};

/** The scalar product; it costs as much as the smaller of the two has terms. */
export const product = (one: TermSum, other: TermSum): number => {
  if (one instanceof Map)
    return other instanceof Map && other.size > one.size ? lookUp(one, other) : lookUp(other, one);
  return other instanceof Map ? lookUp(one, other) : cosine(one, other);
};

const lookUp = (small: TermSum, large: Map<number, number>): number => {
  let total = 0;
  if (small instanceof Map) for (const [term, weight] of small) total += weight * (large.get(term) ?? 0);
  else
    for (let index = 0; index < small.terms.length; index++)
      total += (small.weights[index] ?? 0) * (large.get(small.terms[index] ?? 0) ?? 0);
  return total;
};

function* entriesOf(sum: TermSum): Iterable<[number, number]> {
  if (sum instanceof Map) yield* sum;
  else for (const [index, term] of sum.terms.entries()) yield [term, sum.weights[index] ?? 0];
}
