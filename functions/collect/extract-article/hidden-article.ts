// The article of a page that shows it only once its scripts have run: in its JSON-LD, in the data its scripts read, in
// what it keeps for readers without scripts. It is believed where it speaks of the page's headline or description, and
// only where readers may see it: a quotation nobody can look up is no evidence.
import { buildPageWithoutScripts } from "../page-tree/build-page.ts";
import type { PageDocument } from "../page-tree/page-document.ts";
import { oneLine } from "../../shared/outside-text.ts";
import { speaksOf } from "../speaks-of.ts";
import type { Block } from "./blocks.ts";
import { readCarriedText, withoutBrokenEnd } from "./carried-text.ts";
import { readIslandTexts } from "./data-islands.ts";
import { fullText, shortest } from "./extracted-article.ts";
import { filterBlocks, type Heading } from "./filter-blocks.ts";
import { articleIn, wordsOf } from "./json-ld.ts";

export interface HiddenArticle {
  blocks: readonly Block[];
  /** It breaks off. */
  isCut: boolean;
}

/** What a page says of its article beside the article. */
export interface Described {
  page: PageDocument;
  /** What its blocks of JSON-LD say. */
  data: readonly unknown[];
  heading: Heading;
}

/** The article in a page's JSON-LD; undefined where there is none, or none that is to be believed. */
export const articleInData = (described: Described): HiddenArticle | undefined => {
  const article = articleIn(described.data);
  if (isForSubscribers(article)) return undefined;
  const words = Number(article["wordCount"]) || undefined;
  return believed(readCarriedText(bodyOf(article)), described, words);
};

/** The text that an article's data carry, as it is written there. */
export const bodyOf = (article: Readonly<Record<string, unknown>>): string =>
  [article["articleBody"] ?? article["reviewBody"]]
    .flat()
    .filter((text) => typeof text === "string")
    .join("\n");

/**
 * The article wherever a page keeps it; undefined where there is none, or none that is to be believed. `search` finds it
 * on a page that is seen.
 */
export const findHiddenArticle = (
  html: string,
  described: Described,
  search: (page: PageDocument) => readonly Block[],
): HiddenArticle | undefined => {
  if (isForSubscribers(articleIn(described.data))) return undefined;
  const inData = articleInData(described);
  if (inData) return inData;
  for (const blocks of readIslandTexts(html)) {
    const found = believed(blocks, described);
    if (found) return found;
  }
  return believed(search(buildPageWithoutScripts(html)), described);
};

/** Share of the words of headline or description that stand in the article. */
const leastOfTitle = 0.5;
const leastOfDescription = 0.6;

/** A text that is little longer than the description is the description. */
const beyondDescription = 1.5;

const believed = (
  blocks: readonly Block[],
  { page, data, heading }: Described,
  words?: number,
): HiddenArticle | undefined => {
  const { blocks: whole, isCut } = withoutBrokenEnd(blocks, words);
  const own = filterBlocks(whole, heading);
  const text = own.map((block) => block.text).join(" ");
  if (text.length < (isCut ? fullText : shortest)) return undefined;
  const descriptions = descriptionsOf(page, data);
  if (descriptions.some(({ length }) => length > 0 && text.length < beyondDescription * length)) return undefined;
  const isBelieved =
    (speaksOf(heading.title, text) ?? 0) >= leastOfTitle ||
    descriptions.some((description) => (speaksOf(description, text) ?? 0) >= leastOfDescription);
  return isBelieved ? { blocks: own, isCut } : undefined;
};

const descriptionsOf = (page: PageDocument, data: readonly unknown[]): string[] => [
  ...['meta[property="og:description"]', 'meta[name="description"]'].map((selector) =>
    oneLine(page.head.querySelector(selector)?.getAttribute("content") ?? ""),
  ),
  wordsOf(articleIn(data)["description"]),
];

/** As schema.org writes it: a truth value, or a word or an address for one. */
const isForSubscribers = (article: Readonly<Record<string, unknown>>): boolean =>
  /(^|\/)false$/i.test(JSON.stringify(article["isAccessibleForFree"] ?? "").replaceAll('"', ""));
