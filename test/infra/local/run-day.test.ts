// A day on this machine on which nothing can be read: what it tells of its feeds.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Opened, openMachine } from "../../../infra/local/open.ts";
import { type Day, runDay } from "../../../infra/local/run-day.ts";

let directory: string;
let opened: Opened;
let day: Day;
beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), "readout-no-news-"));
  opened = await openMachine({ directory });
  await opened.newsroom?.stop();
  day = await runDay(opened.machine);
}, 120_000);
afterAll(async () => {
  await opened.stop();
  rmSync(directory, { recursive: true, force: true });
});

test("each feed that failed is told, with what to look at", () => {
  expect(day.failing.map(({ outlet }) => outlet).sort()).toEqual(
    opened.newsroom?.outlets.map(({ outlet }) => outlet).sort(),
  );
  for (const { error } of day.failing) expect(error).toMatch(/cannot be reached \(nothing answers at that port\)$/);
  expect(day.steps.map(({ outcome }) => outcome)).toEqual([
    "0 new articles, 0 rejected, 6 of 6 feeds failed",
    "nothing to publish",
  ]);
});
test("there is no edition and no mail", () => expect([day.edition, day.mails]).toEqual([undefined, []]));
