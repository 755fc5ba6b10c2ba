// Change without fear: neither a stop in the middle of the day's work, as for a deploy, nor a killed process loses anything.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Edition } from "../../functions/shared/model/edition.ts";
import { claim, InUse } from "../../infra/local/lock.ts";
import { type Opened, openMachine } from "../../infra/local/open.ts";
import { latestEdition } from "../../infra/local/run-day.ts";
import { keysUnder, waiting } from "../support/on-machine.ts";

/** Ports of its own for each start, so that a second one finds the newsroom where the first one did. */
const port = 20_000 + 40 * Math.floor(Math.random() * 500);
const program = join(import.meta.dirname, "../support/begin-day.ts");

/** A day begun by another process that is ended while it works; then the same folder opened again. */
const interrupted = (signal: "SIGTERM" | "SIGKILL", ports: number) => {
  const directory = mkdtempSync(join(tmpdir(), "readout-change-"));
  const failures: string[] = [];
  return {
    directory,
    failures,
    begin: async (): Promise<void> => {
      const child = spawn(process.execPath, [program, directory, String(ports)], {
        stdio: ["ignore", "pipe", "inherit"],
      });
      await new Promise((said) => child.stdout.once("data", said));
      expect(() => claim(directory)).toThrow(InUse);
      const ended = new Promise((exited) => child.once("exit", exited));
      child.kill(signal);
      await ended;
    },
    open: (): Promise<Opened> =>
      openMachine({ directory, port: ports, onFailure: (error) => failures.push(String(error)) }),
  };
};

describe.each([
  ["stopped", "SIGTERM", 0],
  ["killed", "SIGKILL", 20],
] as const)("a day that was %s in the middle", (_, signal, ports) => {
  const day = interrupted(signal, port + ports);
  let opened: Opened;
  let left: { findings: number; waiting: number };
  let edition: Edition | undefined;

  beforeAll(async () => {
    await day.begin();
    opened = await day.open();
    left = {
      findings: (await keysUnder(opened.machine, "findings/")).length,
      waiting: waiting(opened.machine, "Feeds") + waiting(opened.machine, "Articles"),
    };
    await opened.machine.settle();
    await opened.machine.tick("publish");
    await opened.machine.settle();
    edition = await latestEdition(opened.machine);
  }, 240_000);
  afterAll(async () => {
    await opened.stop();
    rmSync(day.directory, { recursive: true, force: true });
  });

  test("had work left", () => {
    expect(left.waiting).toBeGreaterThan(0);
    expect(left.findings).toBeLessThan(34);
  });
  test("every article came through, once, and its findings with it", async () => {
    const articles = await keysUnder(opened.machine, "articles/");
    expect(articles.length).toBeGreaterThanOrEqual(34);
    expect(new Set(articles.map((key) => key.split("/")[1])).size).toBe(articles.length);
    expect((await keysUnder(opened.machine, "findings/")).length).toBe(articles.length);
    expect(edition?.coverage.articles.read).toBe(articles.length);
  });
  test("no message ended among the dead letters", () => expect(waiting(opened.machine, "DeadLetters")).toBe(0));
  test("the reader has one confirmation and one briefing", () => expect(opened.machine.mailbox.count()).toBe(2));
  test("nothing failed and no role was too narrow", () =>
    expect([day.failures, opened.machine.gate.refusals]).toEqual([[], []]));
});
