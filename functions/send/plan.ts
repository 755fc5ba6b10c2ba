// Plans: freezes the audience of every cohort whose hour has come, and enqueues what each is owed.
import pLimit from "p-limit";
import { readJson } from "../shared/archive.ts";
import { audienceIndexKey } from "../shared/archive-keys.ts";
import { AudienceIndex } from "../shared/model/audience.ts";
import type { Edition } from "../shared/model/edition.ts";
import type { RunSummary } from "../shared/model/messages.ts";
import { addDays, type DueAudience, dueAudiences, editionFreshMs } from "./due.ts";
import { enqueueAudience } from "./enqueue.ts";
import { freeze } from "./freeze.ts";
import type { Outside } from "./outside.ts";
import { watchReputation } from "./watch-reputation.ts";

/** Cohorts worked on at a time. */
const atOnce = 8;

/** Freezes and enqueues what is due now; a cohort that fails is logged, its neighbours go on, and the run fails at the end. */
export const plan = async (outside: Outside): Promise<RunSummary> => {
  const now = outside.clock.now();
  const edition = await outside.stored.latestEdition();
  const summary = { due: 0, frozen: 0, enqueued: 0, paused: 0 };
  // The hours stay open: who resumes before the cut-off has them mailed after all.
  if ((await watchReputation(outside))?.paused) return { ...summary, paused: 1 };
  if (!edition || now.getTime() - Date.parse(edition.publishedAt) > editionFreshMs) return summary;
  const due = dueAudiences(await outside.readers.cohorts(), now);
  summary.due = due.length;
  const inTurn = pLimit(atOnce);
  const results = await Promise.allSettled(
    due.map((audience) =>
      inTurn(async () => {
        const index = await planOne(outside, audience, edition, now);
        if (!index) return;
        summary.frozen += 1;
        const enqueued = await enqueueAudience(outside.queue, index);
        summary.enqueued += enqueued;
      }),
    ),
  );
  const failures = results.filter((result) => result.status === "rejected").map(({ reason }) => reason as unknown);
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} of ${due.length} audiences failed`);
  return summary;
};

/** The audience as this run froze it; undefined where it is frozen already or there is nothing new to give it. */
const planOne = async (
  outside: Outside,
  audience: DueAudience,
  edition: Edition,
  now: Date,
): Promise<AudienceIndex | undefined> => {
  const indexOn = (localDate: string): Promise<AudienceIndex | undefined> =>
    readJson(outside.archive, audienceIndexKey(localDate, audience.zone, audience.hour), AudienceIndex);
  if (await indexOn(audience.localDate)) return undefined;
  // Its edition is still to come: the hour is kept open until then, or until the cut-off.
  if ((await indexOn(addDays(audience.localDate, -1)))?.edition === edition.id) return undefined;
  return freeze(outside, audience, edition.id, now);
};
