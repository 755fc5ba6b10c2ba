// Groups the day's articles together with those of the edition before, so that a story that goes on keeps its id.
import { byFirstSeen, type DayArticle } from "./day-article.ts";
import type { PreviousStory } from "./follow-story.ts";
import { groupStories, storyId } from "./group-stories.ts";
import type { StoryDraft } from "./write-story.ts";

/** Drafts of the day's stories. Each has at least one of the day's articles; no article is in two. */
export const draftStories = (today: readonly DayArticle[], previous: readonly PreviousStory[]): StoryDraft[] => {
  const sorted = today.toSorted(byFirstSeen);
  const dayArticles = new Map<string, DayArticle>(
    sorted.map((dayArticle) => [`today ${dayArticle.article.id}`, dayArticle]),
  );
  const stories = new Map<string, PreviousStory>(
    previous.flatMap((before) => before.articles.map(({ article }) => [`before ${article.id}`, before] as const)),
  );
  const groups = groupStories([
    ...previous.flatMap(({ articles }) => articles.map((before) => groupable("before", before))),
    ...sorted.map((dayArticle) => groupable("today", dayArticle)),
  ]);
  const drafts = groups.flatMap(({ articles: members }) => {
    const articles = members.flatMap((id) => dayArticles.get(id) ?? []);
    const shares = Map.groupBy(
      members.flatMap((id) => stories.get(id) ?? []),
      (before) => before,
    );
    const followed = [...shares]
      .map(([before, same]) => ({ before, share: same.length }))
      .sort((a, b) => b.share - a.share);
    return articles.length > 0 ? [{ articles, followed }] : [];
  });
  return nameStories(drafts);
};

const groupable = (prefix: string, { article: { id, title, text } }: DayArticle) => ({
  id: `${prefix} ${id}`,
  title,
  text,
});

interface Draft {
  articles: readonly DayArticle[];
  /** The stories of the edition before that it shares articles with, those with most of them first. */
  followed: readonly { before: PreviousStory; share: number }[];
}

/** Gives each draft the id of the story it goes on from; where several go on from one, the one with most of it has its id. */
const nameStories = (drafts: readonly Draft[]): StoryDraft[] => {
  const taken = new Set<string>();
  const share = ({ followed }: Draft): number => followed[0]?.share ?? 0;
  return drafts
    .toSorted((a, b) => share(b) - share(a))
    .map(({ articles, followed }) => {
      const ids = followed.map(({ before }) => before.story.id);
      const id = ids.find((known) => !taken.has(known)) ?? storyId(firstSeen(articles));
      taken.add(id);
      return { id, articles, previous: followed.map(({ before }) => before) };
    });
};

const firstSeen = (articles: readonly DayArticle[]): string => articles.toSorted(byFirstSeen)[0]?.article.id ?? "";
