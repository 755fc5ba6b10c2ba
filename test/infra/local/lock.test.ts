// One program at a time on a folder of this machine's state: the second is told, a killed one's mark does not count.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { claim, InUse, NotWritable, userOf } from "../../../infra/local/lock.ts";
import { clearState } from "../../../infra/local/state.ts";

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "readout-lock-"));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

/** The id of a process that has ended. */
const gone = (): number => spawnSync(process.execPath, ["--version"]).pid;

test("the second is told who has it and what to do", () => {
  claim(directory);
  expect(() => claim(directory)).toThrow(InUse);
  expect(() => claim(directory)).toThrow(`is in use by process ${process.pid}`);
  expect(() => claim(directory)).toThrow(/Stop it or wait for its end/);
});
test("it is free again after its release", () => {
  claim(directory)();
  expect(userOf(directory)).toBeUndefined();
  claim(directory)();
});
test("a killed process's mark is taken over", () => {
  writeFileSync(join(directory, "lock"), String(gone()));
  expect(userOf(directory)).toBeUndefined();
  claim(directory);
  expect(readFileSync(join(directory, "lock"), "utf8")).toBe(String(process.pid));
});
test("what is no folder that can be written is named, with what it must be", () => {
  const path = join(directory, "file");
  writeFileSync(path, "");
  expect(() => claim(path)).toThrow(NotWritable);
  expect(() => claim(path)).toThrow(`${path} cannot be written (ENOTDIR): it must be a folder that you may write to.`);
});
test.each(["", "none", "-1", "0"])("a mark that names no process (%j) is taken over", (mark) => {
  writeFileSync(join(directory, "lock"), mark);
  claim(directory);
  expect(userOf(directory)).toBe(process.pid);
});
test("nothing is forgotten while somebody works on it", () => {
  const release = claim(directory);
  expect(() => clearState(directory)).toThrow(InUse);
  expect(existsSync(directory)).toBe(true);
  release();
  clearState(directory);
  expect(existsSync(directory)).toBe(false);
});
test("a folder that is not there yet is made", () => {
  const inside = join(directory, "new");
  claim(inside);
  expect(userOf(inside)).toBe(process.pid);
});
