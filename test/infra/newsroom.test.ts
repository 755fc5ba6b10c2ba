// The sample newsroom over HTTP: six formats, honest validators, and pages with their words in them.
import { parseHTML } from "linkedom";
import RssParser from "rss-parser";
import { describe, expect, test } from "vitest";
import { Feed } from "../../functions/shared/model/feed.ts";
import { brokenFeed, brokenPath, notArticles } from "../../infra/local/newsroom/facts.ts";
import { newsroomFeeds, PortTaken, startNewsroom } from "../../infra/local/newsroom/newsroom.ts";
import { outletOf, outlets } from "../../infra/local/newsroom/outlets.ts";
import { articlesOf, itemsOf } from "../../infra/local/newsroom/print.ts";
import { dayOne, decoded, newsroomOptions, openNewsroom, printed } from "../support/open-newsroom.ts";

const visit = openNewsroom();

describe("feeds", () => {
  test("six outlets, each on an origin of its own, make a feed list with four sections", () => {
    const feeds = newsroomFeeds(visit.newsroom()).map((feed) => Feed.parse(feed));
    expect(new Set(visit.newsroom().outlets.map(({ origin }) => origin)).size).toBe(6);
    expect(feeds.map(({ section }) => section).sort()).toEqual([
      "Business",
      "Politics",
      "Politics",
      "Science",
      "World",
      "World",
    ]);
  });

  test.each([
    ["amaro-herald", "application/rss+xml", "listedAt", '<rss version="2.0"'],
    ["esterhavn-courier", "application/atom+xml", "publishedAt", '<feed xmlns="http://www.w3.org/2005/Atom"'],
    ["lorvian-observer", "application/rdf+xml", "listedAt", "<rdf:RDF"],
    ["corridor", "text/xml", "listedAt", '<rss version="2.0"'],
  ] as const)("%s answers %s that a parser reads, on both days", async (id, type, date, opening) => {
    for (const day of [1, 2] as const) {
      visit.newsroom().setDay(day);
      const response = await visit.feed(id);
      const text = await decoded(response);
      const feed = await new RssParser().parseString(text);
      expect([response.status, response.headers.get("content-type")]).toEqual([200, type]);
      expect(text).toContain(opening);
      const items = itemsOf(outletOf(id), dayOne, day);
      expect(feed.items.map((item) => item.title)).toEqual(items.map((item) => item.title));
      expect(feed.items.map((item) => item.isoDate)).toEqual(items.map((item) => item[date].toISOString()));
    }
  });

  test("Lodestar answers JSON Feed 1.1", async () => {
    const response = await visit.feed("lodestar-science");
    expect(response.headers.get("content-type")).toBe("application/feed+json");
    expect(await response.json()).toMatchObject({
      version: "https://jsonfeed.org/version/1.1",
      items: articlesOf(outletOf("lodestar-science"), dayOne, 1).map(({ title, publishedAt }) => ({
        title,
        date_published: publishedAt.toISOString(),
      })),
    });
  });

  test("the broken feed is no XML on either day, and has every article whole", async () => {
    for (const day of [1, 2] as const) {
      visit.newsroom().setDay(day);
      const text = await (await visit.feed(brokenFeed.outlet)).text();
      await expect(new RssParser().parseString(text)).rejects.toThrow();
      expect(text.endsWith("</rss>\n")).toBe(day !== brokenFeed.cutOnDay);
      const whole = text.match(/<item>\n<title>.+<\/title>\n<link>.+<\/link>[^]+?<\/item>/g) ?? [];
      expect(whole).toHaveLength(articlesOf(outletOf(brokenFeed.outlet), dayOne, day).length);
    }
  });

  test.each(outlets.map(({ id }) => id))("%s tells who holds the current feed so, by tag and by date", async (id) => {
    const first = await visit.feed(id);
    const etag = first.headers.get("etag") ?? "";
    const date = first.headers.get("last-modified") ?? "";
    await first.arrayBuffer();
    const unchanged = [
      await visit.feed(id, { "if-none-match": etag }),
      await visit.feed(id, { "if-none-match": `"other", ${etag}` }),
      await visit.feed(id, { "if-modified-since": date }),
    ];
    expect(unchanged.map(({ status }) => status)).toEqual([304, 304, 304]);
    expect(await unchanged[0]?.text()).toBe("");
    expect((await visit.feed(id, { "if-none-match": '"other"', "if-modified-since": date })).status).toBe(200);
    visit.newsroom().setDay(2);
    expect((await visit.feed(id, { "if-none-match": etag })).status).toBe(200);
    expect((await visit.feed(id, { "if-modified-since": date })).status).toBe(200);
  });

  test("the Courier packs its feed for whoever takes gzip", async () => {
    const packed = await visit.feed("esterhavn-courier", { "accept-encoding": "gzip" });
    const plain = await visit.feed("esterhavn-courier", { "accept-encoding": "identity" });
    expect([packed, plain].map(({ headers }) => headers.get("content-encoding"))).toEqual(["gzip", null]);
    expect(await packed.text()).toBe(await plain.text());
  });

  test("the Corridor's feed comes in drops, and stopping does not wait for the last", async () => {
    const short = await startNewsroom(newsroomOptions);
    const corridor = short.outlets.find(({ id }) => id === "corridor");
    const reader = (await fetch(corridor?.feedUrl ?? "")).body?.getReader();
    expect((await reader?.read())?.value?.length).toBeLessThan(3000);
    await short.stop();
    await expect(reader?.read().then(() => reader.read())).rejects.toThrow();
    await short.stop();
  });

  test("an old feed address and tracked links lead to the page", async () => {
    const lodestar = visit.outlet("lodestar-science");
    const old = await fetch(lodestar.feedUrl, { redirect: "manual" });
    expect([old.status, old.headers.get("location")]).toEqual([301, `${lodestar.origin}/feeds/latest.json`]);
    const ports = printed("amaro-ports-wharf", 1);
    const tracked = await visit.get("wharf-and-ledger", ports.link);
    expect(ports.link).toContain("utm_source=");
    expect([tracked.status, tracked.headers.get("location")]).toEqual([
      301,
      `${visit.outlet("wharf-and-ledger").origin}${ports.path}`,
    ]);
    expect(printed("osk-flood-herald", 1).link).toContain("utm_source=");
    expect((await visit.get("amaro-herald", printed("osk-flood-herald", 1).link)).status).toBe(200);
  });

  test("an error page calls itself a feed", async () => {
    const response = await visit.get("amaro-herald", brokenPath);
    expect([response.status, response.headers.get("content-type")]).toEqual([200, "application/rss+xml"]);
    await expect(new RssParser().parseString(await response.text())).rejects.toThrow();
  });
});

