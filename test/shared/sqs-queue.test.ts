// The queue: batches of ten at the most, none of them empty, and a message that is not taken is told.
import { ReceiveMessageCommand, SendMessageBatchCommand } from "@aws-sdk/client-sqs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { QueueRefused } from "../../functions/shared/queue.ts";
import { sqsQueue } from "../../functions/shared/sqs-queue.ts";
import { startStorage } from "../support/servers.ts";

let storage: Awaited<ReturnType<typeof startStorage>>;
let batches: number[] = [];
/** So many entries of the next batch are refused. */
let refused = 0;
beforeAll(async () => {
  storage = await startStorage();
  storage.sqs.middlewareStack.add(
    (next) => async (args) => {
      const { Entries } = args.input as SendMessageBatchCommand["input"];
      if (Entries === undefined) return next(args);
      batches.push(Entries.length);
      const result = await next(args);
      const failed = Entries.slice(0, refused).map(({ Id }) => ({ Id, Code: "InternalError", SenderFault: false }));
      return failed.length > 0 ? { ...result, output: { ...result.output, Failed: failed } } : result;
    },
    { step: "initialize" },
  );
});
afterAll(() => storage.stop());

test.each([
  [0, []],
  [1, [1]],
  [10, [10]],
  [11, [10, 1]],
  [20, [10, 10]],
])("%d messages are sent in batches of %j", async (count, expected) => {
  batches = [];
  await sqsQueue<number>(storage.queueUrl, storage.sqs).send(Array.from({ length: count }, (_, index) => index));
  expect(batches).toEqual(expected);
});

test("each message arrives as JSON", async () => {
  const { Messages = [] } = await storage.sqs.send(
    new ReceiveMessageCommand({ QueueUrl: storage.queueUrl, MaxNumberOfMessages: 10 }),
  );
  expect(Messages).toHaveLength(10);
  for (const { Body = "" } of Messages) expect(JSON.parse(Body)).toBeTypeOf("number");
});

test("a message that is not taken fails the call, with how many and why", async () => {
  refused = 2;
  const sent = sqsQueue<number>(storage.queueUrl, storage.sqs).send([1, 2, 3]);
  await expect(sent).rejects.toThrow(QueueRefused);
  await expect(sent).rejects.toThrow(/2 of 3.*InternalError/);
});
