// Who said what: articles a second, latency, memory and cold start of the reader.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { findFindings } from "../../functions/extract/extract.ts";
import { openReader } from "../../functions/extract/open-reader.ts";
import { generateArticles, givenRecords } from "./inputs.ts";
import { peakMemoryMb, percentile, report } from "./report.ts";

const texts =
  givenRecords()?.flatMap(({ text, article }) => [text ?? article].filter((each) => typeof each === "string")) ??
  generateArticles(400).map(({ text }) => text);
const models = openReader();

/** Milliseconds an article, after a warm-up. */
const timesOf = (read: (text: string) => void): number[] => {
  for (const text of texts.slice(0, 40)) read(text);
  return texts.map((text) => {
    const started = performance.now();
    read(text);
    return performance.now() - started;
  });
};
const perSecond = (times: readonly number[]): number =>
  times.length / (times.reduce((sum, time) => sum + time, 0) / 1000);
const article = (text: string) => ({ id: "a", text, textHash: "" });

const times = timesOf((text) => void findFindings(article(text), models));
const memory = peakMemoryMb();
const byRules = timesOf((text) => void findFindings(article(text)));
const characters = texts.reduce((sum, text) => sum + text.length, 0);

/** A process of its own, from its start to the findings of one article. */
const coldMs = (): number => {
  const command = join(import.meta.dirname, "../../functions/extract/command.ts");
  const started = performance.now();
  spawnSync(process.execPath, [command, "findings", "--jsonl"], { input: JSON.stringify({ id: "1", text: texts[0] }) });
  return performance.now() - started;
};

report("findings", [
  { name: "articles", value: texts.length, unit: "", note: `${Math.round(characters / texts.length)} characters each` },
  { name: "articles a second, one core", value: perSecond(times), unit: "/s" },
  { name: "articles a second, statements by rules alone", value: perSecond(byRules), unit: "/s" },
  { name: "p50", value: percentile(times, 0.5), unit: "ms", lowerIsBetter: true },
  { name: "p95", value: percentile(times, 0.95), unit: "ms", lowerIsBetter: true },
  {
    name: "first article after process start",
    value: percentile([1, 2, 3, 4, 5].map(coldMs), 0.5),
    unit: "ms",
    lowerIsBetter: true,
  },
  { name: "peak memory", value: memory, unit: "MB", lowerIsBetter: true },
]);
