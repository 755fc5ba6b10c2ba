// Change without fear: a deploy in the middle of the day's work loses nothing, and this code reads what newer code wrote.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { GetObjectCommand, ListObjectsV2Command, PutObjectCommand } from "@aws-sdk/client-s3";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Edition } from "../../functions/shared/model/edition.ts";
import type { Machine } from "../../infra/local/machine.ts";
import { type Opened, openMachine } from "../../infra/local/open.ts";
import { latestEdition, runDay } from "../../infra/local/run-day.ts";
import { reader, signUp } from "../../infra/local/sign-up.ts";

let directory: string;
let opened: Opened;
const failures: string[] = [];
// A message that was taken and not worked off comes again after three seconds.
const open = () => openMachine({ directory, visibilitySeconds: 3, onFailure: (error) => failures.push(String(error)) });

const bucketOf = (machine: Machine): string => machine.aws.stores.s3.listBuckets()[0]?.name ?? "";
const keysUnder = async (machine: Machine, Prefix: string): Promise<string[]> => {
  const { Contents = [] } = await machine.clients.s3.send(
    new ListObjectsV2Command({ Bucket: bucketOf(machine), Prefix }),
  );
  return Contents.flatMap(({ Key }) => Key ?? []);
};
const waiting = ({ aws }: Machine, part: string): number =>
  [...aws.stores.sqs.allQueues()]
    .filter(({ name }) => name.includes(part))
    .reduce((sum, { name }) => {
      const held = aws.stores.sqs.inspectQueue(name);
      return sum + (held ? held.messages.ready.length + held.messages.inflight.length : 0);
    }, 0);

let cutOff: { articles: number; findings: number; waiting: number };
let edition: Edition | undefined;

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), "readout-change-"));
  opened = await open();
  await signUp(opened.machine, reader(opened.machine.now()));
  await opened.machine.tick("collect");
  const { machine } = opened;
  while ((await keysUnder(machine, "articles/")).length < 5) await new Promise((done) => setTimeout(done, 10));
  cutOff = {
    articles: (await keysUnder(machine, "articles/")).length,
    findings: (await keysUnder(machine, "findings/")).length,
    waiting: waiting(machine, "Feeds") + waiting(machine, "Articles"),
  };
  await opened.stop();
  opened = await open();
  await opened.machine.settle();
  await opened.machine.tick("publish");
  await opened.machine.settle();
  edition = await latestEdition(opened.machine);
}, 240_000);
afterAll(async () => {
  await opened.stop();
  rmSync(directory, { recursive: true, force: true });
});

test("it was stopped in the middle of its work", () => {
  expect(cutOff.waiting).toBeGreaterThan(0);
  expect(cutOff.findings).toBeLessThan(34);
});
test("every article came through the stop, and its findings with it", async () => {
  const articles = await keysUnder(opened.machine, "articles/");
  expect(articles.length).toBeGreaterThanOrEqual(34);
  expect((await keysUnder(opened.machine, "findings/")).length).toBe(articles.length);
  expect(edition?.coverage.articles.read).toBe(articles.length);
});
test("no message ended among the dead letters", () => expect(waiting(opened.machine, "DeadLetters")).toBe(0));
test("the reader has one confirmation and one briefing", () => expect(opened.machine.mailbox.count()).toBe(2));

test("what newer code added to stored objects does not stop this code the next day", async () => {
  const { machine } = opened;
  const stored = (
    await Promise.all(["feeds/", "articles/", "findings/", "editions/"].map((at) => keysUnder(machine, at)))
  )
    .flat()
    .filter((key) => key.endsWith(".json"));
  expect(stored.length).toBeGreaterThan(60);
  for (const Key of stored) {
    const { Body } = await machine.clients.s3.send(new GetObjectCommand({ Bucket: bucketOf(machine), Key }));
    const value = JSON.parse((await Body?.transformToString()) ?? "") as Record<string, unknown>;
    const newer = JSON.stringify({ ...value, addedLater: { by: "newer code" } });
    await machine.clients.s3.send(new PutObjectCommand({ Bucket: bucketOf(machine), Key, Body: newer }));
  }
  opened.nextDay();
  const { edition: next, mails } = await runDay(machine);
  expect(next?.id).not.toBe(edition?.id);
  expect(next?.stories.some(({ update }) => update)).toBe(true);
  expect(mails).toHaveLength(1);
}, 120_000);
test("nothing failed and no role was too narrow", () =>
  expect([failures, opened.machine.gate.refusals]).toEqual([[], []]));
