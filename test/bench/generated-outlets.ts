// A server of many generated feeds and their pages, for the day at size.
import type { IncomingMessage, ServerResponse } from "node:http";
import { type Listening, listen } from "../../infra/local/servers/listen.ts";
import { type GeneratedArticle, generateArticles, seeded } from "./inputs.ts";

export interface GeneratedOutlets extends Listening {
  feeds: { url: string; outlet: string; section: string }[];
}

const escape = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

const page = ({ title, text }: GeneratedArticle): string =>
  `<!doctype html><html lang="en"><head><title>${escape(title)}</title></head><body><nav>Home News Sport</nav><article><h1>${escape(title)}</h1>${text
    .split("\n\n")
    .map((paragraph) => `<p>${escape(paragraph)}</p>`)
    .join("")}</article><footer>All rights reserved</footer></body></html>`;

/**
 * Articles of another event speak of other things: its longer words are swapped for others of the same kind. Without
 * that all copies of one article would be one story, which grows with the day as no story in the news does.
 */
export const ofItsOwn = (article: GeneratedArticle): GeneratedArticle => {
  const random = seeded(Buffer.from(article.event).reduce((sum, byte) => (sum * 31 + byte) | 0, 7));
  const swapped = new Map<string, string>();
  const swap = (word: string): string => {
    const known = swapped.get(word) ?? word.replace(/[aeiou]/g, () => "aeiou".charAt(Math.floor(random() * 5)));
    swapped.set(word, known);
    return known;
  };
  const change = (text: string): string => text.replace(/(?<![\p{L}’'-])\p{Ll}{6,}(?![\p{L}’'-])/gu, swap);
  return { ...article, title: change(article.title), text: change(article.text) };
};

/** `articles` spread evenly over `feeds` RSS feeds on one loopback server. */
export const openGeneratedOutlets = async (feeds: number, articles: number): Promise<GeneratedOutlets> => {
  const generated = generateArticles(articles).map(ofItsOwn);
  const byFeed = Map.groupBy(generated.entries(), ([position]) => position % feeds);
  const byId = new Map(generated.map((article) => [article.id, article]));
  const published = new Date(Date.now() - 3_600_000).toUTCString();
  const feedOf = (index: number, origin: string): string =>
    `<?xml version="1.0"?><rss version="2.0"><channel><title>Outlet ${index}</title><link>${origin}/</link>${(
      byFeed.get(index) ?? []
    )
      .map(
        ([, { id, title }]) =>
          `<item><guid>${id}</guid><link>${origin}/page/${id}</link><title>${escape(title)}</title><pubDate>${published}</pubDate></item>`,
      )
      .join("")}</channel></rss>`;
  const server = await listen((request: IncomingMessage, response: ServerResponse) => {
    const [, kind, name = ""] = (request.url ?? "").split("/");
    const article = byId.get(name);
    const origin = `http://${request.headers.host}`;
    if (kind === "page" && article) response.writeHead(200, { "content-type": "text/html" }).end(page(article));
    else if (kind === "feed")
      response.writeHead(200, { "content-type": "application/rss+xml" }).end(feedOf(Number(name), origin));
    else response.writeHead(404).end();
  });
  const sections = ["World", "Politics", "Business", "Science"];
  return {
    ...server,
    feeds: Array.from({ length: feeds }, (_, index) => ({
      url: `${server.url}/feed/${index}`,
      outlet: `Outlet ${index}`,
      section: sections[index % sections.length] ?? "World",
    })),
  };
};
