// One program at a time on a folder of this machine's state: the second is told, and whoever is gone holds nothing.
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { claim, InUse, NotWritable } from "../../../infra/local/lock.ts";
import { clearState } from "../../../infra/local/state.ts";

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "readout-lock-"));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const lock = join(import.meta.dirname, "../../../infra/local/lock.ts");
/** A program that says whether it got the folder, and keeps it until its input ends. */
const taker = `
  import { claim } from ${JSON.stringify(lock)};
  try { claim(process.argv[1]); process.stdout.write("taken"); process.stdin.resume(); }
  catch (error) { process.stdout.write(error.name); }`;
const startTaker = () =>
  spawn(process.execPath, ["--input-type=module", "-e", taker, directory], { stdio: ["pipe", "pipe", "inherit"] });

test("the second is told who has it and what to do", () => {
  claim(directory);
  expect(() => claim(directory)).toThrow(InUse);
  expect(() => claim(directory)).toThrow(`is in use by process ${process.pid}`);
  expect(() => claim(directory)).toThrow(/Stop it or wait for its end/);
});
test("it is free again after its release, which counts once", () => {
  const release = claim(directory);
  release();
  claim(directory);
  release();
  expect(() => claim(directory)).toThrow(InUse);
});
test("another process is told who has it, and whoever was killed has it no more", async () => {
  const child = startTaker();
  expect(String((await once(child.stdout, "data"))[0])).toBe("taken");
  expect(() => claim(directory)).toThrow(`is in use by process ${child.pid}`);
  child.kill("SIGKILL");
  await once(child, "exit");
  claim(directory)();
});
test("of many that start at once on a killed one's folder, one gets it", async () => {
  const killed = spawnSync(process.execPath, [
    "--input-type=module",
    "-e",
    `${taker}; process.kill(process.pid, 9)`,
    directory,
  ]);
  expect(killed.signal).toBe("SIGKILL");
  const takers = Array.from({ length: 6 }, startTaker);
  const said = await Promise.all(takers.map(async (child) => String((await once(child.stdout, "data"))[0])));
  for (const child of takers) child.stdin.end();
  expect(said.toSorted()).toEqual(["InUse", "InUse", "InUse", "InUse", "InUse", "taken"]);
});
test.each(["", "none", "-1", "0"])("who has not said their id (%j) is another process", (said) => {
  claim(directory);
  writeFileSync(join(directory, "lock.pid"), said);
  expect(() => claim(directory)).toThrow("is in use by another process: another `npm start`");
});
test("what is no folder that can be written is named, with what it must be", () => {
  const path = join(directory, "file");
  writeFileSync(path, "");
  expect(() => claim(path)).toThrow(NotWritable);
  expect(() => claim(path)).toThrow(`${path} cannot be written (EEXIST): it must be a folder that you may write to.`);
});
test("everything is forgotten but that the folder is taken", () => {
  writeFileSync(join(directory, "state.json"), "{}");
  const release = claim(directory);
  clearState(directory);
  expect(existsSync(join(directory, "state.json"))).toBe(false);
  expect(() => claim(directory)).toThrow(InUse);
  release();
  expect(readdirSync(directory)).toEqual(["lock.db"]);
});
test("a folder that is not there yet is made", () => {
  const inside = join(directory, "new");
  claim(inside);
  expect(() => claim(inside)).toThrow(InUse);
});
