// RSS 2.0, as a blog engine writes it: a permalink as guid, and the beginning of each text as HTML in CDATA.
import { html, raw } from "hono/html";
import { type Issue, issuedAt } from "./issue.ts";

export const rssWithText = async (issue: Issue) => {
  const { outlet, origin, items } = issue;
  const entries = items.map(async (item) => {
    const opening =
      await html`${item.opening.map((paragraph) => html`<p>${paragraph}</p>`)}<p><a href="${origin}${item.path}">Continue reading</a></p>`;
    return html`<item>
<title>${item.title}</title>
<link>${origin}${item.link}</link>
<guid isPermaLink="true">${origin}${item.path}</guid>
<dc:creator>${raw(`<![CDATA[${item.byline}]]>`)}</dc:creator>
<pubDate>${item.listedAt.toUTCString().replace("GMT", "+0000")}</pubDate>
<description>${raw(`<![CDATA[${item.standfirst}]]>`)}</description>
<content:encoded>${raw(`<![CDATA[${opening}]]>`)}</content:encoded>
</item>
`;
  });
  return html`<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"
	xmlns:content="http://purl.org/rss/1.0/modules/content/"
	xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
<title>${outlet.name}</title>
<link>${origin}</link>
<description>${outlet.tagline}</description>
<lastBuildDate>${issuedAt(issue).toUTCString().replace("GMT", "+0000")}</lastBuildDate>
<generator>Lobby 4.2</generator>
${await Promise.all(entries)}</channel>
</rss>
`;
};
