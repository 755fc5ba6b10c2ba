// One extractor over files of pages, in a process of its own: how right, how fast, in how much memory.
//   node test/bench/measure-extractor.ts NAME BUNDLES FILE… → one line of JSON
import { readFileSync } from "node:fs";
import { z } from "zod/mini";
import { extractors } from "../support/extractors.ts";
import { sharedText } from "../support/shared-text.ts";
import { Page } from "./article-pages.ts";
import { peakMemoryMb } from "./report.ts";

/** Times in milliseconds, one a page. */
export const Measured = z.object({
  wall: z.array(z.number()),
  /** Of all threads. */
  cpu: z.array(z.number()),
  peakMb: z.number(),
  precision: z.number(),
  recall: z.number(),
  failed: z.int(),
});
export type Measured = z.infer<typeof Measured>;

/** After the first round programs are compiled; the fastest of the others tells a page's time on a machine that does other work too. */
const rounds = 5;

export const average = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

const cpuMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const measure = async (name: string, bundles: string, files: readonly string[]): Promise<Measured> => {
  const open = extractors[name];
  if (!open) throw new Error(`there is no extractor "${name}"`);
  const extract = await open(bundles);
  const shares: { precision: number; recall: number }[] = [];
  const wall = files.map(() => Number.POSITIVE_INFINITY);
  const cpu = files.map(() => Number.POSITIVE_INFINITY);
  let failed = 0;
  for (let round = 0; round < rounds; round++) {
    for (const [index, file] of files.entries()) {
      const { html, url, text } = Page.parse(JSON.parse(readFileSync(file, "utf8")));
      const [began, beganCpu] = [performance.now(), cpuMs()];
      const found = await extract(html, url).catch(() => "");
      const [tookCpu, took] = [cpuMs() - beganCpu, performance.now() - began];
      if (round === 0 && found === "") failed++;
      if (round === 0 && text !== undefined) shares.push(sharedText(text, found));
      if (round === 0) continue;
      wall[index] = Math.min(took, wall[index] ?? took);
      cpu[index] = Math.min(tookCpu, cpu[index] ?? tookCpu);
    }
  }
  return {
    wall,
    cpu,
    peakMb: peakMemoryMb(),
    precision: average(shares.map(({ precision }) => precision)),
    recall: average(shares.map(({ recall }) => recall)),
    failed,
  };
};

if (import.meta.main) {
  const [name = "", bundles = "", ...files] = process.argv.slice(2);
  process.stdout.write(`\n${JSON.stringify(await measure(name, bundles, files))}\n`);
}
