// Wharf & Ledger's article page: a terminal-like trade paper with key figures in the text and a source line at its end.
import { html, raw } from "hono/html";
import { timeAndDate } from "../calendar.ts";
import { links, type Markup, type Sheet } from "./sheet.ts";

const style = `body{margin:0;background:#fff6ec;color:#26211b;font:17px/1.6 Cambria,Georgia,serif}a{color:#7a3b12}header.bar{background:#26211b;color:#fff6ec;padding:12px 30px;font:700 24px sans-serif}header.bar a{color:inherit;text-decoration:none}
.ticker{background:#3a332a;color:#f0d9b8;font:12px monospace;padding:6px 30px}.grid{max-width:700px;margin:26px auto;padding:0 20px}h1{font-size:36px;line-height:1.2;font-weight:600}.artDek{font:17px sans-serif;color:#6b5d4c}
.artInfo,.imgCredit,.srcLine,.legal{font:12px sans-serif;color:#7d7061}.leadImg{width:100%}.promoBox{background:#f2dfc7;padding:14px 18px;font:14px sans-serif;margin:22px 0}.artBody div.adSlot{height:60px;background:#f5eadb;text-align:center;font:10px sans-serif}`;

export const wharfPage = (sheet: Sheet): Markup => {
  const { outlet, article, others } = sheet;
  const middle = Math.ceil(article.paragraphs.length / 2);
  const paragraphs = article.paragraphs.map((paragraph) => html`<p class="artPara">${paragraph}</p>\n`);
  return html`<!DOCTYPE html>
<html lang="en-GB"><head>
<title>${article.title} | ${article.section} | ${outlet.name}</title>
<meta itemprop="datePublished" content="${article.publishedAt.toISOString()}">
${article.modifiedAt && html`<meta itemprop="dateModified" content="${article.modifiedAt.toISOString()}">`}
<meta property="og:site_name" content="${outlet.name}"><meta property="og:title" content="${article.title}"><meta name="author" content="${article.byline}">
${links(sheet)}
<style>${raw(style)}</style></head>
<body>
<div id="gdpr-overlay" class="modal" hidden><p>Your privacy matters to us and to our 78 partners.</p><button>OK</button></div>
<header class="bar"><a href="/">${outlet.name}</a></header>
<div class="ticker">AMRO 17.20 -1.3% · NVL 41.06 -4.8% · KRON 22.31 -2.7% · EUR/CRN 11.84 · HERRING 1.12 +14.0%</div>
<div class="grid" itemscope itemtype="https://schema.org/NewsArticle">
<nav class="crumbs artInfo"><a href="/">Home</a> / <a href="/">${article.section}</a></nav>
<h1 itemprop="headline">${article.title}</h1>
<div class="artDek">${article.standfirst}</div>
<div class="artInfo">${article.byline} | ${timeAndDate(article.publishedAt)}${article.modifiedAt && html` | Updated ${timeAndDate(article.modifiedAt)}`} | 3 min read</div>
<img class="leadImg" src="/pictures/${article.number}.svg" alt=""><div class="imgCredit">${article.caption} | Image: ${outlet.photographer}</div>
<div class="artBody" itemprop="articleBody">
${paragraphs.slice(0, middle)}
<div class="adSlot">Advertisement</div>
<div class="promoBox"><b>Also in ${article.section}:</b> ${others.slice(0, 2).map((other) => html`<a href="${other.path}">${other.title}</a> `)}</div>
${paragraphs.slice(middle)}
</div>
<div class="srcLine">Source: company and official statements, Wharf &amp; Ledger reporting</div>
<div class="promoBox newsletter"><b>The Morning Tide.</b> Five things to know before the bell. <a href="/newsletters">Subscribe</a></div>
<h4>Most popular</h4><ol class="popular">${others.map((other) => html`<li><a href="${other.path}">${other.title}</a></li>`)}</ol>
</div>
<footer class="legal grid">Prices delayed by 15 minutes. Nothing here is investment advice.</footer>
</body></html>
`;
};
