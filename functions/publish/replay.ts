// Makes an edition again from what it was made from, with today's code. It reads only: nothing is written, nobody is told.
import pLimit from "p-limit";
import type { Archive } from "../shared/archive.ts";
import { articleKey, findingsKey } from "../shared/archive-keys.ts";
import type { Log } from "../shared/log.ts";
import { Article } from "../shared/model/article.ts";
import { Edition } from "../shared/model/edition.ts";
import { Findings } from "../shared/model/findings.ts";
import { compileEdition } from "./compile-edition.ts";
import { countingReader } from "./counting-reader.ts";
import { byFirstSeen, type DayArticle } from "./day-article.ts";
import { listEditions, readEdition, readRecent } from "./editions.ts";
import { findCorrections } from "./find-corrections.ts";
import { atOneTime } from "./outside.ts";
import { readPrevious } from "./read-previous.ts";
import { readRecord } from "./read-record.ts";
import { recallEarlier } from "./recall-earlier.ts";

/** What is named cannot be made again. */
export class NoSuchEdition extends Error {
  constructor(date: string, problem: string) {
    super(`the edition of ${date} ${problem}`);
    this.name = "NoSuchEdition";
  }
}

export interface Replayed {
  /** As it was published. */
  published: Edition;
  /** As it would be today. */
  replayed: Edition;
  /** What it was made from and is no longer in the archive: reason → how many. */
  gone: Record<string, number>;
}

/** The part of an archive that reads. */
export type ReadingArchive = Pick<Archive, "get" | "list">;

/** @throws NoSuchEdition, ArchiveCorrupt */
export const replayEdition = async (reading: ReadingArchive, date: string, log: Log): Promise<Replayed> => {
  const archive = withoutWriting(reading);
  const published = await readEdition(archive, date);
  if (!published) throw new NoSuchEdition(date, "is not in the archive");
  if (published.record === undefined) throw new NoSuchEdition(date, "does not say what it was made from");
  const reader = countingReader(archive, log);
  const read = await pLimit(atOneTime).map(await readRecord(archive, published.record), async (line) => {
    const article = await reader.read("article", articleKey(line.articleId, line.textHash), Article);
    const findings = await reader.read("findings", findingsKey(line.firstSeenAt, line.articleId), Findings);
    if (!article || !findings) return [];
    if (findings.textHash === article.textHash) return [{ article, findings }];
    reader.count("findings replaced by those of a later version");
    return [];
  });
  const latest = new Map(
    read
      .flat()
      .sort(byFirstSeen)
      .map((dayArticle): [string, DayArticle] => [dayArticle.article.id, dayArticle]),
  );
  const earlier = (await listEditions(archive)).filter((other) => other < date);
  const recent = await readRecent(archive, earlier, log);
  const [publishedAt, until] = [new Date(published.publishedAt), new Date(published.until)];
  const { edition } = compileEdition(
    { id: date, publishedAt, from: new Date(published.from), until },
    {
      articles: [...latest.values()],
      previous: await readPrevious(archive, recent, log),
      feeds: published.coverage.feeds,
      rejected: published.coverage.articles.rejected,
    },
  );
  const corrections = await findCorrections(archive, recent, until, log);
  // Read as the published one was, so that both have their parts in one order.
  const replayed = Edition.parse({
    ...(await recallEarlier(archive, edition, log)),
    corrections,
    record: published.record,
  });
  return { published, replayed, gone: reader.counts };
};

/** A slip that would write ends the replay instead. */
const withoutWriting = ({ get, list }: ReadingArchive): Archive => {
  const refuse = (key: string): Promise<never> => Promise.reject(new TypeError(`a replay does not write ${key}`));
  return { get, list, put: refuse, putNew: refuse };
};
