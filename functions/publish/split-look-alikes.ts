// Cuts groups in two that hold look-alike events: two fights of one champion, an earthquake and the one years before it.
import { bestCut } from "./cut-group.ts";
import { product, sumOf } from "./term-sums.ts";
import type { Vector } from "./vectors.ts";

/**
 * The halves of one event's reports are nearly as alike as the reports within each half. Halves are two events where what
 * they share, as a part of what each shares within itself, is below this.
 */
const leastShared = 0.53;

/** An event of fewer reports cannot be told from the chance that two of them resemble each other. */
export const fewestReports = 3;

/** Reports that are compared each with each; of a larger group these, and the others join the half they resemble. */
const mostCompared = 60;

/**
 * The group, or its parts where it holds more than one event. `openings` are the vectors of the articles' first words: they
 * tell the event, and what follows is the background that look-alikes have in common.
 */
export const splitLookAlikes = (
  group: readonly number[],
  vectors: readonly Vector[],
  openings: readonly Vector[],
): number[][] => {
  if (group.length < 2 * fewestReports) return [[...group]];
  const compared = sampleOf(group);
  const cut = bestCut(pick(compared, vectors), pick(compared, openings), fewestReports);
  if (!cut || cut.shared >= leastShared) return [[...group]];
  const halves = cut.halves.map((half) => pick(half, compared));
  return withOthers(halves, group, vectors).flatMap((half) => splitLookAlikes(half, vectors, openings));
};

const pick = <T>(places: readonly number[], from: readonly T[]): T[] =>
  places.flatMap((place) => {
    const found = from[place];
    return found === undefined ? [] : [found];
  });

/** Evenly out of the whole group, which is sorted by how central its articles are. */
const sampleOf = (group: readonly number[]): number[] => {
  const size = Math.min(group.length, mostCompared);
  return Array.from({ length: size }, (_, index) => group[Math.floor((index * group.length) / size)] ?? 0);
};

/** The halves with the articles of the group that were not compared, each in its group's order. */
const withOthers = (halves: readonly number[][], group: readonly number[], vectors: readonly Vector[]): number[][] => {
  const sums = halves.map((half) => ({ half, sum: sumOf(pick(half, vectors)), size: half.length }));
  const placed = new Set(halves.flat());
  for (const [article, vector] of pick(group, [...vectors.entries()])) {
    if (placed.has(article)) continue;
    const [nearest] = sums
      .map(({ half, sum, size }) => ({ half, alike: product(vector, sum) / size }))
      .sort((a, b) => b.alike - a.alike);
    nearest?.half.push(article);
  }
  const order = new Map(group.map((article, index) => [article, index]));
  return halves.map((half) => half.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)));
};
