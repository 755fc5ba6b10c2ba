// Atom (RFC 4287): entries with tag URIs, both dates, and a summary that is HTML.
import { html } from "hono/html";
import { type Issue, issuedAt } from "./issue.ts";

export const atom = (issue: Issue) => {
  const { outlet, origin, items } = issue;
  return html`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<title>${outlet.name}: ${outlet.section}</title>
<subtitle>${outlet.tagline}</subtitle>
<id>tag:${outlet.id}.example,2011:feed</id>
<link rel="self" type="application/atom+xml" href="${origin}${outlet.feedPath}"/>
<link rel="alternate" type="text/html" href="${origin}/"/>
<updated>${issuedAt(issue).toISOString()}</updated>
${items.map(
  (item) => html`<entry>
<id>tag:${outlet.id}.example,2011:article:${item.number}</id>
<title>${item.title}</title>
<link rel="alternate" type="text/html" href="${origin}${item.link}"/>
<link rel="enclosure" type="image/svg+xml" href="${origin}/pictures/${item.number}.svg"/>
<published>${item.publishedAt.toISOString()}</published>
<updated>${item.listedAt.toISOString()}</updated>
<author><name>${item.byline ?? outlet.name}</name></author>
<category term="${item.section}"/>
<summary type="html">${`<p>${item.standfirst}</p>`}</summary>
</entry>
`,
)}</feed>
`;
};
