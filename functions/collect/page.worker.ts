// Runs in a thread of its own: reads one page after the other, so that none can stop the stage or take its memory.
import { parentPort } from "node:worker_threads";
import { canonicalUrl } from "./canonical-url.ts";
import { extractArticle } from "./extract-article/extract-article.ts";
import {
  type ExtractedArticle,
  joinParagraphs,
  NotAnArticle,
  type OtherPage,
} from "./extract-article/extracted-article.ts";
import { tellLanguage } from "./extract-article/language.ts";
import { extractPlainText } from "./extract-article/plain-text.ts";
import type { Page } from "./pages.ts";

/** What is answered to a Page: the article, why it holds none, or what went wrong. */
export type PageAnswer = { article: ExtractedArticle } | { reason: OtherPage; length: number } | { failure: string };

const read: Readonly<Record<Page["kind"], (content: string, url?: string, headline?: string) => ExtractedArticle>> = {
  html: extractArticle,
  text: extractPlainText,
  paragraphs(content, url) {
    const text = joinParagraphs(content.split("\n\n"));
    return { title: "", url: canonicalUrl(url), language: tellLanguage(text), text };
  },
};

const answer = ({ kind, content, url, headline }: Page): PageAnswer => {
  try {
    return { article: read[kind](content, url, headline) };
  } catch (error) {
    if (!(error instanceof NotAnArticle)) return { failure: String(error) };
    const { reason, length } = error;
    return { reason, length };
  }
};

parentPort?.on("message", (page: Page) => parentPort?.postMessage(answer(page)));
parentPort?.postMessage("ready");
