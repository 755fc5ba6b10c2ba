// Renders an edition as one reader's briefing: subject, HTML part and text part.
import { coverageLines } from "../../templates/coverage.ts";
import { correctionRow, footer, type MailLinks, masthead, remark } from "../../templates/email/briefing.ts";
import { frame } from "../../templates/email/frame.ts";
import { storyRow } from "../../templates/email/story.ts";
import { raw } from "../../templates/markup.ts";
import { type Words, words } from "../../templates/words.ts";
import { nameKeyOf } from "../shared/actor-name.ts";
import { type CorrectionView, viewCorrections } from "../shared/correction-view.ts";
import { viewCoverage } from "../shared/coverage-view.ts";
import type { Edition, EditionStory } from "../shared/model/edition.ts";
import { oneLine, shorten } from "../shared/outside-text.ts";
import { editionPath, storyPath } from "../shared/site-paths.ts";
import { countStatements, excerptStory, type Room, type StoryExcerpt } from "../shared/story-excerpt.ts";
import { type StoryView, viewStory } from "../shared/story-view.ts";
import { type Briefing, briefingOf, type SharedPart } from "./briefing.ts";
import { correctionsText, footerText, mastheadText, remarkText, storyText } from "./render-text.ts";

/** What of a reader shapes the briefing. No sections means all of them; `actors` are names followed, as they are compared. */
export interface BriefingReader {
  sections: readonly string[];
  actors: readonly string[];
  /** BCP 47 tag of the interface's language. */
  language: string;
}

/** Addresses that differ by reader or operator; all absolute, `siteUrl` without a slash at the end. */
export interface BriefingLinks {
  siteUrl: string;
  preferences: string;
  unsubscribe: string;
  postalAddress: string;
}

/** Bytes of the HTML part. Gmail cuts a mail off at about 102,000; transfer encoding and rewritten links need room. */
const htmlRoom = 90_000;
/** Characters of the subject and of what an inbox shows beside it. */
const subjectRoom = 150;
const preheaderRoom = 140;

/** How a story stands in a mail: as its first, as one of those that make the morning, or with the most telling alone. */
type Size = "lead" | "full" | "brief";

/** A story's part of two minutes. */
const fullRoom: Room = { outlets: 4, statements: 4, carriers: 3, differences: 2, versions: 4 };
const rooms: Readonly<Record<Size, Room>> = {
  lead: fullRoom,
  full: fullRoom,
  brief: { outlets: 3, statements: 2, carriers: 2, differences: 1, versions: 3 },
};
/** Stories before the brief ones begin. Those with actors the reader follows are never brief. */
const fullStories = 4;

/** One edition in one language, ready for any reader. */
type Prepared = (reader: BriefingReader, links: BriefingLinks) => Briefing;

const preparedEditions = new WeakMap<Edition, Map<string, Prepared>>();

/** Renders `edition` for one reader. What is the same for all readers is rendered once an edition object. */
export const renderBriefing = (edition: Edition, reader: BriefingReader, links: BriefingLinks): Briefing => {
  const known = preparedEditions.get(edition) ?? new Map<string, Prepared>();
  preparedEditions.set(edition, known);
  const say = words(reader.language);
  const key = `${say.language} ${links.siteUrl}`;
  const prepared = known.get(key) ?? prepareBriefing(edition, links.siteUrl, say);
  known.set(key, prepared);
  return prepared(reader, links);
};

/** A story with its renderings, made when they are first asked for. */
interface ReadyStory {
  /** As the feed list names it, which is how readers' choices name it. */
  section: string;
  view: StoryView;
  statements: number;
  /** The story for a reader who follows these in it, by name. */
  render(size: Size, followed: readonly string[]): Rendered;
}

interface Rendered extends SharedPart {
  /** Of the HTML. */
  bytes: number;
}

/** Renders what all readers share; the answer renders the rest for one of them. */
const prepareBriefing = (edition: Edition, siteUrl: string, say: Words): Prepared => {
  const page = `${siteUrl}/${editionPath(edition.id)}`;
  const stories = edition.stories.map((story) =>
    readyStory(story, `${siteUrl}/${storyPath(edition.id, story.id)}`, say),
  );
  const coverage = coverageLines(say, viewCoverage(edition.coverage));
  const corrections = viewCorrections(edition.corrections);
  return (reader, links) => {
    const mine = forReader(stories, reader);
    const mailLinks = {
      page,
      preferences: links.preferences,
      unsubscribe: links.unsubscribe,
      postalAddress: oneLine(links.postalAddress),
    };
    return compose(edition, mine, { coverage, corrections }, mailLinks, say);
  };
};

/** Renderings of a story that are kept; readers who follow the same of its actors share one. */
const mostKept = 100;

const readyStory = (story: EditionStory, page: string, say: Words): ReadyStory => {
  const view = viewStory(story);
  const kept = new Map<string, Rendered>();
  const render = (size: Size, followed: readonly string[]): Rendered => {
    const key = [size, ...followed].join("\n");
    const known = kept.get(key);
    if (known) return known;
    const made = renderStory(excerptStory(view, page, rooms[size]), size, followed, say);
    if (kept.size < mostKept) kept.set(key, made);
    return made;
  };
  return { section: story.section, view, statements: countStatements(view.speakers), render };
};

