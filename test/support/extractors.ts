// Extractors side by side: Readout's own, and two that others use.
import { Readability } from "@mozilla/readability";
import { Defuddle } from "defuddle/node";
import { parseHTML } from "linkedom";
import { extractArticle } from "../../functions/collect/extract-article/extract-article.ts";
import { htmlToParagraphs } from "../../functions/collect/html-text.ts";
import { workerPages } from "../../functions/collect/worker-pages.ts";

const pages = workerPages();

/** From a page's HTML and address to the text of its article. */
export const extractors: Readonly<Record<string, (html: string, url: string) => Promise<string>>> = {
  "Readout, in its thread": async (content, url) => (await pages.read({ kind: "html", content, url })).text,
  "Readout, without": async (html, url) => extractArticle(html, url).text,
  "Readability.js + linkedom": async (html) => {
    const found = new Readability<string>(parseHTML(html).document).parse();
    return htmlToParagraphs(found?.content ?? "").join("\n\n");
  },
  "Defuddle + linkedom": async (html, url) => htmlToParagraphs((await Defuddle(html, url)).content).join("\n\n"),
};
