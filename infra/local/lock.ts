// One program at a time works on a folder of this machine's state: two would write over each other's files.
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { writeWhole } from "./write-whole.ts";

/** Somebody else works on it: names the process, where it has said its id, and what to do. */
export class InUse extends Error {
  readonly pid: number | undefined;

  constructor(directory: string, pid: number | undefined) {
    super(
      `${directory} is in use by ${pid === undefined ? "another process" : `process ${pid}`}: another \`npm start\`, ` +
        "or a command. Stop it or wait for its end.",
    );
    this.name = "InUse";
    this.pid = pid;
  }
}

/** The folder's files cannot be written: names it and what to do. */
export class NotWritable extends Error {
  constructor(directory: string, cause: unknown) {
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : String(cause);
    const why = code === "ERR_SQLITE_ERROR" ? "" : ` (${code})`;
    super(`${directory} cannot be written${why}: it must be a folder that you may write to.`, { cause });
    this.name = "NotWritable";
  }
}

/** The files of the lock: whoever empties the folder leaves them. */
export const lockFiles: readonly string[] = ["lock.db", "lock.pid"];

/** The garbage collector closes a database that nobody holds, and with it the lock would go. */
const held = new Set<DatabaseSync>();

/** SQLITE_BUSY: somebody else holds it. */
const isBusy = (error: unknown): boolean => error instanceof Error && "errcode" in error && error.errcode === 5;

const saidPid = (file: string): number | undefined => {
  try {
    const pid = Number(readFileSync(file, "utf8"));
    return Number.isInteger(pid) && pid > 0 ? pid : undefined;
  } catch {
    return undefined; // it has not said it yet
  }
};

/**
 * Takes the folder for this process until the returned function is called, or until the process ends, however it ends:
 * the lock is the operating system's, by way of a database that holds nothing. A file that says "taken" would outlive a
 * killed process, and two that find such a file at the same moment would both take the folder over.
 * @throws InUse, NotWritable
 */
export const claim = (directory: string): (() => void) => {
  const [database = "", pid = ""] = lockFiles.map((name) => join(directory, name));
  let lock: DatabaseSync | undefined;
  try {
    mkdirSync(directory, { recursive: true });
    lock = new DatabaseSync(database);
    lock.exec("BEGIN EXCLUSIVE");
    writeWhole(pid, String(process.pid));
  } catch (error) {
    lock?.close();
    throw isBusy(error) ? new InUse(directory, saidPid(pid)) : new NotWritable(directory, error);
  }
  const taken = lock;
  held.add(taken);
  return () => {
    if (!held.delete(taken)) return;
    rmSync(pid, { force: true });
    taken.close();
  };
};
