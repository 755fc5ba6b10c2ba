// An outlet on loopback: a feed and its pages, which a test changes between two polls.
import { createHash } from "node:crypto";
import { serve } from "./serve.ts";
import { paragraphs, writePage } from "./write-page.ts";

export interface OutletItem {
  /** Of its address and, unless there is another, its id. */
  name: string;
  guid?: string;
  title?: string;
  date?: string;
  /** What stands in the feed beside title and link, as XML. */
  more?: string;
  /** What its address answers; an article where there is none. */
  page?: { status?: number; contentType?: string; body?: string; location?: string };
}

export interface Outlet {
  origin: string;
  asked: string[];
  /** The If-None-Match of every request for the feed. */
  conditions: (string | undefined)[];
  /** May be changed at any time. */
  items: OutletItem[];
  /** What the feed's address answers instead of the feed. */
  feedAnswer?: { status: number; body?: string; headers?: Record<string, string> } | undefined;
  /** Whether it sends validators and honours them. */
  validates: boolean;
  close(): Promise<void>;
}

/** The words of an item's own article, which tell it from all others. */
export const wordsOf = (name: string): string => `${paragraphs[0]} This is what the board decided on ${name}.`;

export const openOutlet = async (items: OutletItem[]): Promise<Outlet> => {
  const feed = (): string => {
    const written = outlet.items.map(
      ({ name, guid = `id-${name}`, title = `Decision on ${name}`, date = "2026-11-23T07:00:00Z", more = "" }) =>
        `<item><guid isPermaLink="false">${guid}</guid><title>${title}</title><link>${outlet.origin}/${name}</link><dc:date>${date}</dc:date>${more}</item>`,
    );
    return `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Callow</title>${written.join("")}</channel></rss>`;
  };
  const { origin, asked, close } = await serve((request, response) => {
    if (request.url === "/robots.txt") return response.writeHead(404).end();
    if (request.url === "/feed") {
      outlet.conditions.push(request.headers["if-none-match"]);
      if (outlet.feedAnswer) {
        const { status, headers = {}, body } = outlet.feedAnswer;
        return response.writeHead(status, headers).end(body);
      }
      const body = feed();
      const etag = `"${createHash("sha256").update(body).digest("hex")}"`;
      if (outlet.validates && request.headers["if-none-match"] === etag) return response.writeHead(304).end();
      return response.writeHead(200, outlet.validates ? { etag } : {}).end(body);
    }
    const item = outlet.items.find(({ name }) => request.url === `/${name}`);
    const { status = item ? 200 : 404, contentType = "text/html", location, body } = item?.page ?? {};
    const heading = item?.title ?? `Decision on ${item?.name}`;
    const page =
      body ??
      writePage({ heading, title: heading, body: `<p>${wordsOf(item?.name ?? "")}</p><p>${paragraphs[1]}</p>` });
    return response.writeHead(status, { "content-type": contentType, ...(location && { location }) }).end(page);
  });
  const outlet: Outlet = { origin, asked, conditions: [], items, validates: true, close };
  return outlet;
};
