// Tells whether two groups of articles can be on one event: look-alikes may differ in nothing but people, places and years.
import { mostlyOthers } from "./instances.ts";
import { product } from "./term-sums.ts";
import type { ArticleVector, Vector } from "./vectors.ts";

/** The least cosine of the names of two groups on one event. */
const leastNames = 0.15;

/** How much of the years at the top of two groups' articles is shared, as an average of one year an article, on one event. */
const leastYears = 0.15;

/** One article's years may be of its background; those that several name are of the event. */
const leastDated = 2;

/** What tells a group from its look-alikes. */
export interface Signs {
  /** The sum of the vectors of its articles' names, with its length squared. */
  names: Vector;
  namesSquared: number;
  /** The years at the top of its articles, each with how many name it, and how many articles name any. */
  years: Vector;
  dated: number;
}

/** Groups that name nobody, or no year, are not kept apart by that. */
export const signsAgree = (one: Signs, other: Signs): boolean => namesAgree(one, other) && yearsAgree(one, other);

const namesAgree = (one: Signs, other: Signs): boolean => {
  const lengths = Math.sqrt(one.namesSquared * other.namesSquared);
  return lengths === 0 || product(one.names, other.names) >= leastNames * lengths;
};

const yearsAgree = (one: Signs, other: Signs): boolean =>
  Math.min(one.dated, other.dated) < leastDated ||
  product(one.years, other.years) >= leastYears * one.dated * other.dated;

/** Articles of a group up to which what each numbers is compared: of more, their words and years tell the event. */
const fewArticles = 3;

/** True where two small groups of `vectors` number the same things, and not alike: "the second round" and "the first round". */
export const areNumberedApart = (
  one: readonly number[],
  other: readonly number[],
  vectors: readonly Pick<ArticleVector, "instances">[],
): boolean => {
  if (Math.max(one.length, other.length) > fewArticles) return false;
  const [ones, others] = [one, other].map((members) => members.flatMap((member) => vectors[member]?.instances ?? []));
  return mostlyOthers(ones ?? [], others ?? []);
};
