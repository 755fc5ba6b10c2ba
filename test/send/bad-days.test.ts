// Days on which the world around the sender is not as it should be: clocks apart, a ledger restored, a table that throttles.
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, expect, test } from "vitest";
import { onMessage, onTick } from "../../functions/send/send.ts";
import { dynamoLedger } from "../../functions/shared/dynamo-ledger.ts";
import { dynamoReaders } from "../../functions/shared/dynamo-readers.ts";
import { crew, faultKinds } from "../support/crashing.ts";
import { days, minutes } from "../support/hand-clock.ts";
import { startTables } from "../support/servers.ts";
import { morning, sendingAt, statesOf } from "../support/sending.ts";

let tables: Awaited<ReturnType<typeof startTables>>;
beforeAll(async () => {
  tables = await startTables();
});
afterAll(() => tables.stop());

test("yesterday's dead letters redriven over a ledger restored from before: nobody is mailed", async () => {
  const sending = await morning();
  for (let reader = 0; reader < 4; reader += 1) await sending.join();
  await onTick(sending.outside);
  const messages = [...sending.queue.messages];
  await sending.drain();
  expect(statesOf(sending)).toEqual({ SENT: 4 });
  sending.ledger.rows.clear();
  sending.clock.pass(days(1));
  sending.queue.messages.push(...messages, ...messages);
  await sending.drain();
  expect(sending.mailer.accepted).toHaveLength(4);
  expect(statesOf(sending)).toEqual({ EXPIRED: 4 });
});

test("workers whose clocks are ten minutes apart either way mail once", async () => {
  for (const [here, there] of [
    [0, 10],
    [10, 0],
    [-10, 10],
    [10, -10],
  ] as const)
    for (const kind of faultKinds)
      for (let step = 0; step < 9; step += 1) {
        const sending = await morning("2026-11-23T06:20:00Z");
        await sending.join();
        await onTick(sending.outside);
        const [message] = sending.queue.messages.splice(0);
        if (!message) throw new Error("there is a message");
        const band = crew([{ worker: 0, step, kind }], sending.clock);
        const works = [here, there].map((apart, worker) => () => {
          const clock = { now: () => new Date(sending.clock.now().getTime() + minutes(apart)) };
          const { ledger, mailer } = sending.outside;
          const outside = { ...sending.outside, stop: {}, clock };
          return onMessage(
            { ...outside, ledger: band.port(worker, ledger), mailer: band.port(worker, mailer) },
            message,
            1,
          );
        });
        await band.run(works, 0x333333, async () => undefined);
        for (let tick = 0; tick < 4; tick += 1) {
          sending.clock.pass(minutes(15));
          await onTick(sending.outside);
          await sending.drain();
        }
        expect(sending.mailer.accepted.length, `${kind} at ${step}, ${here} and ${there} minutes`).toBeLessThanOrEqual(
          1,
        );
        const [row] = sending.ledger.rows.values();
        if (sending.mailer.accepted.length === 0) expect(row?.state).toBe("UNKNOWN");
      }
});

test("a DynamoDB that throttles every second call: everybody is mailed, once", async () => {
  const { endpoint, region, credentials } = tables.client.config;
  const client = new DynamoDBClient({ ...(endpoint ? { endpoint } : {}), region, credentials });
  const real = client.config.requestHandler;
  let calls = 0;
  const throttled = {
    statusCode: 400,
    headers: { "content-type": "application/x-amz-json-1.0" },
    body: Buffer.from(
      '{"__type":"com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException","message":"slower"}',
    ),
  };
  const requestHandler = new Proxy(real, {
    get: (target, name): unknown =>
      name === "handle"
        ? (...values: Parameters<typeof real.handle>) => {
            calls += 1;
            return calls % 2 === 0 ? { response: throttled } : target.handle(...values);
          }
        : Reflect.get(target, name),
  });
  Object.assign(client.config, { requestHandler });
  const sending = sendingAt("2026-11-23T06:00:00Z", () => ({
    ledger: dynamoLedger("deliveries", client),
    readers: dynamoReaders("readers", client),
  }));
  await sending.publish("2026-11-23", "2026-11-23T05:00:00Z");
  const joined = 10;
  // The setting up is not what is measured.
  const plain = dynamoReaders("readers", tables.client);
  for (let reader = 0; reader < joined; reader += 1) await plain.save(await sending.join());
  for (let tick = 0; tick < 3; tick += 1) {
    await onTick(sending.outside).catch(() => undefined);
    const messages = sending.queue.messages.splice(0);
    await Promise.allSettled(messages.map((message) => onMessage(sending.outside, message, 1)));
    sending.clock.pass(minutes(15));
  }
  expect(sending.mailer.accepted.map(({ to }) => to).sort()).toEqual(
    Array.from({ length: joined }, (_, reader) => `reader${reader + 1}@example.org`).sort(),
  );
  expect(calls).toBeGreaterThan(joined * 4);
  client.destroy();
}, 60_000);
