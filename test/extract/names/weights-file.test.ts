// The trained weights as bytes: what is packed comes back, and what is not weights is refused.
import fc from "fast-check";
import { expect, test } from "vitest";
import { edgeCount } from "../../../functions/extract/names/name-features.ts";
import { labelCount } from "../../../functions/extract/names/name-labels.ts";
import type { PackedModel } from "../../../functions/extract/names/sequence-model.ts";
import { compress } from "../../../functions/extract/reader/compression.ts";
import { BadWeights, packNames, unpackNames } from "../../../functions/extract/names/weights-file.ts";
import { clusterKey } from "../../../functions/extract/names/word-clusters.ts";

const model = (hashes: number[], weight: number): PackedModel => ({
  bits: 12,
  hashes: Uint32Array.from(hashes),
  rows: new Int8Array(hashes.length * labelCount).fill(weight),
  scale: 0.25,
  steps: new Int8Array(edgeCount * labelCount * labelCount).fill(-weight),
  stepScale: 0.5,
});

const rising = (most: number) =>
  fc
    .uniqueArray(fc.nat(most), { minLength: 1, maxLength: 60 })
    .map((numbers) => numbers.toSorted((one, other) => one - other));

test("packed weights come back as they were", () =>
  fc.assert(
    fc.property(rising(4095), rising(2 ** 26 - 1), fc.integer({ min: 1, max: 127 }), (hashes, keys, weight) => {
      const clusters = {
        keys: Uint32Array.from(keys),
        fine: Uint16Array.from(keys, (_, index) => index % 3),
        middle: Uint8Array.of(4, 5, 6),
        coarse: Uint8Array.of(1, 1, 2),
        named: Uint8Array.of(1, 0, 0),
      };
      const { first, second } = unpackNames(
        packNames({ clusters, first: model(hashes, weight), second: model([7], 1) }),
      );
      const packed = first.words.packed();
      expect(
        [...packed.bits].flatMap((byte, at) =>
          [...Array(8).keys()].filter((bit) => (byte >> bit) & 1).map((bit) => at * 8 + bit),
        ),
      ).toEqual(hashes);
      expect([...packed.weights]).toEqual(Array.from({ length: hashes.length * labelCount }, () => weight));
      expect([first.words.unit, first.bits]).toEqual([0.25, 12]);
      const starts = Uint32Array.of(0, 2);
      expect(second.words.sum(Uint32Array.of(7, 8), starts, 1)[0]).toBe(1);
      expect(first.scores[first.steps[0] ?? 0]).toBe(-weight * 0.5);
      expect(first.ways[first.steps[0] ?? 0]).toBe(Math.exp(-weight * 0.5));
    }),
    { numRuns: 20 },
  ));

test("a word finds its clusters on three levels, a strange one none", () => {
  const keys = ["osk", "tarn"].map(clusterKey).toSorted((one, other) => one - other);
  const fine = Uint16Array.from(keys, (key) => (key === clusterKey("osk") ? 300 : 1));
  const middle = new Uint8Array(301).fill(9);
  const coarse = new Uint8Array(301).fill(3);
  const named = new Uint8Array(301).fill(1, 300);
  const clusters = { keys: Uint32Array.from(keys), fine, middle, coarse, named };
  const { clusters: table } = unpackNames(packNames({ clusters, first: model([1], 1), second: model([1], 1) }));
  expect(table.of("osk")).toEqual({ fine: 301, middle: 10, coarse: 4 });
  expect(table.of("tarn")).toEqual({ fine: 2, middle: 10, coarse: 4 });
  expect(table.of("brimholm")).toEqual({ fine: 0, middle: 0, coarse: 0 });
  expect(["osk", "tarn", "brimholm"].map((word) => table.isNamed(word))).toEqual([true, false, true]);
});

const someClusters = {
  keys: Uint32Array.of(1),
  fine: Uint16Array.of(0),
  middle: Uint8Array.of(0),
  coarse: Uint8Array.of(0),
  named: Uint8Array.of(0),
};
const whole = packNames({ clusters: someClusters, first: model([1], 1), second: model([1], 1) });

test.each([
  ["no bytes", new Uint8Array()],
  ["other bytes", Uint8Array.from({ length: 40 }, (_, index) => index)],
  [
    "models of different sizes",
    packNames({ clusters: someClusters, first: model([1], 1), second: { ...model([1], 1), bits: 13 } }),
  ],
  ["bytes cut off", whole.subarray(0, whole.length - 5)],
  ["an empty file, compressed", compress(Buffer.alloc(0))],
  ["a column longer than the file", compress(Buffer.from([0, 0, 1, 0, 5]))],
  ["half a length", compress(Buffer.from([0, 0]))],
  ["weights of other labels", compress(Buffer.from(Array.from({ length: 6 }, () => [0, 0, 0, 3, 1, 1, 1]).flat()))],
])("%s: refused", (_, bytes) => expect(() => unpackNames(bytes)).toThrow(BadWeights));
