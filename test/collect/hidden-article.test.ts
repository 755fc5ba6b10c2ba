// Articles that a page shows only once its scripts have run: found where the page keeps them, and believed only where
// they are its own, whole enough, and open to readers.
import { describe, expect, test } from "vitest";
import { extractArticle } from "../../functions/collect/extract-article/extract-article.ts";
import { NotAnArticle } from "../../functions/collect/extract-article/extracted-article.ts";
import { articleText, paragraphs, writePage } from "../support/write-page.ts";

const url = "https://callow.example/news/dredging";
const headline = "Port Callow to dredge its eastern channel";
const [first = "", second = "", third = ""] = paragraphs;

/** A page with nothing on it but a box for its scripts to fill. */
const shell = (inside: string, head = ""): string =>
  `<!doctype html><html lang="en"><head><title>${headline} | Callow Courier</title><meta property="og:title" content="${headline}">${head}</head><body><div id="root"></div>${inside}</body></html>`;
const data = (article: object): string =>
  `<script type="application/ld+json">${JSON.stringify({ "@type": "NewsArticle", headline, ...article })}</script>`;
const island = (value: object): string =>
  `<script id="__NEXT_DATA__" type="application/json">${JSON.stringify(value)}</script>`;
const state = (value: object): string =>
  `<script>window.App=window.App||{};App.state=${JSON.stringify(value)};go()</script>`;
const tags = (text: string): string => text.replace(/</g, "&lt;").replace(/>/g, "&gt;");

const html = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join("");
const pieces = paragraphs.map((content) => ({
  type: "text",
  content: `<b>${content.slice(0, 3)}</b>${content.slice(3)}`,
}));
const rich = {
  nodeType: "document",
  content: paragraphs.map((text) => ({
    nodeType: "paragraph",
    content: [
      { nodeType: "text", value: text.slice(0, 40) },
      { nodeType: "hyperlink", content: [{ value: text.slice(40) }] },
    ],
  })),
};

describe("the text is found, paragraph by paragraph,", () => {
  test.each<[where: string, page: string]>([
    ["in JSON-LD, as lines", shell(data({ articleBody: paragraphs.join("\n\n") }))],
    ["in JSON-LD, as HTML", shell(data({ articleBody: html }))],
    ["in JSON-LD, as HTML that was escaped", shell(data({ articleBody: tags(html) }))],
    ["in JSON-LD, with HTML references", shell(data({ articleBody: paragraphs.join("\n").replace(/“/g, "&ldquo;") }))],
    ["in JSON-LD, joined without a space", shell(data({ articleBody: paragraphs.join("") }))],
    ["in JSON-LD, as a list", shell(data({ articleBody: paragraphs }))],
    [
      "in JSON-LD with line breaks that do not belong there",
      shell(data({ articleBody: paragraphs.join("LINE") }).replaceAll("LINE", "\n")),
    ],
    [
      "in JSON-LD, with its frame",
      shell(
        data({
          articleBody: `By Nils Farrow\n${paragraphs.join("\n")}\nRead more: Storm closes the pier\n© 2026 Callow Courier`,
        }),
      ),
    ],
    ["in the data of a framework, as HTML", shell(island({ props: { pageProps: { story: { body: html } } } }))],
    ["in the data of a framework, in pieces", shell(island({ props: { story: { content_elements: pieces } } }))],
    ["in the data of a framework, as a tree", shell(island({ props: { story: { body: rich } } }))],
    [
      "in a variable",
      shell(state({ "/news": { elements: pieces.toSpliced(1, 0, { type: "image", content: "A ship." }) } })),
    ],
    ["for readers without scripts", shell(`<noscript><article><h1>${headline}</h1>${html}</article></noscript>`)],
    ["in a template", shell(`<template><article><h1>${headline}</h1>${html}</article></template>`)],
    [
      "behind a consent wall",
      shell(
        `<p>We and our 70 partners use cookies. You can withdraw your consent at any time in our privacy policy, or reject all.</p>${data({ articleBody: html })}`,
      ),
    ],
    ["where only its beginning is seen", writePage({ body: `<p>${first}</p>`, head: data({ articleBody: html }) })],
  ])("%s", (_, page) => expect(extractArticle(page, url)).toMatchObject({ title: headline, text: articleText }));
});

describe("the text is not believed", () => {
  const other = "The choir of the miners sang underground for the last time. Eight hundred people went down for it. ";
  const description = `<meta name="description" content="${first}">`;
  test.each<[why: string, page: string]>([
    ["that speaks of something else", shell(data({ articleBody: other.repeat(8) }))],
    ["that is for subscribers", shell(data({ articleBody: html, isAccessibleForFree: false }))],
    [
      "that is for subscribers, in words",
      shell(data({ articleBody: html, isAccessibleForFree: "http://schema.org/False" })),
    ],
    ["that is a teaser", shell(data({ articleBody: `${first}\n${second.slice(0, 60)}…` }))],
    ["that is the description once more", shell(data({ articleBody: first }), description)],
    ["that is a teaser by its number of words", shell(data({ articleBody: `${first}\n${second}`, wordCount: 800 }))],
    [
      "of other articles in the page's data",
      shell(island({ latest: [other, other, other, other, other].map((text) => ({ text })) })),
    ],
    [
      "that stands behind a subscription wall",
      shell(
        `<h1>Subscribe to continue reading</h1><p>Already a subscriber? Log in. Start your free trial today, and cancel any time.</p>${data({ articleBody: html })}`,
      ),
    ],
  ])("%s", (_, page) => expect(() => extractArticle(page, url)).toThrow(NotAnArticle));
});

test("a long text that breaks off ends with its last sentence, and is doubted", () => {
  const broken = `${paragraphs.join("\n")}\nThe mayor, who had voted for the plan. She said that noth…`;
  expect(extractArticle(shell(data({ articleBody: broken })), url)).toMatchObject({
    text: `${articleText}\n\nThe mayor, who had voted for the plan.`,
    confidence: 0.5,
  });
});

test("a longer text in the data does not take the place of another one that is seen", () => {
  const page = writePage({ head: data({ articleBody: `${html}<p>${third} And more.</p>`.repeat(3) }) });
  expect(extractArticle(page.replace(first, `${first} Seen only here.`), url).text).toContain("Seen only here.");
});

test.each([
  ["brackets that never close", `<script>${"a={[".repeat(100_000)}</script>`],
  ["strings that never close", `<script>${'a={"'.repeat(100_000)}</script>`],
  ["deep data", `<script type="application/json">${"[".repeat(200_000)}${"]".repeat(200_000)}</script>`],
  ["wide data", island({ all: Array.from({ length: 100_000 }, () => ({ text: "A." })) })],
])("data made to do harm hold nothing: %s", (_, inside) =>
  expect(() => extractArticle(shell(inside), url)).toThrow(NotAnArticle),
);
