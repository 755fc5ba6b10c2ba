// Measures the extraction of articles: how much of the right text, how fast, in how much memory, beside other extractors,
// each in a process of its own; then pages made to do harm, and addresses that must not be reached.
//   node test/bench/articles.ts [--data FILE]   FILE: {"html", "url"?, "text"?} a line, as .jsonl or .jsonl.gz
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import { z } from "zod/mini";
import { httpWeb } from "../../functions/collect/http-web.ts";
import { workerPages } from "../../functions/collect/worker-pages.ts";
import { systemClock as clock } from "../../functions/shared/clock.ts";
import { startNewsroom } from "../../infra/local/newsroom/newsroom.ts";
import { outlets } from "../../infra/local/newsroom/outlets.ts";
import { articlesOf } from "../../infra/local/newsroom/print.ts";
import { extractors } from "../support/extractors.ts";
import { hostilePages } from "../support/hostile-pages.ts";
import { refusedHosts } from "../support/refused-hosts.ts";
import { serve } from "../support/serve.ts";
import { sharedText } from "../support/shared-text.ts";

const Page = z.object({
  html: z.string(),
  url: z._default(z.string(), "https://news.example/"),
  text: z.optional(z.string()),
});
type Page = z.infer<typeof Page>;
const Measured = z.object({
  ms: z.array(z.number()),
  peakMb: z.number(),
  precision: z.number(),
  recall: z.number(),
  failed: z.number(),
});
type Measured = z.infer<typeof Measured>;

const readPages = (file: string): Page[] => {
  const bytes = readFileSync(file);
  const text = (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => Page.parse(JSON.parse(line)));
};

/** The pages of the sample newsroom, with the words that stand in them. */
const newsroomPages = async (): Promise<Page[]> => {
  const dayOne = new Date("2026-11-25T00:00:00Z");
  const newsroom = await startNewsroom({ now: () => new Date("2026-11-26T07:00:00Z"), dayOne });
  try {
    const printed = newsroom.outlets.flatMap(({ origin }, place) => {
      const outlet = outlets[place];
      return outlet ? articlesOf(outlet, dayOne, 1).map((article) => ({ url: origin + article.path, article })) : [];
    });
    return await Promise.all(
      printed.map(async ({ url, article }) => {
        const response = await fetch(url);
        return { url, html: await response.text(), text: article.paragraphs.join("\n\n") };
      }),
    );
  } finally {
    await newsroom.stop();
  }
};

const median = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
const average = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** Runs in a process of its own: every page once to warm up, then once for the clock. */
const measure = async (name: string, file: string): Promise<Measured> => {
  const extract = extractors[name] ?? (() => Promise.reject(new Error(`there is no extractor "${name}"`)));
  const pages = readPages(file);
  const shares: { precision: number; recall: number }[] = [];
  const ms: number[] = [];
  let failed = 0;
  for (const { html, url, text } of pages) {
    const found = await extract(html, url).catch(() => "");
    if (found === "") failed++;
    if (text !== undefined) shares.push(sharedText(text, found));
  }
  for (const { html, url } of pages) {
    const began = performance.now();
    await extract(html, url).catch(() => "");
    ms.push(performance.now() - began);
  }
  return {
    ms,
    peakMb: process.resourceUsage().maxRSS / 1024,
    precision: average(shares.map(({ precision }) => precision)),
    recall: average(shares.map(({ recall }) => recall)),
    failed,
  };
};

