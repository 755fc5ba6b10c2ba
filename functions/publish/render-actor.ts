// Renders an actor's page: their statements over time, a chart of them, the same as a feed and as data.
import { html, type Markup } from "../../templates/markup.ts";
import { actorBody, actorDay, actorHead, actorStory } from "../../templates/site/actor.ts";
import { type Bar, bars } from "../../templates/site/charts.ts";
import { statement } from "../../templates/site/claims.ts";
import { rssFeed } from "../../templates/site/feeds.ts";
import { page } from "../../templates/site/frame.ts";
import { type Words, words as wordsOf } from "../../templates/words.ts";
import type { ActorTimeline, TimelineEntry } from "../shared/model/actor-timeline.ts";
import { asTitle, oneLine, shorten } from "../shared/outside-text.ts";
import { actorDataPath, actorFeedPath, actorPath, editionPath, storyPath } from "../shared/site-paths.ts";
import { viewAlone } from "../shared/statement-view.ts";
import { excerptStatement, type StatementExcerpt } from "../shared/story-excerpt.ts";
import { fillPages, pageRoom } from "./fill-pages.ts";
import { htmlType, numbered, pageLinks, type SitePage } from "./render-front-page.ts";
import type { Site } from "./render-site.ts";

const carrierRoom = 12;
const nameRoom = 120;
const headlineRoom = 240;
/** Bytes for headings and the links between pages. */
const furniture = 1_500;
/** Entries of the feed: who reads it daily misses none. */
const feedRoom = 50;
/** Days of the chart, counted back from the latest. */
const chartDays = 45;
const dayMs = 86_400_000;

interface Shown {
  entry: TimelineEntry;
  headline: string;
  said: StatementExcerpt;
}

/** The actor's page (and further ones where they said much), their feed and their data. None where nothing can be shown. */
export const renderActorPages = (timeline: ActorTimeline, site: Site): SitePage[] => {
  const words = wordsOf(site.language ?? "en");
  const shown = timeline.entries.flatMap((entry) => show(entry));
  if (shown.length === 0) return [];
  return [
    ...htmlPages(timeline, shown, site.siteUrl, words),
    feedOf(timeline, shown, site.siteUrl, words),
    {
      path: actorDataPath(timeline.actorId),
      contentType: "application/json; charset=utf-8",
      body: JSON.stringify(timeline),
    },
  ];
};

const show = (entry: TimelineEntry): Shown[] => {
  const view = viewAlone(entry.statement, entry.articles, entry.corrections);
  if (!view) return [];
  const said = excerptStatement(view, carrierRoom);
  return [{ entry, headline: shorten(oneLine(entry.headline), headlineRoom), said }];
};

const nameOf = ({ name }: ActorTimeline): string => shorten(oneLine(name), nameRoom);

const htmlPages = (timeline: ActorTimeline, shown: readonly Shown[], siteUrl: string, words: Words): SitePage[] => {
  const path = actorPath(timeline.actorId);
  const name = nameOf(timeline);
  const stories = new Set(shown.map(({ entry }) => `${entry.edition} ${entry.storyId}`));
  const head = actorHead(
    words,
    {
      name,
      ...(timeline.role ? { role: asTitle(shorten(oneLine(timeline.role), nameRoom)) } : {}),
      aliases: timeline.aliases.slice(0, 5).map((alias) => shorten(oneLine(alias), nameRoom)),
      counts: [words.count("statements", shown.length), words.count("stories", stories.size)].join(" · "),
      feed: `/${actorFeedPath(timeline.actorId)}`,
      data: `/${actorDataPath(timeline.actorId)}`,
    },
    chartOf(shown, words),
  );
  const frame = (content: readonly Markup[], number: number): string =>
    String(
      page(
        words,
        {
          title: name,
          description: words.say("saidBy", { name }),
          canonical: `${siteUrl}/${numbered(path, number)}`,
        },
        [head, ...content],
      ),
    );
  const filled = fillPages(partsOf(shown, words), pageRoom - furniture - Buffer.byteLength(frame([], 1)));
  return filled.map((parts, index) => ({
    path: numbered(path, index + 1),
    contentType: htmlType,
    body: frame(
      [actorBody(parts.map(({ piece }) => piece)), ...pageLinks(words, path, index + 1, filled.length)],
      index + 1,
    ),
  }));
};

/** Each statement with the headings that begin with it: a date's, a story's. */
const partsOf = (shown: readonly Shown[], words: Words): { piece: Markup }[] =>
  shown.map(({ entry, headline, said }, index) => {
    const before = shown[index - 1]?.entry;
    const newDay = before?.edition !== entry.edition;
    const newStory = newDay || before?.storyId !== entry.storyId;
    const [day, story] = [`/${editionPath(entry.edition)}`, `/${storyPath(entry.edition, entry.storyId)}`];
    return {
      piece: html`${newDay && actorDay({ date: words.longDate(entry.edition), href: day })}${newStory && actorStory({ headline, href: story })}${statement(words, said, { page: story, whole: true })}`,
    };
  });

/** Statements of each day from the first to the latest, or undefined where they are all of one day. */
const chartOf = (shown: readonly Shown[], words: Words): Markup | false => {
  const counts = Map.groupBy(shown, ({ entry }) => entry.edition);
  const days = [...counts.keys()].map((date) => Date.parse(date));
  const last = Math.max(...days);
  const first = Math.max(Math.min(...days), last - (chartDays - 1) * dayMs);
  if (first === last) return false;
  const bar = (index: number): Bar => {
    const date = new Date(first + index * dayMs).toISOString().slice(0, 10);
    return { date: words.date(date), count: counts.get(date)?.length ?? 0 };
  };
  return bars(
    words,
    Array.from({ length: (last - first) / dayMs + 1 }, (_, index) => bar(index)),
  );
};

const feedOf = (timeline: ActorTimeline, shown: readonly Shown[], siteUrl: string, words: Words): SitePage => {
  const name = nameOf(timeline);
  const feed = actorFeedPath(timeline.actorId);
  const entries = shown.slice(0, feedRoom).map(({ entry, headline, said }) => ({
    url: `${siteUrl}/${storyPath(entry.edition, entry.storyId)}`,
    id: `${entry.edition} ${entry.storyId} ${entry.statement.id}`,
    publishedAt: entry.edition,
    title: `${name}: ${headline}`,
    section: "",
    content: statement(words, said),
  }));
  const about = { title: name, page: actorPath(timeline.actorId), feed };
  const publishedAt = shown[0]?.entry.edition ?? "1970-01-01";
  return {
    path: feed,
    contentType: "application/rss+xml; charset=utf-8",
    body: String(rssFeed(words, { siteUrl, about, publishedAt, entries })),
  };
};
