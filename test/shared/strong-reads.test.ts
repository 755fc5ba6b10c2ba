// What decides whether somebody may be mailed is read as it stands: a read that lags behind could miss their leaving.
import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, expect, test } from "vitest";
import { dynamoLedger } from "../../functions/shared/dynamo-ledger.ts";
import { dynamoReaders } from "../../functions/shared/dynamo-readers.ts";
import { sampleReader } from "../support/sample-reader.ts";
import { startTables } from "../support/servers.ts";

let tables: Awaited<ReturnType<typeof startTables>>;
/** The bodies of the calls that read items. */
const reads: string[] = [];
const listenTo = (client: DynamoDBClient): void =>
  client.middlewareStack.add(
    (next) => (args) => {
      const request: unknown = args.request;
      const { headers, body } = request as { headers: Record<string, string>; body: Uint8Array };
      if (/\.(Batch)?GetItem$/.test(headers["x-amz-target"] ?? "")) reads.push(Buffer.from(body).toString());
      return next(args);
    },
    { step: "finalizeRequest", priority: "low" },
  );

beforeAll(async () => {
  tables = await startTables();
  listenTo(tables.client);
});
afterAll(() => tables.stop());

test.each([
  ["a reader", () => dynamoReaders("readers", tables.client).get(sampleReader(1).id)],
  ["a reader among others", () => dynamoReaders("readers", tables.client, tables.client).get(sampleReader(1).id)],
  ["a suppression", () => dynamoReaders("readers", tables.client).isSuppressed("hash")],
  ["whose an address is", () => dynamoReaders("readers", tables.client).ownerOf("hash")],
  ["the ledger's rows", () => dynamoLedger("deliveries", tables.client).read(["2026-11-23_1"])],
])("%s", async (_, read) => {
  reads.length = 0;
  await read();
  expect(reads.length).toBeGreaterThan(0);
  for (const body of reads) expect(body).toContain('"ConsistentRead":true');
});
