// Lodestar Science's article page: clean semantic markup, a table of key facts, references and an author's biography.
import { html, raw } from "hono/html";
import { timeAndDate } from "../calendar.ts";
import { links, type Markup, type Sheet } from "./sheet.ts";

const style = `:root{--ink:#16213a}body{margin:0;color:var(--ink);font:18px/1.7 "Segoe UI",system-ui,sans-serif;background:#f7f9fc}a{color:#3355cc}.top{padding:20px 32px;font-weight:800;font-size:22px}.top a{color:inherit;text-decoration:none}
main{max-width:700px;margin:0 auto;padding:0 20px}h1{font-size:38px;line-height:1.2}.dek{font-size:21px;color:#52607a}.meta,.caption,.bio,.share,footer{font-size:14px;color:#6b7894}.hero img{width:100%;border-radius:12px}
.newsletter{background:#16213a;color:#fff;border-radius:12px;padding:18px 22px;margin:28px 0}.recirc{background:#fff;border-radius:12px;padding:16px 22px;margin:28px 0}footer{padding:40px;text-align:center}`;

const linkedData = ({ outlet, article }: Sheet): string =>
  JSON.stringify([
    { "@context": "https://schema.org", "@type": "WebSite", name: outlet.name },
    {
      "@context": "https://schema.org",
      "@graph": [
        { "@type": "BreadcrumbList", itemListElement: [] },
        {
          "@type": ["Article", "NewsArticle"],
          name: article.title,
          headline: article.title,
          author: { "@type": "Person", name: article.byline },
          datePublished: article.publishedAt.toISOString().replace(".000Z", "+00:00"),
        },
      ],
    },
  ]).replaceAll("<", "\\u003c");

export const lodestarPage = (sheet: Sheet): Markup => {
  const { outlet, article, others, today } = sheet;
  const [next] = others;
  const paragraphs = article.paragraphs.map((paragraph) => html`<p>${paragraph}</p>\n`);
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${article.title}</title>
<meta property="og:site_name" content="${outlet.name}"><meta property="og:type" content="article">
${links(sheet)}
<script type="application/ld+json">${raw(linkedData(sheet))}</script>
<style>${raw(style)}</style></head>
<body><a class="skip-link" href="#content" hidden>Skip to content</a>
<div class="top"><a href="/">${outlet.name}</a></div>
<main id="content"><article class="post">
<header><span class="meta topic">${article.section}</span>
<h1>${article.title}</h1><p class="dek">${article.standfirst}</p>
<p class="meta">By <a rel="author" href="/authors">${article.byline}</a> <time datetime="${article.publishedAt.toISOString()}">${timeAndDate(article.publishedAt)}</time></p></header>
<figure class="hero"><img src="/pictures/${article.number}.svg" alt=""><figcaption class="caption">${article.caption}. Credit: ${outlet.photographer}</figcaption></figure>
<div class="share social-share"><a href="#">Copy link</a> <a href="#">Save for later</a></div>
<section class="prose">
${paragraphs.slice(0, 4)}
<div class="newsletter"><h3>Orbit</h3><p>One finding, explained, every weekday. Read by 61,000 curious people.</p><button>Sign me up</button></div>
${paragraphs.slice(4)}
</section>
<div class="bio author-bio"><p>${article.byline} is a staff writer at ${outlet.name}.</p></div>
${next && html`<div class="recirc"><h4>Read next</h4><a href="${next.path}">${next.title}</a><p>${next.standfirst}</p></div>`}
</article>
<div class="comments" id="comments"><h4>Responses</h4><p>Responses are moderated and open to members.</p></div></main>
<footer>© ${today.getUTCFullYear()} Lodestar Media. Science needs readers. Thank you for being one.</footer>
</body></html>
`;
};
