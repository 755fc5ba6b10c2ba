// The client that mail is sent by: one call a mail, over connections that did not rest, its message written quickly.
import { SESClient } from "@aws-sdk/client-ses";
import { z } from "zod/mini";
import { type Clock, systemClock } from "../shared/clock.ts";
import { sendTimeoutMs } from "./mailer.ts";
import { rawForm } from "./raw-form.ts";
import { sesConnections } from "./ses-connections.ts";

const connectTimeoutMs = 3000;

/** Messages in pieces, by the empty bytes that stand for them in a command. */
const messages = new WeakMap<Uint8Array, readonly Uint8Array[]>();

/** What to give a command of `onceClient` in the place of a message in pieces. */
export const inPieces = (pieces: readonly Uint8Array[]): Uint8Array => {
  const empty = new Uint8Array();
  messages.set(empty, pieces);
  return empty;
};

/** The message's field in the form, as the SDK writes it where there is nothing in it. */
const field = "RawMessage.Data=";
const SendingRaw = z.object({
  input: z.object({ RawMessage: z.object({ Data: z.instanceof(Uint8Array) }) }),
  request: z.object({ body: z.string() }),
});

/** The form with the message in it, or undefined where the call sends none in pieces. */
const wholeForm = (call: unknown): Buffer | undefined => {
  const sending = SendingRaw.safeParse(call);
  const pieces = sending.success ? messages.get(sending.data.input.RawMessage.Data) : undefined;
  if (!sending.success || !pieces) return undefined;
  const others = sending.data.request.body.replace(`&${field}`, "");
  return Buffer.concat([Buffer.from(`${others}&${field}`), ...rawForm(pieces)]);
};

/** A client that does not repeat calls: SES has no idempotency token, so a repeat after a lost answer is a second mail. */
export const onceClient = (
  answerTimeoutMs = sendTimeoutMs - connectTimeoutMs,
  clock: Clock = systemClock,
): SESClient => {
  const { httpAgent, httpsAgent, use } = sesConnections();
  const client = new SESClient({
    maxAttempts: 1,
    // What the SDK works out anew for every call, it works out once.
    cacheMiddleware: true,
    requestHandler: {
      connectionTimeout: connectTimeoutMs,
      requestTimeout: answerTimeoutMs,
      // Without this the handler only warns and goes on waiting.
      throwOnRequestTimeout: true,
      httpAgent,
      httpsAgent,
    },
  });
  client.middlewareStack.add(
    (next) => (call) => {
      use(clock.now());
      return next(call);
    },
    { step: "initialize", name: "connectionsThatDidNotRest" },
  );
  client.middlewareStack.add(
    (next) => (call) => {
      const body = wholeForm(call);
      if (body) Object.assign(call.request as object, { body });
      return next(call);
    },
    // Before the SDK measures and signs the body.
    { step: "build", priority: "high", name: "messageInPieces" },
  );
  return client;
};
