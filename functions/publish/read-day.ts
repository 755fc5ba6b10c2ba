// Reads what the stages before have stored of a window of time: articles with their findings, rejections, feeds.
import pLimit from "p-limit";
import type { Archive } from "../shared/archive.ts";
import { articleKey, findingsOfDay, prefixes, rejectionsOfDay } from "../shared/archive-keys.ts";
import type { Log } from "../shared/log.ts";
import { Article } from "../shared/model/article.ts";
import type { Coverage } from "../shared/model/edition.ts";
import { FeedCheck, Rejection } from "../shared/model/feed.ts";
import { Findings } from "../shared/model/findings.ts";
import { type CountingReader, countingReader, keysUnder } from "./counting-reader.ts";
import { byFirstSeen, type DayArticle } from "./day-article.ts";
import { daysOf, isIn, type Window } from "./edition-window.ts";
import { atOneTime } from "./outside.ts";
import type { WasRead } from "./read-record.ts";

export interface DayRead {
  /** Each article once, in its latest version. */
  articles: DayArticle[];
  /** Every version that was read, also those that a later one replaces. */
  versions: Article[];
  /** Reason → how many: what collect rejected, and what stood in the archive and could not be read. */
  rejected: Record<string, number>;
  feeds: Coverage["feeds"];
}

/** What is told of: the edition's window, and the articles seen in a longer one that no edition has read. */
export interface DayAsked {
  window: Window;
  reach: Window;
  wasRead: WasRead;
}

/** Everything that was first seen in the window, and what came late for an edition before. */
export const readDay = async (archive: Archive, { window, reach, wasRead }: DayAsked, log: Log): Promise<DayRead> => {
  const reader = countingReader(archive, log);
  const read = await readArticles(archive, reach, wasRead, reader);
  await countRejections(archive, window, reader);
  const feeds = await readFeeds(archive, window, reader);
  // An article that changed has findings of both versions: the later one stands.
  const articles = [...new Map(read.map((dayArticle) => [dayArticle.article.id, dayArticle])).values()];
  return { articles, versions: read.map(({ article }) => article), rejected: reader.counts, feeds };
};

const readArticles = async (
  archive: Archive,
  reach: Window,
  wasRead: WasRead,
  reader: CountingReader,
): Promise<DayArticle[]> => {
  const keys = await keysUnder(archive, daysOf(reach).map(findingsOfDay));
  const read = await pLimit(atOneTime).map(keys, async (key) => {
    const findings = await reader.read("findings", key, Findings);
    if (!findings || wasRead.version(findings.articleId, findings.textHash)) return [];
    const article = await reader.read("article", articleKey(findings.articleId, findings.textHash), Article);
    return article && isIn(reach, article.firstSeenAt) && !wasRead.article(article) ? [{ article, findings }] : [];
  });
  return read.flat().sort(byFirstSeen);
};

const countRejections = async (archive: Archive, window: Window, reader: CountingReader): Promise<void> => {
  const keys = await keysUnder(archive, daysOf(window).map(rejectionsOfDay));
  await pLimit(atOneTime).map(keys, async (key) => {
    const rejection = await reader.read("rejection", key, Rejection);
    if (rejection && isIn(window, rejection.at)) reader.count(rejection.reason);
  });
};

/** A feed was read where it brought an article, failed where its last poll did, and was quiet else. */
const readFeeds = async (archive: Archive, window: Window, reader: CountingReader): Promise<Coverage["feeds"]> => {
  const feeds: Coverage["feeds"] = { read: 0, quiet: 0, failed: [] };
  const keys = await keysUnder(archive, [prefixes.feeds]);
  for (const check of await pLimit(atOneTime).map(keys, (key) => reader.read("feed record", key, FeedCheck))) {
    if (!check) continue;
    if (check.failures > 0) feeds.failed.push({ outlet: check.outlet, reason: check.error ?? "the last poll failed" });
    else if (check.newArticleAt && isIn(window, check.newArticleAt)) feeds.read += 1;
    else feeds.quiet += 1;
  }
  return feeds;
};
