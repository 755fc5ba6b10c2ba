// The convolution in WebAssembly gives the sums that plain arithmetic gives.
import fc from "fast-check";
import { expect, test } from "vitest";
import { Convolver } from "../../../functions/extract/reader/convolver.ts";

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
        const convolver = new Convolver();
        const input = convolver.reserve((rows + 2 * dilation) * width * 2);
        const weights = convolver.reserve(outputs * 3 * width * 2);
        const output = convolver.reserve(rows * outputs * 4);
        const a = convolver.shorts(input, (rows + 2 * dilation) * width);
        const b = convolver.shorts(weights, outputs * 3 * width);
        a.forEach((_, at) => (a[at] = random(seed)(at)));
        b.forEach((_, at) => (b[at] = random(seed + 1)(at)));
        convolver.convolve({ address: input, rows, width, dilation }, weights, output, outputs);
        const sums = [...convolver.integers(output, rows * outputs)];
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
