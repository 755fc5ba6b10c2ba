// Both functions as they are deployed, over the real clients, against servers on loopback: from the sign-up form to one click.
import { GetItemCommand, ScanCommand } from "@aws-sdk/client-dynamodb";
import { DeleteMessageCommand, ReceiveMessageCommand } from "@aws-sdk/client-sqs";
import { simpleParser } from "mailparser";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { z } from "zod/mini";
import { handler as send } from "../../functions/send/handler.ts";
import { toJson } from "../../functions/shared/archive.ts";
import { editionKey } from "../../functions/shared/archive-keys.ts";
import { s3Archive } from "../../functions/shared/s3-archive.ts";
import { handler as subscribe } from "../../functions/subscribe/handler.ts";
import { startMail, startSecret, startStorage, startTables } from "../support/servers.ts";
import { shortEdition } from "../support/sending.ts";
import { sqsBatch } from "../support/sqs-event.ts";
import { type Ask, answerOf, formType, httpEvent, signUpForm, topic } from "../support/subscribing.ts";

const address = "ada.lund@example.org";
let tables: Awaited<ReturnType<typeof startTables>>;
let storage: Awaited<ReturnType<typeof startStorage>>;
let mail: Awaited<ReturnType<typeof startMail>>;
let secret: Awaited<ReturnType<typeof startSecret>>;
const written: string[] = [];

beforeAll(async () => {
  [tables, storage, mail, secret] = await Promise.all([startTables(), startStorage(), startMail(), startSecret()]);
  Object.assign(process.env, {
    AWS_REGION: "eu-central-1",
    AWS_ACCESS_KEY_ID: "machine",
    AWS_SECRET_ACCESS_KEY: "none",
    AWS_ENDPOINT_URL_S3: storage.url,
    AWS_ENDPOINT_URL_SQS: storage.url,
    AWS_ENDPOINT_URL_SES: mail.url,
    AWS_ENDPOINT_URL_DYNAMODB: tables.url,
    AWS_ENDPOINT_URL_SECRETS_MANAGER: secret.url,
    ARCHIVE_BUCKET: "archive",
    READERS_TABLE: "readers",
    DELIVERIES_TABLE: "deliveries",
    SEND_QUEUE_URL: storage.queueUrl,
    SEND_WORKERS: "2",
    SITE_URL: "https://readout.example.org",
    SENDER: "Readout <briefing@example.org>",
    POSTAL_ADDRESS: "1 Quay Street, Port Callow",
    CONFIGURATION_SET: "readout",
    TOKEN_SECRET_ARN: secret.arn,
    ORIGIN_SECRET_ARN: secret.originArn,
    EVENTS_TOPIC_ARN: topic,
    EVENTS_QUEUE_URL: storage.queueUrl,
    SECTIONS: '["Ardmere"]',
    SIGN_UPS_AN_HOUR: "1000",
    SIGN_UPS_FROM_NETWORK: "5",
    POWERTOOLS_METRICS_NAMESPACE: "Readout",
  });
  // The logger has a console of its own over these two.
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, "write").mockImplementation((line) => {
      written.push(String(line));
      return true;
    });
});
afterAll(async () => {
  vi.restoreAllMocks();
  await Promise.all([tables.stop(), storage.stop(), mail.stop(), secret.stop()]);
});

const everyMessage: string[] = [];
/** What is on the send queue, taken off it. */
const received = async (): Promise<string[]> => {
  const bodies: string[] = [];
  for (;;) {
    const { Messages = [] } = await storage.sqs.send(
      new ReceiveMessageCommand({ QueueUrl: storage.queueUrl, MaxNumberOfMessages: 10 }),
    );
    if (Messages.length === 0) return bodies;
    for (const { Body = "", ReceiptHandle } of Messages) {
      bodies.push(Body);
      everyMessage.push(Body);
      await storage.sqs.send(new DeleteMessageCommand({ QueueUrl: storage.queueUrl, ReceiptHandle }));
    }
  }
};
const Failures = z.object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })) });
/** The messages a function could not work off. */
const failures = (result: unknown): string[] =>
  Failures.parse(result)
    .batchItemFailures.map(({ itemIdentifier }) => itemIdentifier)
    .sort();
const work = async (bodies: readonly string[]): Promise<string[]> => failures(await send(sqsBatch(...bodies)));
const ask = async (path: string, how?: Ask) =>
  answerOf(await subscribe(httpEvent(path, { ...how, headers: { "x-origin-key": secret.originKey } })));
const newestMail = async () => {
  const [newest] = mail.mailbox.all();
  return { kept: newest, parsed: await simpleParser(mail.mailbox.raw(newest?.id ?? "") ?? "") };
};
const linkIn = (text: string | undefined, purpose: string): string =>
  new RegExp(`https://readout\\.example\\.org(/${purpose}/[\\w.-]+)`).exec(text ?? "")?.[1] ?? "";

