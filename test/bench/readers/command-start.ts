// Starts the command line as a process of its own and measures it from outside: its time, its processor time, its memory.
import { spawnSync } from "node:child_process";
import { cpSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod/mini";
import { bundleProgram } from "../../../infra/bundle/bundle.ts";

const extract = join(import.meta.dirname, "../../../functions/extract");
export const sourceCommand = join(extract, "command.ts");

/** Bundles the command as functions are bundled, its models beside it. */
export const bundleCommand = (directory: string): string => {
  const file = join(directory, "command.mjs");
  bundleProgram(sourceCommand, file);
  cpSync(join(extract, "model"), join(directory, "model"), { recursive: true });
  return file;
};

const Usage = z.object({ cpu: z.number(), rss: z.number() });
export interface CommandUse {
  /** Milliseconds from the start of the process to its end, and of all its threads. */
  wall: number;
  cpu: number;
  peakMb: number;
}

const tell =
  "data:text/javascript,process.on('exit',()=>{const{user,system}=process.cpuUsage();" +
  "process.stderr.write(JSON.stringify({cpu:(user%2Bsystem)/1000,rss:process.resourceUsage().maxRSS/1024}))})";

/** Gives the texts to the command, one record each. `compiled` is the folder in which Node keeps compiled modules. */
export const runCommand = (command: string, texts: readonly string[], compiled: string): CommandUse => {
  const input = texts.map((text, id) => `${JSON.stringify({ id, text })}\n`).join("");
  const began = performance.now();
  const { stderr, status } = spawnSync(process.execPath, ["--import", tell, command, "findings", "--jsonl"], {
    input,
    encoding: "utf8",
    maxBuffer: 1e9,
    env: { ...process.env, NODE_COMPILE_CACHE: compiled },
  });
  const wall = performance.now() - began;
  if (status !== 0) throw new Error(`${command} ended with ${status}: ${stderr}`);
  const { cpu, rss } = Usage.parse(JSON.parse(stderr.split("\n").at(-1) ?? ""));
  return { wall, cpu, peakMb: rss };
};
