// Sweeps the frozen audiences: enqueues again what was lost, parks what nobody can tell, and closes the accounts.
import { readJson, toJson } from "../shared/archive.ts";
import { audiencesOfDate, audienceTallyKey, isAudienceIndex } from "../shared/archive-keys.ts";
import type { Debt } from "../shared/ledger.ts";
import { AudienceIndex, type AudiencePage, type AudienceTally } from "../shared/model/audience.ts";
import { type Delivery, deliveryKey } from "../shared/model/delivery.ts";
import type { RunSummary } from "../shared/model/messages.ts";
import { debtOf } from "./deliver.ts";
import { addDays, cutOffMs } from "./due.ts";
import { enqueueEntries } from "./enqueue.ts";
import type { Outside } from "./outside.ts";
import { NotInArchive } from "./stored.ts";

/** Dates looked at around today's UTC date: local dates run from a day behind to a day ahead, and an audience needs hours to settle. */
const datesLookedAt = [-3, -2, -1, 0, 1];

/** Time the queue is given to work through an audience before entries without a row count as lost. */
const graceMs = 10 * 60_000;
const graceAReaderMs = 100;

type Counts = Pick<AudienceTally, "sent" | "excluded" | "rejected" | "unknown" | "expired">;

/** Where each end is counted. */
const endings: Partial<Record<Delivery["state"], keyof Counts>> = {
  SENT: "sent",
  EXCLUDED: "excluded",
  REJECTED: "rejected",
  UNKNOWN: "unknown",
  EXPIRED: "expired",
};

/** Looks through every audience that is not settled yet; one that fails does not keep the others waiting. */
export const sweep = async (outside: Outside): Promise<RunSummary> => {
  const summary = { open: 0, requeued: 0, parked: 0, expired: 0, settled: 0 };
  const today = outside.clock.now().toISOString().slice(0, 10);
  const failures: unknown[] = [];
  for (const days of datesLookedAt) {
    const keys: string[] = [];
    for await (const key of outside.archive.list(audiencesOfDate(addDays(today, days)))) keys.push(key);
    const there = new Set(keys);
    for (const key of keys.filter((each) => isAudienceIndex(each) && !there.has(audienceTallyKey(each)))) {
      try {
        await sweepOne(outside, key, summary);
      } catch (error) {
        failures.push(error);
      }
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} audiences could not be swept`);
  return summary;
};

type SweepSummary = Record<"open" | "requeued" | "parked" | "expired" | "settled", number>;

const sweepOne = async (outside: Outside, indexKey: string, summary: SweepSummary): Promise<void> => {
  const index = await readJson(outside.archive, indexKey, AudienceIndex);
  if (!index) throw new NotInArchive(indexKey);
  const now = outside.clock.now();
  const counts: Counts = { sent: 0, excluded: 0, rejected: 0, unknown: 0, expired: 0 };
  const given = now.getTime() - Date.parse(index.frozenAt) > graceMs + graceAReaderMs * index.readers;
  let open = 0;
  for (const { key } of index.pages) {
    const page = await outside.stored.page(key);
    const rows = await outside.ledger.read(page.readers.map((id) => deliveryKey(page.localDate, id)));
    const lost: number[] = [];
    for (const [entry, readerId] of page.readers.entries()) {
      const debt = debtOf(page, key, readerId);
      const ended = await lookAt(outside, debt, rows.get(debt.key), page, now, summary);
      if (ended) counts[ended] += 1;
      else {
        open += 1;
        const row = rows.get(debt.key);
        if (row ? isFree(row, now) : given) lost.push(entry);
      }
    }
    summary.requeued += await enqueueEntries(outside.queue, key, lost);
  }
  summary.open += open;
  if (open > 0) return;
  const { pages: _, frozenAt: __, frozenBy: ___, ...place } = index;
  const tally: AudienceTally = { ...place, settledAt: now.toISOString(), ...counts };
  await outside.archive.putNew(audienceTallyKey(indexKey), toJson(tally));
  summary.settled += 1;
};

/** A row that anybody may claim. */
const isFree = (row: Delivery, now: Date): boolean =>
  row.state === "PENDING" || (row.state === "CLAIMED" && (row.lease ?? 0) < now.getTime());

/** How an entry ended, or undefined while it is open. What is over is written down here. */
const lookAt = async (
  { ledger, log }: Outside,
  debt: Debt,
  row: Delivery | undefined,
  page: AudiencePage,
  now: Date,
  summary: SweepSummary,
): Promise<keyof Counts | undefined> => {
  const ended = row && endings[row.state];
  if (ended) return ended;
  if (row?.state === "SENDING") {
    if ((row.lease ?? 0) >= now.getTime() || !(await ledger.park(debt.key, now))) return undefined;
    summary.parked += 1;
    // For an operator: this mail may or may not have gone out, and nobody will send it again by himself.
    log.error("delivery unknown", { delivery: debt.key, attempt: row.attempt });
    return "unknown";
  }
  const late = now.getTime() > Date.parse(page.due) + cutOffMs;
  if (!late || (row && !isFree(row, now)) || !(await ledger.expire(debt, now))) return undefined;
  summary.expired += 1;
  return "expired";
};
