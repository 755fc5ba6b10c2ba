// Collect: feeds → articles.
import { readJson, toJson } from "../shared/archive.ts";
import { feedKey } from "../shared/archive-keys.ts";
import { FeedCheck } from "../shared/model/feed.ts";
import type { Clock } from "../shared/clock.ts";
import type { RunSummary } from "../shared/model/messages.ts";
import { nextCheck } from "./next-check.ts";
import type { Outside } from "./outside.ts";
import { pollFeed } from "./poll-feed.ts";
import { recheckPages } from "./recheck-pages.ts";
import { workThrough } from "./work-through.ts";

/** Milliseconds kept for the page that is under way when no other is begun: its robots.txt, itself, and the writing. */
const reserveMs = 45_000;

/** The time after which no page is begun in a run that has `remainingMs` left. */
export const lastStart = (clock: Clock, remainingMs: number): Date =>
  new Date(clock.now().getTime() + remainingMs - reserveMs);

/** On a tick of the schedule: one message a feed. */
export const askForPolls = async ({ feeds, collectQueue, log }: Outside): Promise<void> => {
  await collectQueue.send(feeds.map(({ id }) => ({ feedId: id })));
  log.info("polls asked for", { feeds: feeds.length });
};

/**
 * On a message: polls one feed, keeps what is new in it, and reads again what editions quote of it; no page is begun after `until`. The cursor is written last,
 * so a crash anywhere repeats work and loses none.
 */
export const collectFeed = async (outside: Outside, feedId: string, until: Date): Promise<RunSummary> => {
  const { archive, web, clock, log } = outside;
  const feed = outside.feeds.find(({ id }) => id === feedId);
  if (!feed) {
    log.warn("feed is not in the list any more", { feedId });
    return {};
  }
  const now = clock.now().toISOString();
  const check = await readJson(archive, feedKey(feed.id), FeedCheck);
  if (check?.notBefore !== undefined && check.notBefore > now) {
    log.info("feed is left alone", { feedId, until: check.notBefore, error: check.error });
    return {};
  }
  const poll = await pollFeed(feed, check, web, now);
  const work = poll.outcome === "read" ? await workThrough(outside, feed, poll.items, check, until) : undefined;
  const recheckedAt = await recheckPages(outside, feed, check?.recheckedAt, until);
  await archive.put(feedKey(feed.id), toJson({ ...nextCheck(feed, check, poll, work, now), recheckedAt }));
  log.info("feed polled", { feedId, outcome: poll.outcome, ...work?.summary });
  return { polled: 1, failed: poll.outcome === "failed" ? 1 : 0, ...work?.summary };
};
