// The Corridor's article page: a blog engine's divs, the date as text, and for rewritten reports a credit and a source.
import { html, raw } from "hono/html";
import { timeAndDate } from "../calendar.ts";
import { links, type Markup, type Sheet } from "./sheet.ts";

const style = `body{margin:0;background:#101318;color:#e9e6df;font:18px/1.65 system-ui,sans-serif}a{color:#ffb454}.wrap{max-width:640px;margin:0 auto;padding:24px}
.site-title{font-weight:800;font-size:22px;letter-spacing:2px;text-transform:uppercase}.site-title a{color:#e9e6df;text-decoration:none}.entry-title{font-size:34px;line-height:1.2}
.entry-meta,.wp-caption-text,.sharedaddy,.site-info,.widget{font-size:13px;color:#a7a296}.wp-caption img{width:100%}.subscribe-box{border:1px solid #444;padding:14px 18px;margin:26px 0}.entry-content ::target-text{background:#ffb454;color:#101318}`;

export const corridorPage = (sheet: Sheet): Markup => {
  const { outlet, article, others } = sheet;
  const credit = article.rewrittenFrom;
  return html`<!DOCTYPE html>
<html lang="en"><head><meta charset="UTF-8">
<title>${article.title} &#8211; ${outlet.name}</title>
<meta name="date" content="${article.publishedAt.toISOString()}"><meta name="twitter:title" content="${article.title}">
${links(sheet)}
<style>${raw(style)}</style></head>
<body class="single post-${article.number}"><div class="wrap">
<div class="site-title"><a href="/">${outlet.name}</a></div>
<ul class="menu"><li><a href="/">Latest</a></li><li><a href="/about">About</a></li><li><a href="/tips">Send a tip</a></li></ul>
<div class="post hentry">
${credit && html`<p>Photo credit: ${credit}</p>`}
<h1 class="entry-title">${article.title}</h1>
<div class="entry-meta">Posted on ${timeAndDate(article.publishedAt)} by <span class="author vcard">${article.byline}</span> in <a href="/">${article.section}</a></div>
<div class="entry-content">
${
  !credit &&
  html`<div class="wp-caption aligncenter"><img src="/pictures/${article.number}.svg" alt=""><p class="wp-caption-text">${article.caption}. Photo: ${outlet.photographer}</p></div>`
}
${article.paragraphs.slice(0, 4).map((paragraph) => html`<p>${paragraph}</p>\n`)}
${!credit && html`<div class="subscribe-box"><p>The Corridor is paid for by the people who read it. <a href="/join">Become a member</a></p></div>`}
${article.paragraphs.slice(4).map((paragraph) => html`<p>${paragraph}</p>\n`)}
${credit && html`<p>Source</p>\n<p>${credit}</p>`}
<div class="sharedaddy sd-sharing"><h3 class="sd-title">Share this:</h3><ul><li><a href="#">Mail</a></li><li><a href="#">Print</a></li></ul></div>
<div class="jp-relatedposts"><h3>Related</h3>${others.slice(0, 3).map((other) => html`<p><a href="${other.path}">${other.title}</a></p>`)}</div>
</div></div>
<div class="widget-area"><div class="widget"><h3>Recent posts</h3><ul>${others.map((other) => html`<li><a href="${other.path}">${other.title}</a></li>`)}</ul></div></div>
<div id="respond"><h3>Leave a reply</h3><form><textarea></textarea><button>Post comment</button></form></div>
<div class="site-info">Proudly powered by Lobby</div>
</div></body></html>
`;
};
