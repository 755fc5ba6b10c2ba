// Who said what: articles a second, memory, start and size of the reader, beside its rules alone and other people's libraries.
//   npm run bench -- findings [--data FILE]   FILE: {"text", "entities"?} a line, as .jsonl or .jsonl.gz
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod/mini";
import { wordsOrEnd } from "../../functions/shared/command-line.ts";
import { generateArticles, givenRecords } from "./inputs.ts";
import { bundleCommand, type CommandUse, runCommand, sourceCommand } from "./readers/command-start.ts";
import { f1Of, type Marked } from "./readers/name-scores.ts";
import { type Measure, percentile, report } from "./report.ts";

wordsOrEnd({ data: { type: "string" } });

/** So many articles of a newspaper's length: three generated reports each. */
const articleCount = 400;
const reportsEach = 3;
/** Other libraries read fewer: some take a hundred milliseconds each. */
const peerCount = 100;
const starts = 9;

const Entities = z.array(z.object({ start: z.number(), end: z.number(), type: z.string() }));
const Given = z.object({
  text: z.optional(z.string()),
  article: z.optional(z.string()),
  entities: z.optional(Entities),
});

const generated = (): Marked[] => {
  const reports = generateArticles(articleCount * reportsEach).map(({ text }) => text);
  return Array.from({ length: articleCount }, (_, at) => ({
    text: reports.slice(at * reportsEach, (at + 1) * reportsEach).join("\n\n"),
    entities: [],
  }));
};

const articles: readonly Marked[] =
  givenRecords()?.flatMap((record) => {
    const { text, article = text, entities = [] } = Given.parse(record);
    return article === undefined ? [] : [{ text: article, entities }];
  }) ?? generated();
const texts = articles.map(({ text }) => text);
const characters = texts.reduce((sum, text) => sum + text.length, 0) / texts.length;
const hasNames = articles.some(({ entities }) => entities.length > 0);

const Span = z.tuple([z.number(), z.number()]);
const Measured = z.object({
  found: z.array(
    z.object({
      person: z.optional(z.array(Span)),
      organisation: z.optional(z.array(Span)),
      tokens: z.optional(z.number()),
    }),
  ),
  wall: z.array(z.number()),
  cpu: z.number(),
  peakMb: z.number(),
});
type Measured = z.infer<typeof Measured>;

const medianUse = (uses: readonly CommandUse[], what: "wall" | "cpu"): number =>
  percentile(
    uses.map((use) => use[what]),
    0.5,
  );

const measureReader = (reader: string, file: string): Measured => {
  const program = join(import.meta.dirname, "readers/measure.ts");
  const output = execFileSync(process.execPath, [program, reader, file], { encoding: "utf8", maxBuffer: 1e9 });
  return Measured.parse(JSON.parse(output.trim().split("\n").at(-1) ?? ""));
};

const printRow = (name: string, { found, wall, cpu, peakMb }: Measured): void => {
  const f1 = (kind: "person" | "organisation"): string =>
    hasNames && found.some((one) => one[kind]) ? (f1Of(kind, articles, found) * 100).toFixed(1) : "–";
  const tokens = found.reduce((sum, one) => sum + (one.tokens ?? 0), 0) / found.length;
  const cells = [
    (1000 / cpu).toFixed(1).padStart(10),
    ((characters / cpu) * 1000).toFixed(0).padStart(13),
    percentile(wall, 0.5).toFixed(1).padStart(9),
    percentile(wall, 0.95).toFixed(1).padStart(9),
    peakMb.toFixed(0).padStart(9),
    (tokens > 0 ? ((tokens / cpu) * 1000).toFixed(0) : "–").padStart(11),
    f1("person").padStart(8),
    f1("organisation").padStart(8),
  ];
  process.stdout.write(`${name.padEnd(26)}${cells.join("")}\n`);
};

const directory = mkdtempSync(join(tmpdir(), "readout-findings-"));
try {
  const [all, some] = [join(directory, "all.json"), join(directory, "some.json")];
  writeFileSync(all, JSON.stringify(texts));
  writeFileSync(some, JSON.stringify(texts.slice(0, peerCount)));
  process.stdout.write(
    `${cpus()[0]?.model ?? "unknown processor"}, Node ${process.versions.node}, ${texts.length} articles of ${characters.toFixed(0)} characters\n` +
      "Articles, characters and tokens a second of processor time, all threads counted; peak memory of the process, from source.\n\n" +
      "reader                    articles/s  characters/s   p50 ms   p95 ms  peak MB   tokens/s  people    orgs\n",
  );
  const ours = measureReader("models", all);
  printRow("Readout", ours);
  const rules = measureReader("rules", all);
  printRow("Readout, rules alone", rules);
  printRow("Readout's tokens alone", measureReader("tokens", all));
  const peers = { compromise: "compromise (names)", wink: "wink-nlp (tokens, tags)" };
  const measured = new Map(
    Object.entries(peers).map(([peer, name]) => {
      const one = measureReader(peer, some);
      printRow(name, one);
      return [peer, one] as const;
    }),
  );

  const compiled = join(directory, "compiled");
  const startOf = (command: string): CommandUse[] => {
    // The first start compiles; the command line keeps what was compiled for the next.
    runCommand(command, texts.slice(0, 1), compiled);
    return Array.from({ length: starts }, () => runCommand(command, texts.slice(0, 1), compiled));
  };
  const fromSource = startOf(sourceCommand);
  const fromBundle = startOf(bundleCommand(directory));
  const many = runCommand(sourceCommand, texts, compiled);
  const model = join(import.meta.dirname, "../../functions/extract/model");
  const size = ["reader.bin", "names.bin"].reduce((sum, file) => sum + statSync(join(model, file)).size, 0);
  const compromise = measured.get("compromise");
  const measures: Measure[] = [
    { name: "articles a second of one core", value: 1000 / ours.cpu, unit: "/s" },
    { name: "articles a second, statements by rules alone", value: 1000 / rules.cpu, unit: "/s" },
    { name: "p50", value: percentile(ours.wall, 0.5), unit: "ms", lowerIsBetter: true },
    { name: "p95", value: percentile(ours.wall, 0.95), unit: "ms", lowerIsBetter: true },
    { name: "first article, from source", value: medianUse(fromSource, "wall"), unit: "ms", lowerIsBetter: true },
    { name: "of the processor, from source", value: medianUse(fromSource, "cpu"), unit: "ms", lowerIsBetter: true },
    { name: "first article, from the bundle", value: medianUse(fromBundle, "wall"), unit: "ms", lowerIsBetter: true },
    { name: "of the processor, from the bundle", value: medianUse(fromBundle, "cpu"), unit: "ms", lowerIsBetter: true },
    {
      name: `peak memory of findings --jsonl, ${texts.length} articles`,
      value: many.peakMb,
      unit: "MB",
      lowerIsBetter: true,
    },
    { name: "models", value: size / 1e6, unit: "MB", lowerIsBetter: true },
  ];
  if (compromise)
    measures.push({ name: "speed beside compromise's names", value: compromise.cpu / ours.cpu, unit: "×" });
  report("findings", measures);
} finally {
  rmSync(directory, { recursive: true, force: true });
}
