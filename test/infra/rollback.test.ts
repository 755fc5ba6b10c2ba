// A rollback: today's code goes on with what newer code has stored. Fields that were added do not stop it; forms that it
// cannot know are refused, left as they are, and worked on when the newer code is there again.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ListTablesCommand, ScanCommand, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Edition } from "../../functions/shared/model/edition.ts";
import { type Opened, openMachine } from "../../infra/local/open.ts";
import { runDay } from "../../infra/local/run-day.ts";
import { reader, signUp } from "../../infra/local/sign-up.ts";
import { changeObject, keysUnder, redrive, waiting } from "../support/on-machine.ts";

const directory = mkdtempSync(join(tmpdir(), "readout-rollback-"));
const failures: string[] = [];
let opened: Opened;
let dayOne: Edition | undefined;
const open = (more: { visibilitySeconds?: number } = {}): Promise<Opened> =>
  openMachine({ directory, port: 41_000, onFailure: (error) => failures.push(String(error)), ...more });

beforeAll(async () => {
  opened = await open();
  await signUp(opened.machine, reader(opened.machine.now()));
  dayOne = (await runDay(opened.machine)).edition;
}, 120_000);
afterAll(async () => {
  await opened.stop();
  rmSync(directory, { recursive: true, force: true });
});

/** Of maps the keys are data, such as items and reasons: one more would be another item. Their values are all of a kind. */
const isMap = (value: object): boolean => new Set(Object.values(value).map((each) => typeof each)).size <= 1;

/** A value in which every object, its own and those further down, has a field that this code does not know. */
const extended = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(extended);
  if (typeof value !== "object" || value === null || isMap(value)) return value;
  const inside = Object.entries(value).map(([key, each]) => [key, extended(each)] as const);
  return { ...Object.fromEntries(inside), addedLater: { by: ["newer code"] } };
};

const extendRows = async (): Promise<number> => {
  const { dynamo } = opened.machine.clients;
  const { TableNames = [] } = await dynamo.send(new ListTablesCommand({}));
  let rows = 0;
  for (const TableName of TableNames)
    for (const { pk, schema } of (await dynamo.send(new ScanCommand({ TableName }))).Items ?? []) {
      if (!pk || !schema) continue;
      rows += 1;
      await dynamo.send(
        new UpdateItemCommand({
          TableName,
          Key: { pk },
          UpdateExpression: "SET addedLater = :more",
          ExpressionAttributeValues: { ":more": { M: { by: { S: "newer code" } } } },
        }),
      );
    }
  return rows;
};

const raise = async (keys: readonly string[], schema: number): Promise<void> => {
  for (const key of keys) await changeObject(opened.machine, key, (value) => ({ ...value, schema }));
};
const schemasOf = async (keys: readonly string[]): Promise<unknown[]> => {
  const schemas: unknown[] = [];
  for (const key of keys)
    await changeObject(opened.machine, key, (value) => {
      schemas.push(value["schema"]);
      return value;
    });
  return schemas;
};
test("timelines, which each edition goes on with, are not begun anew over newer ones", async () => {
  const { machine } = opened;
  const timelines = await keysUnder(machine, "actors/");
  await raise(timelines, 2);
  opened.nextDay();
  await machine.tick("collect");
  await machine.settle();
  await expect(machine.tick("publish")).rejects.toThrow(/actors\/.* was written by newer code/);
  expect(await schemasOf(timelines)).toEqual(timelines.map(() => 2));
  await raise(timelines, 1);
}, 120_000);
test("fields that newer code added, at any depth, do not stop the day", async () => {
  const { machine } = opened;
  const prefixes = ["feeds/", "rechecks/", "articles/", "findings/", "editions/", "actors/", "audiences/"];
  const stored = (await Promise.all(prefixes.map((prefix) => keysUnder(machine, prefix))))
    .flat()
    .filter((key) => key.endsWith(".json"));
  for (const prefix of prefixes) expect(stored.some((key) => key.startsWith(prefix))).toBe(true);
  for (const key of stored) await changeObject(machine, key, (value) => extended(value) as typeof value);
  // A reader, a confirmation and a briefing.
  expect(await extendRows()).toBe(3);
  const { edition, mails } = await runDay(machine);
  expect(edition?.id).not.toBe(dayOne?.id);
  expect(edition?.stories.some(({ update }) => update)).toBe(true);
  expect(edition?.corrections).toHaveLength(1);
  expect(mails).toHaveLength(1);
  expect([failures, waiting(machine, "DeadLetters")]).toEqual([[], 0]);
}, 120_000);

const reopen = async (more: { visibilitySeconds?: number } = {}): Promise<void> => {
  await opened.stop();
  failures.length = 0;
  opened = await open(more);
};

test("newer forms are refused by name and stay as they are, until the newer code is there again", async () => {
  // What fails comes again after a second, not after half an hour.
  await reopen({ visibilitySeconds: 1 });
  const cursors = await keysUnder(opened.machine, "feeds/");
  await raise(cursors, 2);
  await opened.machine.tick("collect");
  await opened.machine.settle();
  expect(await schemasOf(cursors)).toEqual(cursors.map(() => 2));
  expect(waiting(opened.machine, "FeedsDeadLetters")).toBe(cursors.length);
  const log = readFileSync(join(directory, "logs", "collect.log"), "utf8");
  expect(log).toMatch(/feeds\/[a-z-]+\.json in the archive was written by newer code \(schema 2; this code knows 1\)/);

  await reopen();
  await raise(cursors, 1);
  await redrive(opened.machine, "FeedsDeadLetters", "FeedsQueue");
  await opened.machine.settle();
  expect([failures, waiting(opened.machine, "Feeds")]).toEqual([[], 0]);
}, 120_000);
