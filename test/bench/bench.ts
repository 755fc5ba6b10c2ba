// `npm run bench [-- NAME …]`: runs benchmarks one after another, each in a process of its own, and compares runs.
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod/mini";
import { FileNotWritten, runCommand, WordsUnfit } from "../../functions/shared/command-line.ts";

const Result = z.object({
  bench: z.string(),
  measures: z.array(
    z.object({ name: z.string(), value: z.number(), unit: z.string(), lowerIsBetter: z.optional(z.boolean()) }),
  ),
});
type Result = z.infer<typeof Result>;
type Measure = Result["measures"][number];

const here = import.meta.dirname;
const results = join(here, "../../out/bench.jsonl");
/** Benchmarks are programs; what they share exports something. */
const all = readdirSync(here)
  .filter((file) => file.endsWith(".ts") && file !== "bench.ts")
  .filter((file) => !/^export /m.test(readFileSync(join(here, file), "utf8")))
  .map((file) => file.replace(/\.ts$/, ""));
/** What runs where no name is given: minutes in all. The others count every case there is and take far longer. */
const short = ["articles", "cold", "day", "feeds", "findings", "render", "send", "stories"].filter((name) =>
  all.includes(name),
);

const help = `npm run bench -- [NAME …] [--compare FILE] [options of the benchmark]

  Benchmarks: ${all.join(", ")}
  Without a name: ${short.join(", ")}
  Figures are printed and kept in out/bench.jsonl; --compare prints ratios against
  such a file of an earlier run.

  Options of benchmarks:
    articles, feeds, findings       --data FILE   JSON lines, gzipped or not, in place of generated input
    audience                        --readers N, --rate N, --growth
    crashes                         --part 1/4, --sample N
    day                             --feeds N, --articles N, --readers N, --double, --data FILE
    polls                           --polls N
    render                          --readers N, --data FILE
    send                            --readers N, --stories N, --dynamo quick|dynalite, --profile FOLDER
`;

/** @throws where the file is none that a run has kept */
const readResults = (file: string): Result[] => {
  try {
    return readFileSync(file, "utf8")
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => Result.parse(JSON.parse(line)));
  } catch {
    throw new WordsUnfit(`--compare takes the out/bench.jsonl of an earlier run, and ${file} is none`, "");
  }
};

/** How many times better the new value is: above 1 is better, whichever way the measure counts. */
const gain = (before: Measure, after: Measure): number =>
  after.lowerIsBetter ? before.value / after.value : after.value / before.value;

const compare = (before: readonly Result[], after: readonly Result[]): void => {
  process.stdout.write("\nCompared with the earlier run (above 1 is better)\n");
  for (const { bench, measures } of after)
    for (const measure of measures) {
      const earlier = before
        .find((result) => result.bench === bench)
        ?.measures.find(({ name }) => name === measure.name);
      if (earlier) process.stdout.write(`  ${bench}: ${measure.name}  × ${gain(earlier, measure).toFixed(2)}\n`);
    }
};

/** Words before the first option are names; the options are the benchmarks' own, but for --compare and --help. */
const main = async (): Promise<number> => {
  const given = process.argv.slice(2);
  const firstOption = given.findIndex((word) => word.startsWith("-"));
  const names = firstOption < 0 ? given : given.slice(0, firstOption);
  const options = firstOption < 0 ? [] : given.slice(firstOption);
  if (options.includes("--help") || options.includes("-h")) {
    process.stdout.write(help);
    return 0;
  }
  const unknown = names.filter((name) => !all.includes(name));
  if (unknown.length > 0) throw new WordsUnfit(`there is no benchmark ${unknown.join(", ")}, only ${all.join(", ")}`);
  const comparing = options.indexOf("--compare");
  const earlier = comparing < 0 ? [] : options.splice(comparing, 2).slice(1);
  if (comparing >= 0 && earlier.length === 0) throw new WordsUnfit("--compare needs a value after it");
  if (names.length === 0 && options.length > 0)
    throw new WordsUnfit(`${options[0]} is an option of single benchmarks: name one before it`);
  const before = earlier.flatMap(readResults);
  makeResults();
  let exitCode = 0;
  for (const name of names.length > 0 ? names : short) {
    const { status } = spawnSync(process.execPath, ["--expose-gc", join(here, `${name}.ts`), ...options], {
      stdio: "inherit",
      env: { ...process.env, BENCH_RESULTS: results },
    });
    // Words that do not fit one benchmark: the others would be measured for nothing.
    if (status === 2) return 2;
    if (status !== 0) exitCode = 1;
  }
  if (before.length > 0) compare(before, readResults(results));
  return exitCode;
};

/** Empties the file of results. */
const makeResults = (): void => {
  try {
    mkdirSync(join(results, ".."), { recursive: true });
    writeFileSync(results, "");
  } catch (error) {
    throw new FileNotWritten(results, error);
  }
};

await runCommand(main);
