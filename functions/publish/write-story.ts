// Writes one story of the edition out of its articles: headline, summary, who said what, where reports differ.
import type { Difference, EditionArticle, EditionStory } from "../shared/model/edition.ts";
import type { DayArticle } from "./day-article.ts";
import { evidenceOf } from "./evidence.ts";
import { findDifferences } from "./find-differences.ts";
import { besideDenied, markDenials } from "./find-denials.ts";
import { findNews, isNews, type News, type PreviousStory } from "./follow-story.ts";
import { mergeStatements } from "./merge-statements.ts";
import { rankStatements } from "./rank-statements.ts";

/** Articles listed under one story: more are counted in its reasons. Articles that are quoted are always listed. */
const mostArticles = 30;

/** A feed's date this far after the article was seen is wrong and is left out: such an article would be news for years. Milliseconds. */
const clockTolerance = 24 * 60 * 60 * 1000;

/** A group of the day's articles, the most central first, with the stories of the edition before that it goes on from. */
export interface StoryDraft {
  id: string;
  articles: readonly DayArticle[];
  previous: readonly PreviousStory[];
}

/** A story as it will stand in the edition, but for its reasons; and what is new in it, where it was there before. */
export interface WrittenStory {
  story: EditionStory;
  news: News | undefined;
}

/** The story, or undefined where the edition before had it and nothing was added. */
export const writeStory = ({ id, articles, previous }: StoryDraft): WrittenStory | undefined => {
  const [central] = articles;
  if (!central) return undefined;
  const all = [...articles, ...previous.flatMap((before) => before.articles)];
  const merged = mergeStatements(all);
  const news = previous.length > 0 ? findNews(articles, merged, previous) : undefined;
  if (news && !isNews(news)) return undefined;
  // A headline needs no summary, but a summary should be of the article whose headline it stands under.
  const summarized = articles.find(({ findings }) => findings.summary.length > 0) ?? central;
  // Of an update only what is new is shown.
  const isNew = news ? { isNew: true } : {};
  const open = markDenials(news?.statements ?? merged).map((statement) => ({ ...statement, ...isNew }));
  const statements = besideDenied(rankStatements(open, all));
  const known = new Set(previous.flatMap((before) => before.story.differences.map(valuesOf)));
  const differences = findDifferences(articles.map(({ article }) => article)).map((difference) =>
    known.has(valuesOf(difference)) ? difference : { ...difference, ...isNew },
  );
  const cited = [
    ...statements.flatMap(({ carriers }) => carriers.map(({ articleId }) => articleId)),
    ...differences.flatMap(({ versions }) =>
      versions.flatMap(({ evidence }) => evidence.map((piece) => piece.articleId)),
    ),
  ];
  const story = {
    id,
    section: sectionOf(articles),
    headline: summarized.article.title,
    headlineArticleId: summarized.article.id,
    summary: summarized.findings.summary.map((span) => evidenceOf(summarized.article, span)),
    statements,
    differences,
    articles: listArticles(articles, new Set([summarized.article.id, ...cited])),
    update: news !== undefined,
    reasons: [],
  };
  return { story, news };
};

/** Which numbers a difference sets against each other: by these it is told from the day before's, whose label other reports may have given. */
const valuesOf = ({ versions }: Difference): string => versions.map(({ value }) => value.toLowerCase()).join("\n");

/** The section of most of the story's outlets; of equals, that of its most central article. */
const sectionOf = (articles: readonly DayArticle[]): string => {
  const sections = Map.groupBy(articles, ({ article }) => article.section);
  const outlets = (section: string): number =>
    new Set(sections.get(section)?.map(({ article }) => article.outlet)).size;
  return [...sections.keys()].reduce((best, section) => (outlets(section) > outlets(best) ? section : best));
};

const listArticles = (articles: readonly DayArticle[], cited: ReadonlySet<string>): EditionArticle[] =>
  articles
    .filter(({ article }, index) => index < mostArticles || cited.has(article.id))
    .map(({ article }) => ({
      articleId: article.id,
      outlet: article.outlet,
      url: article.url,
      title: article.title,
      ...(article.byline ? { byline: article.byline } : {}),
      ...(isPossible(article.publishedAt, article.firstSeenAt) ? { publishedAt: article.publishedAt } : {}),
      language: article.language,
    }));

const isPossible = (publishedAt: string | undefined, firstSeenAt: string): boolean =>
  publishedAt !== undefined && Date.parse(publishedAt) <= Date.parse(firstSeenAt) + clockTolerance;
