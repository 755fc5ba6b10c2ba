// Finds runs of capitalised words, small joining words included: "Ministry of Rivers and Roads". A name is mostly a run or a part of one.
import { isCapital, type WordFacts } from "./word-facts.ts";

/** Tokens `[from, to)`; begins and ends with a capitalised word. */
export interface CapitalRun {
  from: number;
  to: number;
  /** First letters of its capitalised words: "MRR". */
  letters: string;
}

const joining = new Set("of the for and & de del la le el al bin ibn van von der den di da dos das do du y".split(" "));
const longestJoin = 2;

const lettersOf = (facts: readonly WordFacts[]): string =>
  facts
    .filter((fact) => isCapital(fact))
    .map(({ text }) => text[0] ?? "")
    .join("");

/** The runs of a sentence in order, and for each token the number of its run or -1. */
export const capitalRuns = (facts: readonly WordFacts[]): { runs: CapitalRun[]; runAt: Int16Array } => {
  const runs: CapitalRun[] = [];
  const runAt = new Int16Array(facts.length).fill(-1);
  let from = 0;
  while (from < facts.length) {
    const first = facts[from];
    if (!first || !isCapital(first)) {
      from += 1;
      continue;
    }
    let to = from + 1;
    for (let index = to, joins = 0; index < facts.length && joins <= longestJoin; index += 1) {
      const fact = facts[index];
      if (fact && isCapital(fact)) {
        to = index + 1;
        joins = 0;
      } else if (fact && joining.has(fact.lower)) joins += 1;
      else break;
    }
    runAt.fill(runs.length, from, to);
    runs.push({ from, to, letters: lettersOf(facts.slice(from, to)) });
    from = to;
  }
  return { runs, runAt };
};
