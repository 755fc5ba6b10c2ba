// Holds an edition's differences against those planted in the sample newsroom.
import type { Difference } from "../../functions/shared/model/edition.ts";
import { newsArticles } from "../../infra/local/newsroom/newsdesk.ts";
import { numberConflicts } from "../../infra/local/newsroom/facts.ts";

type Conflict = (typeof numberConflicts)[number];

const straight = (words: string): string => words.replaceAll(/[’‘]/g, "'").replaceAll(/[“”]/g, '"');

const events = new Map(newsArticles.map(({ id, title }) => [straight(title), id.replace(/-[a-z]+(?:-2)?$/, "")]));

/** The planted story that an article of this title is of; the title where none is. */
export const eventOf = (title: string): string => events.get(straight(title)) ?? title;

/** Two of the conflict's versions are among the difference's, by their words or their numbers. */
const isOf = ({ versions }: Difference, planted: Conflict): boolean => {
  const isShown = ({ value, carriers }: Conflict["versions"][number]): boolean =>
    versions.some(
      (version) =>
        version.value.includes(value) ||
        version.evidence.some(({ text }) => carriers.some(({ words }) => straight(text).includes(straight(words)))),
    );
  return planted.versions.filter(isShown).length > 1;
};

/** The planted conflicts that are among these differences, and the differences that nobody planted. */
export const comparePlanted = (
  differences: readonly Difference[],
): { found: readonly Conflict[]; unplanted: readonly Difference[] } => ({
  found: numberConflicts.filter((planted) => differences.some((difference) => isOf(difference, planted))),
  unplanted: differences.filter((difference) => !numberConflicts.some((planted) => isOf(difference, planted))),
});
