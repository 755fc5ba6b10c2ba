// Asks a feed whether it has anything new, and reads it if so.
import type { Feed, FeedCheck, RawItem } from "../shared/model/feed.ts";
import { sha256 } from "./item-identity.ts";
import { NotAFeed } from "./parse-feed/not-a-feed.ts";
import { parseFeed } from "./parse-feed/parse-feed.ts";
import { restAfterAnswer } from "./resting-time.ts";
import { FetchFailed, type Validators, type Web } from "./web.ts";

/** What is remembered of a body, so that the same body is not worked through again. */
export interface BodyMark extends Validators {
  /** SHA-256, hex. */
  hash?: string | undefined;
  /** What its `ttl` says, which an answer without a body cannot repeat. */
  ttlMinutes?: number | undefined;
}

/** `restSeconds`: how long the feed says it stays as it is. */
export type Poll =
  | { outcome: "quiet"; mark: BodyMark; restSeconds: number }
  | { outcome: "read"; items: RawItem[]; mark: BodyMark; restSeconds: number }
  /** `error` is a sentence that names the address. */
  | { outcome: "failed"; error: string; retryAfterSeconds?: number | undefined };

/** Polls a feed at `now`, an ISO time. A feed that cannot be had or read is an outcome, not an exception. */
export const pollFeed = async (feed: Feed, check: FeedCheck | undefined, web: Web, now: string): Promise<Poll> => {
  try {
    const answer = await web.get(feed.url, check && mayAskForChanges(check, now) ? check : {});
    const hash = answer.status === "unchanged" ? check?.hash : sha256(answer.body);
    if (answer.status === "unchanged" || hash === check?.hash) {
      const { etag = check?.etag, lastModified = check?.lastModified, headers } = answer;
      const mark = { hash, etag, lastModified, ttlMinutes: check?.ttlMinutes };
      return { outcome: "quiet", mark, restSeconds: restAfterAnswer(headers, mark.ttlMinutes) };
    }
    const { items, ttlMinutes } = await parseFeed(answer);
    const mark = { hash, etag: answer.etag, lastModified: answer.lastModified, ttlMinutes };
    return { outcome: "read", items, mark, restSeconds: restAfterAnswer(answer.headers, ttlMinutes) };
  } catch (error) {
    if (error instanceof FetchFailed) {
      const { message, retryAfterSeconds } = error;
      return { outcome: "failed", error: message, retryAfterSeconds };
    }
    if (error instanceof NotAFeed) return { outcome: "failed", error: `${feed.url} is ${error.message}` };
    throw error;
  }
};

/**
 * Once a UTC day the whole feed is asked for: servers have been seen to answer "not modified" for ever. After a failure
 * too, for that may have been the day's one time.
 */
const mayAskForChanges = ({ checkedAt, failures }: FeedCheck, now: string): boolean =>
  failures === 0 && checkedAt.slice(0, 10) === now.slice(0, 10);
