// What comes out of a page: the article's text and what is known about it, before it is anyone's Article.

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

/** Fewer characters than this are a caption, a notice or a cookie wall, not an article. */
const shortest = 100;

/** The page holds too little text to be an article. */
export class NotAnArticle extends Error {
  /** In characters. */
  readonly length: number;

  constructor(length: number) {
    super(
      `holds ${length} characters of running text; fewer than ${shortest} are no article. It may be a video, a gallery, a consent page, or a page that only a browser can build`,
    );
    this.name = "NotAnArticle";
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
  if (text.length < shortest) throw new NotAnArticle(text.length);
  return text;
};
