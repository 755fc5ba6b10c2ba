// Looks up the clusters of a word: words used alike are in one cluster.
import { hashText } from "../hash.ts";

/** Clusters of a word on three levels; 0 for a word that is in none. */
export interface ClustersOfWord {
  fine: number;
  middle: number;
  coarse: number;
}

export interface ClusterTable {
  /** `lower` is lower-cased. */
  of: (lower: string) => ClustersOfWord;
  /** The word is mostly written with a capital, or in no cluster, as names are. `lower` is lower-cased. */
  isNamed: (lower: string) => boolean;
}

/** Words are kept as this many bits of their hashes. */
const hashBits = 26;

/** What stands for a lower-cased word in the table. */
export const clusterKey = (lower: string): number => hashText(lower) >>> (32 - hashBits);

const none: ClustersOfWord = { fine: 0, middle: 0, coarse: 0 };

/** Words by key, and their clusters. */
export interface ClusterColumns {
  /** Keys of the words, rising. */
  keys: Uint32Array;
  /** The fine cluster of each word. */
  fine: Uint16Array;
  /** The middle and the coarse cluster of each fine one. */
  middle: Uint8Array;
  coarse: Uint8Array;
  /** 1 for each fine cluster whose words are mostly written with a capital. */
  named: Uint8Array;
}

/** Two words of one key share a cluster; so does, once in some hundreds, a word that is in none. */
export const clusterTable = ({ keys, fine, middle, coarse, named }: ClusterColumns): ClusterTable => {
  const placeOf = (lower: string): number | undefined => {
    const wanted = clusterKey(lower);
    let from = 0;
    let to = keys.length;
    while (from < to) {
      const half = (from + to) >> 1;
      if ((keys[half] ?? 0) < wanted) from = half + 1;
      else to = half;
    }
    return keys[from] === wanted ? fine[from] : undefined;
  };
  return {
    of: (lower) => {
      const cluster = placeOf(lower);
      if (cluster === undefined) return none;
      return { fine: cluster + 1, middle: (middle[cluster] ?? 0) + 1, coarse: (coarse[cluster] ?? 0) + 1 };
    },
    isNamed: (lower) => {
      const cluster = placeOf(lower);
      return cluster === undefined || named[cluster] === 1;
    },
  };
};
