// The Amaro Herald's article page: a large CMS with JSON-LD, a cookie bar, share buttons and links inside the text.
import { html, raw } from "hono/html";
import { longDate, timeAndDate } from "../calendar.ts";
import { links, type Markup, type Sheet } from "./sheet.ts";

const style = `body{margin:0;font:18px/1.6 Georgia,serif;color:#1b1b1b;background:#fff}a{color:#0b4f6c}
.masthead{border-bottom:4px double #1b1b1b;text-align:center;padding:18px}.masthead b{font-size:44px;letter-spacing:-1px}.masthead__date{font:12px sans-serif;color:#666}
.site-nav{font:13px sans-serif;text-align:center;padding:10px;border-bottom:1px solid #ddd}.site-nav a{margin:0 10px}
.story{max-width:680px;margin:32px auto;padding:0 20px}.story__kicker{color:#a3211d;font:700 13px sans-serif;text-transform:uppercase}h1{font-size:40px;line-height:1.15;margin:8px 0}
.story__standfirst{font-size:21px;color:#555;margin:0 0 16px}.byline,.share-bar,figcaption{font:13px sans-serif;color:#666}figure{margin:20px 0}figure img{width:100%}
.inline-related,.newsletter-signup{background:#f4f1ea;padding:14px 18px;margin:22px 0;font:15px sans-serif}.most-read{max-width:680px;margin:0 auto;padding:0 20px;font:15px sans-serif}
.site-footer{background:#1b1b1b;color:#ccc;font:13px sans-serif;padding:26px;text-align:center;margin-top:40px}.cookie-banner{position:fixed;bottom:0;left:0;right:0;background:#fff;border-top:1px solid #999;font:13px sans-serif;padding:10px 20px}`;

const linkedData = ({ outlet, origin, article }: Sheet): string =>
  JSON.stringify({
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    headline: article.title,
    description: article.standfirst,
    datePublished: article.publishedAt.toISOString(),
    dateModified: (article.modifiedAt ?? article.publishedAt).toISOString(),
    author: [{ "@type": "Person", name: article.byline }],
    publisher: { "@type": "NewsMediaOrganization", name: outlet.name },
    mainEntityOfPage: `${origin}${article.path}`,
  }).replaceAll("<", "\\u003c");

/** The place a report was filed from is set in bold: "BREZNA, Calvera — At least …". */
const withDateline = (paragraph: string): Markup => {
  const [place = "", ...rest] = paragraph.split(" — ");
  const filed = rest.length > 0 && /^\p{Lu}{2}/u.test(place);
  return filed ? html`<p><strong>${place}</strong> — ${rest.join(" — ")}</p>` : html`<p>${paragraph}</p>`;
};

export const heraldPage = (sheet: Sheet): Markup => {
  const { outlet, article, others, today } = sheet;
  const [readAlso] = others;
  const body = article.paragraphs.map(withDateline);
  return html`<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8"><title>${article.title} | ${outlet.name}</title>
<meta name="viewport" content="width=device-width"><meta name="description" content="${article.standfirst}">
<meta property="og:title" content="${article.title}"><meta property="og:site_name" content="${outlet.name}"><meta property="og:type" content="article">
${links(sheet)}
<script type="application/ld+json">${raw(linkedData(sheet))}</script>
<style>${raw(style)}</style></head>
<body class="page page--article">
<div class="cookie-banner" role="dialog">We and our 214 partners use cookies to measure how far you read. <button>Accept all</button> <button>Manage choices</button></div>
<header class="masthead"><a href="/"><b>${outlet.name}</b></a><div class="masthead__date">${longDate(today)} · ${outlet.tagline}</div></header>
<nav class="site-nav"><a href="/">Home</a><a href="/calvera/">Calvera</a><a href="/world/">World</a><a href="/culture/">Culture</a><a href="/subscribe/">Subscribe from €1 a week</a></nav>
<main><article class="story">
<header><div class="story__kicker">${article.section}</div><h1>${article.title}</h1>
<p class="story__standfirst">${article.standfirst}</p>
<div class="byline">By <span class="byline__name">${article.byline}</span> · <time datetime="${article.publishedAt.toISOString()}">${timeAndDate(article.publishedAt)}</time></div>
<div class="share-bar"><a href="#">Share</a> <a href="#">Post</a> <a href="#">E-mail</a> <a href="#">Print</a> <span>48 comments</span></div></header>
<figure class="story__lead"><img src="/pictures/${article.number}.svg" alt=""><figcaption>${article.caption} <span class="photo-credit">Photograph: ${outlet.photographer}/${outlet.name}</span></figcaption></figure>
<div class="story__body">
${body.slice(0, 3)}
${readAlso && html`<aside class="inline-related"><strong>Read more:</strong> <a href="${readAlso.path}">${readAlso.title}</a></aside>`}
${body.slice(3, 6)}
<div class="newsletter-signup"><h4>First Edition</h4><p>The morning’s news from Port Amaro in your inbox, six days a week.</p><form action="/newsletter"><input type="email" placeholder="Your e-mail"><button>Sign up</button></form></div>
${body.slice(6)}
</div>
<ul class="tag-list"><li><a href="/tag/${article.section.toLowerCase()}">${article.section}</a></li><li><a href="/tag/news">News</a></li></ul>
</article></main>
<section class="most-read"><h3>Most read</h3><ol>${others.map((other) => html`<li><a href="${other.path}">${other.title}</a></li>`)}</ol></section>
<section class="comments-stub"><h3>Comments</h3><p>Sign in to join the conversation. Comments close after three days.</p></section>
<footer class="site-footer">© ${today.getUTCFullYear()} ${outlet.name} Publishing Company · Terms · Privacy · Corrections · Jobs</footer>
</body></html>
`;
};
