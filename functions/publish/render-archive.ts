// Renders the list of all editions, by month.
import { archive, archiveEntry } from "../../templates/site/archive.ts";
import type { Markup } from "../../templates/markup.ts";
import { page } from "../../templates/site/frame.ts";
import type { Words } from "../../templates/words.ts";
import { oneLine, shorten } from "../shared/outside-text.ts";
import { editionPath } from "../shared/site-paths.ts";
import { fillPages, pageRoom } from "./fill-pages.ts";
import { htmlType, numbered, pageLinks, type SitePage } from "./render-front-page.ts";

/** An edition as the archive page lists it. `headline` is that of its first story. */
export interface ArchivedEdition {
  id: string;
  headline: string;
  stories: number;
  /** Quotes of it that outlets have changed since. */
  corrections?: number | undefined;
  /** True where another edition's run listed it, and its own is still to write its pages. */
  unfinished?: boolean | undefined;
}

/** Bytes for the months' headings and the links between pages. */
const furniture = 4_000;
const headlineRoom = 240;

/** The archive's pages, for editions in the order given. */
export const renderArchive = (editions: readonly ArchivedEdition[], siteUrl: string, words: Words): SitePage[] => {
  const path = "archive.html";
  const frame = (content: readonly Markup[], number: number): string =>
    String(page(words, { title: words.say("archive"), canonical: `${siteUrl}/${numbered(path, number)}` }, content));
  const entries = editions.map((edition) => ({ month: words.month(edition.id), piece: entry(edition, words) }));
  const filled = fillPages(entries, pageRoom - furniture - Buffer.byteLength(frame([], 1)));
  return filled.map((parts, index) => {
    const months = [...Map.groupBy(parts, ({ month }) => month)].map(([month, inMonth]) => ({
      month,
      editions: inMonth.map(({ piece }) => piece),
    }));
    const content = [archive(words, months), ...pageLinks(words, path, index + 1, filled.length)];
    return { path: numbered(path, index + 1), contentType: htmlType, body: frame(content, index + 1) };
  });
};

const entry = ({ id, headline, stories, corrections = 0 }: ArchivedEdition, words: Words): Markup =>
  archiveEntry(words, {
    date: words.longDate(id),
    headline: shorten(oneLine(headline), headlineRoom) || words.longDate(id),
    stories,
    corrections,
    href: `/${editionPath(id)}`,
  });
