// How a benchmark says what it measured: a table for people, a JSON line for comparing with another run.
import { appendFileSync } from "node:fs";

export interface Measure {
  /** What was measured, such as "articles a second". */
  name: string;
  value: number;
  unit: string;
  /** Smaller is better, as for milliseconds; without it larger is. */
  lowerIsBetter?: boolean;
  note?: string;
}

export interface Result {
  bench: string;
  measures: readonly Measure[];
}

const rounded = (value: number): string =>
  Math.abs(value) >= 100 ? value.toFixed(0) : Math.abs(value) >= 10 ? value.toFixed(1) : value.toFixed(2);

/** Prints the table; where BENCH_RESULTS names a file, adds the result to it as one line of JSON. */
export const report = (bench: string, measures: readonly Measure[]): void => {
  const width = Math.max(...measures.map(({ name }) => name.length));
  process.stdout.write(`\n${bench}\n`);
  for (const { name, value, unit, note } of measures)
    process.stdout.write(
      `  ${name.padEnd(width)}  ${rounded(value).padStart(9)} ${unit}${note ? `  (${note})` : ""}\n`,
    );
  const file = process.env["BENCH_RESULTS"];
  if (file) appendFileSync(file, `${JSON.stringify({ bench, measures } satisfies Result)}\n`);
};

/** The value below which `share` of all lie. */
export const percentile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
};

/** The most memory this process has held so far, in MB. */
export const peakMemoryMb = (): number => process.resourceUsage().maxRSS / 1024;
