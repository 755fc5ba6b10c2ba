// The cursor of a feed after a poll.
import type { Feed, FeedCheck } from "../shared/model/feed.ts";
import { rememberItems } from "./choose-items.ts";
import type { Poll } from "./poll-feed.ts";
import { restAfterFailures, restAfterPages } from "./resting-time.ts";
import type { Work } from "./work-through.ts";

/**
 * What is remembered of a feed once it was polled at `now`, an ISO time. Where items are left open the body is not
 * remembered: else the next poll would find it unchanged and never come to them.
 */
export const nextCheck = (
  feed: Feed,
  before: FeedCheck | undefined,
  poll: Poll,
  work: Work | undefined,
  now: string,
): FeedCheck => {
  const { etag, lastModified, hash, ttlMinutes, newArticleAt, seen = {}, articleIds, failures = 0 } = before ?? {};
  const { id: feedId, outlet, section } = feed;
  const known = { schema: 1 as const, feedId, outlet, section, checkedAt: now, newArticleAt, seen, articleIds };
  const restedAfter = (seconds: number): string => new Date(Date.parse(now) + seconds * 1000).toISOString();
  if (poll.outcome === "failed") {
    const notBefore = restedAfter(restAfterFailures(failures + 1, poll.retryAfterSeconds));
    const mark = { etag, lastModified, hash, ttlMinutes };
    return { ...known, ...mark, failures: failures + 1, error: poll.error, notBefore };
  }
  const isDone = work === undefined || work.open.size === 0;
  const pause = work && work.restSeconds > 0 ? { notBefore: restedAfter(restAfterPages(work.restSeconds)) } : {};
  const rested = isDone ? { ...poll.mark, notBefore: restedAfter(poll.restSeconds) } : pause;
  if (poll.outcome === "quiet" || !work) return { ...known, ...rested, failures: 0 };
  return {
    ...known,
    ...rested,
    newArticleAt: work.summary["written"] ? now : newArticleAt,
    seen: rememberItems(poll.items, seen, work.open),
    articleIds: work.articleIds,
    failures: 0,
  };
};
