// Looking up the proposals about some words finds all that a look at every proposal would, in the same order.
import fc from "fast-check";
import { expect, test } from "vitest";
import { nearProposals } from "../../functions/extract/near-proposals.ts";
import type { Proposal } from "../../functions/extract/proposal.ts";
import type { Range } from "../../functions/extract/reading.ts";
import { overlaps } from "../../functions/extract/spoken-quotes.ts";

const ranges = fc.array(
  fc
    .record({ from: fc.nat(300), length: fc.integer({ min: 1, max: 90 }) })
    .map(({ from, length }): Range => ({ from, to: from + length })),
  { maxLength: 3 },
);
const proposal = ranges.map((cue): Proposal => ({ source: [], cue, content: [], act: "communication" }));

test("every proposal that shares a token is among those found, in the order of all", () => {
  fc.assert(
    fc.property(fc.array(proposal), ranges, (proposals, wanted) => {
      const found = nearProposals(proposals, ({ cue }) => cue)(wanted);
      expect(found.filter(({ cue }) => overlaps(cue, wanted))).toEqual(
        proposals.filter(({ cue }) => overlaps(cue, wanted)),
      );
      expect(found).toEqual(proposals.filter((one) => found.includes(one)));
    }),
  );
});
