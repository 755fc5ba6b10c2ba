// An actor's pages: all their statements, each leading to its words; the chart; the feed; the data.
import RssParser from "rss-parser";
import { describe, expect, test } from "vitest";
import { renderActorPages } from "../../functions/publish/render-actor.ts";
import { renderSite } from "../../functions/publish/render-site.ts";
import { ActorTimeline } from "../../functions/shared/model/actor-timeline.ts";
import { linkToWords } from "../../functions/shared/text-fragment.ts";
import { hostileEdition } from "../fixtures/hostile-edition.ts";
import { sampleEdition } from "../fixtures/sample-edition.ts";
import { siteUrl } from "../support/briefing-links.ts";
import { activeContent, links, parse } from "../support/markup.ts";
import { writeTimeline } from "../support/write-timeline.ts";

const actorId = "person:ada-ferrant";
const dayBefore = { ...sampleEdition, id: "2026-11-20" };
const timeline = writeTimeline(actorId, [sampleEdition, dayBefore]);
const pages = renderActorPages(timeline, { siteUrl });
const bodyOf = (path: string, of = pages): string => of.find((page) => page.path === path)?.body ?? "";
const page = bodyOf("actors/person-ada-ferrant.html");

test("page, feed and data stand beside each other", () =>
  expect(pages.map(({ path }) => path)).toEqual(
    ["html", "xml", "json"].map((type) => `actors/person-ada-ferrant.${type}`),
  ));

test("the model reads what the data page says", () =>
  expect(ActorTimeline.parse(JSON.parse(bodyOf("actors/person-ada-ferrant.json")))).toEqual(timeline));

test("every statement leads to its words, under its edition and its story", () => {
  const hrefs = links(page).map(({ href }) => href);
  expect(timeline.entries.length).toBe(4);
  for (const { edition, storyId, statement, articles } of timeline.entries) {
    const words = statement.carriers[0]?.content.map(({ text }) => text) ?? [];
    expect(hrefs).toContain(linkToWords(articles[0]?.url ?? "", words, "en"));
    expect(hrefs).toContain(`/editions/${edition}.html`);
    expect(hrefs).toContain(`/stories/${edition}/${storyId}.html`);
  }
});

describe("the chart", () => {
  test("has a bar for each day with statements, and says them in words", () => {
    const document = parse(page);
    expect(document.querySelectorAll("svg rect").length).toBe(2);
    expect(document.querySelector("svg desc")?.textContent).toBe(
      "20 November 2026: 2 statements and 23 November 2026: 2 statements",
    );
  });

  test("is left out where all was said on one day", () => {
    const one = renderActorPages(writeTimeline(actorId, [sampleEdition]), { siteUrl });
    expect(one[0]?.body).not.toContain("<svg");
  });
});

test("the feed has each statement once", async () => {
  const feed = await new RssParser().parseString(bodyOf("actors/person-ada-ferrant.xml"));
  expect(feed.title).toBe("Ada Ferrant · Readout");
  expect(feed.link).toBe(`${siteUrl}/actors/person-ada-ferrant.html`);
  expect(new Set(feed.items.map(({ guid }) => guid)).size).toBe(4);
  expect(feed.items.map(({ isoDate }) => isoDate?.slice(0, 10))).toEqual([
    "2026-11-23",
    "2026-11-23",
    "2026-11-20",
    "2026-11-20",
  ]);
});

test("much is divided over pages of at most 60,000 bytes that lead to each other", () => {
  const entries = Array.from({ length: 60 }, () => timeline.entries).flat();
  const many = renderActorPages({ ...timeline, entries }, { siteUrl }).filter(({ path }) => path.endsWith(".html"));
  expect(many.length).toBeGreaterThan(1);
  for (const { body } of many) expect(Buffer.byteLength(body)).toBeLessThanOrEqual(60_000);
  expect(links(many[0]?.body ?? "").map(({ href }) => href)).toContain(`/${many[1]?.path}`);
  expect(many.reduce((sum, { body }) => sum + parse(body).querySelectorAll("blockquote").length, 0)).toBe(240);
});

test.each(hostileEdition.stories.flatMap(({ statements }) => statements.map(({ speaker }) => speaker.actorId)))(
  "pages about %s only show",
  (hostile) => {
    const made = renderActorPages(writeTimeline(hostile, [hostileEdition, { ...hostileEdition, id: "2026-11-22" }]), {
      siteUrl,
    });
    expect(made.length).toBeGreaterThan(2);
    for (const { path, body } of made) {
      expect(path).toMatch(/^actors\/[a-z0-9-]{1,99}\.(html|xml|json)$/);
      if (path.endsWith(".html")) expect(activeContent(body)).toEqual([]);
    }
  },
);

test("a story's page leads to actors who have a page, and to no others", () => {
  const actorsOn = (actors: ReadonlySet<string>): string[] =>
    renderSite(sampleEdition, [], { siteUrl, actors })
      .flatMap(({ path, body }) => (path.startsWith("stories/") ? links(body) : []))
      .map(({ href }) => href)
      .filter((href) => href.startsWith("/actors/"));
  expect(actorsOn(new Set([actorId]))).toEqual(["/actors/person-ada-ferrant.html"]);
  expect(actorsOn(new Set())).toEqual([]);
});
