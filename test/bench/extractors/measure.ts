// One extractor over files of pages, in a process of its own: what it finds, how fast, in how much memory.
//   node measure.mjs EXTRACTOR.mjs FILE… → one line of JSON; a file holds {"html", "url"}
import { readFileSync } from "node:fs";
import type { Extract } from "./extract.ts";

/** After the first round programs are compiled; the fastest of the others tells a page's time on a machine that does other work too. */
const rounds = 5;

const cpuMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const [extractor = "", ...files] = process.argv.slice(2);
const { open }: { open: () => Promise<Extract> } = await import(new URL(extractor, import.meta.url).href);
const extract = await open();
const texts: string[] = [];
const wall = files.map(() => Number.POSITIVE_INFINITY);
const cpu = files.map(() => Number.POSITIVE_INFINITY);
for (let round = 0; round < rounds; round++) {
  for (const [index, file] of files.entries()) {
    const { html, url }: { html: string; url: string } = JSON.parse(readFileSync(file, "utf8"));
    const [began, beganCpu] = [performance.now(), cpuMs()];
    const found = await extract(html, url).catch(() => "");
    const [tookCpu, took] = [cpuMs() - beganCpu, performance.now() - began];
    if (round === 0) texts.push(found);
    else {
      wall[index] = Math.min(took, wall[index] ?? took);
      cpu[index] = Math.min(tookCpu, cpu[index] ?? tookCpu);
    }
  }
}
const peakMb = process.resourceUsage().maxRSS / 1024;
process.stdout.write(`\n${JSON.stringify({ texts, wall, cpu, peakMb })}\n`);
