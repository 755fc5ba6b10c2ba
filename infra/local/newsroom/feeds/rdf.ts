// RSS 1.0 in RDF: a table of contents, then the items beside the channel; dates and names in Dublin Core.
import { html } from "hono/html";
import { type Issue, issuedAt } from "./issue.ts";

export const rdf = (issue: Issue) => {
  const { outlet, origin, items } = issue;
  return html`<?xml version="1.0" encoding="windows-1252"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="${origin}${outlet.feedPath}">
<title>${outlet.name}</title>
<link>${origin}/</link>
<description>${outlet.tagline}</description>
<dc:language>en</dc:language>
<dc:date>${issuedAt(issue).toISOString()}</dc:date>
<items><rdf:Seq>
${items.map((item) => html`<rdf:li rdf:resource="${origin}${item.link}"/>\n`)}</rdf:Seq></items>
</channel>
${items.map(
  (item) => html`<item rdf:about="${origin}${item.link}">
<title>${item.title}</title>
<link>${origin}${item.link}</link>
<description>${item.standfirst}</description>
<dc:creator>${item.byline}</dc:creator>
<dc:subject>${item.section}</dc:subject>
<dc:date>${item.listedAt.toISOString().replace(".000Z", "+00:00")}</dc:date>
</item>
`,
)}</rdf:RDF>
`;
};
