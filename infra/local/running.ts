// How a command reaches the stack of this machine: by the servers of an `npm start` that runs, or by opening them itself.
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod/mini";
import type { Machine } from "./machine.ts";
import { machineKey } from "./servers/gate.ts";
import { stateDirectory } from "./state.ts";

const Running = z.object({ pid: z.int(), environment: z.record(z.string(), z.string()) });

const fileIn = (directory: string): string => join(directory, "running.json");

/** What the stages are told, with the right to everything: an operator's. */
const operatorEnvironment = ({ functions }: Machine): Record<string, string> => {
  const environments = [...functions.values()].map(({ definition }) => definition.environment);
  return { ...Object.assign({}, ...environments), AWS_ACCESS_KEY_ID: machineKey, AWS_SECRET_ACCESS_KEY: machineKey };
};

/** Tells commands, until the returned function is called, where this machine's servers are. */
export const announce = (directory: string, machine: Machine): (() => void) => {
  const running = { pid: process.pid, environment: operatorEnvironment(machine) };
  writeFileSync(fileIn(directory), JSON.stringify(running), { mode: 0o600 });
  return () => rmSync(fileIn(directory), { force: true });
};

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false; // there is no such process any more
  }
};

/** The environment for a stage's command. `close` ends what had to be opened for it. */
export const machineEnvironment = async (
  directory = stateDirectory,
): Promise<{ environment: Record<string, string>; close: () => Promise<void> }> => {
  const file = fileIn(directory);
  const running = existsSync(file) ? Running.parse(JSON.parse(readFileSync(file, "utf8"))) : undefined;
  if (running && isAlive(running.pid)) return { environment: running.environment, close: async () => undefined };
  // Only now: it brings the whole of CDK along.
  const { openMachine } = await import("./open.ts");
  const { machine, stop } = await openMachine({ directory });
  const close = async (): Promise<void> => {
    // A command may have put something on a queue: here it is worked off as it would be by `npm start`.
    await machine.settle();
    await stop();
  };
  return { environment: operatorEnvironment(machine), close };
};
