// Sweeps the frozen audiences: enqueues again what was lost, parks what nobody can tell, and closes the accounts.
import pLimit from "p-limit";
import { readJson, toJson } from "../shared/archive.ts";
import { audiencesOfDate, audienceTallyKey, isAudienceIndex } from "../shared/archive-keys.ts";
import { AudienceIndex, type AudienceTally } from "../shared/model/audience.ts";
import type { RunSummary } from "../shared/model/messages.ts";
import { addDays, cutOffMs } from "./due.ts";
import { forecast } from "./forecast.ts";
import type { Outside } from "./outside.ts";
import { NotInArchive } from "./stored.ts";
import { type Counts, type Deeds, sweepPage } from "./sweep-page.ts";

/** Dates looked at around today's UTC date: local dates run from a day behind to a day ahead, and an audience needs hours to settle. */
const datesLookedAt = [-3, -2, -1, 0, 1];

/**
 * Time the queue is given to work through an audience before readers without a row count as lost: twice what the send
 * rate takes for it, yet so that who was lost can still be mailed.
 */
const graceMs = 10 * 60_000;
const longestGraceMs = cutOffMs / 2;

/** Pages looked at in one moment: a million readers must be through within one run. */
const pagesAtOnce = 8;

/** Some of it could not be looked at; the rest was, and the next sweep begins anew. */
export class SweepIncomplete extends AggregateError {
  constructor(failures: readonly unknown[]) {
    super(failures, `${failures.length} steps of the sweep failed, the first with: ${String(failures[0])}`);
    this.name = "SweepIncomplete";
  }
}

/** Looks through every audience that is not settled yet; what fails does not keep the rest waiting. @throws SweepIncomplete */
export const sweep = async (outside: Outside): Promise<RunSummary> => {
  const deeds = { requeued: 0, parked: 0, expired: 0 };
  const failures: unknown[] = [];
  const summary = { open: 0, settled: 0 };
  let firstDue: Date | undefined;
  for (const key of await unsettled(outside)) {
    try {
      const { open, due } = await sweepAudience(outside, key, deeds, failures);
      summary.open += open;
      if (open === 0) summary.settled += 1;
      else if (!firstDue || due < firstDue) firstDue = due;
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw new SweepIncomplete(failures);
  return { ...summary, ...deeds, ...(await forecast(outside, summary.open, firstDue)) };
};

/** Indexes of recent audiences whose accounts are not closed. */
const unsettled = async ({ archive, clock }: Outside): Promise<string[]> => {
  const today = clock.now().toISOString().slice(0, 10);
  const found: string[] = [];
  for (const days of datesLookedAt) {
    const keys: string[] = [];
    for await (const key of archive.list(audiencesOfDate(addDays(today, days)))) keys.push(key);
    const there = new Set(keys);
    found.push(...keys.filter((key) => isAudienceIndex(key) && !there.has(audienceTallyKey(key))));
  }
  return found;
};

/** Answers how many of its readers are open, and when they were due; where none is, the accounts are closed. */
const sweepAudience = async (
  outside: Outside,
  indexKey: string,
  deeds: Deeds,
  failures: unknown[],
): Promise<{ open: number; due: Date }> => {
  const index = await readJson(outside.archive, indexKey, AudienceIndex);
  if (!index) throw new NotInArchive(indexKey);
  const now = outside.clock.now();
  const { perSecond } = await outside.pace.allowance();
  const grace = Math.min(longestGraceMs, graceMs + (2000 * index.readers) / perSecond);
  const hadItsTime = now.getTime() - Date.parse(index.frozenAt) > grace;
  const total: Counts = { open: 0, sent: 0, excluded: 0, rejected: 0, unknown: 0, expired: 0 };
  const inTurn = pLimit(pagesAtOnce);
  const sweepOne = async ({ key, readers }: AudienceIndex["pages"][number]): Promise<void> => {
    const counts = await sweepPage(outside, key, hadItsTime, deeds, failures).catch((error: unknown) => {
      failures.push(error);
      return { open: readers };
    });
    for (const [name, count] of Object.entries(counts)) total[name as keyof Counts] += count;
  };
  await Promise.all(index.pages.map((page) => inTurn(() => sweepOne(page))));
  const { open, ...ended } = total;
  const due = new Date(index.due);
  if (open > 0) return { open, due };
  const { pages: _, frozenAt: __, frozenBy: ___, ...place } = index;
  const tally: AudienceTally = { ...place, settledAt: now.toISOString(), ...ended };
  await outside.archive.putNew(audienceTallyKey(indexKey), toJson(tally));
  return { open, due };
};
