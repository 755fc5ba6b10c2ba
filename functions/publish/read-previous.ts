// Reads the stories of the editions before with their articles, as they were when these were published.
import pLimit from "p-limit";
import type { Archive } from "../shared/archive.ts";
import { articleVersions, findingsKey } from "../shared/archive-keys.ts";
import type { Log } from "../shared/log.ts";
import { Article } from "../shared/model/article.ts";
import type { Edition } from "../shared/model/edition.ts";
import { Findings } from "../shared/model/findings.ts";
import { type CountingReader, countingReader, keysUnder } from "./counting-reader.ts";
import type { DayArticle } from "./day-article.ts";
import type { PreviousStory } from "./follow-story.ts";
import { atOneTime } from "./outside.ts";

/** A story that an edition left out because nothing was new in it is no new story the day after: so many editions are looked back on. */
const lookedBackOn = 3;

/**
 * The stories of the last of these editions, each once. Articles that are no longer in the archive are left out: then
 * their story is compared by the others, or comes again as a new one.
 */
export const readPrevious = async (
  archive: Archive,
  recent: readonly Edition[],
  log: Log,
): Promise<PreviousStory[]> => {
  const reader = countingReader(archive, log);
  const limit = pLimit(atOneTime);
  const told = recent.slice(-lookedBackOn).flatMap(({ stories, until }) => stories.map((story) => ({ story, until })));
  const stories = await Promise.all(
    [...Map.groupBy(told, ({ story }) => story.id).values()].map(async (same) => {
      // An article that two editions have is read as the later one knew it.
      const untilOf = new Map(
        same.flatMap(({ story, until }) => story.articles.map(({ articleId }) => [articleId, until] as const)),
      );
      const articles = await limit.map([...untilOf], ([articleId, until]) =>
        readVersion(archive, reader, articleId, until),
      );
      return same.slice(-1).map(({ story }) => ({ story, articles: articles.flat() }));
    }),
  );
  return stories.flat();
};

/** The last version of an article that the edition could know. */
const readVersion = async (
  archive: Archive,
  reader: CountingReader,
  articleId: string,
  until: string,
): Promise<DayArticle[]> => {
  const versions: Article[] = [];
  for (const key of await keysUnder(archive, [articleVersions(articleId)])) {
    const article = await reader.read("article", key, Article);
    if (article && Date.parse(article.firstSeenAt) <= Date.parse(until)) versions.push(article);
  }
  const article = versions.sort((a, b) => Date.parse(a.firstSeenAt) - Date.parse(b.firstSeenAt)).at(-1);
  if (!article) return [];
  const findings = await reader.read("findings", findingsKey(article.firstSeenAt, articleId), Findings);
  return [{ article, findings: findings?.textHash === article.textHash ? findings : nothingFound(article) }];
};

/** Findings of an earlier version of a text do not fit it: its words still tell which story it is on. */
const nothingFound = ({ id, textHash }: Article): Findings => ({
  schema: 1,
  articleId: id,
  textHash,
  reader: "none",
  actors: [],
  statements: [],
  summary: [],
  dropped: {},
});
