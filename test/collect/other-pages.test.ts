// Pages that stand in the place of an article, of every kind and in many shapes: each is told for what it is. A fixture's
// name says what it is, before the first dot.
import { globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, test } from "vitest";
import { extractArticle } from "../../functions/collect/extract-article/extract-article.ts";

const folder = join(import.meta.dirname, "../fixtures/other-pages");
const shapes = globSync("*.html", { cwd: folder }).map((file) => basename(file, ".html"));
const pathOf = (shape: string): string => (shape.endsWith(".front") ? "" : "news/2026/11/24/harbour");

test.each(shapes)("%s", (shape) => {
  const html = readFileSync(join(folder, `${shape}.html`), "utf8");
  const reason = shape.split(".")[0]?.replaceAll("-", " ");
  expect(() => extractArticle(html, `https://quaydispatch.example/${pathOf(shape)}`)).toThrow(
    expect.objectContaining({ name: "NotAnArticle", reason }),
  );
});
