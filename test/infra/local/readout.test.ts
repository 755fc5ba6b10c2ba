// The command line as it is started: what it is told by a signal reaches the program that does the work.
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { expect, test } from "vitest";

const program = join(import.meta.dirname, "../../../infra/local/readout.ts");

test.each([
  ["SIGINT", 130],
  ["SIGTERM", 143],
] as const)("%s ends the command too, and is told by the exit code", async (signal, code) => {
  const child = spawn(process.execPath, [program, "findings", "--jsonl"], { stdio: ["pipe", "pipe", "inherit"] });
  const ended = once(child, "exit");
  // The command holds the same output: it ends only when both are gone.
  const silent = once(child, "close");
  child.stdin.write('{"id":1,"text":""}\n');
  await once(child.stdout, "data");
  child.kill(signal);
  expect(await ended).toEqual([code, null]);
  await silent;
});

test.each([
  [["feeds", "check", "none.opml"], "none.opml: there is no such file\n"],
  [["feeds", "import", import.meta.dirname], `${import.meta.dirname}: is a folder; name a file in it\n`],
  [
    ["feeds", "export", "/none/feeds.opml"],
    "/none/feeds.opml cannot be written (ENOENT): name a file in a folder that exists.\n",
  ],
])("%j is answered in one line", (words, line) => {
  const { status, stderr } = spawnSync(process.execPath, [program, ...words], { encoding: "utf8" });
  expect({ status, stderr }).toEqual({ status: 1, stderr: line });
});
