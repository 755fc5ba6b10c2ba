// Turns what the writers handed in into what an outlet prints on a day: dated, set in its type, placed at an address.
import type { Day, NewsArticle } from "./article.ts";
import { momentOf, spellDates } from "./calendar.ts";
import { newsArticles } from "./newsdesk.ts";
import { notArticles, type NotArticle } from "./not-articles.ts";
import type { Outlet } from "./outlets.ts";

/** One entry of an outlet's feed and home page. */
export interface PrintedItem {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly byline?: string;
  readonly section: string;
  readonly standfirst: string;
  /** Its first two paragraphs, for feeds that carry some text. */
  readonly opening: readonly string[];
  /** Path and query of its page. */
  readonly path: string;
  /** Path and query under which the feed links it. */
  readonly link: string;
  readonly publishedAt: Date;
  /** The date the feed gives it, which may be newer than anything in it. */
  readonly listedAt: Date;
  readonly answers: "article" | NotArticle["answers"];
}

export interface PrintedArticle extends PrintedItem {
  readonly byline: string;
  readonly caption: string;
  readonly paragraphs: readonly string[];
  readonly modifiedAt?: Date;
  readonly rewrittenFrom?: string;
}

/** Curly quotes, or straight ones in the outlets that set no others. */
export const setInType = (outlet: Outlet, text: string): string =>
  outlet.straightQuotes ? text.replaceAll(/[“”]/g, '"').replaceAll(/[‘’]/g, "'") : text;

/** "River Osk bursts its banks, …" → "river-osk-bursts-its-banks". */
const slugOf = (title: string): string =>
  title
    .normalize("NFD")
    .replaceAll(/[\u0300-\u036f’]/g, "")
    .toLowerCase()
    .match(/[a-z0-9]+/g)
    ?.slice(0, 7)
    .join("-") ?? "untitled";

const place = (outlet: Outlet, item: { title: string; section: string }, number: number, publishedAt: Date) => {
  const placed = { number, slug: slugOf(item.title), section: item.section, publishedAt };
  const path = outlet.pathOf(placed);
  return { number, publishedAt, path, link: outlet.linkOf?.(placed, path) ?? path };
};

// CMS numbers do not count by one: drafts take numbers too.
const numberOf = (position: number): number => 40_211 + 7 * position;

const printArticle = (outlet: Outlet, article: NewsArticle, dayOne: Date, today: Day): PrintedArticle => {
  const publishedAt = momentOf(dayOne, article.day, article.minutes);
  const midnight = momentOf(dayOne, article.day, 0);
  const correction = today === 2 ? article.correction : undefined;
  const print = (text: string): string => setInType(outlet, spellDates(text, midnight));
  const paragraphs =
    correction === undefined
      ? article.paragraphs
      : [...article.paragraphs.map((text) => text.replace(correction.from, correction.to)), correction.note];
  const modifiedAt = correction && momentOf(dayOne, 2, correction.minutes);
  const redated = today === 2 ? article.redatedOnDayTwo : undefined;
  return {
    ...place(outlet, article, numberOf(newsArticles.indexOf(article)), publishedAt),
    id: article.id,
    title: print(article.title),
    byline: article.byline,
    section: article.section,
    standfirst: print(article.standfirst),
    caption: print(article.caption),
    paragraphs: paragraphs.map(print),
    opening: paragraphs.slice(0, 2).map(print),
    listedAt: redated === undefined ? (modifiedAt ?? publishedAt) : momentOf(dayOne, 2, redated),
    answers: "article",
    ...(modifiedAt && { modifiedAt }),
    ...(article.rewrittenFrom && { rewrittenFrom: article.rewrittenFrom }),
  };
};

const newestFirst = (one: PrintedItem, other: PrintedItem): number => other.listedAt.getTime() - one.listedAt.getTime();

/** Every article that stands at the outlet on that day, newest first. Day one's stay on day two. */
export const articlesOf = (outlet: Outlet, dayOne: Date, today: Day): PrintedArticle[] =>
  newsArticles
    .filter((article) => article.outlet === outlet.id && article.day <= today)
    .map((article) => printArticle(outlet, article, dayOne, today))
    .sort(newestFirst);

/** What the outlet's feed lists on that day, newest first: its articles, and items that lead to none. */
export const itemsOf = (outlet: Outlet, dayOne: Date, today: Day): PrintedItem[] => {
  const others = notArticles
    .filter((item) => item.outlet === outlet.id)
    .map((item): PrintedItem => {
      const publishedAt = momentOf(dayOne, 1, item.minutes);
      const number = numberOf(newsArticles.length + notArticles.indexOf(item));
      return { ...item, ...place(outlet, item, number, publishedAt), opening: [], listedAt: publishedAt };
    });
  return [...articlesOf(outlet, dayOne, today), ...others].sort(newestFirst);
};
