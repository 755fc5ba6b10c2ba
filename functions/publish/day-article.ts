// An article of the day with what was found in it: what every step after reading works on.
import type { Article } from "../shared/model/article.ts";
import type { Findings } from "../shared/model/findings.ts";

export interface DayArticle {
  article: Article;
  findings: Findings;
}

/** Orders articles by when they were first seen; those seen at one moment by id, so that every run has one order. */
export const byFirstSeen = ({ article: one }: DayArticle, { article: other }: DayArticle): number =>
  Date.parse(one.firstSeenAt) - Date.parse(other.firstSeenAt) || (one.id < other.id ? -1 : 1);
