// What comes out of a page: the article's text and what is known about it, before it is anyone's Article.
import type { WallKind } from "./wall-phrases.ts";

export interface ExtractedArticle {
  title: string;
  byline?: string | undefined;
  siteName?: string | undefined;
  publishedAt?: string | undefined;
  modifiedAt?: string | undefined;
  /** BCP 47 primary tag, "und" where it could not be told. */
  language: string;
  /** Canonical address; a text file may have none. */
  url?: string | undefined;
  /** Paragraphs divided by one empty line. */
  text: string;
  /** How well two ways to find it on its page agree, 0 to 1. A text that was no page has none. */
  confidence?: number | undefined;
}

/** Fewer characters than this are a caption or a notice, not an article. */
export const shortest = 100;

/** Characters from which a text that may be cut off counts as an article and not as its teaser. */
export const fullText = 600;

/** Why a page holds no article, as a class that is counted. */
export type OtherPage = "too little text" | "list of headlines" | WallKind;

/** What an operator is told of such a page; the address stands before it. */
const sentences: Readonly<Record<OtherPage, string>> = {
  "too little text": `fewer than ${shortest} characters of running text are no article. It may be a video, a gallery, or a page that only a browser can build`,
  "list of headlines": "what stands on it are headlines that lead to other pages, as on a front page or a section's",
  "consent page": "it asks for consent to cookies or tracking before it shows anything",
  "subscription page": "it asks readers to subscribe or to sign in before it shows anything",
  "browser check": "it asks for JavaScript, for another browser, or whether a robot reads it",
  "page not found": "it says that there is no such page, although its server says there is",
  "access refused": "it says that the page may not be read from here",
  "server error": "it says that the site is out of order, although its server says it is not",
};

/** The page holds no article. */
export class NotAnArticle extends Error {
  readonly reason: OtherPage;
  /** In characters. */
  readonly length: number;

  constructor(reason: OtherPage, length: number) {
    super(`holds ${length} characters of running text and no article: ${sentences[reason]}`);
    this.name = "NotAnArticle";
    this.reason = reason;
    this.length = length;
  }
}

/** Longer ones are archives or traps; the longest article of 181 real ones has 54,000 characters. */
const longest = 200_000;

/**
 * The paragraphs as one text, divided by empty lines; what goes beyond 200,000 characters is left out.
 * @throws NotAnArticle where they are too little.
 */
export const joinParagraphs = (paragraphs: readonly string[]): string => {
  let room = longest;
  const fitting = paragraphs.filter((paragraph) => (room -= paragraph.length + 2) >= 0);
  const text = fitting.join("\n\n");
  if (text.length < shortest) throw new NotAnArticle("too little text", text.length);
  return text;
};
