// Sends one mail at most once, by the ledger: claim, prepare, declare the intent, call once, write down the answer.
import type { Claim, Debt, Outcome } from "../shared/ledger.ts";
import type { DeliveryState } from "../shared/model/delivery.ts";
import type { DeliveryEnd } from "./delivery-end.ts";
import { type Mail, type MailerAnswer, sendTimeoutMs } from "./mailer.ts";
import type { Outside } from "./outside.ts";

/** How long one run of the send function may take at the most; the stack sets no more than this. */
export const longestRunMs = 60_000;

/** A claim outlives its run, so that a slow worker is never overtaken: only a dead one is. */
export const leaseMs = longestRunMs + 60_000;

/** What must be left of a lease when the call to the mail service begins. */
const callMarginMs = sendTimeoutMs + 5000;

/** A mail, or the reason why its reader must not have it. */
export type Prepared = { mail: Mail } | { excluded: string };

export interface Owed extends Debt {
  /** After this it is too late. */
  until: Date;
  /** Checks the right to the mail and makes it. Runs under the claim, so what it reads is as fresh as can be. */
  prepare: () => Promise<Prepared>;
}

const settled: ReadonlySet<DeliveryState> = new Set(["SENT", "REJECTED", "UNKNOWN", "EXPIRED", "EXCLUDED"]);

/** One attempt at one mail. What it throws leaves a row that the sweep finds again. */
export const sendOnce = async (outside: Outside, owed: Owed): Promise<{ end: DeliveryEnd; reason?: string }> => {
  const { ledger, clock, random, pace, pause } = outside;
  const started = clock.now();
  if (started > owed.until)
    return { end: (await ledger.expire(owed, started)) ? "expired" : await standing(outside, owed) };
  const lease = new Date(started.getTime() + leaseMs);
  // Unique to this attempt: two receipts of one message must not pass for each other.
  const claim = await ledger.claim(owed, random.hex(16), started, lease);
  if (!claim) return { end: await standing(outside, owed) };
  const prepared = await owed.prepare();
  if ("excluded" in prepared) {
    await ledger.settle(claim, { state: "EXCLUDED", reason: prepared.excluded }, clock.now());
    return { end: "excluded", reason: prepared.excluded };
  }
  // Only here, so that a mail that does not go out takes nobody's turn. A claim left behind is free when its lease ends.
  const wait = await pace.turn();
  if (wait === undefined) return { end: "crowded", reason: "this worker's part of the send rate is taken" };
  if (wait > 0) await pause(wait);
  const intended = clock.now();
  if (!(await ledger.intend(claim, intended, new Date(intended.getTime() + callMarginMs)))) return { end: "busy" };
  return conclude(outside, claim, await outside.mailer.send(prepared.mail));
};

/** What to say of a row that is not to be had. */
const standing = async ({ ledger }: Outside, { key }: Debt): Promise<DeliveryEnd> => {
  const row = (await ledger.read([key])).get(key);
  if (row && settled.has(row.state)) return "done";
  // SENDING is nobody's to send: an event of SES or the sweep will settle it.
  return row?.state === "SENDING" ? "done" : "busy";
};

/** What the ledger keeps of the service's answer; of an unknown outcome nothing, so that nobody sends again. */
const outcomeOf = (answer: Exclude<MailerAnswer, { kind: "unknown" }>): Outcome => {
  if (answer.kind === "accepted") return { state: "SENT", messageId: answer.messageId };
  return { state: answer.kind === "refused" ? "REJECTED" : "PENDING", reason: answer.reason };
};

const conclude = async (
  { ledger, clock }: Outside,
  claim: Claim,
  answer: MailerAnswer,
): Promise<{ end: DeliveryEnd; reason?: string }> => {
  if (answer.kind === "unknown") return { end: "unknown", reason: answer.reason };
  await ledger.settle(claim, outcomeOf(answer), clock.now());
  if (answer.kind === "accepted") return { end: "sent" };
  return { end: answer.kind === "refused" ? "rejected" : answer.kind, reason: answer.reason };
};
