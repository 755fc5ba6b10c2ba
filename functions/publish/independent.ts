// Tells which outlets report for themselves: one agency's text in ten papers is one report.
import { areSameText, fingerprintText } from "../shared/text-fingerprint.ts";
import { byFirstSeen, type DayArticle } from "./day-article.ts";

/** Texts that are told apart in one story: beyond these, its place does not depend on one outlet more. */
const mostTexts = 60;

/** Outlets of which at least one article is no copy of what another outlet had before. */
export const independentOutlets = (articles: readonly DayArticle[]): number => {
  const outlets = new Set(articles.map(({ article }) => article.outlet)).size;
  if (outlets < 2) return outlets;
  const own: { outlet: string; fingerprint: string }[] = [];
  for (const { article } of articles.toSorted(byFirstSeen)) {
    if (own.length === mostTexts) break;
    const { outlet, fingerprint = fingerprintText(article.text) } = article;
    if (!own.some((other) => other.outlet !== outlet && areSameText(other.fingerprint, fingerprint)))
      own.push({ outlet, fingerprint });
  }
  return new Set(own.map(({ outlet }) => outlet)).size;
};
