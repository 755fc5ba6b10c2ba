// The client that mail is sent by: one call a mail, over connections that did not rest, its message written quickly.
import { SESClient, type ServiceInputTypes } from "@aws-sdk/client-ses";
import { type Clock, systemClock } from "../shared/clock.ts";
import { sparing, withoutIdleSteps } from "../shared/http-sparing.ts";
import { sendTimeoutMs } from "./mailer.ts";
import { mostOfForm, writeRawForm } from "./raw-form.ts";

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

interface Form {
  body: string;
}
const isForm = (request: unknown): request is Form =>
  typeof request === "object" && request !== null && "body" in request && typeof request.body === "string";

/** The pieces of a call that sends a message in pieces. */
const piecesOf = (input: ServiceInputTypes): readonly Uint8Array[] | undefined =>
  "RawMessage" in input && input.RawMessage?.Data ? messages.get(input.RawMessage.Data) : undefined;

/** Bytes by which room for a form grows. */
const roomStep = 65_536;

/** Room for forms, used again and again: a hundred thousand bytes a mail would keep the collector of garbage busy. */
const roomForForms = () => {
  const free: Buffer[] = [];
  return {
    take(size: number): Buffer {
      const fitting = free.findIndex(({ length }) => length >= size);
      const [room] = fitting < 0 ? [] : free.splice(fitting, 1);
      return room ?? Buffer.allocUnsafeSlow(Math.ceil(size / roomStep) * roomStep);
    },
    giveBack: (room: Buffer): void => void free.push(room),
  };
};

/** A client that does not repeat calls: SES has no idempotency token, so a repeat after a lost answer is a second mail. */
export const onceClient = (answerMs = sendTimeoutMs, clock: Clock = systemClock): SESClient => {
  const patience = { connectMs: connectTimeoutMs, answerMs };
  const client = withoutIdleSteps(new SESClient({ ...sparing(patience, clock), maxAttempts: 1 }));
  const rooms = roomForForms();
  client.middlewareStack.add(
    (next) => async (call) => {
      const { input, request } = call;
      const pieces = piecesOf(input);
      if (!pieces || !isForm(request)) return next(call);
      const others = Buffer.from(`${request.body.replace(`&${field}`, "")}&${field}`);
      const bytes = pieces.reduce((sum, { length }) => sum + length, 0);
      const room = rooms.take(others.length + mostOfForm(bytes));
      const end = writeRawForm(pieces, room, others.copy(room));
      Object.assign(request, { body: room.subarray(0, end) });
      const answer = await next(call);
      // Only here: of a call that failed a socket may still be sending.
      rooms.giveBack(room);
      return answer;
    },
    // Before the SDK measures and signs the body.
    { step: "build", priority: "high", name: "messageInPieces" },
  );
  return client;
};
