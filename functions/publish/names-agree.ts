// Tells whether two groups of articles name the same people and places: look-alike events may differ in nothing else.
import { product } from "./term-sums.ts";
import type { Vector } from "./vectors.ts";

/** The least cosine of the names of two groups on one event. */
const leastNames = 0.15;

/** The sum of the vectors of a group's names, with its length squared. */
export interface Named {
  names: Vector;
  namesSquared: number;
}

/** Groups without names are not kept apart by them. */
export const namesAgree = (one: Named, other: Named): boolean => {
  const lengths = Math.sqrt(one.namesSquared * other.namesSquared);
  return lengths === 0 || product(one.names, other.names) >= leastNames * lengths;
};
