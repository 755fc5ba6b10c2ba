// The inner loops in WebAssembly give what plain arithmetic gives; tables.test.ts and encoder.test.ts try the others.
import fc from "fast-check";
import { expect, test } from "vitest";
import { Kernel } from "../../../functions/extract/reader/kernel.ts";

const random =
  (seed: number) =>
  (at: number): number =>
    (((at + 1) * 7919 * (seed + 3)) % 511) - 255;

test("every output is the sum of products over three rows", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 1, max: 3 }),
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 1, max: 5 }),
      fc.nat({ max: 1000 }),
      (fours, eights, pairs, dilation, seed) => {
        const rows = fours * 4;
        const width = eights * 8;
        const outputs = pairs * 2;
        const kernel = new Kernel();
        const input = kernel.reserve((rows + 2 * dilation) * width * 2);
        const weights = kernel.reserve(outputs * 3 * width * 2);
        const output = kernel.reserve(rows * outputs * 4);
        const a = kernel.shorts(input, (rows + 2 * dilation) * width);
        const b = kernel.shorts(weights, outputs * 3 * width);
        a.forEach((_, at) => (a[at] = random(seed)(at)));
        b.forEach((_, at) => (b[at] = random(seed + 1)(at)));
        kernel.run.convolve(input, weights, output, rows, width * 2, outputs, width * 2 * dilation);
        const sums = [...kernel.integers(output, rows * outputs)];
        const expected = sums.map((_, at) => {
          const [row, n] = [Math.floor(at / outputs), at % outputs];
          let sum = 0;
          for (let tap = 0; tap < 3; tap += 1) {
            for (let k = 0; k < width; k += 1) {
              sum += (a[(row + tap * dilation) * width + k] ?? 0) * (b[(n * 3 + tap) * width + k] ?? 0);
            }
          }
          return sum;
        });
        expect(sums).toEqual(expected);
      },
    ),
    { numRuns: 40 },
  );
});

test("states become whole numbers, cut off at the edges of 16 bits", () => {
  fc.assert(
    fc.property(fc.array(fc.float({ min: -200, max: 200, noNaN: true }), { minLength: 8, maxLength: 8 }), (numbers) => {
      const kernel = new Kernel();
      const states = kernel.keep(Float32Array.from(numbers));
      const to = kernel.reserve(numbers.length * 2);
      kernel.run.round(states, numbers.length, to);
      const expected = numbers.map((state) => Math.max(-32768, Math.min(32767, Math.trunc(state * 256))));
      expect([...kernel.shorts(to, numbers.length)]).toEqual(expected.map((number) => number + 0));
    }),
  );
});

test("memory set aside lies behind all that was set aside before, and starts as zeros", () => {
  const kernel = new Kernel();
  const first = kernel.keep(Uint8Array.of(1, 2, 3));
  const second = kernel.reserve(1_000_000);
  const third = kernel.keep(Int16Array.of(-4, 5));
  expect([first, second, third].map((address) => address % 16)).toEqual([0, 0, 0]);
  expect([...kernel.bytes(first, 4)]).toEqual([1, 2, 3, 0]);
  expect(kernel.bytes(second, 1_000_000).every((byte) => byte === 0)).toBe(true);
  expect([...kernel.shorts(third, 2)]).toEqual([-4, 5]);
});
