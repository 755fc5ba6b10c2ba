// Rows read together: one call for all who ask in the same moment, and nobody is told of a time before they asked.
import { PutItemCommand } from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, expect, test } from "vitest";
import { batchRead, gatheredRead } from "../../functions/shared/dynamo-batch-read.ts";
import { dynamoReaders } from "../../functions/shared/dynamo-readers.ts";
import { sampleReader } from "../support/sample-reader.ts";
import { startTables } from "../support/servers.ts";

let tables: Awaited<ReturnType<typeof startTables>>;
let calls = 0;
beforeAll(async () => {
  tables = await startTables();
  tables.client.middlewareStack.add(
    (next, { commandName }) =>
      (call) => {
        if (commandName === "BatchGetItemCommand") calls += 1;
        return next(call);
      },
    { step: "initialize" },
  );
});
afterAll(() => tables.stop());

const write = (pk: string, state: string) =>
  tables.client.send(new PutItemCommand({ TableName: "deliveries", Item: { pk: { S: pk }, state: { S: state } } }));

test("values of every kind that items hold come back plain", async () => {
  const Item = {
    pk: { S: "kinds" },
    count: { N: "7" },
    paused: { BOOL: false },
    list: { L: [{ S: "a" }, { N: "1" }] },
    names: { SS: ["a", "b"] },
    consent: { M: { source: { S: "list" } } },
  };
  await tables.client.send(new PutItemCommand({ TableName: "deliveries", Item }));
  const rows = await batchRead(tables.client, "deliveries")(["kinds", "none", "kinds"]);
  expect([...rows]).toEqual([
    [
      "kinds",
      {
        pk: "kinds",
        count: 7,
        paused: false,
        list: ["a", 1],
        names: new Set(["a", "b"]),
        consent: { source: "list" },
      },
    ],
  ]);
});

test("ten who ask in one moment are one call, and each finds theirs", async () => {
  const keys = Array.from({ length: 10 }, (_, index) => `together-${index}`);
  for (const key of keys) await write(key, key);
  const read = gatheredRead(tables.client, "deliveries");
  calls = 0;
  const found = await Promise.all(keys.map(async (key) => (await read([key])).get(key)?.["state"]));
  expect(found).toEqual(keys);
  expect(calls).toBe(1);
});

test("who asks after a write sees it, though others were asking already", async () => {
  await write("fresh", "before");
  const read = gatheredRead(tables.client, "deliveries");
  const first = read(["fresh"]);
  await first;
  await write("fresh", "after");
  expect((await read(["fresh"])).get("fresh")?.["state"]).toBe("after");
});

test("a read that fails fails for those who asked, and the next begins anew", async () => {
  const read = gatheredRead(tables.client, "no-such-table");
  const both = await Promise.allSettled([read(["a"]), read(["b"])]);
  expect(both.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  await expect(read(["a"])).rejects.toThrow(/resource/i);
});

test("ten readers asked for in one moment are one call, and so are their suppressions", async () => {
  const readers = dynamoReaders("readers", tables.client, tables.client);
  const all = Array.from({ length: 10 }, (_, index) => sampleReader(index));
  for (const reader of all) await readers.save(reader);
  await readers.suppress(all[3]?.addressHash ?? "", "bounce", new Date());
  calls = 0;
  expect(await Promise.all(all.map(({ id }) => readers.get(id)))).toEqual(all);
  expect(calls).toBe(1);
  const suppressed = await Promise.all(all.map(({ addressHash }) => readers.isSuppressed(addressHash)));
  expect(suppressed.map(Number).join("")).toBe("0001000000");
  expect(calls).toBe(2);
});
