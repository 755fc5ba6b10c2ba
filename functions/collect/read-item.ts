// From an item of a feed to the article it announces: its page, or, where that cannot be had, the text the feed carries.
import type { RawItem } from "../shared/model/feed.ts";
import { withoutControls } from "./control-characters.ts";
import { decodeText } from "./decode-text.ts";
import { type ExtractedArticle, fullText, NotAnArticle } from "./extract-article/extracted-article.ts";
import { htmlToParagraphs } from "./html-text.ts";
import type { Outside } from "./outside.ts";
import { PageNotRead } from "./pages.ts";
import { FetchFailed } from "./web.ts";

interface RejectionOptions {
  isPassing?: boolean;
  retryAfterSeconds?: number | undefined;
  cause?: unknown;
}

/** An item that is no article. `reason` is the class it is counted under, the message the whole sentence. */
export class ItemRejected extends Error {
  readonly reason: string;
  /** It may become one without changing: its server was busy. */
  readonly isPassing: boolean;
  /** How long its server asks to be left alone. */
  readonly retryAfterSeconds: number | undefined;

  constructor(reason: string, sentence: string, options: RejectionOptions = {}) {
    super(sentence, { cause: options.cause });
    this.name = "ItemRejected";
    this.reason = reason;
    this.isPassing = options.isPassing ?? false;
    this.retryAfterSeconds = options.retryAfterSeconds;
  }
}

export type ReadArticle = ExtractedArticle & { url: string };

type Reading = Pick<Outside, "web" | "pages">;

/** @throws ItemRejected */
export const readItem = async (item: RawItem, outside: Reading): Promise<ReadArticle> => {
  const { url } = item;
  if (url === undefined) throw new ItemRejected("no address", `the item "${item.title ?? item.id}" names no page`);
  const article = await readPage(url, item.title, outside).catch(async (error: unknown) => {
    const reason = explain(error);
    // An address that may not be fetched may not be linked to either.
    const mayCarry = reason instanceof ItemRejected && reason.reason !== "address refused";
    const carried = mayCarry ? await readCarriedText(item, url, outside) : undefined;
    if (!carried) throw reason;
    return carried;
  });
  const title = article.title || item.title;
  if (!title) throw new ItemRejected("no title", `${url} has a text but no title`);
  return { ...article, title };
};

const readPage = async (
  address: string,
  headline: string | undefined,
  { web, pages }: Reading,
): Promise<ReadArticle> => {
  const answer = await web.get(address);
  if (answer.status === "unchanged") throw new FetchFailed("unreadable answer", `${address} answers 304 unasked`);
  const { body, contentType, url } = answer;
  if (isFrontPage(url) && !isFrontPage(address))
    throw new ItemRejected("page not found", `${address} leads to the front page of its site`);
  if (!/html|text\/plain|^$/i.test(contentType)) {
    throw new ItemRejected("not a page", `${url} is ${contentType}, not a page`);
  }
  const content = decodeText(body, "html", contentType);
  if (isBinary(content)) throw new ItemRejected("not a page", `${url} says it is a page and holds binary data`);
  const kind = /text\/plain/i.test(contentType) ? "text" : "html";
  try {
    const article = await pages.read({ kind, content, url, headline });
    return { ...article, url: article.url ?? url };
  } catch (error) {
    if (error instanceof NotAnArticle) {
      const isPassing = error.reason === "server error";
      throw new ItemRejected(error.reason, `${url} ${error.message}`, { isPassing });
    }
    // One page that trips the extraction must not stop its neighbours; the cause is logged.
    if (error instanceof PageNotRead) throw new ItemRejected(error.reason, error.message, { cause: error });
    throw error;
  }
};

/** Sites send visitors there from pages that are gone. */
const isFrontPage = (address: string): boolean => {
  const { pathname, search } = new URL(address);
  return search === "" && /^\/(index\.\w+)?$/.test(pathname);
};

/** Pictures, archives and gzip files that nobody labelled: control characters in the midst of what should be words. */
const isBinary = (content: string): boolean => {
  const start = content.slice(0, 4000);
  return start.length - withoutControls(start).length > 0.01 * start.length;
};

const explain = (error: unknown): unknown =>
  error instanceof FetchFailed
    ? new ItemRejected(error.reason, error.message, {
        isPassing: error.isPassing,
        retryAfterSeconds: error.retryAfterSeconds,
        cause: error,
      })
    : error;

/** Some feeds carry whole articles. Their words count where the page could not be had. */
const readCarriedText = async (
  { title = "", html, summary }: RawItem,
  url: string,
  { pages }: Reading,
): Promise<ReadArticle | undefined> => {
  const paragraphs = html === undefined ? [summary ?? ""] : htmlToParagraphs(html);
  const length = paragraphs.reduce((sum, paragraph) => sum + paragraph.length, 0);
  if (length < fullText) return undefined;
  const article = await pages.read({ kind: "paragraphs", content: paragraphs.join("\n\n"), url });
  return { ...article, title, url: article.url ?? url };
};
