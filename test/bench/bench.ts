// `npm run bench -- NAME`: runs one of the measures beside this file; `npm run bench -- compare BEFORE AFTER` sets two runs side by side.
import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod/mini";

const Result = z.object({
  bench: z.string(),
  measures: z.array(
    z.object({ name: z.string(), value: z.number(), unit: z.string(), lowerIsBetter: z.optional(z.boolean()) }),
  ),
});

/** Measures are programs; what they share exports something. */
const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith(".ts") && file !== "bench.ts")
  .filter((file) => !/^export /m.test(readFileSync(join(import.meta.dirname, file), "utf8")))
  .map((file) => file.replace(/\.ts$/, ""));

/** The last value of each measure in a file that BENCH_RESULTS named. */
const lastValues = (file: string) =>
  new Map(
    readFileSync(file, "utf8")
      .split("\n")
      .filter((line) => line.trim() !== "")
      .flatMap((line) => {
        const { bench, measures } = Result.parse(JSON.parse(line));
        return measures.map((measure) => [`${bench}: ${measure.name}`, measure] as const);
      }),
  );

const compare = (before: string, after: string): void => {
  const old = lastValues(before);
  for (const [name, { value, unit, lowerIsBetter }] of lastValues(after)) {
    const was = old.get(name)?.value;
    if (was === undefined) continue;
    const change = was === 0 ? 0 : (value / was - 1) * 100;
    const verdict = Math.abs(change) < 1 ? "same" : change < 0 === (lowerIsBetter ?? false) ? "better" : "worse";
    process.stdout.write(
      `${name.padEnd(60)} ${was.toFixed(2)} → ${value.toFixed(2)} ${unit} (${change.toFixed(0)}%, ${verdict})\n`,
    );
  }
};

const [name = "", ...rest] = process.argv.slice(2);
const [before, after] = rest;
if (name === "compare" && before && after) compare(before, after);
else if (!names.includes(name)) {
  process.stderr.write(
    `npm run bench -- NAME, where NAME is one of: ${names.join(", ")}\n` +
      `BENCH_RESULTS=FILE keeps the figures; npm run bench -- compare BEFORE AFTER sets two such files side by side.\n`,
  );
  process.exitCode = 2;
} else {
  const child = spawn(process.execPath, [join(import.meta.dirname, `${name}.ts`), ...rest], { stdio: "inherit" });
  child.on("close", (code) => {
    process.exitCode = code ?? 1;
  });
}
