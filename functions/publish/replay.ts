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
  /** Name and version of what read the articles → how many: findings of an older reader are not today's. */
  readers: Record<string, number>;
}

/** The part of an archive that reads. */
export type ReadingArchive = Pick<Archive, "get" | "list">;

/** The texts that an edition was made from, each version of an article for itself. @throws NoSuchEdition, ArchiveCorrupt */
export const textsOf = async (reading: ReadingArchive, date: string, log: Log): Promise<Article[]> => {
  const archive = withoutWriting(reading);
  const { record } = await readPublished(archive, date);
  const reader = countingReader(archive, log);
  const read = await pLimit(atOneTime).map(await readRecord(archive, record), ({ articleId, textHash }) =>
    reader.read("article", articleKey(articleId, textHash), Article),
  );
  return read.flatMap((article) => article ?? []);
};

/** The edition of a date. @throws NoSuchEdition naming the editions that there are, ArchiveCorrupt */
export const namedEdition = async (archive: ReadingArchive, date: string): Promise<Edition> => {
  const edition = await readEdition(archive, date);
  if (edition) return edition;
  const dates = await listEditions(archive);
  const others = dates.length > 0 ? `the latest are ${dates.slice(-3).join(", ")}` : "it holds none yet";
  throw new NoSuchEdition(date, `is not in the archive; ${others}`);
};

const readPublished = async (archive: Archive, date: string): Promise<Edition & { record: string }> => {
  const published = await namedEdition(archive, date);
  const { record } = published;
  if (record === undefined) throw new NoSuchEdition(date, "does not say what it was made from");
  return { ...published, record };
};

/**
 * Makes the edition of `date` again, with today's settings. `readAnew` are findings by the hash of their text that stand in the place of the
 * archive's. @throws NoSuchEdition, ArchiveCorrupt
 */
export const replayEdition = async (
  reading: ReadingArchive,
  date: string,
  { log, storiesPerSection }: { log: Log; storiesPerSection: number },
  readAnew: ReadonlyMap<string, Findings> = new Map(),
): Promise<Replayed> => {
  const archive = withoutWriting(reading);
  const published = await readPublished(archive, date);
  const reader = countingReader(archive, log);
  const read = await pLimit(atOneTime).map(await readRecord(archive, published.record), async (line) => {
    const article = await reader.read("article", articleKey(line.articleId, line.textHash), Article);
    const findings =
      readAnew.get(line.textHash) ??
      (await reader.read("findings", findingsKey(line.firstSeenAt, line.articleId), Findings));
    if (!article || !findings) return [];
    if (findings.textHash === article.textHash) return [{ article, findings: { ...findings, articleId: article.id } }];
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
    { id: date, publishedAt, from: new Date(published.from), until, storiesPerSection },
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
  return { published, replayed, gone: reader.counts, readers: countReaders([...latest.values()]) };
};

const countReaders = (articles: readonly DayArticle[]): Record<string, number> =>
  Object.fromEntries(
    [...Map.groupBy(articles, ({ findings }) => findings.reader)].map(([name, read]) => [name, read.length]),
  );

/** A slip that would write ends the replay instead. */
const withoutWriting = ({ get, list }: ReadingArchive): Archive => {
  const refuse = (key: string): Promise<never> => Promise.reject(new TypeError(`a replay does not write ${key}`));
  return { get, list, put: refuse, putNew: refuse, replace: refuse };
};
