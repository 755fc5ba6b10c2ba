// Sorts words into clusters by their word vectors, so that names never seen in training share features with names that were.
import { readFileSync } from "node:fs";
import { z } from "zod/mini";
import { type ClusterColumns, clusterKey } from "../names/word-clusters.ts";

/** Words with a vector each; `vectors` holds `dimensions` numbers a word, one word after the other, each of length 1. */
export interface WordVectors {
  words: string[];
  dimensions: number;
  vectors: Float32Array;
}

const VectorsFile = z.object({
  dimensions: z.int().check(z.positive()),
  words: z.array(z.string()),
  vectors: z.record(z.string(), z.array(z.number())),
});

/** Words of letters, as the tokenizer makes them. */
const isWord = /^\p{L}[\p{L}.'’-]*$/u;

/** The `limit` commonest words of a vectors file in the JSON format of the wink-embeddings packages. Throws where the file has another shape. */
export const readVectors = (file: string, limit: number): WordVectors => {
  const { dimensions, words: known, vectors: table } = VectorsFile.parse(JSON.parse(readFileSync(file, "utf8")));
  const words = known.filter((word) => isWord.test(word)).slice(0, limit);
  const vectors = new Float32Array(words.length * dimensions);
  words.forEach((word, row) => {
    const vector = table[word] ?? [];
    const norm = Math.hypot(...vector.slice(0, dimensions)) || 1;
    for (let column = 0; column < dimensions; column += 1) {
      vectors[row * dimensions + column] = (vector[column] ?? 0) / norm;
    }
  });
  return { words, dimensions, vectors };
};

/** `points` holds `dimensions` numbers a point. */
interface Clustering {
  /** The cluster of each point. */
  assigned: Uint16Array;
  /** The clusters' middles, each of length 1. */
  middles: Float32Array;
}

const dot = (left: Float32Array, leftAt: number, right: Float32Array, rightAt: number, length: number): number => {
  let sum = 0;
  for (let index = 0; index < length; index += 1) sum += (left[leftAt + index] ?? 0) * (right[rightAt + index] ?? 0);
  return sum;
};

/**
 * Spherical k-means: every point goes to the middle with the largest cosine. Deterministic: the first middles are points
 * at even distances in the order given.
 */
const clusterPoints = (points: Float32Array, dimensions: number, count: number, rounds: number): Clustering => {
  const total = points.length / dimensions;
  const middles = new Float32Array(count * dimensions);
  for (let cluster = 0; cluster < count; cluster += 1) {
    const point = Math.floor((cluster * total) / count);
    middles.set(points.subarray(point * dimensions, (point + 1) * dimensions), cluster * dimensions);
  }
  let assigned = nearest(points, dimensions, middles);
  for (let round = 1; round <= rounds; round += 1) {
    moveMiddles(points, dimensions, assigned, middles);
    assigned = nearest(points, dimensions, middles);
  }
  return { assigned, middles };
};

const moveMiddles = (points: Float32Array, dimensions: number, assigned: Uint16Array, middles: Float32Array): void => {
  const sums = new Float32Array(middles.length);
  assigned.forEach((cluster, point) => {
    for (let column = 0; column < dimensions; column += 1) {
      const at = cluster * dimensions + column;
      sums[at] = (sums[at] ?? 0) + (points[point * dimensions + column] ?? 0);
    }
  });
  for (let at = 0; at < sums.length; at += dimensions) {
    const norm = Math.hypot(...sums.subarray(at, at + dimensions));
    // A cluster that lost all its points stays where it is.
    if (norm > 0)
      for (let column = 0; column < dimensions; column += 1) middles[at + column] = (sums[at + column] ?? 0) / norm;
  }
};

/** The cluster whose middle is nearest to each point. */
const nearest = (points: Float32Array, dimensions: number, middles: Float32Array): Uint16Array =>
  Uint16Array.from({ length: points.length / dimensions }, (_, point) => {
    let best = 0;
    let bestCosine = Number.NEGATIVE_INFINITY;
    for (let cluster = 0; cluster * dimensions < middles.length; cluster += 1) {
      const cosine = dot(points, point * dimensions, middles, cluster * dimensions, dimensions);
      if (cosine > bestCosine) [best, bestCosine] = [cluster, cosine];
    }
    return best;
  });

/** The clusters are made from this many of the commonest words; the others join the nearest. */
const foundingWords = 60_000;

/** Sorts words into 1,000 clusters, those into 120, those into 30. Takes a minute or two for 200,000 words. */
export const clusterWords = ({ words, dimensions, vectors }: WordVectors): Omit<ClusterColumns, "named"> => {
  const fine = clusterPoints(vectors.subarray(0, foundingWords * dimensions), dimensions, 1000, 8);
  const middle = clusterPoints(fine.middles, dimensions, 120, 20);
  const coarse = clusterPoints(middle.middles, dimensions, 30, 20);
  const assigned = nearest(vectors, dimensions, fine.middles);
  const byKey = new Map<number, number>();
  // Of two words of one key the commoner, which stands first, keeps it.
  words.forEach((word, index) => {
    const key = clusterKey(word);
    if (!byKey.has(key)) byKey.set(key, assigned[index] ?? 0);
  });
  const rising = [...byKey].sort(([left], [right]) => left - right);
  return {
    keys: Uint32Array.from(rising, ([key]) => key),
    fine: Uint16Array.from(rising, ([, cluster]) => cluster),
    middle: Uint8Array.from(middle.assigned),
    coarse: Uint8Array.from(middle.assigned, (cluster) => coarse.assigned[cluster] ?? 0),
  };
};
