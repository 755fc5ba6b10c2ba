// The front page: the day's stories, the first across the page, the others in columns below it.
import type { StoryExcerpt } from "../../functions/shared/story-excerpt.ts";
import { html, type Markup } from "../markup.ts";
import { voicesTitle, type Words } from "../words.ts";
import { credits, difference, kicker, speaker, statement, summary } from "./claims.ts";

/** Date and counts under the masthead; `changed` says how much outlets have changed since, and leads to it. */
export const dateline = (date: string, counts: string, changed?: string): Markup =>
  html`<div class="dateline"><h1>${date}</h1><p>${counts}${changed && html` · <a href="#corrections">${changed}</a>`}</p></div>`;

export const noStories = (text: string): Markup => html`<p class="remark">${text}</p>`;

/** The first story of an edition, across the page: what happened on the left, who said what on the right. */
export const leadStory = (words: Words, story: StoryExcerpt): Markup => html`<article class="lead">
<div>
${opening(words, story, "deck")}
</div>
${
  story.voices.length > 0 &&
  html`<div class="voices">
${voices(words, story, true)}
</div>`
}
${
  story.differences.length > 0 &&
  html`<div>
${numbers(words, story)}
</div>`
}
</article>`;

export const columnStory = (words: Words, story: StoryExcerpt): Markup => html`<article>
${opening(words, story, "text")}
${voices(words, story)}
${numbers(words, story)}
</article>
`;

export const columns = (stories: readonly Markup[]): Markup => html`<div class="columns">
${stories}
</div>`;

const opening = (
  words: Words,
  story: StoryExcerpt,
  className: string,
): Markup => html`${kicker(words, story.section, story.update)}
<h2><a href="${story.page}">${story.headline}</a></h2>
${story.outlets && credits(words, story.outlets, story.page)}
${story.summary.length > 0 && summary(words, story.summary, className)}`;

const numbers = (words: Words, story: StoryExcerpt): Markup | false =>
  story.differences.length > 0 &&
  html`<h3>${words.say("whereReportsDiffer")}</h3>
${story.differences.map((differing) => difference(words, differing, story.page))}`;

/** `titled` where the column is theirs; elsewhere only what is new needs a title. */
const voices = (words: Words, story: StoryExcerpt, titled = false): Markup =>
  html`${story.voices.map(
    (
      { isNew, speakers },
      index,
    ) => html`${(titled || isNew || index > 0) && html`<h3>${words.say(voicesTitle(isNew, index > 0))}</h3>`}
${speakers.map((said) => html`${speaker(said)}${said.statements.map((one) => statement(words, one, { page: story.page }))}`)}`,
  )}${story.moreStatements > 0 && html`<p class="more"><a href="${story.page}">${words.count("moreStatements", story.moreStatements)}</a></p>`}`;

/** Links between the pages of something that is too long for one. Addresses are root-relative. */
export const pages = (words: Words, number: number, of: number, previous?: string, next?: string): Markup =>
  html`<nav class="pages" aria-label="${words.say("continued", { page: String(number), pages: String(of) })}"><p>${previous && html`<a href="${previous}" rel="prev">${words.say("previousPage")}</a> · `}${words.say("continued", { page: String(number), pages: String(of) })}${next && html` · <a href="${next}" rel="next">${words.say("nextPage")}</a>`}</p></nav>`;
