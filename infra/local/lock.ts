// One program at a time works on a folder of this machine's state: two would write over each other's files.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const fileIn = (directory: string): string => join(directory, "lock");

/** Somebody else works on it: names the process and what to do. */
export class InUse extends Error {
  constructor(directory: string, pid: number) {
    super(
      `${directory} is in use by process ${pid}: another \`npm start\`, or a command. Stop it or wait for its end. ` +
        `If process ${pid} is no program of Readout, delete ${fileIn(directory)}.`,
    );
    this.name = "InUse";
  }
}

/** The folder's files cannot be written: names it and what to do. */
export class NotWritable extends Error {
  constructor(directory: string, cause: unknown) {
    const code = cause instanceof Error && "code" in cause ? cause.code : cause;
    super(`${directory} cannot be written (${String(code)}): it must be a folder that you may write to.`, { cause });
    this.name = "NotWritable";
  }
}

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // There may be one that belongs to somebody else; otherwise there is none any more.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
};

/** The process that works on `directory`; one that was killed does not count. */
export const userOf = (directory: string): number | undefined => {
  try {
    const pid = Number(readFileSync(fileIn(directory), "utf8"));
    return Number.isInteger(pid) && pid > 0 && isAlive(pid) ? pid : undefined;
  } catch {
    return undefined; // nobody has written one
  }
};

/** Takes the folder for this process until the returned function is called. @throws InUse, NotWritable */
export const claim = (directory: string): (() => void) => {
  const release = (): void => rmSync(fileIn(directory), { force: true });
  const mark = (): void => writeFileSync(fileIn(directory), String(process.pid), { flag: "wx" });
  try {
    mkdirSync(directory, { recursive: true });
    mark();
  } catch {
    const user = userOf(directory);
    if (user !== undefined) throw new InUse(directory, user);
    // A killed process left its mark behind.
    try {
      release();
      mark();
    } catch (error) {
      throw new NotWritable(directory, error);
    }
  }
  return release;
};
