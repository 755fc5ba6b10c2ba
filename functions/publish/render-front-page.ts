// Renders an edition's front page, and the pages that follow it where an edition is long.
import { coverageLines } from "../../templates/coverage.ts";
import type { Markup } from "../../templates/markup.ts";
import { columnStory, columns, dateline, leadStory, noStories, pages } from "../../templates/site/edition.ts";
import { page } from "../../templates/site/frame.ts";
import type { Words } from "../../templates/words.ts";
import { type CorrectionView, viewCorrections } from "../shared/correction-view.ts";
import { viewCoverage } from "../shared/coverage-view.ts";
import type { Correction, Edition } from "../shared/model/edition.ts";
import { shorten } from "../shared/outside-text.ts";
import { editionPath, storyPath } from "../shared/site-paths.ts";
import { countStatements, excerptStory, type Room } from "../shared/story-excerpt.ts";
import type { StoryView } from "../shared/story-view.ts";
import { fillPages, pageRoom } from "./fill-pages.ts";

/** One object of the site. `path` has no slash at the start: "index.html", "editions/2026-11-23.html". */
export interface SitePage {
  path: string;
  contentType: string;
  body: string;
}

export const htmlType = "text/html; charset=utf-8";

/** The first story has the page's width, the others a column of it. */
const leadRoom: Room = { outlets: 6, statements: 5, carriers: 4, differences: 2, versions: 4 };
const columnRoom: Room = { outlets: 4, statements: 2, carriers: 3, differences: 1, versions: 3 };

/** Characters of a description, as search pages show it. */
const descriptionRoom = 200;

/** Bytes for the links between pages. */
const pagesRoom = 600;

/** "editions/2026-11-23-2.html" for the second page; the first has no number. */
export const numbered = (path: string, number: number): string =>
  number === 1 ? path : path.replace(/\.html$/, `-${number}.html`);

/** The edition's pages under its own date. `corrections` are what has been found changed in it since. */
export const renderFrontPages = (
  edition: Edition,
  stories: readonly StoryView[],
  siteUrl: string,
  words: Words,
  corrections: readonly Correction[] = [],
): SitePage[] => {
  const since = viewCorrections(corrections);
  const path = editionPath(edition.id);
  const rendered = stories.map((story, index) => {
    const address = `/${storyPath(edition.id, story.id)}`;
    const piece =
      index === 0
        ? leadStory(words, excerptStory(story, address, leadRoom))
        : columnStory(words, excerptStory(story, address, columnRoom));
    return { piece, isLead: index === 0 };
  });
  const frame = (content: readonly Markup[], number: number): string =>
    String(
      page(
        words,
        {
          title: words.longDate(edition.id),
          description: shorten(
            stories.map(({ headline }) => headline).join(" · ") || words.say("about"),
            descriptionRoom,
          ),
          canonical: `${siteUrl}/${numbered(path, number)}`,
        },
        [dateline(words.longDate(edition.id), countsOf(stories, words), changedSince(since, words)), ...content],
        {
          front: true,
          corrections: [...since, ...viewCorrections(edition.corrections)],
          footer: coverageLines(words, viewCoverage(edition.coverage)),
        },
      ),
    );
  const room = pageRoom - pagesRoom - Buffer.byteLength(frame([], 1));
  const filled = fillPages(rendered, room);
  const bodies = filled.map((parts, index) => {
    const leads = parts.filter(({ isLead }) => isLead).map(({ piece }) => piece);
    const others = parts.filter(({ isLead }) => !isLead).map(({ piece }) => piece);
    return frame(
      [
        ...leads,
        ...(others.length > 0 ? [columns(others)] : []),
        ...(stories.length === 0 ? [noStories(words.say("nothingAtAll"))] : []),
        ...pageLinks(words, path, index + 1, filled.length),
      ],
      index + 1,
    );
  });
  return bodies.map((body, index) => ({ path: numbered(path, index + 1), contentType: htmlType, body }));
};

const changedSince = (since: readonly CorrectionView[], words: Words): string | undefined =>
  since.length > 0 ? words.count("changedQuotes", since.length) : undefined;

/** Links to the page before and after, where there is more than one. */
export const pageLinks = (words: Words, path: string, number: number, of: number): Markup[] =>
  of === 1
    ? []
    : [
        pages(
          words,
          number,
          of,
          number > 1 ? `/${numbered(path, number - 1)}` : undefined,
          number < of ? `/${numbered(path, number + 1)}` : undefined,
        ),
      ];

/** "12 stories · 34 statements · 6 outlets". */
const countsOf = (stories: readonly StoryView[], words: Words): string => {
  const statements = stories.reduce((sum, { speakers }) => sum + countStatements(speakers), 0);
  const outlets = new Set(stories.flatMap(({ articles }) => articles.map(({ outlet }) => outlet)));
  return [
    words.count("stories", stories.length),
    words.count("statements", statements),
    words.count("outlets", outlets.size),
  ].join(" · ");
};
