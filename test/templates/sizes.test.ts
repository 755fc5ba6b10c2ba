// Mail and pages keep to their sizes, by whole stories and whole statements.
import { describe, expect, test } from "vitest";
import { renderSite } from "../../functions/publish/render-site.ts";
import { renderBriefing } from "../../functions/send/render-briefing.ts";
import { sampleStories } from "../fixtures/sample-edition.ts";
import { briefingLinks, everything, siteUrl } from "../support/briefing-links.ts";
import { links, parse } from "../support/markup.ts";
import { type WrittenStory, writeEdition } from "../support/write-edition.ts";

const sixty = writeEdition(Array.from({ length: 60 }, (_, index) => sampleStories[index % sampleStories.length]!));

const sentence = (index: number): string => `Sentence number ${index} is told by a great many people who all agree.`;
const many = Array.from({ length: 100 }, (_, index) => index);
const crowd: WrittenStory = {
  section: "World",
  headline: "A hundred statements in forty outlets",
  articles: Array.from(
    { length: 40 },
    (_, outlet) => [`Outlet ${outlet}`, `Title ${outlet}`, many.map(sentence).join(" ")] as const,
  ),
  summary: [[0, sentence(0)]],
  statements: many.map((index) => ({
    speaker: [`Speaker ${index}`],
    kind: "indirect" as const,
    carriers: Array.from({ length: 40 }, (_, outlet) => [outlet, "", sentence(index)] as const),
  })),
};

describe("the mail", () => {
  const mail = renderBriefing(sixty, everything, briefingLinks);
  const shown = parse(mail.html).querySelectorAll("h2 a").length;

  test("of sixty stories has at most 90,000 bytes", () => {
    expect(Buffer.byteLength(mail.html)).toBeLessThanOrEqual(90_000);
    expect(Buffer.byteLength(mail.html)).toBeGreaterThan(75_000);
  });

  test("says how many stories it left to the page", () => {
    expect(shown).toBeGreaterThan(10);
    for (const part of [mail.html, mail.text])
      expect(part).toContain(`${60 - shown} more stories are in the online edition.`);
  });

  test("ends its stories whole: as many summaries as headlines", () => {
    expect(parse(mail.html).querySelectorAll("h2.lead, h2 a").length).toBe(shown + 1);
    expect(mail.html.endsWith("</html>")).toBe(true);
  });

  test("passes over a story that would fill it alone, and takes the next", () => {
    const flood = "A flood of words. ".repeat(60);
    const huge: WrittenStory = {
      section: "World",
      headline: "Too much",
      articles: [["Post", "Too much", many.map((index) => `${index} ${flood}`).join("\n\n")]],
      summary: many.map((index) => [0, `${index} ${flood}`.trim()] as const),
    };
    const { html } = renderBriefing(writeEdition([huge, sampleStories[1]!]), everything, briefingLinks);
    expect(Buffer.byteLength(html)).toBeLessThanOrEqual(90_000);
    expect(parse(html).querySelectorAll("h2 a").length).toBe(1);
    expect(html).toContain("1 more story is in the online edition.");
  });
});

describe("the site", () => {
  const archive = Array.from({ length: 1_000 }, (_, index) => ({
    id: new Date(Date.UTC(2024, 0, 1 + index)).toISOString().slice(0, 10),
    headline: `Headline of day ${index}`,
    stories: 12,
  }));
  const pages = renderSite(writeEdition([crowd, ...sampleStories]), archive, { siteUrl });
  const htmlPages = [...pages, ...renderSite(sixty, [], { siteUrl })].filter(({ path }) => path.endsWith(".html"));

  test.each(htmlPages)("$path has at most 60,000 bytes", ({ body }) => {
    expect(Buffer.byteLength(body)).toBeLessThanOrEqual(60_000);
  });

  test("a story of a hundred statements has them all, over several pages that lead to each other", () => {
    const story = pages.filter(({ path }) => path.startsWith("stories/2026-11-23/s1-"));
    expect(story.length).toBeGreaterThan(5);
    const speakers = story.flatMap(({ body }) => [...parse(body).querySelectorAll(".speaker b")]);
    expect(speakers.length).toBe(100);
    const carriers = story.reduce((sum, { body }) => sum + parse(body).querySelectorAll("blockquote a").length, 0);
    expect(carriers).toBe(4_000);
    story.slice(1).forEach(({ path }, index) => {
      expect(links(story[index]?.body ?? "").map(({ href }) => href)).toContain(`/${path}`);
    });
  });

  test("every page that is linked is there", () => {
    for (const set of [pages, renderSite(sixty, [], { siteUrl })]) {
      const paths = new Set(set.map(({ path }) => `/${path}`));
      const elsewhere = new Set(["/", "/subscribe", ...archive.map(({ id }) => `/editions/${id}.html`)]);
      for (const { path, body } of set) {
        if (!path.endsWith(".html")) continue;
        const inside = links(body)
          .map(({ href }) => href)
          .filter((href) => href.startsWith("/"));
        expect(inside.filter((href) => !paths.has(href) && !elsewhere.has(href))).toEqual([]);
      }
    }
  });

  test("an edition of sixty stories has each of them once", () => {
    const edition = renderSite(sixty, [], { siteUrl }).filter(({ path }) => path.startsWith("editions/"));
    const stories = edition.flatMap(({ body }) =>
      [...parse(body).querySelectorAll("h2 a")].map((link) => link.getAttribute("href")),
    );
    expect(stories.length).toBe(60);
    expect(new Set(stories).size).toBe(60);
  });
});
