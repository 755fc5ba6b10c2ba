// What one start on this machine leaves for the next, beside what its servers keep: when day one was, how far the clock is.
import { existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod/mini";
import { lockFiles } from "./lock.ts";
import { readKept } from "./read-kept.ts";
import { project } from "../project.ts";
import { writeWhole } from "./write-whole.ts";

const State = z.object({
  /** Midnight UTC of the sample newsroom's first day. */
  dayOne: z.iso.datetime(),
  /** Milliseconds the machine's clock is ahead. */
  ahead: z.number(),
});
export type State = z.infer<typeof State>;

/** Where everything a start makes is kept. */
export const stateDirectory = join(project, ".readout");

/** What is kept in `directory`, or a first day that is today. @throws KeptUnreadable */
export const openState = (directory: string, now: Date): State => {
  const file = join(directory, "state.json");
  if (existsSync(file)) return readKept(file, State);
  const state = { dayOne: `${now.toISOString().slice(0, 10)}T00:00:00.000Z`, ahead: 0 };
  saveState(directory, state);
  return state;
};

/** Writes the state of `directory`, which is made if it is not there. */
export const saveState = (directory: string, state: State): void => {
  mkdirSync(directory, { recursive: true });
  writeWhole(join(directory, "state.json"), `${JSON.stringify(state)}\n`);
};

/** Forgets everything in a folder that this process has claimed. */
export const clearState = (directory: string): void => {
  for (const name of readdirSync(directory))
    if (!lockFiles.includes(name)) rmSync(join(directory, name), { recursive: true, force: true });
};
