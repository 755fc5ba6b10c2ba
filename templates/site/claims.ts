// The pieces every story is made of on the site: sentences, statements and numbers, each a link to its words.
import type { Source } from "../../functions/shared/article-view.ts";
import { storyPath } from "../../functions/shared/site-paths.ts";
import type { DifferenceExcerpt, ShownSources, StatementExcerpt } from "../../functions/shared/story-excerpt.ts";
import type { SummaryRun } from "../../functions/shared/story-view.ts";
import { correctionLine } from "../corrections.ts";
import { html, type Markup } from "../markup.ts";
import type { Words } from "../words.ts";

/** A `lang` attribute where words are not in the page's own language. */
export const spokenIn = (words: Words, language: string): Markup | false =>
  language !== words.language && language !== "und" && html` lang="${language}" dir="auto"`;

/** Behind an outlet that another follows. It is in one box with the outlet, so that no line begins with it. */
const dot = "\u00a0·";

const link = ({ outlet, href }: Source): Markup => html`<a href="${href}"><bdi>${outlet}</bdi></a>`;

/** Outlets side by side. `page` is where the count of further ones leads; without it nothing is left out. */
const sources = (words: Words, { shown, more }: { shown: readonly Source[]; more: number }, page?: string): Markup[] =>
  [
    ...shown.map(link),
    ...(more > 0 && page ? [link({ outlet: words.count("moreOutlets", more), href: page })] : []),
  ].map((source, index, all) => (index < all.length - 1 ? html`<span class="source">${source}${dot}</span> ` : source));

export const summary = (
  words: Words,
  runs: readonly SummaryRun[],
  className: string,
): Markup => html`<p class="${className}">
${runs.map(({ outlet, sentences }) =>
  sentences.map(
    (
      sentence,
      index,
    ) => html`<a class="claim" href="${sentence.href}"${spokenIn(words, sentence.language)}>${sentence.words}${index === sentences.length - 1 && html` <span class="outlet">(<bdi>${outlet}</bdi>)</span>`}</a>
`,
  ),
)}</p>`;

/** More outlets than this behind one statement get a paragraph of their own. */
const besideWords = 5;

/** Where a statement stands: `page` is where the count of further outlets leads; `whole` where all that is known of it is told. */
interface Place {
  page?: string;
  whole?: boolean;
}

/** Cue, words and first outlet are one link to the words' place; the other carriers follow it, and then whoever denies it. */
export const statement = (words: Words, said: StatementExcerpt, { page, whole = false }: Place = {}): Markup => {
  const [first, ...shown] = said.sources.shown;
  const others = sources(words, { shown, more: said.sources.more }, page);
  const goOn = others.length > 0 && others.length <= besideWords;
  return html`<blockquote><p><a class="claim" href="${first.href}"${spokenIn(words, said.language)}>${said.cue && html`<i>${said.cue}</i> `}${said.quoted ? words.quote(said.words) : said.words} <span class="outlet"><bdi>${first.outlet}</bdi>${goOn && dot}</span></a>${goOn && html`<span class="outlets"> ${others}</span>`}</p>
${others.length > besideWords && html`<p class="outlets">${others}</p>`}${whole && known(words, said)}${said.denials.map(
  (
    denial,
  ) => html`<div class="denial">${speaker(denial)}${statement(words, denial.statement, { ...(page ? { page } : {}), whole })}</div>
`,
)}</blockquote>
`;
};

/** How many reports it rests on, its other wordings, what its speaker said before, and what became of it. */
const known = (words: Words, said: StatementExcerpt): Markup[] => [
  ...(said.independent !== undefined && said.sources.shown.length > 1
    ? [html`<p class="aside">${words.count("independentReports", said.independent)}</p>`]
    : []),
  ...said.versions.map(
    (version) =>
      html`<p class="aside">${words.say("alsoQuoted")} <a class="claim" href="${version.sources[0].href}">${words.quote(version.words)}</a> ${sources(words, { shown: version.sources, more: 0 })}</p>`,
  ),
  ...(said.earlier
    ? [
        html`<p class="aside"><a href="/${storyPath(said.earlier.edition, said.earlier.storyId)}">${words.say("saidEarlier", { date: words.date(said.earlier.edition) })}</a> ${words.quote(said.earlier.words)}</p>`,
      ]
    : []),
  ...(said.changed
    ? [
        html`<p class="aside"><span class="mark">${words.say("correction")}</span> <a href="${said.changed.href}">${correctionLine(words, said.changed)}</a></p>`,
      ]
    : []),
];

/** The speaker's name and role. `page` is the address of the page about them. */
export const speaker = ({ name, role }: { name: string; role?: string }, page?: string): Markup =>
  html`<p class="speaker"><b>${page ? html`<a href="${page}"><bdi>${name}</bdi></a>` : html`<bdi>${name}</bdi>`}</b>${role && html`, <bdi>${role}</bdi>`}</p>
`;

/** The numbers that differ, one below the other, each with the outlets that give it. */
export const difference = (
  words: Words,
  { about, isNew, versions }: DifferenceExcerpt,
  page?: string,
): Markup => html`<p class="about">${isNew && html`${words.say("newSinceYesterday")}: `}${words.known(about)}</p>
<dl class="numbers">
${versions.map(
  ({
    value,
    sources: given,
  }) => html`<div><dt><a class="claim" href="${given.shown[0].href}">${value}</a></dt><dd>${sources(words, given, page)}</dd></div>
`,
)}</dl>
`;

export const kicker = (words: Words, section: string, update: boolean): Markup | false =>
  (section !== "" || update) &&
  html`<p class="kicker">${section}${update && html` <span class="mark">${words.say("update")}</span>`}</p>
`;

export const credits = (words: Words, outlets: ShownSources, page?: string): Markup =>
  html`<p class="outlets">${sources(words, outlets, page)}</p>
`;
