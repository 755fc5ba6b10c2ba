// Says in lines how two editions of one date differ.
import type { Edition, EditionStory } from "../shared/model/edition.ts";

/** One line a difference; none where the two are the same in all that a reader sees. */
export const compareEditions = (before: Edition, after: Edition): string[] => {
  const stories = new Map(after.stories.map((story) => [story.id, story]));
  const known = new Set(before.stories.map(({ id }) => id));
  return [
    ...before.stories.flatMap((story) => {
      const now = stories.get(story.id);
      return now ? compareStories(story, now) : [`- ${story.headline}`];
    }),
    ...after.stories.filter(({ id }) => !known.has(id)).map(({ headline }) => `+ ${headline}`),
    ...compareOrder(before, after),
    ...compareText("corrections", JSON.stringify(before.corrections ?? []), JSON.stringify(after.corrections ?? [])),
  ];
};

const compareStories = (before: EditionStory, after: EditionStory): string[] => {
  const changes = [
    ...compareText("headline", before.headline, after.headline),
    ...compareText("section", before.section, after.section),
    ...compareText("update", String(before.update), String(after.update)),
    ...compareText("summary", wordsOf(before.summary), wordsOf(after.summary)),
    ...compareParts("statement", statementsOf(before), statementsOf(after)),
    ...compareParts("difference", differencesOf(before), differencesOf(after)),
    ...compareParts("article", articlesOf(before), articlesOf(after)),
  ];
  return changes.length > 0 ? [`~ ${before.headline}`, ...changes.map((change) => `    ${change}`)] : [];
};

type Parts = ReadonlyMap<string, string>;

const statementsOf = ({ statements }: EditionStory): Parts =>
  new Map(
    statements.map((statement) => [
      JSON.stringify(statement),
      `${statement.speaker.name}: ${wordsOf(statement.carriers[0]?.content ?? [])} (${statement.carriers.length})`,
    ]),
  );

const differencesOf = ({ differences }: EditionStory): Parts =>
  new Map(
    differences.map((difference) => [
      JSON.stringify(difference),
      `${difference.about}: ${difference.versions.map(({ value }) => value).join(" / ")}`,
    ]),
  );

const articlesOf = ({ articles }: EditionStory): Parts =>
  new Map(articles.map((article) => [JSON.stringify(article), `${article.outlet}: ${article.title}`]));

const wordsOf = (evidence: readonly { text: string }[]): string => evidence.map(({ text }) => text).join(" … ");

const compareParts = (name: string, before: Parts, after: Parts): string[] => [
  ...[...before].filter(([key]) => !after.has(key)).map(([, text]) => `- ${name} ${text}`),
  ...[...after].filter(([key]) => !before.has(key)).map(([, text]) => `+ ${name} ${text}`),
];

const compareText = (name: string, before: string, after: string): string[] =>
  before === after ? [] : [`${name}: ${before} → ${after}`];

/** Only where both have the same stories is their order a difference of its own. */
const compareOrder = (before: Edition, after: Edition): string[] => {
  const [one, other] = [before, after].map(({ stories }) => stories.map(({ id }) => id));
  if (one === undefined || other === undefined || one.join() === other.join()) return [];
  if (one.toSorted().join() !== other.toSorted().join()) return [];
  return [`order: ${after.stories.map(({ headline }) => headline).join(" | ")}`];
};