test("a reader's first days", async () => {
  const now = new Date();
  const hour = String(now.getUTCHours());

  const signedUp = await ask("/subscribe", {
    method: "POST",
    type: formType,
    body: signUpForm(address, { zone: "UTC", hour, section: "Ardmere" }),
  });
  expect(signedUp.status).toBe(200);
  const asked = await received();
  expect(asked).toHaveLength(1);
  expect(await work(asked)).toEqual([]);
  expect(await work(asked)).toEqual([]);
  expect(mail.mailbox.count()).toBe(1);
  const confirmation = await newestMail();
  expect(confirmation.kept?.recipients).toEqual([address]);

  const confirmPath = linkIn(confirmation.parsed.text, "confirm");
  expect((await ask(confirmPath)).status).toBe(200);
  expect((await ask(confirmPath, { method: "POST" })).status).toBe(200);

  const edition = shortEdition(now.toISOString().slice(0, 10), now.toISOString());
  await s3Archive("archive", storage.s3).putNew(editionKey(edition.id), toJson(edition));
  expect(await work([JSON.stringify({ kind: "edition", edition: edition.id })])).toEqual([]);
  await send({ tick: "send", at: now.toISOString() });
  const deliveries = await received();
  expect(deliveries).toHaveLength(1);
  expect(await work([...deliveries, ...deliveries, ...deliveries])).toEqual([]);
  expect(await work(deliveries)).toEqual([]);
  expect(mail.mailbox.count()).toBe(2);
  const briefing = await newestMail();
  expect(briefing.kept).toMatchObject({ recipients: [address], configurationSet: "readout" });
  expect(briefing.parsed.subject).toContain("The ferry sails again");

  const key = briefing.kept?.tags["delivery"] ?? "";
  const row = await tables.client.send(new GetItemCommand({ TableName: "deliveries", Key: { pk: { S: key } } }));
  expect(row.Item?.["state"]).toEqual({ S: "SENT" });

  const event = { eventType: "Delivery", mail: { messageId: "m", tags: { delivery: [key] } } };
  const envelope = (from: string): string =>
    JSON.stringify({ Type: "Notification", TopicArn: from, Message: JSON.stringify(event) });
  const heard = await subscribe(sqsBatch(envelope(topic), envelope(`${topic}-of-eve`), "no envelope"));
  expect(failures(heard)).toEqual(["message-1", "message-2"]);

  const raw = mail.mailbox.raw(briefing.kept?.id ?? "")?.toString() ?? "";
  const header = /^List-Unsubscribe: ?(?:\r\n )?<([^>]+)>/m.exec(raw)?.[1];
  const oneClick = linkIn(header, "unsubscribe");
  const body = "List-Unsubscribe=One-Click";
  expect((await ask(oneClick, { method: "POST", type: formType, body })).status).toBe(200);
  const stored = await tables.client.send(new ScanCommand({ TableName: "readers" }));
  const reader = stored.Items?.find((item) => item["pk"]?.S?.startsWith("reader#"));
  expect(reader?.["state"]).toEqual({ S: "unsubscribed" });
  expect(reader).not.toHaveProperty("cohort");
});

test("who calls the API directly, whatever address he claims to come from, is turned away", async () => {
  const claims = { "cloudfront-viewer-address": "203.0.113.9:1", "x-origin-key": "guess" };
  const answer = answerOf(await subscribe(httpEvent("/subscribe", { headers: claims })));
  expect(answer.status).toBe(403);
});

test("a poisoned message fails alone", async () => {
  const confirmation = { kind: "confirmation", readerId: "f".repeat(32), askedAt: "2026-11-23T06:00:00.000Z" };
  const bodies = ["not JSON", JSON.stringify(confirmation), JSON.stringify({ kind: "spam" })];
  expect(await work(bodies)).toEqual(["message-0", "message-2"]);
});

test("the address stands in the reader's record and in the mails, and nowhere else", async () => {
  expect(written.length).toBeGreaterThan(3);
  // Metrics are lines among them.
  expect(written.join("")).toContain('"_aws"');
  expect(written.join("\n") + everyMessage.join("\n")).not.toMatch(/ada\.lund/i);
  const [readers, deliveries] = await Promise.all(
    ["readers", "deliveries"].map((TableName) => tables.client.send(new ScanCommand({ TableName }))),
  );
  const holding = [...(readers?.Items ?? []), ...(deliveries?.Items ?? [])].filter((item) =>
    /ada\.lund/i.test(JSON.stringify(item)),
  );
  expect(holding.map((item) => item["pk"]?.S?.split("#")[0])).toEqual(["reader"]);
  for await (const objectKey of s3Archive("archive", storage.s3).list("audiences/")) {
    const object = await s3Archive("archive", storage.s3).get(objectKey);
    expect(Buffer.from(object?.body ?? []).toString()).not.toMatch(/ada\.lund/i);
  }
});
