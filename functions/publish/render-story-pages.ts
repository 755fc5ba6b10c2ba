// Renders a story's own page with everything that is known of it, and further pages where that is much.
import type { Markup } from "../../templates/markup.ts";
import { difference, speaker, statement, summary } from "../../templates/site/claims.ts";
import { page } from "../../templates/site/frame.ts";
import { before, fresh, report, storyBody, storyHead } from "../../templates/site/story.ts";
import type { Words } from "../../templates/words.ts";
import { shorten } from "../shared/outside-text.ts";
import { actorPath, editionPath, storyPath } from "../shared/site-paths.ts";
import { excerptStatement, firstSources, voicesOf } from "../shared/story-excerpt.ts";
import type { SpeakerView, StoryView } from "../shared/story-view.ts";
import { reportTimes } from "./render-report-times.ts";
import { fillPages, pageRoom } from "./fill-pages.ts";
import { htmlType, numbered, pageLinks, type SitePage } from "./render-front-page.ts";

/** Outlets named behind one statement: more are in the list of reports. */
const carrierRoom = 60;
/** Bytes for headings and the links between pages. */
const furniture = 1_500;
const descriptionRoom = 200;

interface Part {
  kind: "difference" | "report" | "said";
  piece: Markup;
}

/** `actors` are the ids of those who have a page: their names lead to it. */
export const renderStoryPages = (
  edition: string,
  story: StoryView,
  siteUrl: string,
  words: Words,
  actors: ReadonlySet<string> = new Set(),
): SitePage[] => {
  const path = storyPath(edition, story.id);
  const head = storyHead(
    words,
    { ...story, date: words.date(edition), edition: `/${editionPath(edition)}` },
    story.summary.length > 0 && summary(words, story.summary, "deck"),
  );
  const frame = (content: readonly Markup[], number: number): string =>
    String(
      page(
        words,
        {
          title: story.headline,
          description: descriptionOf(story, words),
          canonical: `${siteUrl}/${numbered(path, number)}`,
          kind: "article",
        },
        [head, ...content],
      ),
    );
  const times = reportTimes(story, words);
  const room = pageRoom - furniture - Buffer.byteLength(frame(times ? [times] : [], 1));
  const filled = fillPages(partsOf(story, words, actors), room);
  return filled.map((parts, index) => ({
    path: numbered(path, index + 1),
    contentType: htmlType,
    body: frame(
      [
        storyBody(
          words,
          pieces(parts, "said"),
          pieces(parts, "difference"),
          index === 0 ? times : undefined,
          pieces(parts, "report"),
        ),
        ...pageLinks(words, path, index + 1, filled.length),
      ],
      index + 1,
    ),
  }));
};

const pieces = (parts: readonly Part[], kind: Part["kind"]): Markup[] =>
  parts.filter((part) => part.kind === kind).map(({ piece }) => piece);

/** Numbers first, because they are few, then what was said, then the reports in order of time. */
const partsOf = (story: StoryView, words: Words, actors: ReadonlySet<string>): Part[] => [
  ...story.differences.map(({ about, isNew, versions }): Part => {
    const shown = versions.map(({ value, sources }) => ({ value, sources: firstSources(sources, carrierRoom) }));
    return { kind: "difference", piece: difference(words, { about, isNew, versions: shown }) };
  }),
  ...voicesOf(story.speakers).flatMap(({ isNew, speakers }, index): Part[] => [
    ...(isNew ? [{ kind: "said", piece: fresh(words) } as const] : []),
    ...(!isNew && index > 0 ? [{ kind: "said", piece: before(words) } as const] : []),
    ...speakers.flatMap((said) => saidParts(said, words, actors)),
  ]),
  ...story.articles
    .toSorted((left, right) => (left.publishedAt ?? "~").localeCompare(right.publishedAt ?? "~"))
    .map((article): Part => ({ kind: "report", piece: report(words, article) })),
];

const saidParts = (said: SpeakerView, words: Words, actors: ReadonlySet<string>): Part[] => {
  const about = actors.has(said.actorId) ? `/${actorPath(said.actorId)}` : undefined;
  return said.statements.flatMap((one, index): Part[] => [
    ...(index === 0 ? [{ kind: "said", piece: speaker(said, about) } as const] : []),
    { kind: "said", piece: statement(words, excerptStatement(one, carrierRoom), { whole: true }) },
  ]);
};

const descriptionOf = (story: StoryView, words: Words): string =>
  shorten(
    story.summary.flatMap(({ sentences }) => sentences.map((sentence) => sentence.words)).join(" ") ||
      words.say("about"),
    descriptionRoom,
  );
