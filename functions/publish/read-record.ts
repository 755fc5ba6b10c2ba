// Remembers which versions of articles each edition was made from, so that findings that come late are still told.
import { createHash } from "node:crypto";
import { z } from "zod/mini";
import { type Archive, ArchiveCorrupt, toJson } from "../shared/archive.ts";
import { editionRecordKey } from "../shared/archive-keys.ts";
import type { Log } from "../shared/log.ts";
import type { Article } from "../shared/model/article.ts";
import type { Edition } from "../shared/model/edition.ts";
import { ReadArticle } from "../shared/model/read-record.ts";
import { isIn, type Window } from "./edition-window.ts";

/** Writes what an edition is made from, before the edition names it; answers its key. */
export const writeRecord = async (archive: Archive, edition: string, articles: readonly Article[]): Promise<string> => {
  const body = articles
    .map(({ id, textHash, firstSeenAt }) => toJson({ articleId: id, textHash, firstSeenAt }))
    .sort()
    .join("");
  const key = editionRecordKey(edition, createHash("sha256").update(body).digest("hex"));
  await archive.putNew(key, body, "application/jsonl");
  return key;
};

/** The record at a key. @throws ArchiveCorrupt where it is gone or malformed */
export const readRecord = async (archive: Archive, key: string): Promise<ReadArticle[]> => {
  const stored = await archive.get(key);
  if (!stored) throw new ArchiveCorrupt(key, "it is gone");
  const lines = new TextDecoder().decode(stored.body).trim().split("\n");
  const parsed = z.array(ReadArticle).safeParse(lines.filter(Boolean).map((line) => parseLine(key, line)));
  if (!parsed.success) throw new ArchiveCorrupt(key, parsed.error.issues[0]?.message ?? "a line does not fit");
  return parsed.data;
};

const parseLine = (key: string, line: string): unknown => {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new ArchiveCorrupt(key, `not JSON (${String(error)})`);
  }
};

/** What editions have read. */
export interface WasRead {
  /** True where this very version was read: told by its hash, without looking at the article. */
  version(articleId: string, textHash: string): boolean;
  /** True for an article of which this version or a later one was read. */
  article(article: Pick<Article, "id" | "firstSeenAt">): boolean;
}

/** What some editions have read. Of one whose record is gone, everything of its time counts as read: nothing comes twice. */
export const readBy = async (archive: Archive, editions: readonly Edition[], log: Log): Promise<WasRead> => {
  const latest = new Map<string, number>();
  const texts = new Set<string>();
  const windows: Window[] = [];
  for (const { record, from, until } of editions) {
    const read = record === undefined ? undefined : await readRecordOf(archive, record, log);
    if (!read) windows.push({ from: new Date(from), until: new Date(until) });
    for (const { articleId, textHash, firstSeenAt } of read ?? []) {
      texts.add(`${articleId} ${textHash}`);
      latest.set(articleId, Math.max(latest.get(articleId) ?? 0, Date.parse(firstSeenAt)));
    }
  }
  return {
    version: (articleId, textHash) => texts.has(`${articleId} ${textHash}`),
    article: ({ id, firstSeenAt }) =>
      (latest.get(id) ?? Number.NEGATIVE_INFINITY) >= Date.parse(firstSeenAt) ||
      windows.some((window) => isIn(window, firstSeenAt)),
  };
};

const readRecordOf = async (archive: Archive, key: string, log: Log): Promise<ReadArticle[] | undefined> => {
  try {
    return await readRecord(archive, key);
  } catch (error) {
    if (!(error instanceof ArchiveCorrupt)) throw error;
    log.error("what an edition has read is not known; its time counts as read", { error });
    return undefined;
  }
};
