// What the words of a sentence are described by, and what their description takes from the rest of the article.
import type { FirstReading, WordReading } from "./article-memory.ts";

/** Features of a sentence: those of word i are `features[offsets[i]] … features[offsets[i + 1] - 1]`; `edges[i]` describes the step from word i-1 to i. */
export interface SentenceFeatures {
  length: number;
  features: Uint32Array;
  offsets: Uint32Array;
  edges: Uint16Array;
}

/** What the rest of the article tells. `first` is there in the second reading only. */
export interface ArticleKnowledge {
  sightings: ReadonlyMap<string, number>;
  letters: ReadonlySet<string>;
  first?: { memory: FirstReading; readings: readonly (readonly WordReading[])[] };
}
