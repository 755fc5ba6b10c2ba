// Articles that come as text files.
import { describe, expect, test } from "vitest";
import { NotAnArticle } from "../../functions/collect/extract-article/extracted-article.ts";
import { extractPlainText } from "../../functions/collect/extract-article/plain-text.ts";
import { articleText, paragraphs } from "../support/write-page.ts";

const title = "Port Callow to dredge its eastern channel";
const body = [title, ...paragraphs].join("\n");

describe("credit and source are taken off, and name the outlet", () => {
  test.each([
    ["neither", body, undefined],
    ["a credit", `Photo credit: www.callow.example\n${body}`, "www.callow.example"],
    ["a source on its own line", `${body}\nSource\nwww.callow.example`, "www.callow.example"],
    [
      "a source without a line break at the end, and a credit",
      `Photo credit: callow.example\n${body}\nSource\ncallow.example`,
      "callow.example",
    ],
    ["a source on one line", `${body}\nSource: https://callow.example/news`, "callow.example"],
    ["capitals", `${body}\nSOURCE\nCallow.Example`, "callow.example"],
  ])("%s", (_, text, siteName) =>
    expect(extractPlainText(text)).toMatchObject({ title, siteName, text: articleText, language: "en" }),
  );
});

test.each([
  ["empty lines between paragraphs", `${title}\n\n${paragraphs.join("\n\n")}\n\n`],
  ["Windows line ends", body.replaceAll("\n", "\r\n")],
  ["a byte order mark and hidden characters", `\ufeff${body.replace("harbour", "har\u200bbour")}`],
  ["indented lines", body.replaceAll("\n", "\n    ")],
])("%s change nothing", (_, text) => expect(extractPlainText(text)).toMatchObject({ title, text: articleText }));

test("a last line that names no host is part of the article", () => {
  const text = extractPlainText(`${body}\nSource\nThe harbour board`).text;
  expect(text.endsWith("Source\n\nThe harbour board")).toBe(true);
});
test("the address is cleaned where there is one", () =>
  expect(extractPlainText(body, "https://callow.example/a.txt?utm_source=x").url).toBe("https://callow.example/a.txt"));
test.each(["", "\n\n", title, `${title}\nToo short.`])("%j is no article", (text) =>
  expect(() => extractPlainText(text)).toThrow(NotAnArticle),
);
