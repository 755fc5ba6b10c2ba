// Tells whether what was found on a page is its article, or what stands in the place of one.
import type { PageElement } from "../page-tree/page-node.ts";
import { speaksOf } from "../speaks-of.ts";
import { type Block, readBlocks } from "./blocks.ts";
import { NotAnArticle, shortest } from "./extracted-article.ts";
import { isHeadlineList } from "./find-list.ts";
import { findWall, nameWall, titleWall, type Wall } from "./find-wall.ts";
import type { PageType } from "./page-type.ts";

/** What is known of a page beside what was found on it. */
export interface SeenPage {
  url: string | undefined;
  /** The article's title. */
  title: string;
  /** That and what the page calls itself, which may be another thing. */
  titles: readonly string[];
  /** What the article is called elsewhere, such as in a feed. */
  headline: string | undefined;
  type: PageType | undefined;
  /** What the article was found in, before the clutter was taken off. */
  whole: readonly Block[];
  /** All that is seen on it, menus too. */
  readEverything(): readonly Block[];
  /** What is found once a wall is taken off. */
  searchBehind(wall: Wall): readonly Block[];
}

/** The blocks that are the article, without those of a wall that stands in front of it. @throws NotAnArticle */
export const tellArticle = (found: readonly Block[], page: SeenPage): readonly Block[] => {
  const length = lengthOf(found);
  if (length < shortest)
    throw new NotAnArticle(nameWall(page.readEverything(), page.titles) ?? "too little text", length);
  const wall = findWall(found, page);
  const blocks = wall ? behindWall(found, page, wall) : found;
  if (isHeadlineList(blocks, page)) throw new NotAnArticle("list of headlines", lengthOf(blocks));
  return blocks;
};

/** A short article under a long notice is one all the same, if it speaks of the page's headline. */
const behindWall = (found: readonly Block[], page: SeenPage, wall: Wall): readonly Block[] => {
  const rest = found.filter(({ text }) => !wall.blocks.has(text));
  if (isArticle(rest, page)) return rest;
  const behind = page.searchBehind(wall);
  if (isArticle(behind, page)) return behind;
  throw new NotAnArticle(wall.kind, lengthOf(found));
};

const isArticle = (blocks: readonly Block[], page: SeenPage): boolean => {
  if (lengthOf(blocks) < shortest || titleWall(page.titles) !== undefined || findWall(blocks, page)) return false;
  const text = blocks.map((block) => block.text).join(" ");
  return (speaksOf(page.headline ?? "", text) ?? speaksOf(page.title, text) ?? 0) >= 0.5;
};

/** Elements with more text than this, in characters, hold more than one block. */
const mostText = 5000;

/** Takes the elements that say one of these texts and nothing else off the page. */
export const takeOff = (texts: ReadonlySet<string>, from: PageElement): void => {
  for (const element of from.querySelectorAll("p,div,section,li,h1,h2,h3,h4,span,td")) {
    if (element.textContent.length > mostText) continue;
    const [only, ...others] = readBlocks(element);
    if (only && others.length === 0 && texts.has(only.text)) element.remove();
  }
};

/** As one text, in characters. */
const lengthOf = (blocks: readonly Block[]): number => blocks.map(({ text }) => text).join("\n\n").length;
