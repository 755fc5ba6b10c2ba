// Renders the edition as RSS, Atom and JSON Feed, and the site map.
import { html, type Markup } from "../../templates/markup.ts";
import { difference, speaker, statement, summary } from "../../templates/site/claims.ts";
import { atomFeed, type FeedFrame, jsonFeed, rssFeed, siteMap } from "../../templates/site/feeds.ts";
import type { Words } from "../../templates/words.ts";
import type { Edition } from "../shared/model/edition.ts";
import { editionPath, storyPath } from "../shared/site-paths.ts";
import { excerptStory, type Room } from "../shared/story-excerpt.ts";
import type { StoryView } from "../shared/story-view.ts";
import type { SitePage } from "./render-front-page.ts";

const room: Room = { outlets: 6, statements: 6, carriers: 4, differences: 3, versions: 4 };

/** The feeds of an edition and the site map; `siteUrl` has no slash at its end. */
export const renderFeeds = (
  edition: Edition,
  stories: readonly StoryView[],
  siteUrl: string,
  words: Words,
): SitePage[] => {
  const feed: FeedFrame = {
    siteUrl,
    publishedAt: edition.publishedAt,
    entries: stories.map((story) => {
      const url = `${siteUrl}/${storyPath(edition.id, story.id)}`;
      return { url, title: story.headline, section: story.section, content: entryContent(story, url, words) };
    }),
  };
  return [
    { path: "feed.xml", contentType: "application/rss+xml; charset=utf-8", body: String(rssFeed(words, feed)) },
    { path: "feed.atom", contentType: "application/atom+xml; charset=utf-8", body: String(atomFeed(words, feed)) },
    { path: "feed.json", contentType: "application/feed+json; charset=utf-8", body: jsonFeed(words, feed) },
  ];
};

const entryContent = (story: StoryView, url: string, words: Words): Markup => {
  const excerpt = excerptStory(story, url, room);
  return html`${summary(words, excerpt.summary, "text")}
${excerpt.voices.map(({ speakers }) =>
  speakers.map((said) => html`${speaker(said)}${said.statements.map((one) => statement(words, one, { page: url }))}`),
)}
${excerpt.differences.map((differing) => difference(words, differing, url))}`;
};

/** The front page, the archive, every edition, and the stories of this one. */
export const renderSiteMap = (edition: Edition, editions: readonly string[], siteUrl: string): SitePage => {
  const pages = [
    { path: "", date: edition.id },
    { path: "archive.html", date: edition.id },
    ...editions.map((date) => ({ path: editionPath(date), date })),
    ...edition.stories.map(({ id }) => ({ path: storyPath(edition.id, id), date: edition.id })),
  ];
  return {
    path: "sitemap.xml",
    contentType: "application/xml; charset=utf-8",
    body: String(siteMap(pages.map(({ path, date }) => ({ url: `${siteUrl}/${path}`, lastModified: date })))),
  };
};
