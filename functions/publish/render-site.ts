// Renders the site's pages and feeds from one edition.
import { notice } from "../../templates/site/notice.ts";
import { page } from "../../templates/site/frame.ts";
import { styleSheet } from "../../templates/site/style.ts";
import { type Words, words as wordsOf } from "../../templates/words.ts";
import type { Correction, Edition } from "../shared/model/edition.ts";
import { viewCorrectedStory, viewStory } from "../shared/story-view.ts";
import { type ArchivedEdition, renderArchive } from "./render-archive.ts";
import { renderFeeds, renderSiteMap } from "./render-feeds.ts";
import { htmlType, renderFrontPages, type SitePage } from "./render-front-page.ts";
import { renderStoryPages } from "./render-story-pages.ts";

export type { ArchivedEdition } from "./render-archive.ts";
export type { SitePage } from "./render-front-page.ts";

/** The site as a whole. `siteUrl` is absolute and has no slash at the end; `language` is a BCP 47 tag, English where absent. */
export interface Site {
  siteUrl: string;
  language?: string;
  /** Ids of the actors who have a page: their names lead to it. */
  actors?: ReadonlySet<string>;
}

/** All pages that change with `edition`: its own, the front page, the archive's, the feeds, the site map, the style sheet. */
export const renderSite = (edition: Edition, archive: readonly ArchivedEdition[], site: Site): SitePage[] => {
  const words = wordsOf(site.language ?? "en");
  const editions = withThis(edition, archive);
  const own = renderEditionPages(edition, site);
  return [
    ...own.slice(0, 1).map((first) => ({ ...first, path: "index.html" })),
    ...own,
    ...renderArchive(editions, site.siteUrl, words),
    renderNotFound(words),
    ...renderFeeds(edition, edition.stories.map(viewStory), site.siteUrl, words),
    renderSiteMap(
      edition,
      editions.map(({ id }) => id),
      site.siteUrl,
    ),
    { path: "style.css", contentType: "text/css; charset=utf-8", body: styleSheet },
  ];
};

/** The pages under the edition's own date, its first one first. `corrections` are what has been found changed in it since. */
export const renderEditionPages = (
  edition: Edition,
  site: Site,
  corrections: readonly Correction[] = [],
): SitePage[] => {
  const words = wordsOf(site.language ?? "en");
  const stories = edition.stories.map((story) => viewCorrectedStory(story, corrections));
  return [
    ...renderFrontPages(edition, stories, site.siteUrl, words, corrections),
    ...stories.flatMap((story) => renderStoryPages(edition.id, story, site.siteUrl, words, site.actors)),
  ];
};

/** The archive with this edition in it, whether it was listed already or not; the newest first. */
const withThis = (edition: Edition, archive: readonly ArchivedEdition[]): ArchivedEdition[] =>
  [
    { id: edition.id, headline: edition.stories[0]?.headline ?? "", stories: edition.stories.length },
    ...archive.filter(({ id }) => id !== edition.id),
  ].toSorted((left, right) => right.id.localeCompare(left.id));

/** Hosts show it for any address at any depth, so nothing in it is relative. */
const renderNotFound = (words: Words): SitePage => ({
  path: "404.html",
  contentType: htmlType,
  body: String(
    page(words, { title: words.say("notFoundTitle") }, [
      notice(words.say("notFoundTitle"), words.say("notFoundText"), { href: "/", text: words.say("toFrontPage") }),
    ]),
  ),
});
