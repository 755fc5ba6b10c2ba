// Compares a story with the one it goes on from, in the edition before: what is new in it, if anything.
import type { EditionStatement, EditionStory } from "../shared/model/edition.ts";
import { isCopy } from "./copies.ts";
import type { DayArticle } from "./day-article.ts";
import { versionOf } from "./merge-statements.ts";
import { readQuantities } from "./read-quantities.ts";

/** A story of the edition before, with its articles as they were read then. */
export interface PreviousStory {
  story: EditionStory;
  articles: readonly DayArticle[];
}

export interface News {
  statements: EditionStatement[];
  /** Outlets that were not in the story and did not copy it. */
  outlets: string[];
  /** Things of which there is a new number, such as "dead". */
  numbers: string[];
}

/** What today's articles add. `statements` are those of today's and the earlier articles, merged. */
export const findNews = (
  today: readonly DayArticle[],
  statements: readonly EditionStatement[],
  previous: readonly PreviousStory[],
): News => {
  const earlier = previous.flatMap(({ articles }) => articles);
  const fresh = new Set(today.map(({ article }) => `${article.id} ${article.textHash}`));
  return {
    statements: statements.filter(({ carriers }) => carriers.every((carrier) => fresh.has(versionOf(carrier)))),
    outlets: newOutlets(today, earlier, previous),
    numbers: newNumbers(today, earlier),
  };
};

export const isNews = ({ statements, outlets, numbers }: News): boolean =>
  statements.length + outlets.length + numbers.length > 0;

const newOutlets = (
  today: readonly DayArticle[],
  earlier: readonly DayArticle[],
  previous: readonly PreviousStory[],
): string[] => {
  const known = new Set(previous.flatMap(({ story }) => story.articles.map(({ outlet }) => outlet)));
  const own = today.filter(
    ({ article }) => !known.has(article.outlet) && !earlier.some((before) => isCopy(article.text, before.article.text)),
  );
  return [...new Set(own.map(({ article }) => article.outlet))];
};

const newNumbers = (today: readonly DayArticle[], earlier: readonly DayArticle[]): string[] => {
  const counted = (articles: readonly DayArticle[]): Map<string, string> =>
    new Map(
      articles.flatMap(({ article }) =>
        readQuantities(article).flatMap(({ thing, noun, value }) =>
          thing ? [[`${thing} ${noun} ${value}`, thing] as const] : [],
        ),
      ),
    );
  const known = counted(earlier);
  return [...new Set([...counted(today)].filter(([key]) => !known.has(key)).map(([, thing]) => thing))];
};
