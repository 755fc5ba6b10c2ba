// The Lorvian Observer's article page: tables and presentational markup of an old CMS, in windows-1252.
import { html, raw } from "hono/html";
import { longDate, timeAndDate } from "../calendar.ts";
import { links, type Markup, type Sheet } from "./sheet.ts";

const style = `body{margin:0;background:#e9e4d8;font:17px/1.6 "Times New Roman",serif;color:#111}table.frame{background:#fff;width:940px;max-width:100%;margin:0 auto}td{vertical-align:top;padding:16px}
td.head{background:#5b1a1a;color:#f3e9d2;font-size:30px}td.head a{color:#f3e9d2;text-decoration:none}td.left{width:150px;background:#f6f2e8;font:12px Verdana,sans-serif}h1.headline{font-size:32px;line-height:1.2;margin:6px 0}
.author,.imgcaption,.small{font:11px Verdana,sans-serif;color:#666}.intro{font-weight:bold}.picture{float:right;width:260px;margin:0 0 12px 18px}.picture img{width:100%}`;

/** Half of its pages name their charset in the header, the others only in a meta tag. */
export const namesCharsetInHeader = (article: { number: number }): boolean => article.number % 2 === 0;

export const observerPage = (sheet: Sheet): Markup => {
  const { outlet, article, others, today } = sheet;
  const charset = html`<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">`;
  return html`<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN" "http://www.w3.org/TR/html4/loose.dtd">
<html><head>
${!namesCharsetInHeader(article) && charset}
<title>${outlet.name} - ${article.title}</title>
<meta name="description" content="${article.standfirst}">
${links(sheet)}
<style type="text/css">${raw(style)}</style></head>
<body>
<table class="frame" cellspacing="0" cellpadding="0" border="0">
<tr><td class="head" colspan="2"><a href="/">${outlet.name}</a><div class="small" style="color:#d9c9a0">${longDate(today)} - ${outlet.tagline}</div></td></tr>
<tr><td class="left"><div class="menu"><a href="/">Home</a><br><a href="/?sec=election">Election</a><br><a href="/?sec=lorvia">Lorvia</a><br><a href="/?sec=neighbours">Neighbours</a><br><a href="/?sec=justice">Justice</a></div>
<hr><div class="search"><form action="/search.php"><input name="q" size="12"> <input type="submit" value="Search"></form></div>
<hr><div class="topten"><b>Top stories</b><br>${others.map((other) => html`<a href="${other.path}">${other.title}</a><br><br>`)}</div></td>
<td class="content">
<div class="small breadcrumb">You are here: <a href="/">Home</a> &gt; ${article.section}</div>
<h1 class="headline">${article.title}</h1>
<div class="author">By ${article.byline} | <time datetime="${article.publishedAt.toISOString()}">${timeAndDate(article.publishedAt)}</time> | <a href="#print">Printer-friendly version</a></div>
<div class="intro">${article.standfirst}</div>
<div class="picture"><img src="/pictures/${article.number}.svg" alt=""><div class="imgcaption">${article.caption} (Photo: ${outlet.photographer})</div></div>
<div class="text">
${article.paragraphs.map((paragraph) => html`<p>${paragraph}</p>\n`)}
</div>
<div class="rate small">Rate this article: 1 2 3 4 5 (17 votes)</div>
<div class="related small"><b>Related:</b><ul>${others.slice(0, 2).map((other) => html`<li><a href="${other.path}">${other.title}</a></li>`)}</ul></div>
<div class="comments small"><a name="comments"></a>Comments (3) - Please log in to write a comment.</div>
</td></tr>
<tr><td colspan="2" class="small" align="center">&copy; ${today.getUTCFullYear()} Observer Verlag, Sentmar. All rights reserved. | Imprint | Contact</td></tr>
</table>
</body></html>
`;
};