const renderStory = (mail: StoryExcerpt, size: Size, followed: readonly string[], say: Words): Rendered => {
  const html = String(storyRow(say, mail, size === "lead", followed));
  return { html, text: `${storyText(say, mail, followed)}\n\n`, bytes: Buffer.byteLength(html) };
};

interface ReaderStory {
  story: ReadyStory;
  /** Names of the actors in it whom the reader follows. */
  followed: string[];
}

/** The stories of the reader's sections, those with followed actors first, otherwise in the edition's order. */
const forReader = (stories: readonly ReadyStory[], { sections, actors }: BriefingReader): ReaderStory[] => {
  const mine = stories
    .filter(({ section }) => sections.length === 0 || sections.includes(section))
    .map((story) => ({ story, followed: followedIn(story.view, actors) }));
  return [
    ...mine.filter(({ followed }) => followed.length > 0),
    ...mine.filter(({ followed }) => followed.length === 0),
  ];
};

const followedIn = ({ speakers }: StoryView, actors: readonly string[]): string[] =>
  actors.length === 0
    ? []
    : [...speakers, ...speakers.flatMap(({ statements }) => statements.flatMap(({ denials }) => denials))]
        .filter(({ actorId }) => actors.includes(nameKeyOf(actorId)))
        .map(({ name }) => name)
        .filter((name, index, names) => names.indexOf(name) === index);

/** `before` stories stand before it in the mail. */
const sizeAt = (before: number, followed: readonly string[]): Size => {
  if (before === 0) return "lead";
  return before < fullStories || followed.length > 0 ? "full" : "brief";
};

/** Where the stories stand in the frame; no text can hold it, since "<" is escaped. */
const gap = raw("<!--stories-->");

/** Puts the mail together, with as many whole stories as there is room for. */
const compose = (
  edition: Edition,
  mine: readonly ReaderStory[],
  { coverage, corrections }: { coverage: readonly string[]; corrections: readonly CorrectionView[] },
  links: MailLinks,
  say: Words,
): Briefing => {
  const date = say.longDate(edition.id);
  const headlines = mine.map(({ story }) => story.view.headline);
  const subject = subjectOf(headlines, `${say.say("name")}, ${say.date(edition.id)}`);
  const preheader = shorten(headlines.slice(1).join(" · ") || say.say("motto"), preheaderRoom);
  const counts = countsOf(mine, say);
  const rows = [masthead(say, date, counts, links), gap, correctionRow(say, corrections), footer(say, coverage, links)];
  const [above = "", below = ""] = String(frame(say, subject, preheader, rows)).split(String(gap));
  const remarkRoom = 1_000;
  const taken = takeWhole(mine, htmlRoom - remarkRoom - Buffer.byteLength(above) - Buffer.byteLength(below));
  const note = remarkOf(mine.length, taken.length, edition, say);
  const textBelow = [
    ...(note ? [remarkText(note, links.page)] : []),
    ...(corrections.length > 0 ? [correctionsText(say, corrections)] : []),
    footerText(say, coverage, links),
  ];
  return briefingOf(subject, { html: above, text: `${mastheadText(say, date, counts, links)}\n\n` }, taken, {
    html: `${note ? String(remark(note, links.page)) : ""}${below}`,
    text: `${textBelow.join("\n\n")}\n`,
  });
};

/** Whole stories in order, as far as they fit; one that is too long alone is passed over and left to the page. */
const takeWhole = (mine: readonly ReaderStory[], room: number): Rendered[] => {
  const taken: Rendered[] = [];
  let left = room;
  for (const { story, followed } of mine) {
    const rendered = story.render(sizeAt(taken.length, followed), followed);
    if (rendered.bytes > left) continue;
    taken.push(rendered);
    left -= rendered.bytes;
  }
  return taken;
};

const remarkOf = (stories: number, taken: number, edition: Edition, say: Words): string | undefined => {
  if (edition.stories.length === 0) return say.say("nothingAtAll");
  if (stories === 0) return say.say("nothingToday");
  return taken < stories ? `${say.count("moreStories", stories - taken)}.` : undefined;
};

/** "12 stories · 34 statements · 6 outlets". */
const countsOf = (mine: readonly ReaderStory[], say: Words): string => {
  const statements = mine.reduce((sum, { story }) => sum + story.statements, 0);
  const outlets = new Set(mine.flatMap(({ story }) => story.view.articles.map(({ outlet }) => outlet)));
  return [
    say.count("stories", mine.length),
    say.count("statements", statements),
    say.count("outlets", outlets.size),
  ].join(" · ");
};

/** As many of the first headlines as fit on a line; the name and date where there is none. */
const subjectOf = (headlines: readonly string[], otherwise: string): string => {
  const [first, ...others] = headlines;
  if (!first) return otherwise;
  let subject = shorten(first, subjectRoom);
  for (const headline of others.slice(0, 2)) {
    if (subject.length + headline.length + 3 > subjectRoom) break;
    subject = `${subject} · ${headline}`;
  }
  return subject;
};
