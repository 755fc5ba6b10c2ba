// One outlet's web site: what each of its addresses answers.
import type { IncomingHttpHeaders } from "node:http";
import { gzipSync } from "node:zlib";
import type { Day } from "./article.ts";
import { etagOf, holdsCurrent } from "./conditional.ts";
import { issuedAt } from "./feeds/issue.ts";
import type { Outlet } from "./outlets.ts";
import { frontPage, gallery, notFound } from "./pages/front-page.ts";
import type { Markup } from "./pages/sheet.ts";
import { pictureOf } from "./picture.ts";
import { presses } from "./presses.ts";
import { articlesOf, itemsOf, type PrintedArticle } from "./print.ts";

export interface Site {
  readonly outlet: Outlet;
  readonly origin: string;
  readonly dayOne: Date;
  readonly day: Day;
  readonly now: Date;
}

export interface Answer {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: Buffer;
  /** Milliseconds over which the body drips out. */
  readonly takes?: number;
}

const robots = `User-agent: *
Disallow: /search
Disallow: /newsletter
`;

const otherPages = 5;

const answer = (status: number, type: string, body: Buffer | string): Answer => ({
  status,
  headers: { "content-type": type },
  body: Buffer.from(body),
});

const movedTo = (location: string): Answer => ({ status: 301, headers: { location }, body: Buffer.alloc(0) });

/** Path and query without tracking parameters, which no page depends on. */
const untracked = (address: URL): string => {
  const clean = new URL(address);
  for (const name of address.searchParams.keys()) if (name.startsWith("utm_")) clean.searchParams.delete(name);
  return clean.pathname + clean.search;
};

/** What the outlet answers to a GET of `target` (path and query, as the request line has it). */
export const answerOf = async (site: Site, target: string, headers: IncomingHttpHeaders): Promise<Answer> => {
  const { outlet, origin, dayOne, day } = site;
  const address = new URL(target, origin);
  const path = untracked(address);
  if (path === outlet.feedPath) return feedAnswer(site, headers);
  if (path === outlet.oldFeedPath) return movedTo(`${origin}${outlet.feedPath}`);
  if (path === "/robots.txt") return answer(200, "text/plain; charset=utf-8", robots);
  // An error page that claims to be a feed, for whoever wants to see what becomes of it.
  if (path === "/broken")
    return { ...(await htmlAnswer(site, 200, notFound(outlet))), headers: { "content-type": outlet.feedType } };
  const picture = /^\/pictures\/(\d+)\.svg$/.exec(path);
  if (picture) return answer(200, "image/svg+xml", pictureOf(Number(picture[1])));
  const articles = articlesOf(outlet, dayOne, day);
  if (path === "/") return htmlAnswer(site, 200, frontPage({ ...site, articles, today: site.now }));
  const article = articles.find((candidate) => candidate.path === path);
  if (article) return pageAnswer(site, article, articles);
  const item = itemsOf(outlet, dayOne, day).find((candidate) => untracked(new URL(candidate.link, origin)) === path);
  if (item?.answers === "article") return movedTo(`${origin}${item.path}`);
  if (item?.answers === "gallery") return htmlAnswer(site, 200, gallery(outlet, item));
  return htmlAnswer(site, 404, notFound(outlet));
};

const feedAnswer = async (site: Site, headers: IncomingHttpHeaders): Promise<Answer> => {
  const { outlet, origin, dayOne, day, now } = site;
  const press = presses[outlet.id];
  const issue = { outlet, origin, items: itemsOf(outlet, dayOne, day) };
  const text = String(await press.feed(issue, day));
  const body = press.feedToBytes?.(text) ?? Buffer.from(text);
  const etag = etagOf(body, press.gzipsFeed ?? false);
  // A date later than the answer's own would be a lie (RFC 9110, 8.8.2.1).
  const lastModified = new Date(Math.min(issuedAt(issue).getTime(), now.getTime())).toUTCString();
  const validators = { etag, "last-modified": lastModified, "cache-control": "max-age=60" };
  if (holdsCurrent(headers, etag, issuedAt(issue))) return { status: 304, headers: validators, body: Buffer.alloc(0) };
  const packed = press.gzipsFeed && /\bgzip\b/.test(headers["accept-encoding"] ?? "");
  return {
    status: 200,
    headers: {
      ...validators,
      "content-type": outlet.feedType,
      ...(press.gzipsFeed && { vary: "accept-encoding" }),
      ...(packed && { "content-encoding": "gzip" }),
    },
    body: packed ? gzipSync(body) : body,
    ...(press.feedTakes !== undefined && { takes: press.feedTakes }),
  };
};

const pageAnswer = async (site: Site, article: PrintedArticle, articles: PrintedArticle[]): Promise<Answer> => {
  const press = presses[site.outlet.id];
  const others = articles.filter((other) => other !== article).slice(0, otherPages);
  const markup = String(await press.page({ ...site, article, others, today: site.now }));
  const charset = press.charsetInHeader(article);
  return answer(200, charset ? `text/html; charset=${charset}` : "text/html", press.toBytes(markup));
};

/** A page that is no article, which always names its charset in the header. */
const htmlAnswer = async ({ outlet }: Site, status: number, markup: Markup): Promise<Answer> => {
  const { toBytes } = presses[outlet.id];
  const charset = outlet.id === "lorvian-observer" ? "windows-1252" : "utf-8";
  return answer(status, `text/html; charset=${charset}`, toBytes(String(await markup)));
};
