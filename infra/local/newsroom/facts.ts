// What is planted in the sample newsroom, as data that tests can hold a briefing against.
import type { Day } from "./article.ts";
import { newsStories } from "./newsdesk.ts";
import { outlets } from "./outlets.ts";
import { articlesOf } from "./print.ts";

export { numberConflicts } from "./facts/number-conflicts.ts";
export { sharedStatements } from "./facts/shared-statements.ts";
export { notArticles } from "./not-articles.ts";

export interface StoryFact {
  readonly id: string;
  readonly about: string;
  /** Ids of the articles that appear on each day. Day one's stay in the feeds on day two. */
  readonly dayOne: readonly string[];
  readonly dayTwo: readonly string[];
}

/** Every story, with its articles by the day on which they first appear. */
export const storyFacts: readonly StoryFact[] = newsStories.map(({ id, about, articles }) => ({
  id,
  about,
  dayOne: articles.filter((article) => article.day === 1).map((article) => article.id),
  dayTwo: articles.filter((article) => article.day === 2).map((article) => article.id),
}));

/** Stories of day one that day two adds articles to; the flood is the plainest. */
export const updatedOnDayTwo = ["osk-flood", "lorvia-election", "hafar-talks", "amaro-ports"] as const;

/** Day two's feeds date all three of its articles anew, and their pages have not changed. It is no news. */
export const unchangedOnDayTwo = "sandpiper";

/** The article whose quote day two puts right, under the same address. Its speaker is Beatrix Solane. */
export const alteredQuote = {
  article: "rate-rise-wharf",
  speaker: "Beatrix Solane",
  dayOne: "We will not cut rates before next autumn,",
  dayTwo: "We do not expect to cut rates before next autumn,",
} as const;

/** One agency's text, printed whole by the first and without its last two paragraphs by the second. */
export const wireCopy = {
  agency: "Coastal Press Agency",
  articles: ["ferry-fire-courier", "ferry-fire-observer"],
} as const;

/** Events that resemble each other and are not one story. */
export const lookAlikes = [
  ["osk-flood", "lusanda-flood"],
  ["stavnik-trial", "pallin-trial"],
] as const;

/** People of one surname in one story. */
export const sharedSurnames = [
  { story: "osk-flood", people: ["Tomas Halvic", "Irena Halvic"] },
  { story: "stavnik-trial", people: ["Viktor Stavnik", "Milena Stavnik"] },
  { story: "yusuf-karim", people: ["Yusuf Adel-Karim", "Salwa Adel-Karim"] },
] as const;

/** Organisations that are introduced by their name and afterwards go by their initials. */
export const acronyms = [
  { name: "State Waters Agency", initials: "SWA", article: "osk-flood-herald" },
  { name: "Federation of Relief Societies", initials: "FRS", article: "osk-flood-courier" },
  { name: "League of Coastal States", initials: "LCS", article: "hafar-talks-herald" },
  { name: "Norvane Rail Workers’ Union", initials: "NRWU", article: "rail-strike-courier" },
  { name: "Northern Seas Fisheries Commission", initials: "NSFC", article: "herring-quota-wharf" },
  { name: "Joint Space Agency", initials: "JSA", article: "sandpiper-lodestar" },
] as const;

/** The article in the shape of a rewritten wire report: a photo credit in front, stray partial quotes, a source at the end. */
export const rewrittenReport = { article: "hafar-talks-corridor", host: "www.harbourwire.example" } as const;

/**
 * The broken feed. On both days its ampersands are not escaped; on day one it also ends in the title of its last item,
 * which has no address and is no article. All the outlet's articles stand whole in it.
 */
export const brokenFeed = { outlet: "wharf-and-ledger", cutOnDay: 1 } as const;

/** The path that answers 200 with an error page and calls it a feed; on every origin. */
export const brokenPath = "/broken";

/** Article id → its page's address on that day, given each outlet's origin by outlet id. */
export const addressesOf = (
  origins: ReadonlyMap<string, string>,
  dayOne: Date,
  day: Day,
): ReadonlyMap<string, string> =>
  new Map(
    outlets.flatMap((outlet) =>
      articlesOf(outlet, dayOne, day).map(({ id, path }) => [id, `${origins.get(outlet.id) ?? ""}${path}`] as const),
    ),
  );
