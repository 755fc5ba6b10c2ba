// Small lattices of any scores, all labellings that they allow, and the spans that labels draw.
import fc from "fast-check";
import {
  isBeginning,
  labelCount,
  mayFollow,
  outsideLabel,
  type RoleSpans,
  roles,
} from "../../../functions/extract/reader/labels.ts";
import { forbidBroken, type Lattice, newLattice } from "../../../functions/extract/reader/lattice.ts";

const score = fc.double({ min: -8, max: 8, noNaN: true });

/** A lattice of up to 12 words with any scores. */
export const lattices = fc.integer({ min: 1, max: 12 }).chain((length) =>
  fc
    .record({
      nodes: fc.array(score, { minLength: length * labelCount, maxLength: length * labelCount }),
      edges: fc.array(score, { minLength: length * labelCount ** 2, maxLength: length * labelCount ** 2 }),
    })
    .map(({ nodes, edges }) => {
      const lattice: Lattice = {
        ...newLattice(length),
        nodes: Float64Array.from(nodes),
        edges: Float64Array.from(edges),
      };
      forbidBroken(lattice);
      return lattice;
    }),
);

/** A lattice whose words score as `scoreAt` says; all labels may follow each other alike. */
export const latticeOf = (length: number, scoreAt: (word: number, label: number) => number): Lattice => {
  const lattice = newLattice(length);
  for (let at = 0; at < length * labelCount; at += 1) {
    lattice.nodes[at] = scoreAt(Math.floor(at / labelCount), at % labelCount);
  }
  forbidBroken(lattice);
  return lattice;
};

export const scoreOf = ({ nodes, edges }: Lattice, labels: readonly number[]): number =>
  labels.reduce((sum, label, at) => {
    const edge = at === 0 ? 0 : (edges[at * labelCount ** 2 + (labels[at - 1] ?? 0) * labelCount + label] ?? 0);
    return sum + (nodes[at * labelCount + label] ?? 0) + edge;
  }, 0);

/** All possible labellings of `length` words. */
export const allLabellings = (length: number): number[][] => {
  if (length === 0) return [[]];
  return allLabellings(length - 1).flatMap((before) =>
    Array.from({ length: labelCount }, (_, label) => label)
      .filter((label) => mayFollow(before.at(-1), label))
      .map((label) => [...before, label]),
  );
};

/** The spans that `labels` draw; the first label is that of word `offset`. */
export const spansOf = (labels: ArrayLike<number>, offset = 0): RoleSpans => {
  const spans: RoleSpans = { source: [], cue: [], content: [] };
  let from = -1;
  for (let at = 0; at <= labels.length; at += 1) {
    const label = at < labels.length ? labels[at]! : outsideLabel;
    if (from >= 0 && (label === outsideLabel || isBeginning(label))) {
      spans[roles[(labels[from]! - 1) >> 1]!].push([offset + from, offset + at]);
      from = -1;
    }
    if (isBeginning(label)) from = at;
  }
  return spans;
};
