// What a page says of its article: title, author, outlet, dates, language, address.
import { describe, expect, test } from "vitest";
import { extractArticle } from "../../functions/collect/extract-article/extract-article.ts";
import { type PageParts, paragraphs, writePage } from "../support/write-page.ts";

const url = "https://callow.example/news/dredging";
const extract = (parts: PageParts = {}) => extractArticle(writePage(parts), url);
const [first = "", second = "", third = ""] = paragraphs.map((paragraph) => `<p>${paragraph}</p>`);

describe("the title", () => {
  test.each<[string, PageParts, string]>([
    [
      "without the site's name",
      { heading: "", title: "Dredgers at work in Callow | Callow Courier" },
      "Dredgers at work in Callow",
    ],
    [
      "without the site's name in front",
      { heading: "", title: "Callow Courier – Dredgers at work" },
      "Dredgers at work",
    ],
    [
      "with a bar of its own",
      { heading: "", title: "Dredging | A history of mud - Callow" },
      "Dredging | A history of mud",
    ],
    [
      "as it was printed, not as machines get it",
      {
        title: "Callow dredging plan: cost, dates, ships",
        heading: "A channel of their own: the Callow dredging plan",
      },
      "A channel of their own: the Callow dredging plan",
    ],
    [
      "not the site's name, though it is the first heading",
      { heading: "Callow Courier", title: "Dredgers at work in the harbour - Callow Courier" },
      "Dredgers at work in the harbour",
    ],
    [
      "from og:title",
      { heading: "", title: "", head: `<meta property="og:title" content="Dredgers &amp; divers">` },
      "Dredgers & divers",
    ],
    [
      "from JSON-LD, references decoded",
      {
        heading: "",
        title: "",
        head: `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Dredgers &#8217; divers"}</script>`,
      },
      "Dredgers ’ divers",
    ],
  ])("%s", (_, parts, title) => expect(extract(parts).title).toBe(title));
});

describe("metadata", () => {
  const data = (properties: object): PageParts => ({
    head: `<script type="application/ld+json">${JSON.stringify({ "@type": "NewsArticle", ...properties })}</script>`,
  });
  const meta = (name: string, content: string): PageParts => ({
    head: `<meta property="${name}" content="${content}">`,
  });
  test.each<[string, PageParts, object]>([
    ["author of JSON-LD", data({ author: { "@type": "Person", name: "Nils Farrow" } }), { byline: "Nils Farrow" }],
    [
      "several authors",
      data({ author: [{ name: "Nils Farrow" }, { name: "Ada Wickstead" }] }),
      { byline: "Nils Farrow, Ada Wickstead" },
    ],
    [
      "an article inside a graph",
      {
        head: `<script type="application/ld+json">{"@graph":[{"@type":"WebSite"},{"@type":["ReportageNewsArticle"],"author":"Nils Farrow"}]}</script>`,
      },
      { byline: "Nils Farrow" },
    ],
    [
      "JSON-LD with mistakes",
      {
        head: `<script type="application/ld+json">//<![CDATA[\n{"@type":"NewsArticle","author":"Nils\nFarrow",}\n//]]></script>`,
      },
      { byline: "Nils Farrow" },
    ],
    ["author of a meta tag", meta("author", "By Nils Farrow"), { byline: "Nils Farrow" }],
    [
      "a visible byline with a date behind it",
      { body: `<p class="byline">By Nils Farrow | 23 November 2026</p>${first}${second}${third}` },
      { byline: "Nils Farrow" },
    ],
    ["publisher", data({ publisher: { name: "Callow Courier" } }), { siteName: "Callow Courier" }],
    ["site name", meta("og:site_name", "Callow Courier | News from the quay"), { siteName: "Callow Courier" }],
    [
      "dates of JSON-LD",
      data({ datePublished: "2026-11-23T08:30:00+01:00", dateModified: "2026-11-23T09:00:00Z" }),
      { publishedAt: "2026-11-23T07:30:00.000Z", modifiedAt: "2026-11-23T09:00:00.000Z" },
    ],
    [
      "date of a meta tag",
      meta("article:published_time", "2026-11-23T07:30:00Z"),
      { publishedAt: "2026-11-23T07:30:00.000Z" },
    ],
    [
      "date of a time element",
      { body: `<time datetime="2026-11-23">Monday</time>${first}${second}${third}` },
      { publishedAt: "2026-11-23T00:00:00.000Z" },
    ],
    ["language", { htmlAttributes: 'lang="en-GB"' }, { language: "en" }],
    [
      "canonical address",
      { head: `<link rel="canonical" href="https://callow.example/dredging?utm_source=x">` },
      { url: "https://callow.example/dredging" },
    ],
  ])("%s", (_, parts, known) => expect(extract(parts)).toMatchObject(known));

  test.each<[string, PageParts, string]>([
    ["an address as author", meta("author", "https://callow.example/nils"), "byline"],
    [
      "the outlet as author",
      { head: `<meta name="author" content="Callow Courier"><meta property="og:site_name" content="Callow Courier">` },
      "byline",
    ],
    ["an account as author", meta("author", "admin"), "byline"],
    ["an impossible date", data({ datePublished: "0001-01-01T00:00:00Z" }), "publishedAt"],
    ["a change before publication", data({ datePublished: "2026-11-23", dateModified: "2026-11-01" }), "modifiedAt"],
    ["an address as site name", meta("og:site_name", "https://callow.example"), "siteName"],
  ])("%s is not believed", (_, parts, name) => expect(extract(parts)).toHaveProperty(name, undefined));

  test("a text in another language than the page declares", () => {
    const german =
      "<p>Der Hafenausschuss hat am Dienstag beschlossen, die östliche Fahrrinne noch vor den Springfluten auszubaggern, damit auch die größeren Fähren wieder anlegen können. Die Arbeiten sollen im Frühjahr beginnen und werden nach Angaben der Verwaltung etwa vier Monate dauern.</p>";
    expect(extract({ body: german }).language).toBe("de");
  });
});
