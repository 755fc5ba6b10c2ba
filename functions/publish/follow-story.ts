// Compares a story with the one it goes on from, in the edition before: what is new in it, if anything.
import type { Carrier, EditionStatement, EditionStory } from "../shared/model/edition.ts";
import { copyDetector } from "./copies.ts";
import type { DayArticle } from "./day-article.ts";
import { versionOf } from "./merge-statements.ts";
import { readQuantities } from "./read-quantities.ts";
import { wordsOf } from "./spoken-words.ts";

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
  return {
    statements: newStatements(today, statements, earlier),
    outlets: newOutlets(today, earlier, previous),
    numbers: newNumbers(today, earlier),
  };
};

/** Whether there is anything new. */
export const isNews = ({ statements, outlets, numbers }: News): boolean =>
  statements.length + outlets.length + numbers.length > 0;

/** Statements that only today's articles carry, in words that stand in none of the earlier texts. */
const newStatements = (
  today: readonly DayArticle[],
  statements: readonly EditionStatement[],
  earlier: readonly DayArticle[],
): EditionStatement[] => {
  const fresh = new Set(today.map(({ article }) => `${article.id} ${article.textHash}`));
  const read = earlier.map(({ article }) => ` ${wordsOf(article.text).join(" ")} `);
  const stoodThere = ({ content }: Carrier): boolean =>
    read.some((words) => content.every(({ text }) => words.includes(` ${wordsOf(text).join(" ")} `)));
  return statements.filter(({ carriers }) =>
    carriers.every((carrier) => fresh.has(versionOf(carrier)) && !stoodThere(carrier)),
  );
};

const newOutlets = (
  today: readonly DayArticle[],
  earlier: readonly DayArticle[],
  previous: readonly PreviousStory[],
): string[] => {
  const known = new Set(previous.flatMap(({ story }) => story.articles.map(({ outlet }) => outlet)));
  const isCopy = copyDetector(earlier.map(({ article }) => article.text));
  const others = Map.groupBy(
    today.filter(({ article }) => !known.has(article.outlet)),
    ({ article }) => article.outlet,
  );
  return [...others].filter(([, own]) => own.some(({ article }) => !isCopy(article.text))).map(([outlet]) => outlet);
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
