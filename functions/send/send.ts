// send: an edition into inboxes. A tick plans and sweeps; messages bring an edition, a delivery or a confirmation.
import type { SQSBatchResponse, SQSEvent } from "aws-lambda";
import { eachMessage } from "../shared/batch.ts";
import { type RunSummary, SendMessage } from "../shared/model/messages.ts";
import { confirm } from "./confirm.ts";
import { deliver } from "./deliver.ts";
import { enqueuePage } from "./enqueue.ts";
import type { Outside } from "./outside.ts";
import { plan } from "./plan.ts";
import type { DeliveryEnd } from "./delivery-end.ts";
import { onStop, whyStopped } from "./stop.ts";
import { sweep } from "./sweep.ts";

/** The message was not worked off for a reason that passes: the queue shall bring it again. */
export class ComesAgain extends Error {
  constructor(end: DeliveryEnd, reason = "another worker has it") {
    super(`not sent yet (${end}: ${reason}); the message comes again`);
    this.name = "ComesAgain";
  }
}

/** Throttled calls are repeated within the run; each repeat waits twice as long as the one before. */
const mostTries = 5;
const firstPauseMs = 500;

/** From this receipt on a delivery is left to the sweep: its message shall not end among the dead letters for a busy hour. */
const receivesBeforeSweep = 3;

/** A tick's work: freeze and enqueue what is due, then look for what was lost, whether or not the planning went well. */
export const onTick = async (outside: Outside): Promise<void> => {
  const failures: unknown[] = [];
  for (const [what, work] of [["planned", plan] as const, ["swept", sweep] as const]) {
    try {
      report(outside, what, await work(outside));
    } catch (error) {
      outside.log.error("tick failed", { before: what, error });
      failures.push(error);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, failures.map(String).join("; "));
};

/** A batch of the queue. */
export const onBatch = (outside: Outside, event: SQSEvent): Promise<SQSBatchResponse> =>
  eachMessage(event, SendMessage, outside.log, (message, { attributes }) =>
    onMessage(outside, message, Number(attributes.ApproximateReceiveCount)),
  );

/** A message's work; `receives` is how often the queue has handed it out, this time included. @throws ComesAgain */
export const onMessage = async (outside: Outside, message: SendMessage, receives: number): Promise<void> => {
  switch (message.kind) {
    case "edition":
      return onTick(outside);
    case "page":
      return onPage(outside, message.manifest);
    case "delivery":
      return onDelivery(outside, message, receives);
    case "confirmation":
      return onConfirmation(outside, message.readerId, new Date(message.askedAt));
  }
};

/** Enqueues once more than it should, if it comes twice: the ledger makes one mail of it. */
const onPage = async ({ queue, stored }: Outside, manifest: string): Promise<void> => {
  const { readers } = await stored.page(manifest);
  await enqueuePage(queue, { key: manifest, readers: readers.length });
};

const onDelivery = async (
  outside: Outside,
  { manifest, entry, until }: SendMessage & { kind: "delivery" },
  receives: number,
): Promise<void> => {
  // Nothing is written for it, so the sweep finds it without a row and enqueues it again.
  if ((await whyStopped(outside)) !== undefined) return;
  const { end, reason } = await untilTaken(outside, () => deliver(outside, manifest, entry, until));
  report(outside, "delivery", { [end]: 1 }, { manifest, entry, ...(reason ? { reason } : {}) });
  // One that another worker has is the other's; should the other be gone, the sweep finds it.
  if ((end === "throttled" || end === "crowded") && receives < receivesBeforeSweep) throw new ComesAgain(end, reason);
};

const onConfirmation = async (outside: Outside, readerId: string, askedAt: Date): Promise<void> => {
  // No sweep looks after confirmations: the queue must bring them again.
  const why = await whyStopped(outside);
  if (why !== undefined) throw new ComesAgain("halted", why);
  const { end, reason } = await untilTaken(outside, () => confirm(outside, readerId, askedAt));
  report(outside, "confirmation", { [end]: 1 }, { readerId, ...(reason ? { reason } : {}) });
  if (unfinished.has(end)) throw new ComesAgain(end, reason);
};

const unfinished: ReadonlySet<DeliveryEnd> = new Set(["busy", "throttled", "crowded", "quota", "halted"]);

/** Tries again while SES says "slower"; where it says "no more today", or takes nothing of ours, the asking stops for a while. */
const untilTaken = async (
  outside: Outside,
  attempt: () => Promise<{ end: DeliveryEnd; reason?: string }>,
): Promise<{ end: DeliveryEnd; reason?: string }> => {
  for (let tries = 1; ; tries += 1) {
    const result = await attempt();
    if (result.end === "quota" || result.end === "halted") onStop(outside, result.end, result.reason ?? result.end);
    if (result.end !== "throttled" || tries === mostTries) return result;
    // Jitter by random hex, so that workers throttled together do not come back together.
    const jitter = Number.parseInt(outside.random.hex(1), 16) / 255;
    await outside.pause(firstPauseMs * 2 ** (tries - 1) * (0.5 + jitter));
  }
};

const report = (
  { log, metrics }: Outside,
  what: "planned" | "swept" | "delivery" | "confirmation",
  summary: RunSummary,
  fields: Readonly<Record<string, unknown>> = {},
): void => {
  log.info(what, { ...fields, ...summary });
  // Confirmations would hide that no briefing goes out.
  if (what !== "confirmation") metrics.count(summary);
};
