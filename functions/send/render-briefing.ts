// Renders an edition as one reader's briefing: subject, HTML part and text part.
import { coverageLines } from "../../templates/coverage.ts";
import { correctionRow, footer, type MailLinks, masthead, remark } from "../../templates/email/briefing.ts";
import { frame } from "../../templates/email/frame.ts";
import { raw } from "../../templates/markup.ts";
import { type Words, words } from "../../templates/words.ts";
import { type CorrectionView, viewCorrections } from "../shared/correction-view.ts";
import { viewCoverage } from "../shared/coverage-view.ts";
import type { Edition } from "../shared/model/edition.ts";
import { oneLine, shorten } from "../shared/outside-text.ts";
import { editionPath, storyPath } from "../shared/site-paths.ts";
import { type Briefing, briefingOf } from "./briefing.ts";
import { laid, type LaidPart, linkPlaces, withLinks } from "./render-links.ts";
import { forReader, type ReaderStory, readyStory, type StoryReader, takeWhole } from "./render-mail-stories.ts";
import { correctionsText, footerText, mastheadText, remarkText } from "./render-text.ts";

/** What of a reader shapes the briefing. */
export interface BriefingReader extends StoryReader {
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

/** One edition in one language, ready for any reader. */
type Prepared = (reader: BriefingReader, links: BriefingLinks) => Briefing;

const preparedEditions = new WeakMap<Edition, Map<string, Prepared>>();

/** Renders `edition` for one reader. What is the same for all readers is rendered once an edition object. */
export const renderBriefing = (edition: Edition, reader: BriefingReader, links: BriefingLinks): Briefing => {
  const known = preparedEditions.get(edition) ?? new Map<string, Prepared>();
  preparedEditions.set(edition, known);
  const say = words(reader.language);
  const { siteUrl, postalAddress } = links;
  const key = [say.language, siteUrl, postalAddress].join("\n");
  const prepared = known.get(key) ?? prepareBriefing(edition, siteUrl, postalAddress, say);
  known.set(key, prepared);
  return prepared(reader, links);
};

/** A mail without its reader's links, for all readers who get the same stories. */
interface Layout {
  subject: string;
  parts: readonly LaidPart[];
}
/** Layouts of one edition and language that are kept. */
const mostLayouts = 200;

/** Renders what readers share; the answer puts the rest in for one of them. */
const prepareBriefing = (edition: Edition, siteUrl: string, postalAddress: string, say: Words): Prepared => {
  const page = `${siteUrl}/${editionPath(edition.id)}`;
  const stories = edition.stories.map((story) =>
    readyStory(story, `${siteUrl}/${storyPath(edition.id, story.id)}`, say),
  );
  const coverage = coverageLines(say, viewCoverage(edition.coverage));
  const corrections = viewCorrections(edition.corrections);
  const links = { page, ...linkPlaces, postalAddress: oneLine(postalAddress) };
  const layouts = new Map<string, Layout>();
  const layoutFor = (mine: readonly ReaderStory[]): Layout => {
    const key = mine.map(({ story, followed }) => [story.id, ...followed].join("\t")).join("\n");
    const known = layouts.get(key);
    if (known) return known;
    const made = compose(edition, mine, { coverage, corrections }, links, say);
    if (layouts.size < mostLayouts) layouts.set(key, made);
    return made;
  };
  return (reader, own) => {
    const { subject, parts } = layoutFor(forReader(stories, reader));
    return briefingOf(subject, withLinks(parts, own));
  };
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
): Layout => {
  const date = say.longDate(edition.id);
  const headlines = mine.map(({ story }) => story.view.headline);
  const subject = subjectOf(headlines, `${say.say("name")}, ${say.date(edition.id)}`);
  const preheader = shorten(headlines.slice(1).join(" · ") || say.say("motto"), preheaderRoom);
  const counts = countsOf(mine, say);
  const rows = [masthead(say, date, counts, links), gap, correctionRow(say, corrections), footer(say, coverage, links)];
  const [above = "", below = ""] = String(frame(say, subject, preheader, rows)).split(String(gap));
  // For a remark, and for the reader's links.
  const spareRoom = 2_000;
  const taken = takeWhole(mine, htmlRoom - spareRoom - Buffer.byteLength(above) - Buffer.byteLength(below));
  const note = remarkOf(mine.length, taken.length, edition, say);
  const textBelow = [
    ...(note ? [remarkText(note, links.page)] : []),
    ...(corrections.length > 0 ? [correctionsText(say, corrections)] : []),
    footerText(say, coverage, links),
  ];
  return {
    subject,
    parts: [
      ...laid(above, `${mastheadText(say, date, counts, links)}\n\n`),
      ...taken,
      ...laid(`${note ? String(remark(note, links.page)) : ""}${below}`, `${textBelow.join("\n\n")}\n`),
    ],
  };
};

const remarkOf = (stories: number, taken: number, edition: Edition, say: Words): string | undefined => {
  if (edition.stories.length === 0) return say.say("nothingAtAll");
  if (stories === 0) return say.say("nothingToday");
  return taken < stories ? `${say.count("moreStories", stories - taken)}.` : undefined;
};

/** "12 stories · 34 statements · 6 outlets"; empty where there are none. */
const countsOf = (mine: readonly ReaderStory[], say: Words): string => {
  if (mine.length === 0) return "";
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
