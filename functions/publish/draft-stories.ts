// Groups the day's articles together with those of the edition before, so that a story that goes on keeps its id.
import { byFirstSeen, type DayArticle } from "./day-article.ts";
import type { PreviousStory } from "./follow-story.ts";
import { groupStories, storyId } from "./group-stories.ts";
import { byShare, type Draft, joinDrafts } from "./join-drafts.ts";
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
  ]).map(({ articles: members }) => ({
    articles: members.flatMap((id) => dayArticles.get(id) ?? []),
    followed: wentOn(members.flatMap((id) => stories.get(id) ?? [])),
  }));
  return nameStories(joinDrafts(groups.filter(({ articles }) => articles.length > 0)));
};

/** A story goes on where at least this share of its articles is found again. Where fewer are, one of them told of the new event too. */
const leastFound = 0.5;

const wentOn = (found: readonly PreviousStory[]): PreviousStory[] => {
  const times = Map.groupBy(found, (story) => story);
  return found.filter((story) => (times.get(story)?.length ?? 0) >= leastFound * story.articles.length);
};

const groupable = (prefix: string, { article: { id, title, text } }: DayArticle) => ({
  id: `${prefix} ${id}`,
  title,
  text,
});

/** Gives each draft the id of the story it goes on from: the one with most articles in it. */
const nameStories = (drafts: readonly Draft[]): StoryDraft[] =>
  drafts.map(({ articles, followed }) => {
    const previous = byShare(followed);
    return { id: previous[0]?.story.id ?? storyId(firstSeen(articles)), articles, previous };
  });

const firstSeen = (articles: readonly DayArticle[]): string => articles.toSorted(byFirstSeen)[0]?.article.id ?? "";
