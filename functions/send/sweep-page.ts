// Sweeps one page of an audience: what stands in the ledger for each of its readers, and what follows from it.
import type { Debt } from "../shared/ledger.ts";
import type { AudiencePage, AudienceTally } from "../shared/model/audience.ts";
import { type Delivery, deliveryKey } from "../shared/model/delivery.ts";
import { debtOf } from "./deliver.ts";
import { cutOffMs } from "./due.ts";
import { enqueueEntries } from "./enqueue.ts";
import type { Outside } from "./outside.ts";

/** How many of a page's readers ended how; `open` is for those who have not. */
export type Counts = Record<"open" | Ending, number>;
type Ending = keyof Pick<AudienceTally, "sent" | "excluded" | "rejected" | "unknown" | "expired">;

/** What a sweep did. */
export type Deeds = Record<"requeued" | "parked" | "expired", number>;

const endings: Partial<Record<Delivery["state"], Ending>> = {
  SENT: "sent",
  EXCLUDED: "excluded",
  REJECTED: "rejected",
  UNKNOWN: "unknown",
  EXPIRED: "expired",
};

/**
 * Parks and expires what is over, and enqueues again what anybody may claim; readers without a row count as lost only
 * where the queue `hadItsTime`. A row that cannot be written is put among `failures`, and its neighbours go on.
 */
export const sweepPage = async (
  outside: Outside,
  manifest: string,
  hadItsTime: boolean,
  deeds: Deeds,
  failures: unknown[],
): Promise<Counts> => {
  const now = outside.clock.now();
  const counts: Counts = { open: 0, sent: 0, excluded: 0, rejected: 0, unknown: 0, expired: 0 };
  const page = await outside.stored.page(manifest);
  const rows = await outside.ledger.read(page.readers.map((id) => deliveryKey(page.localDate, id)));
  const lost: number[] = [];
  for (const [entry, readerId] of page.readers.entries()) {
    const debt = debtOf(page, manifest, readerId);
    const row = rows.get(debt.key);
    const ended = await lookAt(outside, page, debt, row, now, deeds).catch((error: unknown) => {
      failures.push(error);
      return undefined;
    });
    counts[ended ?? "open"] += 1;
    if (!ended && (row ? isFree(row, now) : hadItsTime)) lost.push(entry);
  }
  const requeued = await enqueueEntries(outside.queue, manifest, lost);
  // Not in one step with the waiting: pages are swept side by side, and each adds to what stands then.
  deeds.requeued += requeued;
  return counts;
};

/** A row that anybody may claim. */
const isFree = (row: Delivery, now: Date): boolean =>
  row.state === "PENDING" || (row.state === "CLAIMED" && isOver(row, now));

const isOver = ({ lease = 0 }: Delivery, now: Date): boolean => lease < now.getTime();

/** How an entry ended, or undefined while it is open. What is over is written down here. */
const lookAt = async (
  { ledger, log }: Outside,
  page: AudiencePage,
  debt: Debt,
  row: Delivery | undefined,
  now: Date,
  deeds: Deeds,
): Promise<Ending | undefined> => {
  const ended = row && endings[row.state];
  if (ended) return ended;
  if (row?.state === "SENDING") {
    if (!isOver(row, now) || !(await ledger.park(debt.key, now))) return undefined;
    deeds.parked += 1;
    // For an operator: this mail may or may not have gone out, and nobody will send it again by himself.
    log.error("delivery unknown", { delivery: debt.key, attempt: row.attempt });
    return "unknown";
  }
  const late = now.getTime() > Date.parse(page.due) + cutOffMs;
  if (!late || (row && !isFree(row, now)) || !(await ledger.expire(debt, now))) return undefined;
  deeds.expired += 1;
  return "expired";
};
