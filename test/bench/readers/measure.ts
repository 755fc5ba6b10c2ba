// One reader over texts, in a process of its own: what it finds, how fast, in how much memory.
//   node measure.ts READER TEXTS.json → one line of JSON
import { readFileSync } from "node:fs";
import type { Found, Read } from "./read.ts";

/** Read before anything is measured, until programs are compiled. */
const warmUp = 40;

const cpuMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const [reader = "", file = ""] = process.argv.slice(2);
const { open }: { open: () => Promise<Read> } = await import(`./${reader}.ts`);
const read = await open();
const texts: string[] = JSON.parse(readFileSync(file, "utf8"));
for (const text of texts.slice(0, warmUp)) read(text);
const found: Found[] = [];
const wall: number[] = [];
const beganCpu = cpuMs();
for (const text of texts) {
  const began = performance.now();
  found.push(read(text));
  wall.push(performance.now() - began);
}
const cpu = (cpuMs() - beganCpu) / texts.length;
const peakMb = process.resourceUsage().maxRSS / 1024;
process.stdout.write(`\n${JSON.stringify({ found, wall, cpu, peakMb })}\n`);
