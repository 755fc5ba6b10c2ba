// A story in the mail: headline, three sentences, who said what, where reports differ.
import { isolated } from "../../functions/shared/outside-text.ts";
import type { Source } from "../../functions/shared/article-view.ts";
import type { StatementExcerpt, StoryExcerpt, Voices } from "../../functions/shared/story-excerpt.ts";
import { html, type Markup } from "../markup.ts";
import { voicesTitle, type Words } from "../words.ts";
import { row } from "./frame.ts";
import { styles } from "./styles.ts";

/** `lead` is the first story of a mail, which is set larger. `followed` are names of actors the reader follows. */
export const storyRow = (words: Words, story: StoryExcerpt, lead: boolean, followed: readonly string[]): Markup =>
  row(html`<div class="rule" style="${styles.story}">
<p class="spot" style="${styles.label}">${story.section}${story.update && html` &nbsp;<span class="mark" style="${styles.mark}">${words.say("update")}</span>`}${followed.length > 0 && html` · ${words.say("followed", { names: words.list(followed) })}`}</p>
<h2${lead && html` class="lead"`} style="${lead ? styles.lead : styles.headline}"><a class="ink" style="${styles.claim}" href="${story.page}">${story.headline}</a></h2>
${story.outlets && html`<p class="from muted" style="${styles.sources}">${sources(words, story.outlets, story.page)}</p>`}
${story.summary.length > 0 && summary(words, story)}
${story.voices.map((part, index) => voices(words, part, index > 0, story.page))}
${story.moreStatements > 0 && html`<p style="${styles.more}"><a class="spot" style="${styles.plain}" href="${story.page}">${words.count("moreStatements", story.moreStatements)}</a></p>`}
${story.differences.length > 0 && whereReportsDiffer(words, story)}
</div>`);

/** Behind an outlet that another follows. It is in one box with the outlet, so that no line begins with it. */
const dot = "\u00a0·";

const link = ({ outlet, href }: Source): Markup =>
  html`<a class="whole spot" style="${styles.link}" href="${href}">${isolated(outlet)}</a>`;

/** Outlets side by side, the last of them a count that leads to the story's page. */
const sources = (words: Words, { shown, more }: { shown: readonly Source[]; more: number }, page: string): Markup[] =>
  [...shown.map(link), ...(more > 0 ? [link({ outlet: words.count("moreOutlets", more), href: page })] : [])].map(
    (source, index, all) => (index < all.length - 1 ? html`<span class="whole">${source}${dot}</span> ` : source),
  );

/** A `lang` attribute where words are not in the mail's own language. */
const spokenIn = (words: Words, language: string): Markup | false =>
  language !== words.language && language !== "und" && html` lang="${language}" dir="auto"`;

const summary = (words: Words, story: StoryExcerpt): Markup => html`<p style="${styles.text}">
${story.summary.map(({ outlet, sentences }) =>
  sentences.map(
    (
      sentence,
      index,
    ) => html`<a class="ink" style="${styles.claim}" href="${sentence.href}"${spokenIn(words, sentence.language)}>${sentence.words}${index === sentences.length - 1 && html` ${credit(outlet)}`}</a>
`,
  ),
)}</p>`;

const voices = (
  words: Words,
  { isNew, speakers }: Voices,
  follows: boolean,
  page: string,
): Markup => html`<h3 class="hair" style="${styles.part}">${words.say(voicesTitle(isNew, follows))}</h3>
${speakers.map(
  (said) => html`${speaker(said)}
${said.statements.map((statement) => whatWasSaid(words, statement, page))}`,
)}`;

const speaker = ({ name, role }: { name: string; role?: string }): Markup =>
  html`<p class="muted" style="${styles.speaker}"><b class="ink" style="${styles.name}">${isolated(name)}</b>${role && html`, ${isolated(role)}`}</p>`;

/** Cue, words and first outlet are one link to the words' place; the other carriers follow it, and then whoever denies it. */
const whatWasSaid = (words: Words, statement: StatementExcerpt, page: string): Markup => {
  const [first, ...others] = statement.sources.shown;
  const goOn = others.length > 0 || statement.sources.more > 0;
  return html`<p style="${styles.words}"><a class="ink" style="${styles.claim}" href="${first.href}"${spokenIn(words, statement.language)}>${statement.cue && html`<i class="muted" style="${styles.cue}">${statement.cue}</i> `}${statement.quoted ? words.quote(statement.words) : statement.words} ${label(first.outlet, goOn && dot)}</a>${goOn && html`<span class="from muted" style="${styles.others}"> ${sources(words, { shown: others, more: statement.sources.more }, page)}</span>`}</p>
${statement.denials.map(
  (denial) => html`<div class="hair" style="${styles.denial}">${speaker(denial)}
${whatWasSaid(words, denial.statement, page)}</div>
`,
)}`;
};

/** An outlet's name behind its words, inside their link. */
const label = (outlet: string, behind: string | false): Markup =>
  html`<span class="from whole spot" style="${styles.outlet}">${isolated(outlet)}${behind}</span>`;

/** The same between sentences, in brackets as agencies are credited. */
const credit = (outlet: string): Markup =>
  html`<span class="from whole spot" style="${styles.outlet}">(${isolated(outlet)})</span>`;

const whereReportsDiffer = (
  words: Words,
  story: StoryExcerpt,
): Markup => html`<h3 class="hair" style="${styles.part}">${words.say("whereReportsDiffer")}</h3>
${story.differences.map(
  ({
    about,
    isNew,
    versions,
  }) => html`<p class="muted" style="${styles.about}">${isNew && html`${words.say("newSinceYesterday")}: `}${words.known(about)}</p>
${versions.map(
  ({
    value,
    sources: given,
  }) => html`<p class="from muted" style="${styles.valueLine}"><a class="value ink" style="${styles.value}" href="${given.shown[0].href}">${value}</a> &nbsp;${sources(words, given, story.page)}</p>
`,
)}`,
)}`;
