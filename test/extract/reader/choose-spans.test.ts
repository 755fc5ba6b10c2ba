// The choice of spans: none overlap, and no other set is worth more by the probabilities that all labellings give.
import fc from "fast-check";
import { expect, test } from "vitest";
import { chooseSpans } from "../../../functions/extract/reader/choose-spans.ts";
import { type RoleSpans, roles, type WordSpan } from "../../../functions/extract/reader/labels.ts";
import { type Lattice, passesOf } from "../../../functions/extract/reader/lattice.ts";
import { allLabellings, latticeOf, lattices, scoreOf, spansOf } from "./lattices.ts";

const choice = { least: 0.4, presence: 0, leastSpare: 0.1 };

const nameOf = (role: string, [from, to]: WordSpan): string => `${role} ${from} ${to}`;

const namesOf = (spans: RoleSpans): string[] => roles.flatMap((role) => spans[role].map((span) => nameOf(role, span)));

/** The probability of each span, summed up over all labellings. */
const probabilitiesOf = (lattice: Lattice): Map<string, number> => {
  const labellings = allLabellings(lattice.length).map((labels) => ({
    labels,
    weight: Math.exp(scoreOf(lattice, labels)),
  }));
  const total = labellings.reduce((sum, { weight }) => sum + weight, 0);
  const found = new Map<string, number>();
  for (const { labels, weight } of labellings) {
    for (const name of namesOf(spansOf(labels))) found.set(name, (found.get(name) ?? 0) + weight / total);
  }
  return found;
};

const worthOf = (spans: RoleSpans, probabilities: ReadonlyMap<string, number>): number =>
  namesOf(spans).reduce((sum, name) => sum + (probabilities.get(name) ?? 0) - choice.least, 0);

test("spans chosen do not overlap each other, nor do spare ones overlap them or others of their role", () => {
  fc.assert(
    fc.property(lattices, (lattice) => {
      const { spans, spare } = chooseSpans(passesOf(lattice), { ...choice, presence: 0.3 }, 0);
      for (const role of ["source", "content"] as const) {
        const all = [...roles.flatMap((one) => spans[one]), ...spare[role]].toSorted((one, other) => one[0] - other[0]);
        all.forEach(([from, to], at) => {
          expect(from).toBeLessThan(to);
          expect(from).toBeGreaterThanOrEqual(all[at - 1]?.[1] ?? 0);
        });
      }
    }),
  );
});

test("no set of spans in three words is worth more than the one chosen", () => {
  fc.assert(
    fc.property(
      lattices.filter(({ length }) => length === 3),
      (lattice) => {
        const probabilities = probabilitiesOf(lattice);
        const most = Math.max(...allLabellings(3).map((labels) => worthOf(spansOf(labels), probabilities)));
        expect(worthOf(chooseSpans(passesOf(lattice), choice, 0).spans, probabilities)).toBeCloseTo(most, 6);
      },
    ),
    { numRuns: 30 },
  );
});

/** A lattice in which every word's label is sure. */
const sure = (labels: readonly number[]): Lattice =>
  latticeOf(labels.length, (at, label) => (labels[at] === label ? 8 : -8));

test("spans that are sure are chosen as they are, by their places in the document", () => {
  const { spans, spare } = chooseSpans(passesOf(sure([1, 2, 3, 5, 6, 6, 0])), choice, 10);
  expect(spans).toEqual({ source: [[10, 12]], cue: [[12, 13]], content: [[13, 16]] });
  expect(spare).toEqual({ source: [], content: [] });
});

test.each(["source", "content"] as const)("a %s whose end is unsure is spare", (role) => {
  const first = 1 + 2 * roles.indexOf(role);
  const lattice = latticeOf(4, (at, label) => {
    if (at === 0) return label === first ? 8 : -8;
    return label === first + 1 || label === 0 ? 0 : -8;
  });
  const { spans, spare } = chooseSpans(passesOf(lattice), choice, 0);
  expect(spans[role]).toEqual([]);
  expect(spare[role]).toHaveLength(1);
  expect(spare[role][0]?.[0]).toBe(0);
});

test("a paragraph of no words has no spans", () => {
  const { spans } = chooseSpans(passesOf(latticeOf(0, () => 0)), choice, 0);
  expect(namesOf(spans)).toEqual([]);
});
