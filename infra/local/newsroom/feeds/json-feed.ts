// JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/).
import { html } from "hono/html";
import type { Issue } from "./issue.ts";

export const jsonFeed = async ({ outlet, origin, items }: Issue): Promise<string> => {
  const entries = items.map(async (item) => ({
    id: `${outlet.id}/${item.number}`,
    url: `${origin}${item.link}`,
    title: item.title,
    summary: item.standfirst,
    content_html: String(await html`${item.opening.map((paragraph) => html`<p>${paragraph}</p>`)}`),
    image: `${origin}/pictures/${item.number}.svg`,
    date_published: item.publishedAt.toISOString(),
    date_modified: item.listedAt.toISOString(),
    authors: [{ name: item.byline }],
    tags: [item.section],
  }));
  const feed = {
    version: "https://jsonfeed.org/version/1.1",
    title: outlet.name,
    description: outlet.tagline,
    home_page_url: `${origin}/`,
    feed_url: `${origin}${outlet.feedPath}`,
    language: "en",
    items: await Promise.all(entries),
  };
  return JSON.stringify(feed, null, 1);
};
