// The cursor of a feed after a poll.
import type { Feed, FeedCheck } from "../shared/model/feed.ts";
import { rememberItems } from "./choose-items.ts";
import type { Poll } from "./poll-feed.ts";
import { restAfterFailures } from "./resting-time.ts";
import type { Work } from "./work-through.ts";

/**
 * What is remembered of a feed once it was polled at `now`, an ISO time. Where items are left open the body is not
 * remembered: else the next poll would find it unchanged and never come to them.
 */
export const nextCheck = (
  feed: Feed,
  before: FeedCheck | undefined,
  poll: Poll,
  { open, summary }: Work,
  now: string,
): FeedCheck => {
  const { etag, lastModified, hash, newArticleAt, seen = {}, failures = 0 } = before ?? {};
  const { id: feedId, outlet, section } = feed;
  const known = { schema: 1 as const, feedId, outlet, section, checkedAt: now };
  const mark = { etag, lastModified, hash };
  const restedAfter = (seconds: number): string => new Date(Date.parse(now) + seconds * 1000).toISOString();
  if (poll.outcome === "failed") {
    const notBefore = restedAfter(restAfterFailures(failures + 1, poll.retryAfterSeconds));
    return { ...known, ...mark, newArticleAt, seen, failures: failures + 1, error: poll.error, notBefore };
  }
  if (poll.outcome === "quiet") return { ...known, ...mark, newArticleAt, seen, failures: 0 };
  return {
    ...known,
    ...(open.size === 0 ? { ...poll.mark, notBefore: restedAfter(poll.restSeconds) } : {}),
    newArticleAt: summary["written"] ? now : newArticleAt,
    seen: rememberItems(poll.items, seen, open),
    failures: 0,
  };
};
