// Asks collect to read the pages again that an edition quotes.
import pLimit from "p-limit";
import type { Archive } from "../shared/archive.ts";
import { articleVersions, recheckKey } from "../shared/archive-keys.ts";
import type { Log } from "../shared/log.ts";
import { Article } from "../shared/model/article.ts";
import type { Edition } from "../shared/model/edition.ts";
import { type Recheck, Rechecks } from "../shared/model/rechecks.ts";
import { countingReader, keysUnder } from "./counting-reader.ts";
import { atOneTime } from "./outside.ts";
import { rewrite } from "./rewrite.ts";

/** Outlets put right what they put right within two days. */
const recheckedFor = 48 * 60 * 60 * 1000;

/** Adds the articles that the edition quotes to the lists of their feeds; those whose time is over go. */
export const writeRechecks = async (archive: Archive, edition: Edition, log: Log): Promise<void> => {
  const until = new Date(Date.parse(edition.until) + recheckedFor).toISOString();
  const quoted = new Set(
    edition.stories.flatMap(({ statements }) =>
      statements.flatMap(({ carriers }) => carriers.map(({ articleId }) => articleId)),
    ),
  );
  const reader = countingReader(archive, log);
  const articles = await pLimit(atOneTime).map([...quoted], async (articleId) => {
    const [key] = await keysUnder(archive, [articleVersions(articleId)]);
    return key === undefined ? undefined : reader.read("article", key, Article);
  });
  const found = articles.flatMap((article) => article ?? []);
  await pLimit(atOneTime).map([...Map.groupBy(found, ({ feedId }) => feedId)], async ([feedId, ofFeed]) => {
    const asked = ofFeed.map((article) => recheckOf(article, until));
    const change = (before: Rechecks | undefined): Rechecks => {
      const known = (before?.articles ?? []).filter((recheck) => recheck.until > edition.until);
      const all = new Map([...known, ...asked].map((recheck) => [recheck.articleId, recheck]));
      return { schema: 1, feedId, articles: [...all.values()] };
    };
    await rewrite(archive, recheckKey(feedId), Rechecks, change, log);
  });
};

const recheckOf = ({ id, url, title, publishedAt }: Article, until: string): Recheck => ({
  articleId: id,
  url,
  title,
  ...(publishedAt === undefined ? {} : { publishedAt }),
  until,
});
