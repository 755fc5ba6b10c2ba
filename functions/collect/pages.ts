// The port to reading pages: from a page's or a text's words to the article in them, in bounded time and memory.
import type { ExtractedArticle } from "./extract-article/extracted-article.ts";

export interface Page {
  /** "paragraphs" are an article's text and nothing else, divided by empty lines. */
  kind: "html" | "text" | "paragraphs";
  /** Decoded. */
  content: string;
  /** Where it stands, as far as it is known. */
  url?: string | undefined;
  /** What its feed calls the article. */
  headline?: string | undefined;
}

export interface Pages {
  /** The article on a page. @throws NotAnArticle, PageNotRead */
  read(page: Page): Promise<ExtractedArticle>;
}

/** Why a page could not be worked through, as a class that is counted. */
export type PageFailure = "page too slow to read" | "page too large to read" | "extraction failed";

/** A page could not be worked through; its neighbours can. */
export class PageNotRead extends Error {
  readonly reason: PageFailure;

  constructor(reason: PageFailure, sentence: string, cause?: unknown) {
    super(sentence, { cause });
    this.name = "PageNotRead";
    this.reason = reason;
  }
}
