// A batch that takes longer than the queue hides it: SQS hands the same messages to a second worker while the first is
// still at work on them. Over a real queue and real tables; one mail each, whoever is first.
import { CreateQueueCommand, ReceiveMessageCommand } from "@aws-sdk/client-sqs";
import type { SQSEvent } from "aws-lambda";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Mail, MailerAnswer } from "../../functions/send/mailer.ts";
import { type Outside, outsideOf } from "../../functions/send/outside.ts";
import { onBatch, onTick } from "../../functions/send/send.ts";
import { dynamoLedger } from "../../functions/shared/dynamo-ledger.ts";
import { dynamoReaders } from "../../functions/shared/dynamo-readers.ts";
import { sqsQueue } from "../../functions/shared/sqs-queue.ts";
import { minutes } from "../support/hand-clock.ts";
import { sampleReader } from "../support/sample-reader.ts";
import { sendingAt, sendingSettings, type Sending } from "../support/sending.ts";
import { startStorage, startTables } from "../support/servers.ts";
import { sqsEvent } from "../support/sqs-event.ts";

const readers = 3;
let tables: Awaited<ReturnType<typeof startTables>>;
let storage: Awaited<ReturnType<typeof startStorage>>;
beforeAll(async () => {
  [tables, storage] = await Promise.all([startTables(), startStorage()]);
});
afterAll(() => Promise.all([tables.stop(), storage.stop()]));

/** What SQS hands out next, hidden for a second. */
const receive = async (queueUrl: string): Promise<SQSEvent> => {
  const { Messages = [] } = await storage.sqs.send(
    new ReceiveMessageCommand({
      QueueUrl: queueUrl,
      MaxNumberOfMessages: 10,
      VisibilityTimeout: 1,
      WaitTimeSeconds: 3,
      MessageSystemAttributeNames: ["ApproximateReceiveCount"],
    }),
  );
  return sqsEvent(
    Messages.map(({ MessageId = "", Body = "", Attributes }) => ({
      messageId: MessageId,
      body: Body,
      receives: Number(Attributes?.ApproximateReceiveCount),
    })),
  );
};

/** Every step at which a worker can be when its messages come to another, by the call it hangs in. */
type Place = "reading the reader" | "calling SES";

interface Held {
  worker: Outside;
  /** Resolves when all of its messages hang there. */
  hanging: Promise<void>;
  letGo: () => void;
}

/** A worker that hangs there with each of its messages. */
const holdAt = (place: Place, outside: Outside): Held => {
  const [all, gate] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  let count = 0;
  const hang = async (): Promise<void> => {
    count += 1;
    if (count === readers) all.resolve();
    await gate.promise;
  };
  const worker: Outside =
    place === "calling SES"
      ? {
          ...outside,
          mailer: {
            async send(mail) {
              await hang();
              return outside.mailer.send(mail);
            },
          },
        }
      : {
          ...outside,
          readers: {
            ...outside.readers,
            async get(id) {
              await hang();
              return outside.readers.get(id);
            },
          },
        };
  return { worker, hanging: all.promise, letGo: () => gate.resolve() };
};

let mornings = 0;
/** A morning of its own: another date and another queue, so that nothing of the one before comes into it. */
const audience = async (): Promise<{ sending: Sending; outside: Outside; mailed: string[]; queueUrl: string }> => {
  mornings += 1;
  const date = `2026-11-2${mornings}`;
  const sending = sendingAt(`${date}T06:00:00Z`);
  const mailed: string[] = [];
  const created = await storage.sqs.send(new CreateQueueCommand({ QueueName: `send-${mornings}` }));
  const queueUrl = created.QueueUrl ?? "";
  const outside = outsideOf(sendingSettings, {
    ...sending.outside,
    readers: dynamoReaders("readers", tables.client, tables.client),
    ledger: dynamoLedger("deliveries", tables.client),
    queue: sqsQueue(queueUrl, storage.sqs),
    mailer: {
      async send({ to }: Mail): Promise<MailerAnswer> {
        mailed.push(to);
        return { kind: "accepted", messageId: `m-${to}` };
      },
    },
  });
  await sending.publish(date, `${date}T05:00:00Z`);
  for (let index = 0; index < readers; index += 1) await outside.readers.save(sampleReader(index, { sections: [] }));
  await onTick(outside);
  return { sending, outside, mailed, queueUrl };
};

const everyone = Array.from({ length: readers }, (_, index) => sampleReader(index).email).sort();

test.each<[place: Place, passed: number, whoMails: "first" | "second"]>([
  ["calling SES", 0, "first"],
  ["calling SES", minutes(3), "first"],
  ["reading the reader", 0, "first"],
  // Its claim is over by then, so the second takes it; the first must not send when it wakes.
  ["reading the reader", minutes(3), "second"],
])("the first hangs while %s, %i ms pass: each is mailed once, by the %s", async (place, passed, whoMails) => {
  const { sending, outside, mailed, queueUrl } = await audience();
  const { worker, hanging, letGo } = holdAt(place, outside);
  const batch = await receive(queueUrl);
  expect(batch.Records).toHaveLength(readers);
  const first = onBatch(worker, batch);
  await hanging;
  sending.clock.pass(passed);
  const again = await receive(queueUrl);
  expect(again.Records.map(({ messageId }) => messageId).sort()).toEqual(
    batch.Records.map(({ messageId }) => messageId).sort(),
  );
  expect(again.Records.every(({ attributes }) => attributes.ApproximateReceiveCount === "2")).toBe(true);
  const second = await onBatch(outside, again);
  expect(second.batchItemFailures).toEqual([]);
  expect(mailed.length).toBe(whoMails === "second" ? readers : 0);
  letGo();
  expect((await first).batchItemFailures).toEqual([]);
  expect(mailed.toSorted()).toEqual(everyone);
  const rows = await outside.ledger.read(
    Array.from({ length: readers }, (_, index) => `2026-11-2${mornings}_${sampleReader(index).id}`),
  );
  expect([...rows.values()].map(({ state }) => state)).toEqual(everyone.map(() => "SENT"));
});
