// Measures the extraction of articles: how much of the right text, how fast, in how much memory, beside other extractors,
// each in a process of its own; then pages made to do harm, and addresses that must not be reached.
//   npm run bench -- articles [--data FILE]   FILE: {"html", "url"?, "text"?} a line, as .jsonl or .jsonl.gz
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod/mini";
import { wordsOrEnd } from "../../functions/shared/command-line.ts";
import { refusedHosts } from "../support/refused-hosts.ts";
import { sharedText } from "../support/shared-text.ts";
import { articlePages, type Page, writePages } from "./article-pages.ts";
import { articleParts } from "./article-parts.ts";
import { bundleExtractors, extractors } from "./extractors/bundle.ts";
import { reachCanary, readHostile } from "./hostile-web.ts";
import { percentile, report } from "./report.ts";

wordsOrEnd({ data: { type: "string" } });

const own = "Readout, as deployed";
const rival = "Readability.js + linkedom";

/** Texts and milliseconds by the clock of each page; milliseconds a page of the processor, all threads and reading the file included. */
const Measured = z.object({
  texts: z.array(z.string()),
  wall: z.array(z.number()),
  cpu: z.number(),
  peakMb: z.number(),
});
type Measured = z.infer<typeof Measured>;

const measureAll = (pages: readonly Page[]): Map<string, Measured> => {
  const directory = mkdtempSync(join(tmpdir(), "readout-articles-"));
  try {
    const files = writePages(pages, directory);
    bundleExtractors(directory);
    return new Map(
      Object.entries(extractors).map(([name, bundle]) => {
        const words = [join(directory, "measure.mjs"), `./${bundle}`, ...files];
        // What a peer complains of on standard error is not measured.
        const output = execFileSync(process.execPath, words, { encoding: "utf8", maxBuffer: 1e9, stdio: "pipe" });
        return [name, Measured.parse(JSON.parse(output.trim().split("\n").at(-1) ?? ""))];
      }),
    );
  } finally {
    rmSync(directory, { recursive: true });
  }
};

const average = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** Shares, 0 to 1, over the pages whose right text is known. */
const quality = ({ texts }: Measured): { f1: number; precision: number; recall: number } => {
  const shares = pages.flatMap(({ text }, index) => (text === undefined ? [] : sharedText(text, texts[index] ?? "")));
  const precision = average(shares.map((share) => share.precision));
  const recall = average(shares.map((share) => share.recall));
  return { f1: (2 * precision * recall) / (precision + recall || 1), precision, recall };
};

const printRow = (name: string, measured: Measured): void => {
  const { texts, wall, cpu, peakMb } = measured;
  const { f1, precision, recall } = quality(measured);
  const cells = [
    ...[f1, precision, recall].map((share) => (share * 100).toFixed(1).padStart(7)),
    String(texts.filter((text) => text === "").length).padStart(7),
    cpu.toFixed(2).padStart(8),
    (1000 / average(wall)).toFixed(0).padStart(9),
    percentile(wall, 0.5).toFixed(1).padStart(8),
    percentile(wall, 0.95).toFixed(1).padStart(8),
    peakMb.toFixed(0).padStart(9),
  ];
  process.stdout.write(`${name.padEnd(27)}${cells.join("")}\n`);
};

const pages = await articlePages();
process.stdout.write(
  `${cpus()[0]?.model ?? "unknown processor"}, Node ${process.versions.node}, ${pages.length} pages\n\n`,
);
process.stdout.write(
  "extractor                       F1      P      R  empty  CPU ms  pages/s  p50 ms  p95 ms  peak MB\n",
);
const measured = measureAll(pages);
for (const [name, each] of measured) printRow(name, each);
const [ours, theirs] = [measured.get(own), measured.get(rival)];
if (!ours || !theirs) throw new Error(`${own} and ${rival} are not both measured`);
const ratio = theirs.cpu / ours.cpu;
process.stdout.write(`\n${own}: ${ratio.toFixed(2)} × the pages of ${rival} in the same CPU time\n`);
for (const [part, share] of Object.entries(articleParts(pages)))
  process.stdout.write(`  ${part.padEnd(12)}${(share * 100).toFixed(0).padStart(3)} % of its time\n`);

const slowest = await readHostile();
const reached = await reachCanary();
const connections = reached.direct + reached.redirect + reached.rebind;
process.stdout.write(
  `\n${refusedHosts.length} hosts that must not be reached; connections to a canary: direct ${reached.direct}, redirect ${reached.redirect}, rebind ${reached.rebind}\n`,
);
report("articles", [
  { name: "F1", value: quality(ours).f1 * 100, unit: "%" },
  { name: `pages beside ${rival}, by CPU time`, value: ratio, unit: "×" },
  { name: "p95 a page", value: percentile(ours.wall, 0.95), unit: "ms", lowerIsBetter: true },
  { name: "peak memory", value: ours.peakMb, unit: "MB", lowerIsBetter: true },
  { name: "slowest page made to do harm", value: slowest, unit: "ms", lowerIsBetter: true },
]);
if (connections > 0) process.exitCode = 1;
