// An article of an edition as mail and site show it: its outlet, its title and the address it stands at.
import type { EditionArticle } from "./model/edition.ts";
import { oneLine, shorten, webAddress } from "./outside-text.ts";

/** An outlet, and the address of the words in it. */
export interface Source {
  outlet: string;
  href: string;
}

export interface ArticleView extends Source {
  title: string;
  /** A BCP 47 primary tag or "und". */
  language: string;
  byline?: string;
  /** ISO 8601. */
  publishedAt?: string;
}

/** Articles by id. */
export type Articles = ReadonlyMap<string, ArticleView>;

/** Longer texts are cut with an ellipsis: a whole speech in quotation marks is read at its source. Characters. */
export const viewRoom = { words: 900, headline: 240, name: 120, label: 160, value: 80 } as const;

/** The article with its id; nothing where it has no web address. */
export const viewArticle = (article: EditionArticle): [string, ArticleView][] => {
  const href = webAddress(article.url);
  if (href === undefined) return [];
  const view: ArticleView = {
    outlet: shorten(oneLine(article.outlet), viewRoom.name),
    href,
    title: shorten(oneLine(article.title), viewRoom.headline),
    language: primaryTag(article.language),
    ...(article.byline ? { byline: shorten(oneLine(article.byline), viewRoom.label) } : {}),
    ...(article.publishedAt ? { publishedAt: article.publishedAt } : {}),
  };
  return [[article.articleId, view]];
};

/** "en-GB" as "en"; "und" for what is no language tag. */
const primaryTag = (language: string): string => /^[a-z]{2,3}(?=-|$)/i.exec(language)?.[0].toLowerCase() ?? "und";

/** Each outlet once, where it first comes. */
export const firstOfEachOutlet = (sources: readonly Source[]): Source[] =>
  [...Map.groupBy(sources, ({ outlet }) => outlet).values()].flatMap((same) => same.slice(0, 1));
