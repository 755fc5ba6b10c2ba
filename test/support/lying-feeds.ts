// Servers that lie about their feeds, each in its own way, and what collecting makes of them over many polls.
import type { Fetched, Validators, Web } from "../../functions/collect/web.ts";
import { FetchFailed } from "../../functions/collect/web.ts";
import { collecting, oneFeed } from "./collecting.ts";
import { minutes } from "./hand-clock.ts";
import { paragraphs } from "./write-page.ts";

const origin = "https://callow.example";
/** Items stay in the feed for 30 hours of polls every half hour; a new one comes every four hours. */
const listedFor = 60;
const publishedEvery = 8;

/** Pseudo-random numbers, 0 to 1, the same at every run (Park and Miller). */
const randomFrom = (seed: number): (() => number) => {
  let state = seed + 1;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
};

interface Asked extends Validators {
  /** Polls so far. */
  poll: number;
  random: () => number;
  /** The feed as it should be now, or at an earlier poll. */
  body: (poll?: number, change?: (item: string, number: number) => string) => string;
}
type Said = Partial<Pick<Fetched, "etag" | "lastModified">> & { body: string };
type Liar = (asked: Asked) => Said | "unchanged" | FetchFailed;

const date = (poll: number): string => new Date(Date.UTC(2026, 10, 23, 8) + poll * minutes(30)).toUTCString();

/** How they lie. "unchanged" stands for 304, whatever is true. */
export const liars: Readonly<Record<string, Liar>> = {
  "tells the truth": ({ etag, poll, body }) => {
    const now = `"${Math.floor(poll / publishedEvery)}"`;
    return etag === now ? "unchanged" : { body: body(), etag: now };
  },
  "says unchanged for ever": ({ etag, body }) => (etag ? "unchanged" : { body: body(), etag: '"1"' }),
  // Midnight UTC is when the whole feed is asked for.
  "says unchanged for ever, and fails at midnight": ({ etag, poll, body }) =>
    poll % 48 === 32
      ? new FetchFailed("server error", "it answers 500")
      : etag
        ? "unchanged"
        : { body: body(), etag: '"1"' },
  "gives the same body a new tag": ({ poll, body }) => ({ body: body(), etag: `"${poll}"` }),
  "gives a new body the same tag": ({ body }) => ({ body: body(), etag: '"1"' }),
  "was last modified in 2041": ({ lastModified, body }) =>
    lastModified ? "unchanged" : { body: body(), lastModified: "Tue, 01 Jan 2041 00:00:00 GMT" },
  "was last modified in 1970": ({ body }) => ({ body: body(), lastModified: "Thu, 01 Jan 1970 00:00:00 GMT" }),
  "shows an old copy every other time": ({ poll, body }) => ({ body: body(poll % 2 ? Math.max(0, poll - 16) : poll) }),
  "fails every third time": ({ poll, body }) =>
    poll % 3 === 2 ? new FetchFailed("too many requests", "it answers 429", 1800) : { body: body() },
  "breaks off in the middle": ({ random, body }) => {
    const whole = body();
    return { body: random() < 0.5 ? whole : whole.slice(0, Math.floor(whole.length * random())) };
  },
  "shows an error page as a feed": ({ random, body }) => ({
    body: random() < 0.3 ? "<html><body>Back soon</body></html>" : body(),
  }),
  "shows an empty feed": ({ random, body }) => ({
    body: random() < 0.3 ? "<rss version='2.0'><channel/></rss>" : body(),
  }),
  "gives all items new ids": ({ poll, body }) => ({
    body: body(poll, (item) => item.replace(/<guid>/, `<guid>${poll}-`)),
  }),
  "dates all items anew": ({ poll, body }) => ({
    body: body(poll, (item) => item.replace(/<pubDate>[^<]*/, `<pubDate>${date(poll)}`)),
  }),
  "gives all items new ids and dates": ({ poll, body }) => ({
    body: body(poll, (item) =>
      item.replace(/<guid>/, `<guid>${poll}-`).replace(/<pubDate>[^<]*/, `<pubDate>${date(poll)}`),
    ),
  }),
  "gives all items new ids, dates and addresses": ({ poll, body }) => ({
    body: body(poll, (item) =>
      item
        .replace(/<guid>/, `<guid>${poll}-`)
        .replace(/<pubDate>[^<]*/, `<pubDate>${date(poll)}`)
        .replace(/(<link>[^<]*)/, `$1?visit=${poll}`),
    ),
  }),
  "moves to another host every day, its addresses being its ids": ({ poll, body }) => ({
    body: body(poll, (item) =>
      item
        .replaceAll(origin, `https://callow${Math.floor(poll / 48)}.example`)
        .replace(/<guid>[^<]*(.*<link>)([^<]*)/, "<guid>$2$1$2"),
    ),
  }),
  "adds a new tracking parameter": ({ poll, body }) => ({
    body: body(poll, (item) => item.replace(/(<link>[^<]*)/, `$1?utm_content=${poll}`)),
  }),
  "lists everything twice": ({ poll, body }) => ({ body: body(poll, (item) => item + item) }),
};

export interface Outcome {
  polls: number;
  published: number;
  missed: number;
  repeated: number;
}

/** Polls one of them so many times, half an hour apart; items of the last 30 hours are still under way and not counted. */
export const pollLiar = async (name: string, polls: number, seed = 0): Promise<Outcome> => {
  const lie = liars[name];
  if (!lie) throw new Error(`no liar is called "${name}"`);
  const random = randomFrom(seed);
  let poll = 0;
  const body: Asked["body"] = (at = poll, change = (item) => item) => {
    const newest = Math.floor(at / publishedEvery);
    const oldest = Math.max(0, Math.ceil((at - listedFor) / publishedEvery));
    const items = Array.from({ length: newest - oldest + 1 }, (_, back) => newest - back).map((number) =>
      change(
        `<item><guid>item-${number}</guid><title>Decision ${number}</title><link>${origin}/${number}</link><pubDate>${date(number * publishedEvery)}</pubDate></item>`,
        number,
      ),
    );
    return `<rss version="2.0"><channel><title>Callow</title>${items.join("")}</channel></rss>`;
  };
  const web: Web = {
    async get(url, validators = {}) {
      const isFeed = url.endsWith("/feed");
      const said = isFeed ? lie({ poll, random, body, ...validators }) : { body: pageOf(url) };
      if (said instanceof FetchFailed) throw said;
      if (said === "unchanged") return { status: "unchanged", headers: {} };
      const contentType = isFeed ? "application/rss+xml" : "text/html";
      return { status: "fetched", url, headers: {}, contentType, ...said, body: Buffer.from(said.body) };
    },
  };
  const stage = collecting([oneFeed(origin)], [], () => ({ web }));
  for (; poll < polls; poll++) {
    await stage.poll();
    stage.clock.pass(minutes(30));
  }
  const due = Math.max(0, Math.floor((polls - listedFor) / publishedEvery));
  const kept = stage.articles().map(({ url }) => Number(new URL(url).pathname.slice(1)));
  const missed = Array.from({ length: due }, (_, number) => number).filter((number) => !kept.includes(number)).length;
  return { polls, published: due, missed, repeated: kept.length - new Set(kept).size };
};

const pageOf = (url: string): string =>
  `<html><head><title>Decision</title></head><body><article><h1>Decision</h1><p>${paragraphs[0]} This is ${new URL(url).pathname.slice(1)}.</p><p>${paragraphs[1]}</p></article></body></html>`;
