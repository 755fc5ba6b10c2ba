// Tables of weights: what is rounded, packed and read again scores as it did, but for the rounding.
import fc from "fast-check";
import { expect, test } from "vitest";
import { byteRows, plainRow } from "../../../functions/extract/reader/encoder-model.ts";
import { packRows, rowTable, sumRows, unpackRows } from "../../../functions/extract/reader/row-table.ts";
import {
  BadModelFile,
  bytesOf,
  noSections,
  packSections,
  unpackSections,
} from "../../../functions/extract/reader/sections.ts";
import { addRow, packSparse, sparseTable, unpackSparse } from "../../../functions/extract/reader/sparse-table.ts";

const rows = 16;
const width = 5;
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

test("a row table scores as its dense weights, within half a unit, packed or not", () => {
  fc.assert(
    fc.property(dense, fc.nat({ max: rows - 1 }), (numbers, feature) => {
      const table = rowTable(numbers, width, 0);
      const [bits, columns] = packRows(table);
      const again = unpackRows(bits ?? new Uint8Array(), columns ?? new Uint8Array(), width, table.unit);
      expect(again).toEqual(table);
      const sums = new Int32Array(width);
      sumRows(again, Uint32Array.of(feature), 0, 1, sums);
      sums.forEach((score, at) => {
        expect(Math.abs(score * table.unit - (numbers[feature * width + at] ?? 0))).toBeLessThanOrEqual(
          table.unit / 2 + 1e-6,
        );
      });
    }),
  );
});

test("a row table leaves out rows in which no weight matters", () => {
  const numbers = new Float32Array(rows * width).fill(0.01);
  numbers[3 * width + 1] = 2;
  const table = rowTable(numbers, width, 0.1);
  expect([...table.places].map((place) => place > 0)).toEqual(Array.from({ length: rows }, (_, row) => row === 3));
});

test("a sparse table packed and read again is the same and adds the same scores", () => {
  fc.assert(
    fc.property(dense, fc.nat({ max: rows - 1 }), (numbers, feature) => {
      const table = sparseTable(numbers, width, { least: 0.5, scale: 10 });
      const [counts, classes, weights] = packSparse(table);
      const again = unpackSparse(counts ?? new Uint8Array(), classes ?? new Uint8Array(), weights ?? new Uint8Array());
      expect(again).toEqual(table);
      const scores = new Float32Array(width);
      addRow(again, feature, scores);
      scores.forEach((score, kind) => {
        const weight = numbers[feature * width + kind] ?? 0;
        expect(score).toBe(Math.abs(weight) < 0.5 ? 0 : Math.round(weight * 10));
      });
    }),
  );
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
