// Sending by SES on loopback, and what each of its answers means.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setImmediate } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Mail, MailerAnswer } from "../../functions/send/mailer.ts";
import { classify } from "../../functions/send/ses-answers.ts";
import { onceClient } from "../../functions/send/ses-client.ts";
import { sesMailer } from "../../functions/send/ses-mailer.ts";
import { handClock } from "../support/hand-clock.ts";
import { startMail } from "../support/servers.ts";

const mail: Mail = {
  key: "2026-11-23_0123456789abcdef0123456789abcdef",
  from: "Readout <briefing@example.org>",
  to: "ada@example.org",
  raw: ["From: Readout <briefing@example.org>\r\nTo: eve@example.net\r\n", "", "\r\n", "The ferry?>~\u00ff\r\n"].map(
    (piece) => Buffer.from(piece),
  ),
};
const environment = { AWS_REGION: "eu-central-1", AWS_ACCESS_KEY_ID: "machine", AWS_SECRET_ACCESS_KEY: "none" };

let ses: Awaited<ReturnType<typeof startMail>>;
beforeAll(async () => {
  ses = await startMail();
  Object.assign(process.env, environment, { AWS_ENDPOINT_URL_SES: ses.url });
});
afterEach(() => void ses.faults.splice(0));
afterAll(() => ses.stop());

const send = (): Promise<MailerAnswer> => sesMailer("readout").send(mail);

test("hands the message over byte for byte, to the one address, with the ledger key", async () => {
  const answer = await send();
  const [kept] = ses.mailbox.all();
  expect(answer).toEqual({ kind: "accepted", messageId: kept?.id });
  expect(kept).toMatchObject({
    recipients: ["ada@example.org"],
    configurationSet: "readout",
    tags: { delivery: mail.key },
  });
  expect(ses.mailbox.raw(kept?.id ?? "")).toEqual(Buffer.concat(mail.raw));
});

const error = (code: string, message: string, status = 400) => ({ kind: "error", code, message, status }) as const;

test.each([
  ["refused", error("MessageRejected", "Email address is not verified: ada@example.org")],
  ["refused", error("MailFromDomainNotVerifiedException", "not verified")],
  ["throttled", error("Throttling", "Maximum sending rate exceeded.")],
  ["throttled", error("ThrottlingException", "Rate exceeded", 429)],
  ["quota", error("Throttling", "Daily message quota exceeded.")],
  ["halted", error("AccountSendingPausedException", "Email sending is disabled")],
  ["halted", error("ConfigurationSetDoesNotExist", "Configuration set does not exist")],
  ["halted", error("AccessDenied", "not authorized to perform ses:SendRawEmail", 403)],
  ["unknown", error("InternalFailure", "try again", 500)],
  ["unknown", error("ServiceUnavailable", "try again", 503)],
  ["unknown", { kind: "reset-before" }],
  ["unknown", { kind: "reset-after" }],
] as const)("%s: %j, after one call", async (kind, fault) => {
  const before = ses.mailbox.count();
  // Were the call repeated, the repeat would meet no fault and be accepted.
  ses.faults.push(fault);
  const answer = await send();
  expect(answer.kind).toBe(kind);
  expect(ses.mailbox.count() - before).toBe(fault.kind === "reset-after" ? 1 : 0);
  expect(JSON.stringify(answer)).not.toContain("ada@");
});

test("nobody listens: nothing was sent", async () => {
  process.env["AWS_ENDPOINT_URL_SES"] = "http://127.0.0.1:9";
  expect((await send()).kind).toBe("throttled");
  process.env["AWS_ENDPOINT_URL_SES"] = ses.url;
});

describe("a service that takes the message and never answers", () => {
  test("is given up within the timeout, as unknown", async () => {
    let calls = 0;
    const silent = createServer((request) => {
      calls += 1;
      request.resume();
    });
    await new Promise<void>((done) => silent.listen(0, "127.0.0.1", done));
    process.env["AWS_ENDPOINT_URL_SES"] = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`;
    const answer = await sesMailer("readout", onceClient(200)).send(mail);
    process.env["AWS_ENDPOINT_URL_SES"] = ses.url;
    silent.closeAllConnections();
    silent.close();
    expect([answer.kind, calls]).toEqual(["unknown", 1]);
  });
});

test("what was never seen before counts as unknown", () =>
  expect(classify({ name: "Surprise", message: "?" }).kind).toBe("unknown"));

describe("connections", () => {
  /** How many connections the mails of one client took, `pauseMs` by the clock between them. */
  const connectionsFor = async (pauseMs: number): Promise<number> => {
    const sockets = new Set<unknown>();
    const server = createServer((request, response) => {
      sockets.add(request.socket);
      request.resume().on("end", () => response.writeHead(200).end("<SendRawEmailResponse/>"));
    });
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    const { port } = server.address() as AddressInfo;
    process.env["AWS_ENDPOINT_URL_SES"] = `http://127.0.0.1:${port}`;
    const clock = handClock("2026-11-23T06:00:00Z");
    const mailer = sesMailer("readout", onceClient(undefined, clock));
    for (let count = 0; count < 3; count += 1) {
      await mailer.send(mail);
      clock.pass(pauseMs);
      // A connection is free again a turn of the event loop after its answer.
      await setImmediate();
    }
    process.env["AWS_ENDPOINT_URL_SES"] = ses.url;
    server.close();
    server.closeAllConnections();
    return sockets.size;
  };

  test.each([
    ["mail that follows mail goes over one", 10, 1],
    ["none is taken up again after a rest: it may have been cut while the function lay frozen", 6000, 3],
    ["nor when the clock was set back", -6000, 3],
  ])("%s", async (_, pauseMs, connections) => {
    expect(await connectionsFor(pauseMs)).toBe(connections);
  });
});
