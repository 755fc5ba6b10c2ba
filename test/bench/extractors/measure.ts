// One extractor over files of pages, in a process of its own: what it finds, how fast, in how much memory.
//   node measure.mjs EXTRACTOR.mjs FILE… → one line of JSON; a file holds {"html", "url"}
import { readFileSync } from "node:fs";
import type { Extract } from "./extract.ts";

/** After the first rounds programs are compiled; the fastest of the others tells the time on a machine that does other work too. */
const rounds = 12;
const warmUp = 3;

const cpuMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const [extractor = "", ...files] = process.argv.slice(2);
const { open }: { open: () => Promise<Extract> } = await import(new URL(extractor, import.meta.url).href);
const extract = await open();
const texts: string[] = [];
const wall = files.map(() => Number.POSITIVE_INFINITY);
let cpu = Number.POSITIVE_INFINITY;
for (let round = 0; round < rounds; round++) {
  // Of a whole round: what other threads take is counted a few milliseconds late.
  const beganCpu = cpuMs();
  for (const [index, file] of files.entries()) {
    const { html, url }: { html: string; url: string } = JSON.parse(readFileSync(file, "utf8"));
    const began = performance.now();
    const found = await extract(html, url).catch(() => "");
    const took = performance.now() - began;
    if (round === 0) texts.push(found);
    if (round >= warmUp) wall[index] = Math.min(took, wall[index] ?? took);
  }
  if (round >= warmUp) cpu = Math.min(cpu, (cpuMs() - beganCpu) / files.length);
}
const peakMb = process.resourceUsage().maxRSS / 1024;
process.stdout.write(`\n${JSON.stringify({ texts, wall, cpu, peakMb })}\n`);
