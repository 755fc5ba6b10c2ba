// The labelling of words: probabilities are probabilities, spans and labels say the same.
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  labelCount,
  labelsOf,
  type RoleSpans,
  roles,
  type WordSpan,
} from "../../../functions/extract/reader/labels.ts";
import { marginalsOf } from "../../../functions/extract/reader/lattice.ts";
import { allLabellings, lattices, scoreOf, spansOf } from "./lattices.ts";

test("the probabilities of a word's labels sum to one, as do those of pairs", () => {
  fc.assert(
    fc.property(lattices, (lattice) => {
      const { labels, pairs } = marginalsOf(lattice);
      for (let at = 0; at < lattice.length; at += 1) {
        const sum = labels.subarray(at * labelCount, (at + 1) * labelCount).reduce((all, one) => all + one, 0);
        expect(sum).toBeCloseTo(1, 8);
        const pairSum = pairs
          .subarray(at * labelCount ** 2, (at + 1) * labelCount ** 2)
          .reduce((all, one) => all + one, 0);
        expect(pairSum).toBeCloseTo(at === 0 ? 0 : 1, 8);
      }
    }),
  );
});

test("probabilities of labels are those of all labellings together", () => {
  const two = lattices.filter(({ length }) => length === 2);
  fc.assert(
    fc.property(two, (lattice) => {
      const labellings = allLabellings(2).map((labels) => ({ labels, weight: Math.exp(scoreOf(lattice, labels)) }));
      const total = labellings.reduce((sum, { weight }) => sum + weight, 0);
      const { labels } = marginalsOf(lattice);
      for (let label = 0; label < labelCount; label += 1) {
        const share =
          labellings.filter((one) => one.labels[1] === label).reduce((sum, { weight }) => sum + weight, 0) / total;
        expect(labels[labelCount + label]).toBeCloseTo(share, 8);
      }
    }),
    { numRuns: 50 },
  );
});

/** Spans that do not overlap, in order, each of some role. */
const spans = fc
  .array(
    fc.record({
      gap: fc.integer({ min: 0, max: 3 }),
      size: fc.integer({ min: 1, max: 5 }),
      role: fc.constantFrom(...roles),
    }),
  )
  .map((pieces) => {
    const all: RoleSpans = { source: [], cue: [], content: [] };
    let at = 0;
    for (const { gap, size, role } of pieces) {
      const span: WordSpan = [at + gap, at + gap + size];
      all[role].push(span);
      at = span[1];
    }
    return { all, length: at + 2 };
  });

test("labels give back the spans they were made of", () => {
  fc.assert(
    fc.property(spans, ({ all, length }) => {
      expect(spansOf(labelsOf(all, length))).toEqual(all);
    }),
  );
});

test.each<[string, number[], RoleSpans]>([
  ["nothing", [0, 0], { source: [], cue: [], content: [] }],
  [
    "two of a kind side by side",
    [1, 1, 2],
    {
      source: [
        [0, 1],
        [1, 3],
      ],
      cue: [],
      content: [],
    },
  ],
  ["a span at the end", [0, 5, 6], { source: [], cue: [], content: [[1, 3]] }],
  ["one role after another", [1, 3, 5, 6], { source: [[0, 1]], cue: [[1, 2]], content: [[2, 4]] }],
])("spans of labels: %s", (_, labels, expected) => {
  expect(spansOf(labels)).toEqual(expected);
});

test("where spans overlap a cue wins over the content it stands in, and the content begins anew", () => {
  expect([...labelsOf({ source: [], cue: [[1, 2]], content: [[0, 4]] }, 4)]).toEqual([5, 3, 5, 6]);
});
