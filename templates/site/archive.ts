// The archive's page: every edition, by month.
import { html, type Markup } from "../markup.ts";
import type { Words } from "../words.ts";

export interface ArchiveEntry {
  /** The edition's date in words. */
  date: string;
  headline: string;
  stories: number;
  /** Quotes of it that outlets have changed since. */
  corrections: number;
  /** Root-relative. */
  href: string;
}

/** Editions by month, the newest first. */
export const archive = (
  words: Words,
  months: readonly { month: string; editions: readonly Markup[] }[],
): Markup => html`<div class="reading"><h1>${words.say("archive")}</h1>
<p class="note">${words.say("archiveNote")}</p>
${months.map(
  ({ month, editions }) => html`<section><h2>${month}</h2>
<ul class="editions">
${editions}</ul></section>
`,
)}</div>`;

export const archiveEntry = (
  words: Words,
  { date, headline, stories, corrections, href }: ArchiveEntry,
): Markup => html`<li><p class="outlets">${date} · ${words.count("stories", stories)}${corrections > 0 && html` <span class="mark">${words.count("changedQuotes", corrections)}</span>`}</p>
<p class="headline"><a href="${href}">${headline}</a></p></li>
`;
