// RSS 2.0, as a large site writes it: tracked links, guids that are no addresses, Dublin Core bylines.
import { html } from "hono/html";
import { type Issue, issuedAt } from "./issue.ts";

export const rss = (issue: Issue) => {
  const { outlet, origin, items } = issue;
  return html`<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/">
<channel>
<title>${outlet.name} | ${outlet.section}</title>
<link>${origin}/</link>
<description>${outlet.tagline}</description>
<language>en-gb</language>
<lastBuildDate>${issuedAt(issue).toUTCString()}</lastBuildDate>
<ttl>15</ttl>
<atom:link href="${origin}${outlet.feedPath}" rel="self" type="application/rss+xml"/>
${items.map(
  (item) => html`<item>
<title>${item.title}</title>
<link>${origin}${item.link}</link>
<guid isPermaLink="false">${outlet.id}-${item.number}</guid>
<description>${item.standfirst}</description>
${item.byline && html`<dc:creator>${item.byline}</dc:creator>`}
<category>${item.section}</category>
<pubDate>${item.listedAt.toUTCString()}</pubDate>
<media:content url="${origin}/pictures/${item.number}.svg" medium="image"/>
</item>
`,
)}</channel>
</rss>
`;
};
