// From a page to its article: what is text, what is frame, what is known about it.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { commonWords } from "../../functions/collect/extract-article/common-words.ts";
import { extractArticle } from "../../functions/collect/extract-article/extract-article.ts";
import { NotAnArticle } from "../../functions/collect/extract-article/extracted-article.ts";
import { articleText, type PageParts, paragraphs, writePage } from "../support/write-page.ts";

const url = "https://callow.example/news/dredging";
const extract = (parts: PageParts = {}) => extractArticle(writePage(parts), url);
const [first = "", second = "", third = ""] = paragraphs.map((paragraph) => `<p>${paragraph}</p>`);

test("the article and nothing of the frame", () =>
  expect(extract()).toMatchObject({
    title: "Port Callow to dredge its eastern channel",
    language: "en",
    url,
    text: articleText,
  }));

describe("confidence", () => {
  test("is full where all ways to find the article agree", () => expect(extract().confidence).toBe(1));
  test("is low where the page names a part of the words as its article", () => {
    const body = `<div itemprop="articleBody">${first}${second}</div>${third.repeat(4)}`;
    expect(extract({ body }).confidence).toBeLessThan(0.9);
  });
});

describe("clutter inside the article is left out", () => {
  test.each([
    ["a caption", `<figure><img src="a.jpg"><figcaption>The eastern channel at low tide.</figcaption></figure>`],
    ["a caption without a figure", `<div><img src="a.jpg"></div><p>The eastern channel at low tide</p>`],
    ["a picture credit", "<p>Photo by Nils Farrow</p>"],
    ["an advertisement", "<p>Advertisement</p>"],
    ["a link to another article", `<p><a href="/b">READ MORE: Storm closes the pier for a third day</a></p>`],
    [
      "a box of related articles",
      `<div class="relatedStories"><h3>Related</h3><p><a href="/b">Storm closes the pier</a></p></div>`,
    ],
    ["an invitation", "<p>Sign up for our morning newsletter and never miss a tide.</p>"],
    ["sharing buttons", `<ul class="social-share"><li>Post</li><li>Send</li></ul>`],
    ["a form", `<form><p>Your address</p><input><button>Subscribe</button></form>`],
    [
      "what is hidden",
      `<div hidden><p>This text is only for machines to read, and nobody should see it here.</p></div>`,
    ],
    ["a script and a style", "<script>document.write('tide')</script><style>p { color: red }</style>"],
  ])("%s", (_, clutter) => expect(extract({ body: first + clutter + second + third }).text).toBe(articleText));

  test.each([
    ["a note about the author", "<p>Nils Farrow is a reporter for the Callow Courier who covers the harbour.</p>"],
    ["who else reported", "<p>Additional reporting by Ada Wickstead.</p>"],
    [
      "what a company says of itself",
      "<p>Callow Dredging is a leading provider of marine services on the northern coast.</p>",
    ],
    ["copyright", "<p>Copyright 2026 Callow Courier. All rights reserved.</p>"],
    ["tags", `<div class="tags"><a href="/t">Harbour</a> <a href="/u">Ferries</a></div>`],
    ["a heading without a text", "<h2>Comments</h2>"],
  ])("at its end: %s", (_, after) => expect(extract({ after }).text).toBe(articleText));

  test("at its start: the byline, the date, the title again", () => {
    const lead = "<p>Port Callow to dredge its eastern channel</p><p>By Nils Farrow</p><p>23 November 2026</p>";
    expect(extract({ body: lead + first + second + third }).text).toBe(articleText);
  });
});

