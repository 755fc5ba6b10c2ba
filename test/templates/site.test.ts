// The site's pages, its feeds and its map.
import RssParser from "rss-parser";
import { describe, expect, test } from "vitest";
import { z } from "zod/mini";
import { renderSite } from "../../functions/publish/render-site.ts";
import { hostileEdition } from "../fixtures/hostile-edition.ts";
import { sampleArchive, sampleEdition } from "../fixtures/sample-edition.ts";
import { siteUrl } from "../support/briefing-links.ts";
import { links, parse } from "../support/markup.ts";
import { writeEdition } from "../support/write-edition.ts";

const JsonFeed = z.object({
  version: z.string(),
  feed_url: z.string(),
  items: z.array(z.object({ id: z.string() })),
});

const pages = renderSite(sampleEdition, sampleArchive, { siteUrl });
const bodyOf = (path: string, of = pages): string => of.find((page) => page.path === path)?.body ?? "";
const storyPages = sampleEdition.stories.map(({ id }) => `stories/2026-11-23/${id}.html`);

test("all pages are there, each once, with their types", () => {
  expect(pages.map(({ path }) => path).toSorted()).toEqual(
    [
      "index.html",
      "editions/2026-11-23.html",
      "archive.html",
      "404.html",
      "style.css",
      "sitemap.xml",
      "feed.xml",
      "feed.atom",
      "feed.json",
      ...storyPages,
    ].toSorted(),
  );
  const types = Object.fromEntries(pages.map(({ path, contentType }) => [path, contentType]));
  expect(types["index.html"]).toBe("text/html; charset=utf-8");
  expect(types["style.css"]).toBe("text/css; charset=utf-8");
  expect(types["feed.json"]).toBe("application/feed+json; charset=utf-8");
});

