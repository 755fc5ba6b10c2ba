// Joins groups of articles that must be one story, whatever their other words: nothing stands twice in one edition.
import type { DayArticle } from "./day-article.ts";
import type { PreviousStory } from "./follow-story.ts";
import { type Instances, instancesOf, mostlyOthers } from "./instances.ts";
import { tokenize } from "./terms.ts";
import { tellingQuote, wordsOf } from "./spoken-words.ts";

/** A group of the day's articles, with the story of each article of the edition before that was grouped with them. */
export interface Draft {
  articles: readonly DayArticle[];
  followed: readonly PreviousStory[];
}

/** Two reports share so many people and organisations that nobody else speaks of that day only if they are on one event. */
const tellingActors = 3;

/** Articles of a draft, the most central, whose years and numbers tell which one of its kind it is. */
const articlesCompared = 3;

/** The drafts, those joined that go on from one story, carry one quote, or share actors that no other has. */
export const joinDrafts = (drafts: readonly Draft[]): Draft[] => {
  const joined = new Map<Draft, Draft[]>(drafts.map((draft) => [draft, [draft]]));
  const owners = new Map<unknown, Draft>();
  for (const draft of drafts)
    for (const sign of [...byShare(draft.followed).slice(0, 1), ...quotesOf(draft)]) {
      const owner = owners.get(sign);
      if (owner) unite(joined, owner, draft);
      else owners.set(sign, draft);
    }
  for (const [one, other] of sharingActors(drafts)) unite(joined, one, other);
  return [...new Set(joined.values())].map((group) => ({
    articles: group.flatMap(({ articles }) => articles),
    followed: group.flatMap(({ followed }) => followed),
  }));
};

/** Stories by how often they are in a list, the most frequent first. */
export const byShare = (stories: readonly PreviousStory[]): PreviousStory[] =>
  [...Map.groupBy(stories, (story) => story)].sort((a, b) => b[1].length - a[1].length).map(([story]) => story);

const quotesOf = ({ articles }: Draft): string[] =>
  articles.flatMap(({ article, findings }) =>
    findings.statements
      .filter(({ kind }) => kind === "direct")
      .map(({ content }) => content.flatMap((span) => wordsOf(article.text.slice(...span))))
      .filter((words) => words.length >= tellingQuote)
      .map((words) => words.join(" ")),
  );

/** Pairs of drafts that share actors with each other and with no third. Places are left out: many events are in one. */
const sharingActors = (drafts: readonly Draft[]): [Draft, Draft][] => {
  const namedIn = new Map<string, Draft[]>();
  for (const draft of drafts)
    for (const actor of actorsOf(draft)) namedIn.set(actor, [...(namedIn.get(actor) ?? []).slice(0, 2), draft]);
  const shared = new Map<Draft, Map<Draft, number>>();
  for (const [one, other, third] of namedIn.values()) {
    if (!one || !other || third) continue;
    const counts = shared.get(one) ?? new Map<Draft, number>();
    shared.set(one, counts.set(other, (counts.get(other) ?? 0) + 1));
  }
  return [...shared].flatMap(([one, counts]) =>
    [...counts].flatMap(([other, count]): [Draft, Draft][] =>
      count >= tellingActors && !mostlyOthers(instancesIn(one), instancesIn(other)) ? [[one, other]] : [],
    ),
  );
};

/** The same ministers speak of this year's budget and of next year's. */
const instancesIn = ({ articles }: Draft): Instances[] =>
  articles.slice(0, articlesCompared).map(({ article: { title, text } }) => instancesOf(tokenize(title, text)));

const actorsOf = ({ articles }: Draft): ReadonlySet<string> =>
  new Set(
    articles.flatMap(({ findings }) => findings.actors.filter(({ kind }) => kind !== "place").map(({ id }) => id)),
  );

const unite = (joined: Map<Draft, Draft[]>, one: Draft, other: Draft): void => {
  const [into, from] = [joined.get(one) ?? [], joined.get(other) ?? []];
  if (into === from) return;
  into.push(...from);
  for (const draft of from) joined.set(draft, into);
};
