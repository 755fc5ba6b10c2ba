// SES and its inbox on this machine, called by the real SDK client.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { GetSendQuotaCommand, SESClient, SendRawEmailCommand } from "@aws-sdk/client-ses";
import { afterEach, beforeEach, expect, test } from "vitest";
import { Gate, machineKey } from "../../../infra/local/servers/gate.ts";
import { type Listening, listen } from "../../../infra/local/servers/listen.ts";
import { type Mailbox, openMailbox } from "../../../infra/local/servers/mailbox.ts";
import { type MailEvent, type SesServer, startSes } from "../../../infra/local/servers/ses.ts";
import { inbox } from "../../../infra/local/web/inbox.ts";

let directory: string;
let ses: SesServer;
let mailbox: Mailbox;
let pages: Listening;
let events: MailEvent[];
const clientAs = (accessKeyId: string) =>
  new SESClient({
    region: "eu-central-1",
    endpoint: ses.url,
    maxAttempts: 1,
    credentials: { accessKeyId, secretAccessKey: "x" },
  });

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), "readout-mail-"));
  mailbox = openMailbox(directory);
  events = [];
  const gate = new Gate(() => undefined);
  const identity = "arn:aws:ses:eu-central-1:000000000000:identity/a@b.example";
  gate.admit("sender", "send", [
    {
      Effect: "Allow",
      Action: ["ses:SendRawEmail"],
      Resource: [identity, "arn:aws:ses:eu-central-1:000000000000:configuration-set/Set"],
      Condition: { StringEquals: { "ses:FromAddress": ["a@b.example"] } },
    },
  ]);
  ses = await startSes({ gate, mailbox, quota: 3, onEvent: async (event) => void events.push(event) });
  pages = await listen(inbox(mailbox, "http://127.0.0.1:1"));
});
afterEach(async () => {
  await ses.stop();
  await pages.stop();
  rmSync(directory, { recursive: true });
});

const message = (from: string, body = "Hello <b>you</b>") =>
  `From: Readout <${from}>\r\nTo: r@example.com\r\nSubject: The =?utf-8?q?caf=C3=A9?=\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${body}\r\n`;
const send = (from = "a@b.example", to = "r@example.com", as = "sender", body?: string) =>
  clientAs(as).send(
    new SendRawEmailCommand({
      RawMessage: { Data: Buffer.from(message(from, body)) },
      Destinations: [to],
      ConfigurationSetName: "Set",
      Tags: [{ Name: "delivery", Value: "2026-11-23_r1" }],
    }),
  );
const page = async (path: string) => (await fetch(pages.url + path)).text();

test("a mail is kept byte for byte, with what SES was told beside it", async () => {
  const { MessageId = "" } = await send();
  expect(mailbox.raw(MessageId)?.toString()).toBe(message("a@b.example"));
  expect(mailbox.all()).toMatchObject([
    { recipients: ["r@example.com"], tags: { delivery: "2026-11-23_r1" }, configurationSet: "Set" },
  ]);
});
test("mail is there after a restart, newest first", async () => {
  await send();
  await send("a@b.example", "second@example.com");
  expect(
    openMailbox(directory)
      .all()
      .map(({ recipients }) => recipients[0]),
  ).toEqual(["second@example.com", "r@example.com"]);
});
test("a mail that is delivered is told twice: sent, delivered", async () => {
  await send();
  expect(events.map(({ type }) => type)).toEqual(["Send", "Delivery"]);
});
test("SES's own test addresses bounce and complain", async () => {
  await send("a@b.example", "bounce@simulator.amazonses.com");
  await send("a@b.example", "complaint@simulator.amazonses.com");
  expect(events.map(({ type }) => type)).toEqual(["Send", "Bounce", "Send", "Delivery", "Complaint"]);
});
test("another From address is refused", async () => {
  await expect(send("c@d.example")).rejects.toMatchObject({ name: "AccessDenied" });
  expect(mailbox.count()).toBe(0);
});
test("past the quota a mail is refused in SES's words", async () => {
  for (let sent = 0; sent < 3; sent += 1) await send();
  await expect(send()).rejects.toThrow("Daily message quota exceeded");
  expect(await clientAs(machineKey).send(new GetSendQuotaCommand({}))).toMatchObject({
    Max24HourSend: 3,
    SentLast24Hours: 3,
  });
});
test.each([
  [
    { kind: "error", code: "Throttling", message: "Maximum sending rate exceeded." } as const,
    /Maximum sending rate/,
    0,
  ],
  [{ kind: "reset-before" } as const, /ECONNRESET|socket/i, 0],
  // The mail is out, and its sender cannot know.
  [{ kind: "reset-after" } as const, /ECONNRESET|socket/i, 1],
])("a fault is met once: %j", async (fault, error, kept) => {
  ses.faults.push(fault);
  await expect(send()).rejects.toThrow(error);
  expect(mailbox.count()).toBe(kept);
  await send();
  expect(mailbox.count()).toBe(kept + 1);
});

test("the inbox shows subject, text, headers and source", async () => {
  const { MessageId = "" } = await send();
  expect(await page("/")).toContain("The café");
  expect(await page(`/mail/${MessageId}?view=headers`)).toContain("Content-Type: text/html");
  expect(await page(`/mail/${MessageId}?view=source`)).toContain("=?utf-8?q?caf=C3=A9?=");
  expect(await page(`/mail/${MessageId}/body`)).toContain("Hello <b>you</b>");
  expect(await page(`/mail/${MessageId}.eml`)).toBe(message("a@b.example"));
});
test("a mail's markup is shown in a frame without scripts, and escaped everywhere else", async () => {
  const { MessageId = "" } = await send("a@b.example", "r@example.com", "sender", "<script>alert(1)</script>");
  expect(await page(`/mail/${MessageId}`)).toMatch(/<iframe[^>]* sandbox="allow-popups/);
  for (const view of ["html", "text", "headers", "source"])
    expect(await page(`/mail/${MessageId}?view=${view}`)).not.toContain("<script>");
});
test.each(["/mail/nothing", "/mail/../state.json", "/mail/%2e%2e%2fstate"])("%s is not a mail", async (path) =>
  expect((await fetch(pages.url + path)).status).toBe(404),
);
