// Measures the extraction of articles: how much of the right text, how fast, in how much memory, beside other extractors,
// each in a process of its own; then pages made to do harm, and addresses that must not be reached.
//   npm run bench -- articles [--data FILE]   FILE: {"html", "url"?, "text"?} a line, as .jsonl or .jsonl.gz
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { bundleCollect, extractors } from "../support/extractors.ts";
import { refusedHosts } from "../support/refused-hosts.ts";
import { articlePages, type Page, writePages } from "./article-pages.ts";
import { articleParts } from "./article-parts.ts";
import { reachCanary, readHostile } from "./hostile-web.ts";
import { average, Measured } from "./measure-extractor.ts";
import { percentile, report } from "./report.ts";

const own = "Readout, as deployed";
const rival = "Readability.js + linkedom";

const measureAll = (pages: readonly Page[]): Map<string, Measured> => {
  const directory = mkdtempSync(join(tmpdir(), "readout-articles-"));
  const bundles = bundleCollect();
  try {
    const files = writePages(pages, directory);
    const program = join(import.meta.dirname, "measure-extractor.ts");
    return new Map(
      Object.keys(extractors).map((name) => {
        const words = [program, name, bundles, ...files];
        // What a peer complains of on standard error is not measured.
        const output = execFileSync(process.execPath, words, { encoding: "utf8", maxBuffer: 1e9, stdio: "pipe" });
        return [name, Measured.parse(JSON.parse(output.trim().split("\n").at(-1) ?? ""))];
      }),
    );
  } finally {
    for (const each of [directory, bundles]) rmSync(each, { recursive: true });
  }
};

const f1Of = ({ precision, recall }: Measured): number => (2 * precision * recall) / (precision + recall || 1);

const printRow = (name: string, measured: Measured): void => {
  const { wall, cpu, peakMb, precision, recall, failed } = measured;
  const cells = [
    ...[f1Of(measured), precision, recall].map((share) => (share * 100).toFixed(1).padStart(7)),
    String(failed).padStart(7),
    average(cpu).toFixed(1).padStart(8),
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
const ratio = average(theirs.cpu) / average(ours.cpu);
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
  { name: "F1", value: f1Of(ours) * 100, unit: "%" },
  { name: `pages beside ${rival}, by CPU time`, value: ratio, unit: "×" },
  { name: "p95 a page", value: percentile(ours.wall, 0.95), unit: "ms", lowerIsBetter: true },
  { name: "peak memory", value: ours.peakMb, unit: "MB", lowerIsBetter: true },
  { name: "slowest page made to do harm", value: slowest, unit: "ms", lowerIsBetter: true },
]);
if (connections > 0) process.exitCode = 1;
