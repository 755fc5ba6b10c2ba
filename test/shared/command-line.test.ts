// What all command lines have in common, seen from outside: each is started as its own process.
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";

const directory = mkdtempSync(join(tmpdir(), "readout-words-"));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const programOf = (stage: string): string => join(import.meta.dirname, `../../functions/${stage}/command.ts`);

test.each([
  ["an unknown option", "extract", ["findings", "--bogus"], "Unknown option '--bogus'; --help says what there is\n"],
  ["an unknown option", "collect", ["article", "--bogus"], "Unknown option '--bogus'; --help says what there is\n"],
  ["an unknown option", "publish", ["verify", "--bogus"], "Unknown option '--bogus'; --help says what there is\n"],
  ["an unknown option", "send", ["sending", "--bogus"], "Unknown option '--bogus'; --help says what there is\n"],
  ["an unknown option", "subscribe", ["readers", "--bogus"], "Unknown option '--bogus'; --help says what there is\n"],
  ["a second file", "extract", ["findings", "a", "b"], '"b" is one word too many; --help says what there is\n'],
  ["a second file", "collect", ["feed", "a", "b"], '"b" is one word too many; --help says what there is\n'],
  ["a second file", "publish", ["stories", "a", "b"], '"b" is one word too many; --help says what there is\n'],
])("%s is refused by %s in one line, and ends it with 2", (_, stage, args, message) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [programOf(stage), ...args], { encoding: "utf8" });
  expect({ status, stdout, stderr }).toEqual({ status: 2, stdout: "", stderr: message });
});

test.each([
  ["publish", ["stories", join(directory, "none")], /^\S+none does not exist\.\n$/],
  ["publish", ["stories", directory], /^\S+ is a folder: name a file in it\.\n$/],
  ["subscribe", ["readers", "import", join(directory, "none")], /^\S+none does not exist\.\n$/],
  ["subscribe", ["readers", "import", directory], /^\S+ is a folder: name a file in it\.\n$/],
])("%s %j names a file that cannot be read", (stage, args, message) => {
  const { status, stderr } = spawnSync(process.execPath, [programOf(stage), ...args], { encoding: "utf8" });
  expect(stderr).toMatch(message);
  expect(status).toBe(1);
});

test.each([
  ["extract", "findings"],
  ["collect", "feed"],
])("%s ends quietly where who reads its output goes away", async (stage, noun) => {
  const child = spawn(process.execPath, [programOf(stage), noun, "--jsonl"], { stdio: "pipe" });
  const said: Buffer[] = [];
  child.stderr.on("data", (chunk: Buffer) => said.push(chunk));
  const ended = once(child, "close");
  const record = '{"id":1,"text":"“Yes,” said Ann Bell."}\n';
  child.stdin.on("error", () => {}); // The child may be gone before it has read everything.
  child.stdin.write(record);
  await once(child.stdout, "data");
  child.stdout.destroy();
  child.stdin.end(record.repeat(50));
  expect(await ended).toEqual([0, null]);
  expect(Buffer.concat(said).toString()).toBe("");
});

const more = "; --help says what there is\n";
test.each([
  [["bogus"], /^there is no benchmark bogus, only articles, /],
  [["--bogus"], `--bogus is an option of single benchmarks: name one before it${more}`],
  [["zones", "--bogus"], `Unknown option '--bogus'${more}`],
  [["--compare"], `--compare needs a value after it${more}`],
  [["zones", "--compare", "none"], "--compare takes the out/bench.jsonl of an earlier run, and none is none\n"],
  [["polls", "--polls", "1.5"], `--polls takes a whole number from 1 on, not "1.5"${more}`],
  [["crashes", "--part", "5/4"], '--part takes a part of all, such as 1/4, not "5/4"\n'],
])("benchmarks refuse %j, and measure nothing", (words, line) => {
  const bench = join(import.meta.dirname, "../bench/bench.ts");
  const { status, stdout, stderr } = spawnSync(process.execPath, [bench, ...words], { encoding: "utf8" });
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr).toMatch(line);
});
