// Articles → stories: which reports are on one event.
import { createHash } from "node:crypto";
import type { Story } from "../shared/model/edition.ts";
import { agglomerate } from "./agglomerate.ts";
import { findCandidates } from "./candidates.ts";
import { splitLookAlikes } from "./split-look-alikes.ts";
import { openingOf } from "./terms.ts";
import { joinStrays } from "./join-strays.ts";
import { type GroupableArticle, vectorize } from "./vectors.ts";

/**
 * Groups a whole stream of articles with distinct ids. Every article is in exactly one story; the most central article of
 * a story stands first in it. Stories come in the order of their first article in the stream, and that article names them.
 */
export const groupStories = (articles: readonly GroupableArticle[]): Story[] => {
  // Grouping goes by id, so that the order in which feeds were polled does not change what becomes one story.
  const sorted = [...articles].sort((a, b) => (a.id < b.id ? -1 : 1));
  const vectors = vectorize(sorted);
  const place = new Map(articles.map(({ id }, index) => [id, index]));
  const placeOf = (id: string): number => place.get(id) ?? 0;
  const openings = vectorize(sorted.map((article) => ({ ...article, text: openingOf(article.text) })));
  const pairs = findCandidates(vectors);
  const events = agglomerate(vectors, pairs).flatMap((group) => splitLookAlikes(group, vectors, openings));
  return joinStrays(events, vectors, pairs)
    .map((group) => group.map((index) => sorted[index]?.id ?? ""))
    .map((ids) => ({ ids, first: ids.reduce((a, b) => (placeOf(b) < placeOf(a) ? b : a)) }))
    .sort((a, b) => placeOf(a.first) - placeOf(b.first))
    .map(({ ids, first }) => ({ id: storyId(first), articles: ids }));
};

/** The id of the story that began with this article: short, and safe in addresses. */
export const storyId = (firstArticleId: string): string =>
  createHash("sha256").update(firstArticleId).digest("hex").slice(0, 16);
