// SES on 127.0.0.1 (the v1 query protocol): keeps every mail byte for byte, has a quota, fails when told to,
// and reports what became of each mail, as a configuration set's event destination would.
import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { account, region } from "../template/physical.ts";
import { accessKeyOf, type Gate, refusalMessage } from "./gate.ts";
import { type Listening, listen, readBody } from "./listen.ts";
import type { Mailbox, SentMail } from "./mailbox.ts";
import { accountAnswer, type SesAccount } from "./ses-account.ts";

/** A failure to answer the next calls with, as SES would word it; or a connection cut before or after acceptance. */
export type Fault =
  | { kind: "error"; code: string; message: string; status?: number }
  | { kind: "reset-before" }
  | { kind: "reset-after" };

export interface MailEvent {
  type: string;
  mail: SentMail;
}

export interface SesServer extends Listening {
  /** What the next calls of SendRawEmail meet, in order; then they succeed again. */
  readonly faults: Fault[];
}

export interface SesOptions {
  gate: Gate;
  mailbox: Mailbox;
  /** Called for each event of an accepted mail, such as "Send" and "Delivery". */
  onEvent: (event: MailEvent) => Promise<void>;
  port?: number;
  /** Mails in 24 hours. */
  quota?: number;
  /** Mails a second, which this server tells and does not enforce. */
  rate?: number;
  account?: SesAccount;
}

const escape = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

const answerXml = (action: string, body: string): string =>
  `<${action}Response xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><${action}Result>${body}</${action}Result>` +
  `<ResponseMetadata><RequestId>${randomUUID()}</RequestId></ResponseMetadata></${action}Response>`;

const errorXml = (code: string, message: string): string =>
  `<ErrorResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><Error><Type>Sender</Type><Code>${code}</Code>` +
  `<Message>${escape(message)}</Message></Error><RequestId>${randomUUID()}</RequestId></ErrorResponse>`;

const members = (form: URLSearchParams, name: string): string[] => {
  const found: string[] = [];
  for (let index = 1; form.has(`${name}.member.${index}`); index += 1)
    found.push(form.get(`${name}.member.${index}`) ?? "");
  return found;
};

const tagsOf = (form: URLSearchParams): Record<string, string> => {
  const tags: Record<string, string> = {};
  for (let index = 1; form.has(`Tags.member.${index}.Name`); index += 1)
    tags[form.get(`Tags.member.${index}.Name`) ?? ""] = form.get(`Tags.member.${index}.Value`) ?? "";
  return tags;
};

/** The largest raw message SES v1 takes, in bytes. */
const largestMail = 10 * 1024 * 1024;

const senderAddress = (form: URLSearchParams, raw: Buffer): string => {
  const source = form.get("Source") ?? /^From:\s*(.*)$/im.exec(raw.subarray(0, 8192).toString("latin1"))?.[1] ?? "";
  return /<([^<>]+)>/.exec(source)?.[1] ?? source.trim();
};

/** SES's own simulator addresses, by what happens to mail for them; all other mail is delivered. */
const outcomes = (recipients: readonly string[]): string[] => {
  const to = recipients.join(" ");
  if (to.includes("bounce@simulator.amazonses.com")) return ["Send", "Bounce"];
  if (to.includes("complaint@simulator.amazonses.com")) return ["Send", "Delivery", "Complaint"];
  return ["Send", "Delivery"];
};

/** Starts the server. */
export const startSes = async (options: SesOptions): Promise<SesServer> => {
  const {
    gate,
    mailbox,
    quota = 50_000,
    rate = 14,
    account: sesAccount = { sendingEnabled: true, identities: {} },
  } = options;
  const faults: Fault[] = [];

  const mayNotSend = (request: IncomingMessage, form: URLSearchParams, from: string): string | undefined => {
    const accessKey = accessKeyOf(request.headers);
    const context = { "ses:FromAddress": from };
    const arn = (rest: string): string => `arn:aws:ses:${region}:${account}:${rest}`;
    const domain = from.split("@").at(-1) ?? "";
    const set = form.get("ConfigurationSetName");
    const identities = [arn(`identity/${from}`), arn(`identity/${domain}`)];
    const identity = identities.find((candidate) => gate.permits(accessKey, "ses:SendRawEmail", candidate, context));
    const wanted = [identity ?? identities[0] ?? "", ...(set ? [arn(`configuration-set/${set}`)] : [])];
    return wanted.find((resource) => !gate.allows(accessKey, "ses:SendRawEmail", resource, context));
  };

  const send = async (request: IncomingMessage, form: URLSearchParams, response: ServerResponse): Promise<void> => {
    const fail = (code: string, message: string, status = 400): void => {
      response.writeHead(status, { "content-type": "text/xml" }).end(errorXml(code, message));
    };
    const raw = Buffer.from(form.get("RawMessage.Data") ?? "", "base64");
    const from = senderAddress(form, raw);
    const refused = mayNotSend(request, form, from);
    if (refused) return fail("AccessDenied", refusalMessage("ses:SendRawEmail", refused), 403);
    const fault = faults.shift();
    if (fault?.kind === "error") return fail(fault.code, fault.message, fault.status);
    if (fault?.kind === "reset-before") return void request.socket.destroy();
    if (raw.length > largestMail)
      return fail("InvalidParameterValue", `Message length is more than ${largestMail} bytes long`);
    if (mailbox.count() >= quota) return fail("Throttling", "Daily message quota exceeded.");
    const mail: SentMail = {
      id: `0107${randomUUID()}`,
      at: new Date().toISOString(),
      from,
      recipients: members(form, "Destinations"),
      configurationSet: form.get("ConfigurationSetName") ?? undefined,
      tags: tagsOf(form),
    };
    mailbox.keep(mail, raw);
    if (fault?.kind === "reset-after") request.socket.destroy();
    else
      response
        .writeHead(200, { "content-type": "text/xml" })
        .end(answerXml("SendRawEmail", `<MessageId>${mail.id}</MessageId>`));
    for (const type of outcomes(mail.recipients)) await options.onEvent({ type, mail });
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const form = new URLSearchParams((await readBody(request)).toString());
    const action = form.get("Action") ?? "";
    if (action === "SendRawEmail") return send(request, form, response);
    const body =
      action === "GetSendQuota"
        ? `<Max24HourSend>${quota}</Max24HourSend><MaxSendRate>${rate}</MaxSendRate><SentLast24Hours>${mailbox.count()}</SentLast24Hours>`
        : accountAnswer(action, members(form, "Identities"), sesAccount);
    if (body === undefined)
      return void response.writeHead(400).end(errorXml("InvalidAction", `Could not find operation ${action}`));
    if (!gate.allows(accessKeyOf(request.headers), `ses:${action}`, "*"))
      return void response.writeHead(403).end(errorXml("AccessDenied", refusalMessage(`ses:${action}`, "*")));
    response.writeHead(200, { "content-type": "text/xml" }).end(answerXml(action, body));
  };

  const server = await listen((request, response) => {
    answer(request, response).catch((error: unknown) =>
      response.writeHead(500).end(errorXml("ServiceFailure", String(error))),
    );
  }, options.port);
  return { ...server, faults };
};