describe("every page", () => {
  test.each(pages.filter(({ path }) => path.endsWith(".html")))(
    "$path announces the feeds and has one main heading",
    ({ body }) => {
      const document = parse(body);
      expect(document.querySelectorAll('link[rel="alternate"]').length).toBe(3);
      expect(document.querySelectorAll("h1").length).toBe(1);
      expect(document.querySelectorAll("main").length).toBe(1);
      for (const { href } of links(body)) expect(href).toMatch(/^(\/|#content$|https:\/\/[\w-]+\.example\/)/);
    },
  );
});

test("an item of the feed is known by its story's address", () => {
  const guids = [...bodyOf("feed.xml").matchAll(/<link>([^<]+)<\/link>\s*<guid isPermaLink="(\w+)">([^<]+)<\/guid>/g)];
  expect(guids).toHaveLength(sampleEdition.stories.length);
  for (const [, link, isPermaLink, id] of guids) expect([isPermaLink, id]).toEqual(["true", link]);
});
test("the leading story's voices stand under their title", () => {
  const titles = [...parse(bodyOf("index.html")).querySelectorAll(".lead .voices h3")];
  expect(titles[0]?.textContent).toBe("Who said what");
});
test("the front page counts statements that stand only on a story's page, and none where there are none", () => {
  const more = [...parse(bodyOf("index.html")).querySelectorAll(".more")].map(({ textContent }) => textContent?.trim());
  expect(more.length).toBeGreaterThan(0);
  expect(more.length).toBeLessThan(sampleEdition.stories.length);
  for (const line of more) expect(line).toMatch(/^[1-9]/);
});

test("a story's page has its Open Graph tags and its own address", () => {
  const document = parse(bodyOf(storyPages[0] ?? ""));
  const tag = (name: string): string | null | undefined =>
    document.querySelector(`meta[property="og:${name}"]`)?.getAttribute("content");
  expect(tag("title")).toBe("Eastern locks stay shut until spring, minister tells Callow");
  expect(tag("type")).toBe("article");
  expect(tag("url")).toBe(`${siteUrl}/${storyPages[0]}`);
  expect(tag("description")).toMatch(/^Port Callow's eastern locks/);
  expect(document.querySelector('link[rel="canonical"]')?.getAttribute("href")).toBe(`${siteUrl}/${storyPages[0]}`);
});

test("numbers that differ stand side by side with their outlets", () => {
  const [first] = parse(bodyOf(storyPages[0] ?? "")).querySelectorAll(".numbers");
  expect(first?.textContent?.replace(/\s+/g, " ").trim()).toBe("31Callow Courier 27Northern Wire");
});

test("reports stand in the order of time", () => {
  const times = [...parse(bodyOf(storyPages[0] ?? "")).querySelectorAll("time")].map(
    (time) => time.getAttribute("datetime") ?? "",
  );
  expect(times.length).toBe(5);
  expect(times).toEqual(times.toSorted((left, right) => left.localeCompare(right)));
});

describe("the archive", () => {
  test("lists every edition once, the newest first, by month", () => {
    const listed = [...parse(bodyOf("archive.html")).querySelectorAll(".editions a")].map((link) =>
      link.getAttribute("href"),
    );
    expect(listed).toEqual(
      ["2026-11-23", "2026-11-22", "2026-11-21", "2026-11-20", "2026-10-31"].map((id) => `/editions/${id}.html`),
    );
    const months = [...parse(bodyOf("archive.html")).querySelectorAll("h2")].map((heading) => heading.textContent);
    expect(months).toEqual(["November 2026", "October 2026"]);
  });

  test("has this edition once where it was listed already", () => {
    const again = renderSite(sampleEdition, [{ id: sampleEdition.id, headline: "x", stories: 1 }], { siteUrl });
    expect(parse(bodyOf("archive.html", again)).querySelectorAll(".editions li").length).toBe(1);
  });
});

test("an edition without stories says so", () => {
  const empty = renderSite(writeEdition([]), [], { siteUrl });
  expect(bodyOf("index.html", empty)).toContain("No story reached this edition.");
});

describe("the feeds", () => {
  test.each(["feed.xml", "feed.atom"])("%s is read by a feed reader", async (path) => {
    const feed = await new RssParser().parseString(bodyOf(path));
    expect(feed.items.length).toBe(12);
    expect(feed.items[0]?.title).toBe("Eastern locks stay shut until spring, minister tells Callow");
    expect(feed.items[0]?.link).toBe(`${siteUrl}/${storyPages[0]}`);
    expect(feed.items[0]?.isoDate).toBe("2026-11-23T05:00:00.000Z");
    expect(feed.items[0]?.content).toContain("We will not reopen the eastern locks");
  });

  test("feed.json is JSON Feed 1.1", () => {
    const feed = JsonFeed.parse(JSON.parse(bodyOf("feed.json")));
    expect(feed.version).toBe("https://jsonfeed.org/version/1.1");
    expect(feed.feed_url).toBe(`${siteUrl}/feed.json`);
    expect(feed.items.map((item) => item.id)).toEqual(storyPages.map((path) => `${siteUrl}/${path}`));
  });

  test.each(["feed.xml", "feed.atom"])("%s stays well formed whatever the headline", async (path) => {
    const feed = await new RssParser().parseString(bodyOf(path, renderSite(hostileEdition, [], { siteUrl })));
    expect(feed.items.length).toBe(5);
    expect(feed.items[0]?.title).toContain("<script>alert(1)</script>");
  });
});

test("the site map names the front page, the editions and the stories", () => {
  const addresses = [...bodyOf("sitemap.xml").matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address);
  expect(addresses).toContain(`${siteUrl}/`);
  expect(addresses).toContain(`${siteUrl}/editions/2026-10-31.html`);
  expect(addresses.filter((address) => address?.includes("/stories/")).length).toBe(12);
  expect(new Set(addresses).size).toBe(addresses.length);
});

test("the style sheet fetches nothing", () => {
  expect(bodyOf("style.css")).not.toMatch(/url\(|@import|@font-face/);
  expect(bodyOf("style.css")).toContain("prefers-color-scheme:dark");
  expect(bodyOf("style.css")).toContain("@media print");
});
