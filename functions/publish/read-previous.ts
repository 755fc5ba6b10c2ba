// Reads the stories of the edition before with their articles, as they were when it was published.
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

/**
 * The stories of an edition. Articles that are no longer in the archive are left out: then their story is compared by
 * the others, or comes again as a new one.
 */
export const readPrevious = async (
  archive: Archive,
  edition: Edition | undefined,
  log: Log,
): Promise<PreviousStory[]> => {
  if (!edition) return [];
  const reader = countingReader(archive, log);
  const limit = pLimit(atOneTime);
  return Promise.all(
    edition.stories.map(async (story) => {
      const articles = await limit.map(story.articles, ({ articleId }) =>
        readVersion(archive, reader, articleId, edition.until),
      );
      return { story, articles: articles.flat() };
    }),
  );
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
