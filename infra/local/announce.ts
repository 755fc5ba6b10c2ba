// Where this machine's servers are, as a running `npm start` tells its commands in a file.
import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod/mini";
import type { Machine } from "./machine.ts";
import { machineKey } from "./servers/gate.ts";
import { readKept } from "./read-kept.ts";
import { writeWhole } from "./write-whole.ts";

const Running = z.object({ pid: z.int(), environment: z.record(z.string(), z.string()) });
type Running = z.infer<typeof Running>;

const fileIn = (directory: string): string => join(directory, "running.json");

/** What the stages are told, with the right to everything: an operator's. */
export const operatorEnvironment = ({ functions }: Pick<Machine, "functions">): Record<string, string> => {
  const environments = [...functions.values()].map(({ definition }) => definition.environment);
  return { ...Object.assign({}, ...environments), AWS_ACCESS_KEY_ID: machineKey, AWS_SECRET_ACCESS_KEY: machineKey };
};

/** Tells commands, until the returned function is called, where this machine's servers are. */
export const announce = (directory: string, machine: Pick<Machine, "functions">): (() => void) => {
  const running: Running = { pid: process.pid, environment: operatorEnvironment(machine) };
  writeWhole(fileIn(directory), JSON.stringify(running), 0o600);
  return () => rmSync(fileIn(directory), { force: true });
};

/** What the process `pid` has told; undefined where it has told nothing, and another that was killed has. */
export const announced = (directory: string, pid: number | undefined): Record<string, string> | undefined => {
  if (!existsSync(fileIn(directory))) return undefined;
  const running = readKept(fileIn(directory), Running);
  return running.pid === pid ? running.environment : undefined;
};
