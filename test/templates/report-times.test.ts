// The picture of when each outlet reported a story.
import { describe, expect, test } from "vitest";
import { renderSite } from "../../functions/publish/render-site.ts";
import type { EditionArticle } from "../../functions/shared/model/edition.ts";
import { sampleEdition } from "../fixtures/sample-edition.ts";
import { siteUrl } from "../support/briefing-links.ts";
import { parse } from "../support/markup.ts";

const [story] = sampleEdition.stories;
const pictureOf = (change: (article: EditionArticle, index: number) => EditionArticle) => {
  const edition = { ...sampleEdition, stories: story ? [{ ...story, articles: story.articles.map(change) }] : [] };
  const page = renderSite(edition, [], { siteUrl }).find(({ path }) => path.startsWith("stories/"));
  return parse(page?.body ?? "").querySelector("svg.chart");
};

describe("the picture", () => {
  const picture = pictureOf((article) => article);

  test("has a line for each outlet and a dot for each report", () => {
    const outlets = new Set(story?.articles.map(({ outlet }) => outlet));
    expect(picture?.querySelectorAll("line").length).toBe(outlets.size);
    expect(picture?.querySelectorAll("circle").length).toBe(story?.articles.length);
  });

  test("puts the first report at the left end and the last at the right", () => {
    const places = [...(picture?.querySelectorAll("circle") ?? [])].map((dot) =>
      Number.parseFloat(dot.getAttribute("cx") ?? ""),
    );
    expect([Math.min(...places), Math.max(...places)]).toEqual([1.5, 98.5]);
  });

  test("is said in words to those who hear it", () => {
    expect(picture?.getAttribute("role")).toBe("img");
    expect(picture?.querySelector("desc")?.textContent).toContain(`${story?.articles[0]?.outlet}, 22 Nov, `);
  });
});

const withoutTime = ({ publishedAt, ...article }: EditionArticle): EditionArticle =>
  publishedAt === undefined ? article : { ...article };

test.each([
  ["all reports came at one time", (article: EditionArticle) => ({ ...article, publishedAt: "2026-11-22T16:00:00Z" })],
  ["no time is known", (article: EditionArticle) => withoutTime(article)],
  ["one outlet alone reported", (article: EditionArticle) => ({ ...article, outlet: "Callow Courier" })],
])("is left out where %s", (_, change) => expect(pictureOf(change)).toBeNull());
