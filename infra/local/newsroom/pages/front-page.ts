// The pages that are no articles: an outlet's front page, its video gallery, its "not found".
import { html } from "hono/html";
import { longDate } from "../calendar.ts";
import type { Outlet } from "../outlets.ts";
import type { PrintedArticle, PrintedItem } from "../print.ts";
import type { Markup } from "./sheet.ts";

export interface Front {
  readonly outlet: Outlet;
  readonly origin: string;
  readonly articles: readonly PrintedArticle[];
  readonly today: Date;
}

/** Links every article of the outlet and names the feed, as readers' programs look for it. */
export const frontPage = ({ outlet, origin, articles, today }: Front): Markup => html`<!DOCTYPE html>
<html lang="en"><head><title>${outlet.name}</title>
<meta property="og:site_name" content="${outlet.name}">
<link rel="alternate" type="${outlet.feedType}" title="${outlet.name}" href="${origin}${outlet.feedPath}">
<style>body{max-width:760px;margin:40px auto;padding:0 20px;font:17px/1.5 Georgia,serif}h1{border-bottom:3px double;padding-bottom:12px}h2{margin:22px 0 2px;font-size:23px}small{color:#777}a{color:inherit}</style></head>
<body><h1>${outlet.name}</h1><small>${longDate(today)} · ${outlet.tagline}</small>
${articles.map(
  ({ path, title, section, standfirst }) =>
    html`<div class="teaser"><h2><a href="${path}">${title}</a></h2><p>${standfirst} <small>${section}</small></p></div>`,
)}
</body></html>
`;

/** Six films and not one sentence: a page that is no article. */
export const gallery = (outlet: Outlet, item: PrintedItem): Markup => html`<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>${item.title} | ${outlet.name}</title><meta property="og:type" content="video.other"></head>
<body><h1>${item.title}</h1><div class="video-gallery">
${[1, 2, 3, 4, 5, 6].map((film) => html`<div class="tile"><video controls poster="/pictures/${item.number + film}.svg"></video><span>Film ${film} of 6</span></div>`)}
</div></body></html>
`;

/** Says that something is missing, in the shape of a whole page. */
export const notFound = (outlet: Outlet): Markup => html`<!DOCTYPE html>
<html lang="en"><head><title>Page not found | ${outlet.name}</title></head>
<body><h1>Page not found</h1><p>The page may have moved, or its story may have moved on. <a href="/">Go to the front page</a></p></body></html>
`;
