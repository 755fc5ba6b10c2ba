// Makes an Article of what was read and keeps it, so that nothing is lost and nothing kept twice.
import { type Archive, toJson } from "../shared/archive.ts";
import { articleKey, rejectionKey } from "../shared/archive-keys.ts";
import type { Article } from "../shared/model/article.ts";
import type { Feed, RawItem, Rejection } from "../shared/model/feed.ts";
import { fingerprintText } from "../shared/text-fingerprint.ts";
import { sha256 } from "./item-identity.ts";
import type { ItemRejected, ReadArticle } from "./read-item.ts";

/** Keeps the article `id` that was read of an item at `now`, an ISO time. Not new where this version of it was kept before. */
export const keepArticle = async (
  archive: Archive,
  feed: Feed,
  item: RawItem,
  id: string,
  read: ReadArticle,
  now: string,
): Promise<KeptArticle> =>
  keepVersion(archive, feed, { ...read, id, publishedAt: item.publishedAt ?? read.publishedAt ?? item.updatedAt }, now);

export interface KeptArticle {
  key: string;
  isNew: boolean;
}

/** The same for an article whose id is known. */
export const keepVersion = async (
  archive: Archive,
  feed: Feed,
  read: ReadArticle & { id: string; publishedAt: string | undefined },
  now: string,
): Promise<KeptArticle> => {
  const article: Article = {
    schema: 1,
    feedId: feed.id,
    outlet: feed.outlet,
    section: feed.section,
    ...read,
    publishedAt: notLater(read.publishedAt, now),
    firstSeenAt: now,
    textHash: sha256(read.text),
    fingerprint: fingerprintText(read.text),
  };
  const key = articleKey(article.id, article.textHash);
  return { key, isNew: (await archive.putNew(key, toJson(article))) === "written" };
};

/** Keeps why an item became no article, under the id it would have had. An item that is tried again the same day is kept once. */
export const keepRejection = async (
  archive: Archive,
  feed: Feed,
  item: RawItem,
  id: string,
  { reason, message }: ItemRejected,
  now: string,
): Promise<void> => {
  const rejection: Rejection = {
    schema: 1,
    feedId: feed.id,
    outlet: feed.outlet,
    url: item.url,
    reason,
    detail: message,
    at: now,
  };
  await archive.put(rejectionKey(now, feed.id, id), toJson(rejection));
};

/** A date in the future is a slip or a trick to stay on top: the time it was first seen stands for it, and for none. */
const notLater = (date: string | undefined, now: string): string => (date === undefined || date > now ? now : date);
