// The Esterhavn Courier's article page: sections and data attributes, Open Graph dates, a drop cap, an author box.
import { html, raw } from "hono/html";
import { longDate } from "../calendar.ts";
import { links, type Markup, type Sheet } from "./sheet.ts";

const style = `body{margin:0;font:17px/1.65 "Palatino Linotype",Palatino,serif;background:#fbfaf7;color:#222}a{color:#1d5c4a}
#top{background:#123c33;color:#fff;padding:14px 28px;font-size:28px}#top small{float:right;font:12px sans-serif;padding-top:14px}#top a{color:#fff;text-decoration:none}
.c-wrap{display:grid;grid-template-columns:minmax(0,700px) 260px;gap:48px;max-width:1020px;margin:30px auto;padding:0 20px}h1{font-size:38px;line-height:1.2;font-weight:500}
.c-lede{font-style:italic;color:#4a4a4a}.dropcap{float:left;font-size:58px;line-height:50px;padding-right:6px;color:#1d5c4a}.c-fig img{width:100%}.c-fig figcaption,.c-meta,.c-rail,.c-author,.c-ad{font:13px/1.5 sans-serif;color:#666}
.c-ad{background:#eee;text-align:center;padding:30px;margin:20px 0}.c-author{border-top:1px solid #ccc;padding-top:14px;margin-top:30px}footer{font:12px sans-serif;padding:24px;text-align:center;border-top:1px solid #ccc}
@media(max-width:800px){.c-wrap{display:block}}`;

const withDropCap = (paragraph: string): Markup =>
  /^\p{L}/u.test(paragraph)
    ? html`<p><span class="dropcap">${paragraph.slice(0, 1)}</span>${paragraph.slice(1)}</p>`
    : html`<p>${paragraph}</p>`;

export const courierPage = (sheet: Sheet): Markup => {
  const { outlet, article, others, today } = sheet;
  const [first = "", ...rest] = article.paragraphs;
  return html`<!doctype html>
<html lang="en" prefix="og: https://ogp.me/ns#"><head>
<meta charset="utf-8"><title>${article.title} – ${outlet.name}</title>
<meta property="og:site_name" content="${outlet.name}">
<meta property="og:title" content="${article.title}">
<meta property="og:description" content="${article.standfirst}">
<meta property="article:published_time" content="${article.publishedAt.toISOString()}">
${article.modifiedAt && html`<meta property="article:modified_time" content="${article.modifiedAt.toISOString()}">`}
<meta name="author" content="${article.byline}">
${links(sheet)}
<style>${raw(style)}</style></head><body>
<div id="top"><small>${longDate(today)}</small><a href="/">${outlet.name}</a></div>
<nav aria-label="Sections"><ul hidden><li><a href="/">Front page</a></li><li><a href="/abroad">Abroad</a></li><li><a href="/norvane">Norvane</a></li></ul></nav>
<div class="c-wrap"><section class="c-main" data-article="${article.number}">
<p class="c-meta c-section-label">${article.section}</p>
<h1 itemprop="headline">${article.title}</h1>
<p class="c-lede">${article.standfirst}</p>
<p class="c-meta c-byline">Words: ${article.byline}. Picture: ${outlet.photographer}</p>
<figure class="c-fig"><img src="/pictures/${article.number}.svg" alt="${article.caption}"><figcaption>${article.caption}. Photo: ${outlet.photographer}</figcaption></figure>
<section class="c-text" itemprop="articleBody">
${withDropCap(first)}
${rest.slice(0, 3).map((paragraph) => html`<p>${paragraph}</p>\n`)}
<div class="c-ad" aria-label="Advertisement">ADVERTISEMENT<br>Sail north in comfort. Cabins from 890 crowns.</div>
${rest.slice(3).map((paragraph) => html`<p>${paragraph}</p>\n`)}
</section>
<div class="c-share">Share: <a href="#">link</a> · <a href="#">mail</a></div>
<div class="c-author"><strong>${article.byline}</strong> writes for the Courier from Esterhavn and wherever the ferry goes. <a href="/authors">More by this author</a></div>
</section>
<aside class="c-rail"><h2>Most read this morning</h2><ul>${others.map((other) => html`<li><a href="${other.path}">${other.title}</a></li>`)}</ul>
<h2>Weather</h2><p>Esterhavn: 4°, drizzle, wind from the west.</p></aside></div>
<footer>Esterhavn Courier AS, Kaigata 1. Editor: Solfrid Nyberget. Not responsible for the weather.</footer>
</body></html>
`;
};
