// Runs in a thread of its own: reads one page after the other, so that none can stop the stage or take its memory.
import { parentPort } from "node:worker_threads";
import { canonicalUrl } from "./canonical-url.ts";
import { extractArticle } from "./extract-article/extract-article.ts";
import { type ExtractedArticle, joinParagraphs, NotAnArticle } from "./extract-article/extracted-article.ts";
import { tellLanguage } from "./extract-article/language.ts";
import { extractPlainText } from "./extract-article/plain-text.ts";
import type { Page } from "./pages.ts";

/** What is answered to a Page: the article, how many characters were too few for one, or what went wrong. */
export type PageAnswer = { article: ExtractedArticle } | { tooShort: number } | { failure: string };

const read: Readonly<Record<Page["kind"], (content: string, url?: string) => ExtractedArticle>> = {
  html: extractArticle,
  text: extractPlainText,
  paragraphs(content, url) {
    const text = joinParagraphs(content.split("\n\n"));
    return { title: "", url: canonicalUrl(url), language: tellLanguage(text), text };
  },
};

const answer = ({ kind, content, url }: Page): PageAnswer => {
  try {
    return { article: read[kind](content, url) };
  } catch (error) {
    return error instanceof NotAnArticle ? { tooShort: error.length } : { failure: String(error) };
  }
};

parentPort?.on("message", (page: Page) => parentPort?.postMessage(answer(page)));
parentPort?.postMessage("ready");
