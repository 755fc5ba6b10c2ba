// A full disk on this machine: told in one sentence, whichever server met it.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { DiskFull, explain } from "../../../infra/local/explain.ts";

test.each([
  "ENOSPC: no space left on device, write",
  "database or disk is full",
  "publish: InternalError: ENOSPC: no space left on device, write",
  "The stack could not be synthesized:\n[ERROR] write index.mjs: no space left on device",
])("%j is a full disk", (message) => {
  const told = explain("/state", new Error(message));
  expect(told).toBeInstanceOf(DiskFull);
  expect(told.message).toBe(
    "The disk that /state is on is full. Make room and start again: it goes on where it stopped.",
  );
});

test("what else fails keeps its words, errors or not", () => {
  const error = new Error("the form answered 500");
  expect(explain("/state", error)).toBe(error);
  expect(explain("/state", "reset").message).toBe("reset");
});

test("a full disk is told and ends the program, another failure does not", () => {
  const program = `
    import { tellFailure } from ${JSON.stringify(join(import.meta.dirname, "../../../infra/local/explain.ts"))};
    for (const words of ["reset", "write ENOSPC", "late"]) tellFailure("/state", "  ")(new Error(words));`;
  const { status, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", program], { encoding: "utf8" });
  expect(stderr).toMatch(/^ {2}reset\n {2}The disk that \/state is on is full\. .*\n$/);
  expect(status).toBe(1);
});
