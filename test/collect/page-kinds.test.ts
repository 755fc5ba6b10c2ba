// Pages of every kind that news sites have, each with the clutter that goes with it: the text is exactly the article.
// In the fixtures the article's own blocks are marked `data-article`, which the extraction does not see.
import { globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, test } from "vitest";
import { extractArticle } from "../../functions/collect/extract-article/extract-article.ts";
import { oneLine } from "../../functions/shared/outside-text.ts";
import { parse } from "../support/markup.ts";

const folder = join(import.meta.dirname, "../fixtures/pages");

const rightText = (html: string): string =>
  [...parse(html).querySelectorAll("[data-article]")].map(({ textContent }) => oneLine(textContent ?? "")).join("\n\n");

test.each(globSync("*.html", { cwd: folder }).map((file) => basename(file, ".html")))("%s", (kind) => {
  const html = readFileSync(join(folder, `${kind}.html`), "utf8");
  const right = rightText(html);
  expect(right.length).toBeGreaterThan(200);
  expect(extractArticle(html, `https://outlet.example/${kind}`).text).toBe(right);
});
