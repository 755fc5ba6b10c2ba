// Reads the pages again that editions quote, so that words an outlet takes back or changes do not stay unseen.
import { ArchiveCorrupt, readJson } from "../shared/archive.ts";
import { recheckKey } from "../shared/archive-keys.ts";
import type { Feed } from "../shared/model/feed.ts";
import { type Recheck, Rechecks } from "../shared/model/rechecks.ts";
import { keepVersion } from "./keep-article.ts";
import type { Outside } from "./outside.ts";
import { ItemRejected, readItem } from "./read-item.ts";

/** Outlets are not asked for the same page more often than this. Milliseconds. */
const leastBetween = 6 * 60 * 60 * 1000;

/**
 * Reads them, where the last time is long enough ago; no page is begun after `until`. A changed one becomes a further
 * version of its article. @returns when they were last read, an ISO time
 */
export const recheckPages = async (
  outside: Outside,
  feed: Feed,
  recheckedAt: string | undefined,
  until: Date,
): Promise<string | undefined> => {
  const now = outside.clock.now();
  if (recheckedAt !== undefined && now.getTime() - Date.parse(recheckedAt) < leastBetween) return recheckedAt;
  const due = (await readRechecks(outside, feed)).filter((recheck) => Date.parse(recheck.until) > now.getTime());
  if (due.length === 0) return recheckedAt;
  const articleKeys: string[] = [];
  for (const recheck of due) {
    if (outside.clock.now() >= until) break;
    const { articleKey, asksForPause } = await readAgain(outside, feed, recheck);
    if (articleKey !== undefined) articleKeys.push(articleKey);
    // They stand on one server; the rest is read six hours later.
    if (asksForPause) break;
  }
  await outside.extractQueue.send(articleKeys.map((articleKey) => ({ articleKey })));
  outside.log.info("quoted pages read again", { feedId: feed.id, pages: due.length, read: articleKeys.length });
  return now.toISOString();
};

/** The list is another stage's: where it cannot be read, the feed's poll is not lost for it. */
const readRechecks = async ({ archive, log }: Outside, feed: Feed): Promise<Recheck[]> => {
  try {
    return (await readJson(archive, recheckKey(feed.id), Rechecks))?.articles ?? [];
  } catch (error) {
    if (!(error instanceof ArchiveCorrupt)) throw error;
    log.error("quoted pages are not read again", { error });
    return [];
  }
};

/** The key of what was read. Also of a version that stood there already: a crash may have lost its message. */
const readAgain = async (
  outside: Outside,
  feed: Feed,
  { articleId: id, url, title, publishedAt }: Recheck,
): Promise<{ articleKey?: string; asksForPause?: boolean }> => {
  const { archive, clock, log } = outside;
  const now = clock.now().toISOString();
  try {
    const read = await readItem({ id, url, title }, outside);
    return { articleKey: (await keepVersion(archive, feed, { ...read, id, publishedAt }, now)).key };
  } catch (error) {
    if (!(error instanceof ItemRejected)) throw error;
    log.info("quoted page cannot be read again", { feedId: feed.id, url, reason: error.reason });
    return { asksForPause: error.retryAfterSeconds !== undefined };
  }
};
