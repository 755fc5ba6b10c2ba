// Sums of vectors: the product of two sums is the sum of all cosines between the articles of two clusters.
import { cosine, type Vector } from "./vectors.ts";

/** From here on it is cheaper to look the terms of the shorter one up than to walk through the longer one. */
const muchLonger = 8;

/** The sum of two vectors, as arrays: maps of a day's clusters would take several times the memory. */
export const addSums = (one: Vector, other: Vector): Vector => {
  const terms = new Int32Array(one.terms.length + other.terms.length);
  const weights = new Float32Array(terms.length);
  let [i, j, length] = [0, 0, 0];
  while (i < one.terms.length || j < other.terms.length) {
    const first = one.terms[i] ?? Number.POSITIVE_INFINITY;
    const second = other.terms[j] ?? Number.POSITIVE_INFINITY;
    terms[length] = Math.min(first, second);
    weights[length] = (first <= second ? (one.weights[i] ?? 0) : 0) + (second <= first ? (other.weights[j] ?? 0) : 0);
    if (first <= second) i++;
    if (second <= first) j++;
    length++;
  }
  return { terms: terms.slice(0, length), weights: weights.slice(0, length) };
};

/** The sum of many: added two and two, so that no long sum is walked through once for every vector. */
export const sumOf = (vectors: readonly Vector[]): Vector => {
  const [first, second] = vectors;
  if (!first) return { terms: new Int32Array(0), weights: new Float32Array(0) };
  if (!second) return { terms: first.terms, weights: first.weights };
  const middle = vectors.length >> 1;
  return addSums(sumOf(vectors.slice(0, middle)), sumOf(vectors.slice(middle)));
};

/** The scalar product. */
export const product = (one: Vector, other: Vector): number => {
  const [short, long] = one.terms.length <= other.terms.length ? [one, other] : [other, one];
  return long.terms.length > muchLonger * short.terms.length ? lookUp(short, long) : cosine(short, long);
};

const lookUp = (short: Vector, long: Vector): number => {
  let total = 0;
  let from = 0;
  for (let index = 0; index < short.terms.length; index++) {
    const term = short.terms[index] ?? 0;
    from = placeOf(term, long.terms, from);
    if (long.terms[from] === term) total += (short.weights[index] ?? 0) * (long.weights[from] ?? 0);
  }
  return total;
};

/** Where `term` stands in `terms`, which rise, or would; it is not looked for before `from`. */
const placeOf = (term: number, terms: Int32Array, from: number): number => {
  let [low, high] = [from, terms.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((terms[middle] ?? 0) < term) low = middle + 1;
    else high = middle;
  }
  return low;
};
