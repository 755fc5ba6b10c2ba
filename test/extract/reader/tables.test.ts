// Tables of weights: what is rounded, packed and read again scores as it did, but for the rounding.
import fc from "fast-check";
import { expect, test } from "vitest";
import { byteRows } from "../../../functions/extract/reader/encoder-model.ts";
import { type PackedRows, RowTable, rowTable } from "../../../functions/extract/reader/row-table.ts";
import {
  BadModelFile,
  bytesOf,
  noSections,
  packSections,
  unpackSections,
} from "../../../functions/extract/reader/sections.ts";
import { prunedTable, SparseTable, sparseTable } from "../../../functions/extract/reader/sparse-table.ts";
import { plainRow } from "./support.ts";

const rows = 64;
const width = 12;
const dense = fc
  .array(fc.float({ min: -4, max: 4, noNaN: true }), { minLength: rows * width, maxLength: rows * width })
  .map((numbers) => Float32Array.from(numbers));

test("rows of bytes differ from their numbers by half a unit at most", () => {
  fc.assert(
    fc.property(dense, (numbers) => {
      const packed = byteRows(numbers, width);
      for (let row = 0; row < rows; row += 1) {
        plainRow(packed, row).forEach((value, at) => {
          expect(Math.abs(value - (numbers[row * width + at] ?? 0))).toBeLessThanOrEqual(
            (packed.units[row] ?? 0) / 2 + 1e-6,
          );
        });
      }
    }),
  );
});

/** Sums of rows by plain arithmetic: what the kernel must give. */
const plainSums = ({ width: kinds, bits, weights, order }: PackedRows, features: readonly number[]): number[] => {
  const numbers = [...bits].flatMap((byte, at) =>
    [0, 1, 2, 3, 4, 5, 6, 7].filter((bit) => (byte >> bit) & 1).map((bit) => at * 8 + bit),
  );
  const signed = Int8Array.from(weights);
  return Array.from({ length: kinds }, (_, kind) =>
    features.reduce((sum, feature) => {
      const row = numbers.indexOf(feature);
      if (row < 0) return sum;
      return sum + (signed[order === "rows" ? row * kinds + kind : kind * numbers.length + row] ?? 0);
    }, 0),
  );
};

const packedRows = fc
  .record({
    width: fc.integer({ min: 1, max: 20 }),
    bits: fc.uint8Array({ minLength: 16, maxLength: 16 }),
    order: fc.constantFrom("rows", "classes"),
  })
  .chain(({ width: kinds, bits, order }) => {
    const length = kinds * [...bits].reduce((sum, byte) => sum + byte.toString(2).replaceAll("0", "").length, 0);
    return fc
      .uint8Array({ minLength: length, maxLength: length })
      .map((weights): PackedRows => ({ width: kinds, bits, weights, order }));
  });
const someWords = fc.array(fc.array(fc.nat({ max: 127 }), { maxLength: 40 }), { maxLength: 12 });

test("the kernel sums rows as plain arithmetic does, word by word", () => {
  fc.assert(
    fc.property(packedRows, someWords, (packed, words) => {
      const table = new RowTable(packed, 1);
      const starts = Uint32Array.from({ length: words.length + 1 }, (_, at) => words.slice(0, at).flat().length);
      const sums = table.sum(Uint32Array.from(words.flat()), starts, words.length);
      words.forEach((features, at) => {
        expect([...sums.subarray(at * table.stride, at * table.stride + table.width)]).toEqual(
          plainSums(packed, features),
        );
      });
    }),
  );
});

test("words beyond what is summed at once are summed too", () => {
  const table = new RowTable(
    { width: 1, bits: Uint8Array.of(255, 255, 255, 255), weights: new Uint8Array(32).fill(1), order: "rows" },
    1,
  );
  const length = 3000;
  const features = Uint32Array.from({ length: length * 50 }, (_, at) => at % 32);
  const starts = Uint32Array.from({ length: length + 1 }, (_, at) => at * 50);
  const sums = table.sum(features, starts, length);
  expect(Array.from({ length }, (_, at) => sums[at * table.stride]).every((sum) => sum === 50)).toBe(true);
});

test("a row table scores as its dense weights, within half a unit, packed or not", () => {
  fc.assert(
    fc.property(dense, fc.nat({ max: rows - 1 }), (numbers, feature) => {
      const table = rowTable(numbers, width, 0);
      for (const one of [table, new RowTable(table.packed(), table.unit)]) {
        one
          .sum(Uint32Array.of(feature), Uint32Array.of(0, 1), 1)
          .subarray(0, width)
          .forEach((score, at) => {
            expect(Math.abs(score * table.unit - (numbers[feature * width + at] ?? 0))).toBeLessThanOrEqual(
              table.unit / 2 + 1e-6,
            );
          });
      }
    }),
  );
});

test("a row table leaves out rows in which no weight matters", () => {
  const numbers = new Float32Array(rows * width).fill(0.01);
  numbers[37 * width + 1] = 2;
  const { bits, weights } = rowTable(numbers, width, 0.1).packed();
  expect([...bits]).toEqual(Array.from({ length: rows / 8 }, (_, at) => (at === 4 ? 1 << 5 : 0)));
  expect(weights).toHaveLength(width);
});

test("a sparse table, packed and read again or pruned, adds the scores of its dense weights", () => {
  fc.assert(
    fc.property(dense, fc.array(fc.nat({ max: rows - 1 }), { maxLength: 60 }), (numbers, features) => {
      const table = sparseTable(numbers, width, { least: 0.5, scale: 10 });
      for (const [one, least] of [
        [table, 0.5],
        [new SparseTable(table.packed()), 0.5],
        [prunedTable(table, 20), 2],
      ] as const) {
        one.features.set(features);
        const scores = one.score(features.length);
        for (let kind = 0; kind < width; kind += 1) {
          const weights = features.map((feature) => Math.fround(numbers[feature * width + kind] ?? 0));
          const kept = weights.map((weight) => (Math.abs(weight) < 0.5 ? 0 : Math.round(weight * 10)));
          expect(scores[kind]).toBe(
            kept.filter((weight) => Math.abs(weight) >= least * 10).reduce((sum, weight) => sum + weight, 0),
          );
        }
      }
    }),
  );
});

test("a sparse table of more classes than the kernel sums is refused", () => {
  expect(() => sparseTable(new Float32Array(32 * 57), 57, { least: 0.5, scale: 10 })).toThrow(/57 classes/);
});

test("sections come back as they were put in", () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.string(), fc.uint8Array()),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      (parts, number) => {
        const sections = noSections();
        for (const [name, bytes] of Object.entries(parts)) sections.bytes.set(name, bytes);
        sections.numbers.set("number", number === 0 ? 0 : number);
        const again = unpackSections(packSections(sections));
        expect([...again.bytes].map(([name, bytes]) => [name, [...bytes]])).toEqual(
          Object.entries(parts).map(([name, bytes]) => [name, [...bytes]]),
        );
        expect(again.numbers).toEqual(sections.numbers);
      },
    ),
    { numRuns: 50 },
  );
});

test.each([
  ["no model at all", new Uint8Array([1, 2, 3])],
  ["half a model", packSections(noSections()).slice(0, 20)],
])("%s is refused with what to do", (_, file) => {
  expect(() => unpackSections(file)).toThrow(BadModelFile);
  expect(() => unpackSections(file)).toThrow(/train\.ts/);
});

test("a missing section is named", () => {
  expect(() => bytesOf(noSections(), "encoder.words")).toThrow(/encoder\.words/);
});
