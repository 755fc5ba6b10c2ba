// The feeds and the site map. All addresses in them are absolute.
import { html, type Markup, raw } from "../markup.ts";
import type { Words } from "../words.ts";

export interface FeedEntry {
  url: string;
  /** Where entries share an address: what tells them apart. */
  id?: string;
  /** ISO 8601; the feed's own time where absent. */
  publishedAt?: string;
  title: string;
  section: string;
  /** The entry as HTML. */
  content: Markup;
}

export interface FeedFrame {
  siteUrl: string;
  /** What the feed is about and where: the page and the feed itself, without a slash at the start. The edition where absent. */
  about?: { title: string; page: string; feed: string };
  /** ISO 8601. */
  publishedAt: string;
  entries: readonly FeedEntry[];
}

/** The XML declaration is not a text: it must stand in the first column, before anything else. */
const declaration = raw('<?xml version="1.0" encoding="utf-8"?>\n');

/** RSS 2.0. */
export const rssFeed = (
  words: Words,
  { siteUrl, about, publishedAt, entries }: FeedFrame,
): Markup => html`${declaration}<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">
<channel>
<title>${about ? `${about.title} · ${words.say("name")}` : words.say("name")}</title>
<link>${siteUrl}/${about?.page}</link>
<description>${words.say("about")}</description>
<language>${words.language}</language>
<atom:link href="${siteUrl}/${about?.feed ?? "feed.xml"}" rel="self" type="application/rss+xml"/>
<pubDate>${new Date(publishedAt).toUTCString()}</pubDate>
${entries.map(
  ({ url, id, publishedAt: ownTime, title, section, content }) => html`<item>
<title>${title}</title>
<link>${url}</link>
<guid isPermaLink="${id === undefined ? "true" : "false"}">${id ?? url}</guid>
<pubDate>${new Date(ownTime ?? publishedAt).toUTCString()}</pubDate>
${section !== "" && html`<category>${section}</category>`}
<description>${String(content)}</description>
</item>
`,
)}</channel>
</rss>
`;

/** Atom (RFC 4287). */
export const atomFeed = (
  words: Words,
  { siteUrl, publishedAt, entries }: FeedFrame,
): Markup => html`${declaration}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${words.language}">
<title>${words.say("name")}</title>
<subtitle>${words.say("about")}</subtitle>
<id>${siteUrl}/</id>
<link href="${siteUrl}/"/>
<link href="${siteUrl}/feed.atom" rel="self"/>
<updated>${publishedAt}</updated>
<author><name>${words.say("name")}</name></author>
${entries.map(
  ({ url, title, section, content }) => html`<entry>
<title>${title}</title>
<id>${url}</id>
<link href="${url}"/>
<updated>${publishedAt}</updated>
${section !== "" && html`<category term="${section}"/>`}
<content type="html">${String(content)}</content>
</entry>
`,
)}</feed>
`;

/** JSON Feed 1.1. */
export const jsonFeed = (words: Words, { siteUrl, publishedAt, entries }: FeedFrame): string =>
  JSON.stringify(
    {
      version: "https://jsonfeed.org/version/1.1",
      title: words.say("name"),
      description: words.say("about"),
      language: words.language,
      home_page_url: `${siteUrl}/`,
      feed_url: `${siteUrl}/feed.json`,
      items: entries.map(({ url, title, section, content }) => ({
        id: url,
        url,
        title,
        date_published: publishedAt,
        ...(section === "" ? {} : { tags: [section] }),
        content_html: String(content),
      })),
    },
    undefined,
    1,
  );

/** A site map (sitemaps.org 0.9). `lastModified` is a date. */
export const siteMap = (
  pages: readonly { url: string; lastModified: string }[],
): Markup => html`${declaration}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${pages.map(
  ({ url, lastModified }) => html`<url><loc>${url}</loc><lastmod>${lastModified}</lastmod></url>
`,
)}</urlset>
`;
