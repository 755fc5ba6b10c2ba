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

/** The form with the message in it, in pieces, or undefined where the call sends none in pieces. */
const wholeForm = (call: unknown): Buffer[] | undefined => {
  const sending = SendingRaw.safeParse(call);
  const pieces = sending.success ? messages.get(sending.data.input.RawMessage.Data) : undefined;
  if (!sending.success || !pieces) return undefined;
  const others = sending.data.request.body.replace(`&${field}`, "");
  return [Buffer.from(`${others}&${field}`), ...rawForm(pieces)];
};

/** Bytes by which room for a form grows. */
const roomStep = 65_536;

/** Room for forms, used again and again: a hundred thousand bytes a mail would keep the collector of garbage busy. */
interface Room {
  join(pieces: readonly Buffer[]): { body: Buffer; giveBack: () => void };
}

const roomForForms = (): Room => {
  const free: Buffer[] = [];
  return {
    join(pieces) {
      const size = pieces.reduce((sum, { length }) => sum + length, 0);
      const fitting = free.findIndex(({ length }) => length >= size);
      const [room] = fitting < 0 ? [] : free.splice(fitting, 1);
      const whole = room ?? Buffer.allocUnsafeSlow(Math.ceil(size / roomStep) * roomStep);
      let at = 0;
      for (const piece of pieces) at += piece.copy(whole, at);
      return { body: whole.subarray(0, size), giveBack: () => void free.push(whole) };
    },
  };
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
  // It walks through each call's input and output for a log that nobody keeps.
  client.middlewareStack.remove("loggerMiddleware");
  const room = roomForForms();
  client.middlewareStack.add(
    (next) => async (call) => {
      const form = wholeForm(call);
      if (!form) return next(call);
      const { body, giveBack } = room.join(form);
      Object.assign(call.request as object, { body });
      const answer = await next(call);
      // Only here: of a call that failed a socket may still be sending.
      giveBack();
      return answer;
    },
    // Before the SDK measures and signs the body.
    { step: "build", priority: "high", name: "messageInPieces" },
  );
  return client;
};