describe("what belongs to the article stays", () => {
  const heading = "<h2>What the fishermen say</h2>";
  test.each([
    ["a heading between paragraphs", heading, "What the fishermen say"],
    [
      "items of a list",
      "<ul><li>Eastern channel: 9 metres</li><li>Western channel: 6 metres</li></ul>",
      "Eastern channel: 9 metres\n\nWestern channel: 6 metres",
    ],
    ["a quotation", "<blockquote><p>The tide waits for nobody</p></blockquote>", "The tide waits for nobody"],
    [
      "a post of another site",
      `<div class="embed"><div><blockquote class="twitter-tweet"><p>The channel will be dredged, says the board. At last!</p></blockquote></div></div>`,
      "The channel will be dredged, says the board. At last!",
    ],
    [
      "lines divided by two breaks",
      "<p>The board meets in May.<br><br>Its chair will be there.</p>",
      "The board meets in May.\n\nIts chair will be there.",
    ],
    [
      "words in inline elements",
      "<p>The <em>old</em> <a href='/x'>channel</a><b>s</b> of the harbour were dug by hand.</p>",
      "The old channels of the harbour were dug by hand.",
    ],
  ])("%s", (_, body, text) =>
    expect(extract({ body: first + second + body + third }).text).toBe(
      `${paragraphs[0]}\n\n${paragraphs[1]}\n\n${text}\n\n${paragraphs[2]}`,
    ),
  );

  test("a paragraph in a wrapper with a misleading name", () =>
    expect(extract({ body: `<div class="meta">${first}${second}${third}</div>` }).text).toBe(articleText));
});

describe("what is no article", () => {
  test.each([
    ["an empty page", ""],
    [
      "a page that only a browser can build",
      `<html><body><div id="root"></div><script src="/app.js"></script></body></html>`,
    ],
    ["a consent page", writePage({ body: "<p>We value your privacy. Please choose.</p>" })],
    ["nothing but tags", "<div>".repeat(50)],
  ])("%s", (_, html) => expect(() => extractArticle(html, url)).toThrow(NotAnArticle));
});

describe("pages made to do harm", () => {
  const text = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join("");
  test.each([
    ["3,000 lists in each other", `${text}${"<ul><li>".repeat(3000)}`],
    ["2,000 tables in each other", `${text}${"<table><tr><td>".repeat(2000)}`],
    ["100,000 elements in each other", `${text}${"<div class='a'>".repeat(100_000)}`],
    ["20,000 elements beside each other", `${text}${"<div>x</div>".repeat(20_000)}`],
    ["20,000 marked spans in one paragraph", `${text}<p>${'<span class="credit">x</span>'.repeat(20_000)}</p>`],
    ["an endless attribute", `${text}<div class="${"a ".repeat(1_000_000)}">x</div>`],
    ["JSON-LD that never closes", `<script type="application/ld+json">${"[".repeat(100_000)}</script>${text}`],
    ["no end tags at all", `<html><body><article>${paragraphs.map((paragraph) => `<p>${paragraph}`).join("")}`],
  ])("%s", (_, html) => expect(extractArticle(html, url).text).toContain(paragraphs[1]));

  test("text deeper than any page, times the elements around it", () => {
    const html = `${"<div>".repeat(90)}${text.repeat(2000)}`;
    expect(extractArticle(html, url).text.length).toBeLessThanOrEqual(200_000);
  });

  const piece = fc.constantFrom(
    ...`< > </ <p> </p> <div_class="related"> </div> <article> </article> <script> </script> <title> </title> <h1> </h1> <table><tr><td> </table>
    <blockquote_class="twitter-tweet"> </blockquote> <figure> <img> <br><br> <a_href=" "> <html <body <!-- --> <![CDATA[ ]]> &#x0; & <svg> <noscript>
    <iframe> <form> <button> <link_rel="canonical"_href="http:// <script_type="application/ld+json"> {"@type":"NewsArticle","headline": </html>`
      .split(/\s+/)
      .map((written) => written.replaceAll("_", " ")),
    text,
  );
  test("whatever comes, it is an article or NotAnArticle", () =>
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        try {
          expect(extractArticle(pieces.join(""), url).text.length).toBeGreaterThan(0);
        } catch (error) {
          expect(error).toBeInstanceOf(NotAnArticle);
        }
      }),
      { numRuns: 500 },
    ));
});

test("no word speaks for two languages", () => {
  const words = Object.values(commonWords).flatMap((language) => [...language]);
  expect(words.filter((word, place) => words.indexOf(word) !== place)).toEqual([]);
});
