// A story's own page: everything that was said, every outlet, the numbers side by side.
import type { ArticleView } from "../../functions/shared/article-view.ts";
import { html, type Markup } from "../markup.ts";
import type { Words } from "../words.ts";
import { kicker, spokenIn } from "./claims.ts";

export interface StoryHead {
  section: string;
  update: boolean;
  headline: string;
  headlineSource?: ArticleView;
  /** The edition it is from: its date in words and its root-relative address. */
  date: string;
  edition: string;
}

export const storyHead = (
  words: Words,
  story: StoryHead,
  content: Markup | false,
): Markup => html`<header class="story-head">
${kicker(words, story.section, story.update)}
<h1>${story.headlineSource ? html`<a class="claim" href="${story.headlineSource.href}"${spokenIn(words, story.headlineSource.language)}>${story.headline}</a>` : story.headline}</h1>
<p class="outlets">${story.headlineSource && html`<span class="source"><a href="${story.headlineSource.href}"><bdi>${story.headlineSource.outlet}</bdi></a>\u00a0·</span> `}<a href="${story.edition}">${words.say("storyFrom", { date: story.date })}</a></p>
${content}
</header>`;

/** Parts of the page that are there only where they have content. */
export const storyBody = (
  words: Words,
  said: readonly Markup[],
  differing: readonly Markup[],
  times: Markup | undefined,
  reports: readonly Markup[],
): Markup => html`<div class="story-body">
${
  said.length > 0 &&
  html`<section class="said" aria-labelledby="said"><h2 id="said">${words.say("allStatements")}</h2>
${said}</section>`
}
<div class="beside">
${
  differing.length > 0 &&
  html`<section aria-labelledby="differing"><h2 id="differing">${words.say("whereReportsDiffer")}</h2>
${differing}</section>`
}
${
  reports.length > 0 &&
  html`<section aria-labelledby="reports"><h2 id="reports">${words.say("sources")}</h2>
<p class="note">${words.say("sourcesNote")}</p>
${times}
<ol class="reports">
${reports}</ol></section>`
}
</div>
</div>`;

/** Stands over the statements that the edition before did not have. */
export const fresh = (words: Words): Markup => html`<h3>${words.say("newSinceYesterday")}</h3>
`;

/** Stands over the statements that it had. */
export const before = (words: Words): Markup => html`<h3>${words.say("saidBefore")}</h3>
`;

export const report = (words: Words, article: ArticleView): Markup => html`<li>
<p class="outlets">${article.publishedAt && html`<time datetime="${article.publishedAt}">${words.time(article.publishedAt)}</time> · `}<b><bdi>${article.outlet}</bdi></b></p>
<p><a href="${article.href}"${spokenIn(words, article.language)}>${article.title}</a></p>
${article.byline && html`<p class="note"><bdi>${article.byline}</bdi></p>`}
</li>
`;
