// Rows that newer code has written, in DynamoDB: added attributes come through every write, newer versions are left alone.
import { GetItemCommand, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, expect, test } from "vitest";
import { dynamoLedger } from "../../functions/shared/dynamo-ledger.ts";
import { dynamoReaders } from "../../functions/shared/dynamo-readers.ts";
import { WrittenByNewerCode } from "../../functions/shared/model/stored.ts";
import { sampleReader } from "../support/sample-reader.ts";
import { startTables } from "../support/servers.ts";

let tables: Awaited<ReturnType<typeof startTables>>;
beforeAll(async () => {
  tables = await startTables();
});
afterAll(() => tables.stop());

const change = (TableName: string, pk: string, expression: string, values: object) =>
  tables.client.send(
    new UpdateItemCommand({
      TableName,
      Key: { pk: { S: pk } },
      UpdateExpression: expression,
      ExpressionAttributeValues: Object.fromEntries(Object.entries(values)),
      ...(expression.includes("#schema") ? { ExpressionAttributeNames: { "#schema": "schema" } } : {}),
    }),
  );
const stored = async (TableName: string, pk: string) =>
  (await tables.client.send(new GetItemCommand({ TableName, Key: { pk: { S: pk } } }))).Item;

const id = "a".repeat(32);
const reader = sampleReader(1, { id, consent: { date: "2026-11-01", source: "list" } });

test("what newer code added to a reader comes through a change by this code, further down too", async () => {
  const readers = dynamoReaders("readers", tables.client);
  await readers.save(reader);
  await change("readers", `reader#${id}`, "SET tone = :tone, consent.page = :page", {
    ":tone": { S: "brief" },
    ":page": { N: "3" },
  });
  const before = (await readers.get(id)) ?? expect.fail("the reader is gone");
  const next = { ...before, hour: 9, version: 2 };
  expect(await readers.save(next)).toBe(true);
  expect(await readers.save(next)).toBe(true);
  expect(await stored("readers", `reader#${id}`)).toMatchObject({
    hour: { N: "9" },
    tone: { S: "brief" },
    consent: { M: { page: { N: "3" }, source: { S: "list" } } },
  });
});
test("a reader of a newer version is refused by name, without the address", async () => {
  const readers = dynamoReaders("readers", tables.client);
  await readers.save({ ...reader, id: "b".repeat(32) });
  await change("readers", `reader#${"b".repeat(32)}`, "SET #schema = :newer", { ":newer": { N: "2" } });
  const reading = readers.get("b".repeat(32));
  await expect(reading).rejects.toThrow(WrittenByNewerCode);
  await expect(reading).rejects.not.toThrow(/ada/);
});

const at = (seconds: number): Date => new Date(Date.UTC(2026, 10, 23, 7, 0, seconds));
const debt = { key: "2026-11-23_new", edition: "2026-11-23", manifest: "page-0", expiresAt: at(9000) };

test("a delivery of a newer version is neither claimed nor ended, and each try says so", async () => {
  const ledger = dynamoLedger("deliveries", tables.client);
  const claim = (await ledger.claim(debt, "ada", at(0), at(60))) ?? expect.fail("a fresh row is to be had");
  await change("deliveries", debt.key, "SET #schema = :newer", { ":newer": { N: "2" } });
  const before = await stored("deliveries", debt.key);
  const tries = [
    () => ledger.read([debt.key]),
    () => ledger.claim(debt, "bo", at(120), at(300)),
    () => ledger.intend(claim, at(1), at(16)),
    () => ledger.expire(debt, at(120)),
    () => ledger.park(debt.key, at(120)),
  ];
  for (const tried of tries) await expect(tried()).rejects.toThrow(WrittenByNewerCode);
  expect(await stored("deliveries", debt.key)).toEqual(before);
});