const compare = (pages: readonly Page[]): void => {
  const directory = mkdtempSync(join(tmpdir(), "readout-articles-"));
  const file = join(directory, "pages.jsonl");
  try {
    writeFileSync(file, pages.map((page) => JSON.stringify(page)).join("\n"));
    process.stdout.write(
      `${cpus()[0]?.model ?? "unknown processor"}, Node ${process.versions.node}, ${pages.length} pages\n\n`,
    );
    process.stdout.write("extractor                       F1      P      R  empty  pages/s  p50 ms  p95 ms  peak MB\n");
    for (const name of Object.keys(extractors)) {
      const words = [import.meta.filename, "--extractor", name, "--data", file];
      const output = execFileSync(process.execPath, words, { encoding: "utf8", maxBuffer: 1e9 });
      const { ms, peakMb, precision, recall, failed } = Measured.parse(JSON.parse(output));
      const sorted = ms.toSorted((a, b) => a - b);
      const f1 = (2 * precision * recall) / (precision + recall || 1);
      const cells = [
        ...[f1, precision, recall].map((share) => (share * 100).toFixed(1).padStart(7)),
        String(failed).padStart(7),
        (1000 / average(ms)).toFixed(0).padStart(9),
        median(sorted, 0.5).toFixed(1).padStart(8),
        median(sorted, 0.95).toFixed(1).padStart(8),
        peakMb.toFixed(0).padStart(9),
      ];
      process.stdout.write(`${name.padEnd(27)}${cells.join("")}\n`);
    }
  } finally {
    rmSync(directory, { recursive: true });
  }
};

const readHostile = async (): Promise<void> => {
  const pages = workerPages();
  process.stdout.write("\npage made to do harm            ms  ended as\n");
  for (const [name, page] of Object.entries(hostilePages)) {
    const content = page();
    const began = performance.now();
    const ended = await pages.read({ kind: "html", content }).then(
      ({ text }) => `an article of ${text.length} characters`,
      (error: unknown) => (error instanceof Error ? error.message.slice(0, 60) : String(error)),
    );
    process.stdout.write(`${name.padEnd(27)}${(performance.now() - began).toFixed(0).padStart(7)}  ${ended}\n`);
  }
};

/** The address that stands in a path; header fields carry UTF-8 byte by byte. */
const locationOf = (path = ""): string => Buffer.from(decodeURIComponent(path.slice(1))).toString("latin1");

/** Every refused host directly, behind a redirect, and as what a public name turns out to lead to. */
const reachCanary = async (): Promise<number> => {
  let requests = 0;
  const canary = await serve((_, response) => {
    requests++;
    response.end("reached");
  });
  const port = new URL(canary.origin).port;
  const bouncer = await serve((request, response) =>
    request.url === "/robots.txt"
      ? response.writeHead(404).end()
      : response.writeHead(302, { location: locationOf(request.url) }).end(),
  );
  const reached = { direct: 0, redirect: 0, rebind: 0 };
  const settings = { hostSpacingMs: 0, privateOrigins: [bouncer.origin], clock, deadlineMs: 2000 };
  for (const { host } of refusedHosts) {
    const address = `http://${host}:${port}/`;
    const literal = new URL(address).hostname.replace(/^\[|\]$/g, "");
    const rebinding = async () => [{ address: literal, family: literal.includes(":") ? 6 : 4 }];
    const tries = {
      direct: () => httpWeb(settings).get(address),
      redirect: () => httpWeb(settings).get(`${bouncer.origin}/${encodeURIComponent(address)}`),
      rebind: () => httpWeb({ ...settings, resolve: rebinding }).get(`http://rebind.example:${port}/`),
    };
    for (const way of ["direct", "redirect", "rebind"] as const) {
      const before = requests;
      await tries[way]().catch(() => undefined);
      reached[way] += requests - before;
    }
  }
  await Promise.all([canary.close(), bouncer.close()]);
  process.stdout.write(
    `\n${refusedHosts.length} hosts that must not be reached; connections to a canary: direct ${reached.direct}, redirect ${reached.redirect}, rebind ${reached.rebind}\n`,
  );
  return reached.direct + reached.redirect + reached.rebind;
};

const { values } = parseArgs({ options: { data: { type: "string" }, extractor: { type: "string" } } });
if (values.extractor !== undefined && values.data !== undefined) {
  process.stdout.write(JSON.stringify(await measure(values.extractor, values.data)));
} else {
  compare(values.data === undefined ? await newsroomPages() : readPages(values.data));
  await readHostile();
  process.exitCode = (await reachCanary()) > 0 ? 1 : 0;
}
