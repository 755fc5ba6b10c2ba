// Tells pages that only list headlines (front pages, sections, tags, "latest news") from articles: what they say stands
// under links that lead to the site's other pages.
import { speaksOf } from "../speaks-of.ts";
import { framePhrases } from "./block-patterns.ts";
import type { Block } from "./blocks.ts";
import { endsSentence } from "./ends-sentence.ts";
import type { PageType } from "./page-type.ts";

export interface ListedPage {
  /** Its headline, if it is an article. */
  title: string;
  /** What the article was found in. */
  whole: readonly Block[];
  /** All that is seen on it, menus too. */
  readEverything(): readonly Block[];
  type: PageType | undefined;
  url: string | undefined;
}

/** Fewer linked headlines than this stand beside many an article. */
const fewestHeadlines = 4;
/** Share of the text, 0 to 1, that is headlines and their teasers from which a page is a list, by what it says it is. */
const leastShare = { article: 0.9, list: 0.5, undeclared: 0.7 };
/** Share of the words of its headline that stand in the text of an article. */
const onTopic = 0.5;

/** Whether the blocks that were taken for a page's article are a list of headlines, or an item of one. */
export const isHeadlineList = (chosen: readonly Block[], page: ListedPage): boolean => {
  if (page.type === "article" && page.whole.filter(isLinkedHeadline).length < fewestHeadlines) return false;
  const everything = page.readEverything();
  const leads = readLeads(everything, page.url);
  const listed = chosen.filter(({ text }) => leads.has(text));
  const share = lengthOf(listed) / Math.max(1, lengthOf(chosen));
  const type = page.type ?? typeOfText(chosen, page.title);
  if (countPages(listed, leads) >= fewestHeadlines) return share >= leastShare[type ?? "undeclared"];
  const teasers = everything.filter(({ text }) => leads.has(text) && endsSentence(text));
  const isItem = type !== "article" && countPages(teasers, leads) >= fewestHeadlines;
  return (isItem && share >= leastShare[type ?? "article"]) || isListOfLines(chosen, type);
};

/** Articles speak of their headline. Lists have the name of a section for one. */
const typeOfText = (blocks: readonly Block[], title: string): PageType | undefined =>
  (speaksOf(title, blocks.map(({ text }) => text).join(" ")) ?? 0) >= onTopic ? "article" : undefined;

const countPages = (blocks: readonly Block[], leads: ReadonlyMap<string, string>): number =>
  new Set(blocks.map(({ text }) => leads.get(text))).size;

/** Characters: of the teaser under a headline, and of what may stand between the two (a date, a section, a name). */
const longestTeaser = 400;
const longestLabel = 60;
const mostLabels = 3;

/** Headlines and teasers → the other page of the site that they lead to. */
const readLeads = (blocks: readonly Block[], url: string | undefined): Map<string, string> => {
  const own = new URL(url ?? unknownPage);
  const leads = new Map<string, string>();
  let page: string | undefined;
  let labels = 0;
  for (const block of blocks) {
    const target = headlineTarget(block, own);
    if (target !== undefined) {
      page = target;
      labels = 0;
      leads.set(block.text, target);
    } else if (page !== undefined && isLabel(block) && labels < mostLabels) {
      labels++;
    } else if (page !== undefined) {
      if (block.text.length <= longestTeaser && !isHeading(block.tag)) leads.set(block.text, page);
      page = undefined;
    }
  }
  return leads;
};

const isLabel = ({ text, tag }: Block): boolean =>
  text.length <= longestLabel && !endsSentence(text) && !isHeading(tag);

const isHeading = (tag: string): boolean => /^H[1-6]$/.test(tag);

/** Where the headline of another page of this site leads; undefined for all else. */
const headlineTarget = (block: Block, own: URL): string | undefined => {
  if (!isLinkedHeadline(block)) return undefined;
  const target = URL.parse(block.href?.trim() ?? "", own.href);
  if (!target || !/^https?:$/.test(target.protocol) || !isSameSite(own.host, target.host)) return undefined;
  const [path, other] = [pathOf(own), pathOf(target)];
  // Posts of a live report have addresses below its own, and headings that lead there.
  return other === path || (path !== "" && other.startsWith(`${path}/`)) ? undefined : other + target.search;
};

const unknownPage = "https://page.invalid/";

const pathOf = ({ pathname }: URL): string => pathname.replace(/\/+$/, "");

const isSameSite = (one: string, other: string): boolean => {
  const [host, otherHost] = [one, other].map((name) => name.replace(/^(www|m|mobile|amp)\./, ""));
  return host === otherHost || `.${host}`.endsWith(`.${otherHost}`) || `.${otherHost}`.endsWith(`.${host}`);
};

/** Characters; in scripts that write a word in one or two signs a third of them is as much. */
const shortestHeadline = 20;
const dense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

const isLinkedHeadline = ({ text, linked }: Block): boolean =>
  linked >= 0.8 &&
  text.length >= (dense.test(text) ? shortestHeadline / 3 : shortestHeadline) &&
  !framePhrases.some((phrase) => phrase.test(text));

/** Fewer lines than this are a short text in parts. */
const fewestLines = 5;
const longestLine = 160;

/** Line after line without a sentence, linked or on a page that says it is a list. */
const isListOfLines = (blocks: readonly Block[], type: PageType | undefined): boolean => {
  if (type === "article" || blocks.length < fewestLines) return false;
  if (!blocks.every(({ text }) => text.length < longestLine && !endsSentence(text))) return false;
  const linked = blocks.reduce((sum, block) => sum + block.linked * block.text.length, 0);
  return type === "list" || linked > 0.5 * lengthOf(blocks);
};

const lengthOf = (blocks: readonly Block[]): number => blocks.reduce((sum, { text }) => sum + text.length, 0);
