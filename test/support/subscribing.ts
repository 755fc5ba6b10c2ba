// The subscribe stage with everything outside it in memory, asked as API Gateway asks it.
import { handle, type LambdaEvent } from "hono/aws-lambda";
import { z } from "zod/mini";
import { originKeyHeader } from "../../functions/shared/archive-keys.ts";
import { systemRandom } from "../../functions/shared/random.ts";
import type { Keyring } from "../../functions/shared/secrets.ts";
import { issueToken, type Purpose } from "../../functions/shared/tokens.ts";
import { onMailEvent } from "../../functions/subscribe/feedback.ts";
import type { SnsEnvelope } from "../../functions/subscribe/mail-events.ts";
import { originOf } from "../../functions/subscribe/origin.ts";
import type { Outside } from "../../functions/subscribe/outside.ts";
import { readerPages } from "../../functions/subscribe/subscribe.ts";
import { type HandClock, handClock } from "./hand-clock.ts";
import { type KeptLog, keptLog } from "./kept-log.ts";
import { memoryLedger } from "./memory-ledger.ts";
import { memoryReaders } from "./memory-readers.ts";
import { memoryReputation } from "./memory-reputation.ts";
import { type MemoryQueue, memoryQueue, testKeyring } from "./sending.ts";

export const topic = "arn:aws:sns:eu-central-1:000000000000:events";

/** What CloudFront shows with every request. */
export const originKey = "o".repeat(48);

export interface Ask {
  method?: string;
  body?: string | Buffer;
  /** Content-Type of the body; none where it is not given. */
  type?: string;
  headers?: Record<string, string>;
  base64?: boolean;
}

export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string;
  cookies: readonly string[];
}

/** A request as a payload of API Gateway's version 2.0. */
export const httpEvent = (
  path: string,
  { method = "GET", body, type, headers = {}, base64 = true }: Ask = {},
): LambdaEvent => ({
  version: "2.0",
  routeKey: "$default",
  rawPath: path,
  rawQueryString: "",
  headers: {
    [originKeyHeader.toLowerCase()]: originKey,
    ...headers,
    ...(type === undefined ? {} : { "content-type": type }),
  },
  requestContext: {
    accountId: "000000000000",
    apiId: "api",
    authentication: null,
    authorizer: {},
    domainName: "readout.example.org",
    domainPrefix: "readout",
    http: { method, path, protocol: "HTTP/1.1", sourceIp: "198.51.100.7", userAgent: "test" },
    requestId: "request",
    routeKey: "$default",
    stage: "$default",
    time: "",
    timeEpoch: 0,
  },
  body: body === undefined ? null : base64 ? Buffer.from(body).toString("base64") : String(body),
  isBase64Encoded: body !== undefined && base64,
});

const Result = z.object({
  statusCode: z.int(),
  headers: z.optional(z.record(z.string(), z.string())),
  body: z.optional(z.string()),
  cookies: z.optional(z.array(z.string())),
  isBase64Encoded: z.optional(z.boolean()),
});

export const answerOf = (result: unknown): Answer => {
  const { statusCode, headers = {}, body = "", cookies = [], isBase64Encoded } = Result.parse(result);
  const text = isBase64Encoded ? Buffer.from(body, "base64").toString() : body;
  return { status: statusCode, headers, body: text, cookies };
};

export const formType = "application/x-www-form-urlencoded";

/** A sign-up form as it is posted. */
export const signUpForm = (email: string, more: Record<string, string | string[]> = {}): string => {
  const form = new URLSearchParams();
  for (const [name, values] of Object.entries({ email, hour: "7", zone: "Europe/Berlin", days: "daily", ...more }))
    for (const value of [values].flat()) form.append(name, value);
  return form.toString();
};

export interface Subscribing {
  outside: Outside;
  clock: HandClock;
  log: KeptLog;
  queue: MemoryQueue;
  /** Mail events that came back to their queue. */
  putBack: SnsEnvelope[];
  keyring: Keyring;
  readers: ReturnType<typeof memoryReaders>;
  ledger: ReturnType<typeof memoryLedger>;
  ask(path: string, ask?: Ask): Promise<Answer>;
  post(path: string, body?: string, headers?: Record<string, string>): Promise<Answer>;
  /** A link's path, as the send stage makes them. */
  path(purpose: Purpose, readerId: string, more?: { nonce?: string; expiresAt?: Date }): Promise<string>;
  /** An event of SES as it comes out of the queue. */
  hear(event: object, from?: string): Promise<void>;
}

export const subscribingAt = (now = "2026-11-23T06:00:00Z", more: Partial<Outside> = {}): Subscribing => {
  const clock = handClock(now);
  const log = keptLog();
  const putBack: SnsEnvelope[] = [];
  const [queue, readers, ledger] = [memoryQueue(), memoryReaders(), memoryLedger()];
  const outside: Outside = {
    readers,
    reputation: memoryReputation(),
    ledger,
    queue,
    events: { send: async (messages) => void putBack.push(...messages) },
    keyring: testKeyring(clock),
    origin: originOf({ read: async () => JSON.stringify({ key: originKey }) }, clock),
    clock,
    random: systemRandom,
    log,
    pause: async () => undefined,
    eventsTopic: topic,
    sections: ["World", "Money"],
    limits: { inAll: 1000, fromNetwork: 5 },
    ...more,
  };
  const pages = handle(readerPages(outside));
  const ask: Subscribing["ask"] = async (path, how) => answerOf(await pages(httpEvent(path, how)));
  return {
    outside,
    clock,
    log,
    queue,
    putBack,
    keyring: outside.keyring,
    readers,
    ledger,
    ask,
    post: (path, body = "", headers = {}) => ask(path, { method: "POST", body, type: formType, headers }),
    path: async (purpose, readerId, content = {}) =>
      `/${purpose}/${await issueToken(outside.keyring, { purpose, readerId, ...content })}`,
    hear: (event, from = topic) =>
      onMailEvent(outside, { Type: "Notification", TopicArn: from, Message: JSON.stringify(event) }),
  };
};

/** A network of its own for each sign-up, where a test is not about networks. */
let networks = 0;
export const elsewhere = (): Record<string, string> => {
  networks += 1;
  return { "cloudfront-viewer-address": `203.0.${networks >> 8}.${networks & 255}:1234` };
};
