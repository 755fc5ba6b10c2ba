// Puts the stories of an edition in order, and says why each stands where it stands.
import type { EditionStory } from "../shared/model/edition.ts";
import type { DayArticle } from "./day-article.ts";
import { independentOutlets } from "./independent.ts";
import { carriedBy } from "./rank-statements.ts";
import type { WrittenStory } from "./write-story.ts";

/** Stories of one edition. Mail clients cut a briefing at about 100 KB, and nobody reads to the end of more. */
const mostStories = 40;

/** After this many hours without a new article a story counts half of its freshness. */
const freshnessHalfLife = 8;

/** What each sign is worth beside one doubling of the outlets, which is worth 1. */
const worth = { freshness: 1, speakers: 0.4, difference: 0.3, firstReport: 0.3 } as const;

/** A written story with all of its day's articles. */
export interface RankedDraft extends WrittenStory {
  articles: readonly DayArticle[];
}

/** Each story of a section that stands above another of it costs the other this much: a morning's news is of several kinds. */
const sectionCost = 0.15;

/**
 * The edition's stories in order, each with its reasons. `until` is when the edition closed. A section has `mostOfSection`
 * of them, as long as another still has some: a morning of one election is no morning without the rest.
 */
export const rankStories = (drafts: readonly RankedDraft[], until: Date, mostOfSection: number): EditionStory[] => {
  const sections = new Map<string, number>();
  const open = drafts
    .map((draft) => ({ draft, rank: rankOf(draft, until) }))
    .sort((a, b) => b.rank - a.rank || (a.draft.story.id < b.draft.story.id ? -1 : 1));
  const ranked: EditionStory[] = [];
  while (open.length > 0 && ranked.length < mostStories) {
    const costOf = ({ story }: RankedDraft): number => sectionCost * (sections.get(story.section) ?? 0);
    // Only a section's first open story can come next: the others of it cost the same and rank below.
    // From the last to the first, so that of each section its first one stays.
    const first = [...new Map(open.toReversed().map((one) => [one.draft.story.section, one])).values()];
    const within = first.filter(({ draft }) => (sections.get(draft.story.section) ?? 0) < mostOfSection);
    const [best] = (within.length > 0 ? within : first).sort(
      (a, b) => b.rank - costOf(b.draft) - (a.rank - costOf(a.draft)),
    );
    if (!best) break;
    open.splice(open.indexOf(best), 1);
    const { section } = best.draft.story;
    sections.set(section, (sections.get(section) ?? 0) + 1);
    const place = sections.get(section) ?? 1;
    ranked.push({ ...best.draft.story, reasons: [...reasonsFor(best.draft, until), ...placeIn(section, place)] });
  }
  return ranked;
};

const rankOf = ({ story, articles }: RankedDraft, until: Date): number => {
  const { newest } = hoursOf(articles, until);
  const speakers = new Set(story.statements.map(({ speaker }) => speaker.actorId)).size;
  return (
    Math.log2(independentOutlets(articles)) +
    worth.freshness * 0.5 ** (newest / freshnessHalfLife) +
    worth.speakers * Math.log2(1 + speakers) +
    (story.differences.length > 0 ? worth.difference : 0) +
    (story.update ? 0 : worth.firstReport)
  );
};

const outletsOf = (articles: readonly DayArticle[]): number =>
  new Set(articles.map(({ article }) => article.outlet)).size;

/** Hours before the edition closed at which the story's first and newest article were seen. */
const hoursOf = (articles: readonly DayArticle[], until: Date): { first: number; newest: number } => {
  const hours = articles.map(({ article }) => (until.getTime() - Date.parse(article.firstSeenAt)) / 3_600_000);
  return { first: Math.max(0, ...hours), newest: Math.max(0, Math.min(...hours)) };
};

const reasonsFor = ({ story, articles, news }: RankedDraft, until: Date): string[] => {
  const { first, newest } = hoursOf(articles, until);
  const [leading] = story.statements;
  const byId = new Map(articles.map((dayArticle) => [dayArticle.article.id, dayArticle]));
  const carriers = Math.max(0, ...story.statements.map((one) => independentOutlets(carriedBy(one, byId))));
  const [outlets, independent] = [outletsOf(articles), independentOutlets(articles)];
  return [
    `${count(outlets, "outlet")}${independent < outlets ? `, ${independent} of them independent` : ""}`,
    count(articles.length, "article"),
    `first seen ${ago(first)}`,
    ...(articles.length > 1 ? [`newest ${ago(newest)}`] : []),
    ...(leading ? [`${count(story.statements.length, "statement")}, first of ${leading.speaker.name}`] : []),
    ...(carriers > 1 ? [`one statement confirmed by ${carriers} outlets`] : []),
    ...(story.differences.length > 0
      ? [`reports differ on ${story.differences.map(({ about }) => about).join("; ")}`]
      : []),
    ...(news ? [`update: ${newsIn(news)}`] : []),
  ];
};

/** A story that stands behind others of its section stands lower than it would. */
const placeIn = (section: string, place: number): string[] =>
  section === "" || place === 1 ? [] : [`number ${place} of ${section}`];

const newsIn = ({ statements, outlets, numbers }: NonNullable<WrittenStory["news"]>): string =>
  [
    ...(statements.length > 0 ? [count(statements.length, "new statement")] : []),
    ...(outlets.length > 0 ? [`new source ${outlets.join(", ")}`] : []),
    ...(numbers.length > 0 ? [`new number of ${numbers.join(", ")}`] : []),
  ].join("; ");

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? "" : "s"}`;

const ago = (hours: number): string => (hours < 1 ? `${Math.round(hours * 60)} min ago` : `${Math.round(hours)} h ago`);
