// `npm run bench [-- NAME …]`: runs benchmarks one after another, each in a process of its own, and compares runs.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod/mini";

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
    render                          --readers N, --data FILE
    send                            --readers N, --stories N, --dynamo quick|dynalite, --profile FOLDER
`;

const readResults = (file: string): Result[] =>
  existsSync(file)
    ? readFileSync(file, "utf8")
        .split("\n")
        .filter((line) => line !== "")
        .map((line) => Result.parse(JSON.parse(line)))
    : [];

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

const given = process.argv.slice(2);
const firstOption = given.findIndex((word) => word.startsWith("--"));
const names = firstOption < 0 ? given : given.slice(0, firstOption);
const options = firstOption < 0 ? [] : given.slice(firstOption);
const comparing = options.indexOf("--compare");
const [, earlierFile] = comparing < 0 ? [] : options.splice(comparing, 2);
const unknown = names.filter((name) => !all.includes(name));

if (earlierFile !== undefined && !existsSync(earlierFile)) {
  process.stderr.write(`${earlierFile} does not exist: --compare takes the out/bench.jsonl of an earlier run.\n`);
  process.exitCode = 2;
} else if (options.includes("--help") || unknown.length > 0) {
  process.stdout.write(unknown.length > 0 ? `There is no benchmark ${unknown.join(", ")}.\n\n${help}` : help);
  process.exitCode = unknown.length > 0 ? 2 : 0;
} else {
  mkdirSync(join(results, ".."), { recursive: true });
  const before = earlierFile === undefined ? [] : readResults(earlierFile);
  rmSync(results, { force: true });
  for (const name of names.length > 0 ? names : short) {
    const { status } = spawnSync(process.execPath, ["--expose-gc", join(here, `${name}.ts`), ...options], {
      stdio: "inherit",
      env: { ...process.env, BENCH_RESULTS: results },
    });
    if (status !== 0) process.exitCode = 1;
  }
  if (before.length > 0) compare(before, readResults(results));
}
