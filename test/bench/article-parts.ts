// Where the time of an extraction goes, part by part.
import { findCandidates } from "../../functions/collect/extract-article/candidates.ts";
import { extractArticle } from "../../functions/collect/extract-article/extract-article.ts";
import { NotAnArticle } from "../../functions/collect/extract-article/extracted-article.ts";
import { readPageData } from "../../functions/collect/extract-article/json-ld.ts";
import { tellLanguage } from "../../functions/collect/extract-article/language.ts";
import { readMetadata } from "../../functions/collect/extract-article/metadata.ts";
import { buildPage } from "../../functions/collect/page-tree/build-page.ts";
import type { Page } from "./article-pages.ts";

/** Shares of the whole, 0 to 1: the fastest of some rounds counts. */
export const articleParts = (pages: readonly Page[]): Record<string, number> => {
  const sums = { parse: 0, metadata: 0, candidates: 0, language: 0, all: 0 };
  for (const { html, url } of pages) {
    const fastest = { parse: 1e9, metadata: 1e9, candidates: 1e9, language: 1e9, all: 1e9 };
    const time = <Result>(part: keyof typeof sums, work: () => Result): Result => {
      const began = performance.now();
      const result = work();
      fastest[part] = Math.min(fastest[part], performance.now() - began);
      return result;
    };
    for (let round = 0; round < 6; round++) {
      const page = time("parse", () => buildPage(html));
      const { language } = time("metadata", () => readMetadata(page, new URL(url).hostname, readPageData(page)));
      time("candidates", () => findCandidates(page));
      const text = time("all", () => textOf(html, url));
      time("language", () => tellLanguage(text, language));
    }
    for (const part of ["parse", "metadata", "candidates", "language", "all"] as const) sums[part] += fastest[part];
  }
  const { all, ...parts } = sums;
  return Object.fromEntries(Object.entries(parts).map(([part, sum]) => [part, sum / all]));
};

const textOf = (html: string, url: string): string => {
  try {
    return extractArticle(html, url).text;
  } catch (error) {
    if (error instanceof NotAnArticle) return "";
    throw error;
  }
};
