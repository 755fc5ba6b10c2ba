// How sure the models are of an attribution, by the probabilities of its words' labels.
import { labelCount, type Role, roles, type WordSpan } from "./labels.ts";
import type { Attribution } from "./linker.ts";

/** For each role the probability of the least probable of its spans, 0 … 1; 1 where it has none. */
export type Probabilities = Record<Role, number>;

/** Mean probability of the words of a span having its role, beginning or inside. */
const meanProbability = ([from, to]: WordSpan, role: Role, marginals: Float64Array): number => {
  const first = 1 + 2 * roles.indexOf(role);
  let sum = 0;
  for (let at = from; at < to; at += 1) {
    sum += marginals[at * labelCount + first]! + marginals[at * labelCount + first + 1]!;
  }
  return sum / (to - from);
};

/** `marginals` holds the probabilities of the labels of all words. */
export const probabilitiesOf = (attribution: Attribution, marginals: Float64Array): Probabilities => {
  const least = (role: Role): number =>
    Math.min(1, ...attribution[role].map((span) => meanProbability(span, role, marginals)));
  return { source: least("source"), cue: least("cue"), content: least("content") };
};
