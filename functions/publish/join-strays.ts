// Brings single articles and pairs to the event they are on, where they tell it too much in their own way to have been merged.
import type { Pair } from "./candidates.ts";
import { areNumberedApart, type Signs, signsAgree } from "./signs-agree.ts";
import { fewestReports } from "./split-look-alikes.ts";
import { product, sumOf } from "./term-sums.ts";
import type { ArticleVector, Vector } from "./vectors.ts";

/** A stray is as like an event's reports as this part of what those are like each other. */
const leastShared = 0.45;

interface Group extends Signs {
  members: readonly number[];
  sum: Vector;
  /** The average cosine of its articles with each other. */
  within: number;
}

/** The groups, each stray among them joined to that event of `pairs` which it is most like, if it is like any. */
export const joinStrays = (
  members: readonly (readonly number[])[],
  vectors: readonly ArticleVector[],
  pairs: readonly Pair[],
): number[][] => {
  const groups = members.map((group) => groupOf(group, vectors));
  const joined = new Map(groups.map((group) => [group, [...group.members]]));
  for (const [stray, events] of eventsNear(groups, pairs)) {
    const [best] = [...events]
      .map((event) => ({ event, shared: sharedBy(stray, event) }))
      .filter(
        ({ event, shared }) =>
          shared >= leastShared &&
          joined.has(event) &&
          signsAgree(stray, event) &&
          !areNumberedApart(stray.members, event.members, vectors),
      )
      .sort((a, b) => b.shared - a.shared);
    if (!best) continue;
    joined.get(best.event)?.push(...(joined.get(stray) ?? []));
    joined.delete(stray);
  }
  return [...joined.values()];
};

/** The strays, the smallest first, with the groups of more than one article that hold a neighbour of theirs. */
const eventsNear = (groups: readonly Group[], pairs: readonly Pair[]): [Group, Set<Group>][] => {
  const groupOfArticle = new Map(groups.flatMap((group) => group.members.map((article) => [article, group] as const)));
  const near = new Map<Group, Set<Group>>();
  const note = (stray: Group, event: Group): void => {
    if (stray.members.length >= fewestReports || event.members.length < 2) return;
    near.set(stray, (near.get(stray) ?? new Set()).add(event));
  };
  for (const { one, other } of pairs) {
    const [first, second] = [groupOfArticle.get(one), groupOfArticle.get(other)];
    if (!first || !second || first === second) continue;
    note(first, second);
    note(second, first);
  }
  return [...near].sort(([a], [b]) => a.members.length - b.members.length);
};

const groupOf = (members: readonly number[], vectors: readonly ArticleVector[]): Group => {
  const own = members.flatMap((article) => vectors[article] ?? []);
  const [sum, names] = [sumOf(own), sumOf(own.map((vector) => vector.names))];
  const years = sumOf(own.map((vector) => vector.years));
  const dated = own.filter((vector) => vector.years.terms.length > 0).length;
  const pairs = members.length * (members.length - 1);
  const within = pairs === 0 ? 1 : (product(sum, sum) - members.length) / pairs;
  return { members, sum, names, namesSquared: product(names, names), years, dated, within };
};

const sharedBy = (stray: Group, event: Group): number =>
  product(stray.sum, event.sum) /
  (stray.members.length * event.members.length) /
  Math.max(event.within, Number.EPSILON);