describe("pages", () => {
  test.each(outlets)(
    "$name prints every article with its headline and its paragraphs, on both days",
    async (outlet) => {
      for (const day of [1, 2] as const) {
        visit.newsroom().setDay(day);
        for (const article of articlesOf(outlet, dayOne, day)) {
          const response = await visit.get(outlet.id, article.path);
          const { document } = parseHTML(await decoded(response));
          const paragraphs = new Set([...document.querySelectorAll("p")].map((element) => element.textContent));
          expect(response.status).toBe(200);
          expect(document.querySelector("h1")?.textContent).toBe(article.title);
          expect(article.paragraphs.filter((paragraph) => !paragraphs.has(paragraph))).toEqual([]);
        }
      }
    },
  );

  test("the Observer's pages are windows-1252, named in half the headers and else in the markup", async () => {
    const named = new Set<boolean>();
    for (const { path } of articlesOf(outletOf("lorvian-observer"), dayOne, 2)) {
      visit.newsroom().setDay(2);
      const response = await visit.get("lorvian-observer", path);
      const inHeader = response.headers.get("content-type") === "text/html; charset=windows-1252";
      const bytes = Buffer.from(await response.arrayBuffer());
      named.add(inHeader);
      expect(bytes.includes('charset=windows-1252"')).toBe(!inHeader);
      expect(bytes.includes(0x92)).toBe(true);
      expect(new TextDecoder("windows-1252").decode(bytes)).toContain("’");
    }
    expect(named.size).toBe(2);
    const budget = await visit.get("lorvian-observer", printed("osk-flood-observer", 1).path);
    const text = await decoded(budget);
    expect(text).toContain("€6.5 million");
    expect(text).toContain("Étienne Marceau");
    expect(text).toContain("Catarina Bóveda");
  });

  test.each(outlets)("$name has a front page, with its feed and its articles, and a robots.txt", async (outlet) => {
    const { document } = parseHTML(await decoded(await visit.get(outlet.id, "/")));
    const { origin } = visit.outlet(outlet.id);
    const alternate = document.querySelector('link[rel="alternate"]');
    expect(alternate?.getAttribute("href")).toBe(`${origin}${outlet.feedPath}`);
    const linked = [...document.querySelectorAll("a")].map((link) => link.getAttribute("href"));
    expect(linked).toEqual(articlesOf(outlet, dayOne, 1).map(({ path }) => path));
    expect(await (await visit.get(outlet.id, "/robots.txt")).text()).toMatch(/^User-agent: \*\nDisallow: \//);
  });

  test("one item of day one is gone and one has no text", async () => {
    const answers = notArticles.map(async ({ id, outlet, answers: kind }) => {
      const item = itemsOf(outletOf(outlet), dayOne, 1).find((candidate) => candidate.id === id);
      const response = await visit.get(outlet, item?.link ?? "");
      const { document } = parseHTML(await response.text());
      return [kind, response.status, kind === "gallery" && document.querySelectorAll("p").length];
    });
    expect(await Promise.all(answers)).toEqual([
      ["gallery", 200, 0],
      ["gone", 404, false],
    ]);
  });

  test("news of day two is not there on day one", async () => {
    const { path } = printed("osk-flood-herald-2", 2);
    expect((await visit.get("amaro-herald", path)).status).toBe(404);
    visit.newsroom().setDay(2);
    expect((await visit.get("amaro-herald", path)).status).toBe(200);
  });

  test("texts are dated by day one, and no date token is left", () => {
    expect(printed("osk-flood-herald", 1).paragraphs[0]).toContain("before dawn on Tuesday");
    expect(printed("osk-flood-herald-2", 2).paragraphs[0]).toContain("on Wednesday");
    expect(printed("osk-flood-herald", 1).publishedAt.toISOString()).toBe("2026-11-25T05:40:00.000Z");
    expect(
      outlets
        .flatMap((outlet) => articlesOf(outlet, dayOne, 2))
        .flatMap((a) => a.paragraphs)
        .join(),
    ).not.toMatch(/[{}]/);
  });

  test("what is asked is logged, a HEAD has no body, and nothing can be posted", async () => {
    const { origin } = visit.outlet("amaro-herald");
    const head = await fetch(`${origin}/robots.txt`, { method: "HEAD" });
    expect([head.status, await head.text()]).toEqual([200, ""]);
    expect((await fetch(`${origin}/newsletter`, { method: "POST" })).status).toBe(405);
    expect(visit.newsroom().requests.slice(-2)).toEqual([
      { method: "HEAD", url: `${origin}/robots.txt`, status: 200 },
      { method: "POST", url: `${origin}/newsletter`, status: 405 },
    ]);
  });

  test("a port that is taken is named, and none is left open", async () => {
    const port = Number(new URL(visit.outlet("amaro-herald").origin).port);
    await expect(startNewsroom({ ...newsroomOptions, ports: [0, port] })).rejects.toThrow(PortTaken);
  });
});
