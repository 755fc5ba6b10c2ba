// Tells which outlets report for themselves: one agency's text in ten papers is one report.
import { areSameText, fingerprintText } from "../shared/text-fingerprint.ts";
import { byFirstSeen, type DayArticle } from "./day-article.ts";

/** Articles of one story that are compared with each other: beyond these, its order does not depend on one outlet more. */
const mostCompared = 200;

/** Outlets of which at least one article is no copy of what another outlet had before. */
export const independentOutlets = (articles: readonly DayArticle[]): number => {
  const own: { outlet: string; fingerprint: string }[] = [];
  for (const { article } of articles.slice(0, mostCompared).sort(byFirstSeen)) {
    const { outlet, fingerprint = fingerprintText(article.text) } = article;
    if (!own.some((other) => other.outlet !== outlet && areSameText(other.fingerprint, fingerprint)))
      own.push({ outlet, fingerprint });
  }
  return new Set(own.map(({ outlet }) => outlet)).size;
};
