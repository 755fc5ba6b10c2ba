// Finds the best cut of a few articles in two: the halves that have the least in common.
import { cosine, type Vector } from "./vectors.ts";

/** Two halves by their places in what was cut. */
export interface Cut {
  halves: readonly (readonly number[])[];
  /** What the halves share, as a part of what each shares within itself: 1 for halves cut at random, 0 for strangers. */
  shared: number;
}

/** Articles from which a cut is begun, each with the one least like it. */
const mostStarts = 40;

/** A cut is settled after this many rounds, or moves to and fro between equals. */
const mostRounds = 10;

/** The cosines of some articles, each with each, row by row. */
interface Likeness {
  size: number;
  cosines: Float32Array;
}

/** The cut whose halves share the least, by the articles and by their openings alike; undefined where every half would have fewer than `fewest`. */
export const bestCut = (vectors: readonly Vector[], openings: readonly Vector[], fewest: number): Cut | undefined => {
  const [whole, opening] = [likenessOf(vectors), likenessOf(openings)];
  const starts = Math.min(vectors.length, mostStarts);
  const cuts = Array.from({ length: starts }, (_, start) => cutFrom(start, whole))
    .filter((halves) => halves.every((half) => half.length >= fewest))
    .map((halves) => ({ halves, shared: Math.sqrt(sharedBy(halves, whole) * sharedBy(halves, opening)) }));
  return cuts.sort((a, b) => a.shared - b.shared)[0];
};

const likenessOf = (vectors: readonly Vector[]): Likeness => {
  const size = vectors.length;
  const cosines = new Float32Array(size * size);
  for (const [one, first] of vectors.entries())
    for (const [other, second] of vectors.slice(0, one).entries()) {
      const alike = cosine(first, second);
      cosines[one * size + other] = alike;
      cosines[other * size + one] = alike;
    }
  return { size, cosines };
};

const between = ({ size, cosines }: Likeness, one: number, other: number): number => cosines[one * size + other] ?? 0;

/** Begins with one article and the one least like it, then moves every article to the half it is more like, until none moves. */
const cutFrom = (start: number, likeness: Likeness): number[][] => {
  const all = Array.from({ length: likeness.size }, (_, place) => place);
  const opposite = all.reduce(
    (least, place) =>
      place !== start && between(likeness, start, place) < between(likeness, start, least) ? place : least,
    start === 0 ? 1 : 0,
  );
  let inFirst = all.map(
    (place) =>
      place === start || (place !== opposite && between(likeness, place, start) >= between(likeness, place, opposite)),
  );
  for (let round = 0; round < mostRounds; round++) {
    const before = inFirst;
    const first = all.filter((place) => before[place]);
    const second = all.filter((place) => !before[place]);
    inFirst = all.map((place) => averageTo(place, first, likeness) >= averageTo(place, second, likeness));
    if (inFirst.every((is, place) => is === before[place])) break;
  }
  return [all.filter((place) => inFirst[place]), all.filter((place) => !inFirst[place])];
};

/** The average cosine of an article with the others of a half. Alone in it, an article is at home there. */
const averageTo = (place: number, half: readonly number[], likeness: Likeness): number => {
  const others = half.includes(place) ? half.length - 1 : half.length;
  if (others === 0) return half.length === 0 ? 0 : 1;
  return half.reduce((sum, other) => sum + between(likeness, place, other), 0) / others;
};

const sharedBy = ([first = [], second = []]: readonly (readonly number[])[], likeness: Likeness): number => {
  const across = first.reduce((sum, place) => sum + averageTo(place, second, likeness), 0) / Math.max(1, first.length);
  const within = [first, second].map(
    (half) => half.reduce((sum, place) => sum + averageTo(place, half, likeness), 0) / Math.max(1, half.length),
  );
  return across / Math.max(Number.EPSILON, Math.sqrt((within[0] ?? 0) * (within[1] ?? 0)));
};
