// Merges articles into clusters, the most alike first: average link over candidate pairs, with a heap of what to merge next.
import { leastCosine, type Pair } from "./candidates.ts";
import { type Ranked, rankedQueue } from "./ranked-queue.ts";
import { areNumberedApart, type Signs, signsAgree } from "./signs-agree.ts";
import { addSums, product } from "./term-sums.ts";
import type { ArticleVector, Vector } from "./vectors.ts";

/** Two lone articles must be more alike than two groups: a group's average is evidence, one pair may be chance. */
const smallnessCost = 0.2;

/** In clusters above this, one article more no longer changes what smallness costs by anything that matters. */
const settledSize = 32;

interface Cluster extends Signs {
  members: number[];
  /** Sum of the members' vectors. */
  sum: Vector;
  /** Other clusters that may be merged with this one, with what their average cosine is at the most. */
  neighbours: Map<number, number>;
}

/** Groups of positions in `vectors`; every position is in exactly one. The most central position of a group comes first. */
export const agglomerate = (vectors: readonly ArticleVector[], pairs: readonly Pair[]): number[][] => {
  const clusters = new Map<number, Cluster>(
    vectors.map((vector, index) => [
      index,
      {
        members: [index],
        sum: vector,
        names: vector.names,
        namesSquared: product(vector.names, vector.names),
        years: vector.years,
        dated: Math.min(1, vector.years.terms.length),
        neighbours: new Map(),
      },
    ]),
  );
  const queue = rankedQueue();
  const enqueue = (one: number, other: number, atMost: number): void => {
    const rank = worth(atMost, clusters.get(one), clusters.get(other));
    if (rank > leastCosine) queue.push({ one, other, rank });
  };
  for (const { one, other, cosine } of pairs) {
    clusters.get(one)?.neighbours.set(other, cosine);
    clusters.get(other)?.neighbours.set(one, cosine);
    enqueue(one, other, cosine);
  }
  for (let next = queue.pop(); next; next = queue.pop()) {
    const [one, other] = [clusters.get(next.one), clusters.get(next.other)];
    if (!one || !other || !isCurrent(next, one, other)) continue;
    const alike = product(one.sum, other.sum) / (one.members.length * other.members.length);
    one.neighbours.set(next.other, alike);
    other.neighbours.set(next.one, alike);
    // What was queued is what the average may be at the most. Where it is less, the pair waits for its turn again.
    if (worth(alike, one, other) < next.rank - 1e-6) enqueue(next.one, next.other, alike);
    else if (!signsAgree(one, other) || areNumberedApart(one.members, other.members, vectors))
      separate(next, one, other);
    else {
      const [gone, kept] = one.members.length < other.members.length ? [next.one, next.other] : [next.other, next.one];
      merge(clusters, gone, kept, enqueue);
    }
  }
  return [...clusters.values()].map((cluster) => byCentrality(cluster, vectors));
};

const worth = (average: number, one: Cluster | undefined, other: Cluster | undefined): number =>
  average - smallnessCost / ((one?.members.length ?? 1) + (other?.members.length ?? 1));

/** Entries of the queue are not taken out when a pair is queued anew; the old ones are known by their rank. */
const isCurrent = ({ rank, other }: Ranked, one: Cluster, another: Cluster): boolean => {
  const atMost = one.neighbours.get(other);
  return atMost !== undefined && rank <= worth(atMost, one, another) + 1e-6;
};

const separate = (pair: Ranked, one: Cluster, other: Cluster): void => {
  one.neighbours.delete(pair.other);
  other.neighbours.delete(pair.one);
};

const merge = (
  clusters: Map<number, Cluster>,
  gone: number,
  kept: number,
  enqueue: (one: number, other: number, atMost: number) => void,
): void => {
  const [from, into] = [clusters.get(gone), clusters.get(kept)];
  if (!from || !into) return;
  clusters.delete(gone);
  into.members.push(...from.members);
  into.sum = addSums(into.sum, from.sum);
  into.namesSquared += from.namesSquared + 2 * product(into.names, from.names);
  into.names = addSums(into.names, from.names);
  into.years = addSums(into.years, from.years);
  into.dated += from.dated;
  into.neighbours.delete(gone);
  from.neighbours.delete(kept);
  for (const [neighbour, atMost] of from.neighbours) {
    const bound = Math.max(atMost, into.neighbours.get(neighbour) ?? 0);
    into.neighbours.set(neighbour, bound);
    const { neighbours } = clusters.get(neighbour) ?? { neighbours: new Map<number, number>() };
    neighbours.delete(gone);
    neighbours.set(kept, bound);
  }
  const changed = into.members.length <= settledSize ? into.neighbours : from.neighbours;
  for (const neighbour of changed.keys()) enqueue(kept, neighbour, into.neighbours.get(neighbour) ?? 0);
};

const byCentrality = ({ members, sum }: Cluster, vectors: readonly ArticleVector[]): number[] =>
  members
    .map((member) => ({ member, central: product(vectors[member] ?? sum, sum) }))
    .sort((a, b) => b.central - a.central || a.member - b.member)
    .map(({ member }) => member);
