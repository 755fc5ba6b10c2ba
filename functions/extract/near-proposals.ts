// Finds the proposals about some words without looking at all there are: a text may have thousands.
import type { Proposal } from "./proposal.ts";
import type { Range } from "./reading.ts";

/** Proposals are looked up by blocks of so many tokens. */
const block = 32;

const blocksOf = (ranges: readonly Range[]): Set<number> => {
  const blocks = new Set<number>();
  for (const { from, to } of ranges) {
    for (let at = Math.floor(from / block); at * block < to; at += 1) blocks.add(at);
  }
  return blocks;
};

/** Gives, in their order, all proposals of which `part` shares a token with some ranges, and a few that stand near. */
export const nearProposals = (
  proposals: readonly Proposal[],
  part: (proposal: Proposal) => readonly Range[],
): ((ranges: readonly Range[]) => Proposal[]) => {
  const numbers = new Map<number, number[]>();
  proposals.forEach((proposal, number) => {
    for (const at of blocksOf(part(proposal))) {
      const here = numbers.get(at) ?? [];
      numbers.set(at, here);
      here.push(number);
    }
  });
  return (ranges) => {
    const found = new Set<number>();
    for (const at of blocksOf(ranges)) for (const number of numbers.get(at) ?? []) found.add(number);
    return [...found].sort((one, other) => one - other).flatMap((number) => proposals[number] ?? []);
  };
};
