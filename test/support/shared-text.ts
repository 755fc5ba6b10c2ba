// How much of one text stands in another, by runs of four words, as the public benchmark of article extraction counts.

const runsOf = (text: string): Map<string, number> => {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const runs = new Map<string, number>();
  for (let start = 0; start < Math.max(1, words.length - 3); start++) {
    const run = words.slice(start, start + 4).join(" ");
    runs.set(run, (runs.get(run) ?? 0) + 1);
  }
  return runs;
};

const total = (runs: ReadonlyMap<string, number>): number => runs.values().reduce((sum, count) => sum + count, 0);

/** Shares, 0 to 1: how much of what was found is right, and how much of what is right was found. */
export const sharedText = (right: string, found: string): { precision: number; recall: number } => {
  const [wanted, given] = [runsOf(right), runsOf(found)];
  const shared = wanted.entries().reduce((sum, [run, count]) => sum + Math.min(count, given.get(run) ?? 0), 0);
  return { precision: shared / total(given), recall: shared / total(wanted) };
};
