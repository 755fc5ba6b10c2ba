// From a page's HTML to the article in it.
import { canonicalUrl } from "../canonical-url.ts";
import { buildPage } from "../page-tree/build-page.ts";
import type { PageDocument } from "../page-tree/page-document.ts";
import { type Block, readBlocks } from "./blocks.ts";
import { type Candidates, findCandidates } from "./candidates.ts";
import { type ExtractedArticle, joinParagraphs, NotAnArticle, type OtherPage } from "./extracted-article.ts";
import { filterBlocks, type Heading } from "./filter-blocks.ts";
import { withoutNameBehind } from "./headline.ts";
import { tellLanguage } from "./language.ts";
import { articleInData, bodyOf, type Described, findHiddenArticle } from "./hidden-article.ts";
import { articleIn, readPageData } from "./json-ld.ts";
import { readMetadata } from "./metadata.ts";
import { readPageType } from "./page-type.ts";
import { takeOff, tellArticle } from "./tell-article.ts";

/**
 * Extracts the article of the page that stands at `url`; without one, the page's own links must be absolute. `headline`
 * is what the article is called elsewhere: a wall in front of it says nothing of that.
 * @throws NotAnArticle where the page holds too little text, or something else in an article's place.
 */
export const extractArticle = (html: string, url?: string, headline?: string): ExtractedArticle => {
  const page = buildPage(html);
  const data = readPageData(page);
  const { canonicalLink, language, ...metadata } = readMetadata(page, url ? new URL(url).hostname : "", data);
  const heading = { title: metadata.title, byline: metadata.byline ?? "" };
  const { blocks, confidence } = findArticle({ html, url, page, data, heading, headline });
  const text = joinParagraphs(blocks.map((block) => block.text));
  return {
    ...metadata,
    language: tellLanguage(text, language),
    url: canonicalUrl(url, canonicalLink),
    text,
    confidence,
  };
};

interface DescribedPage extends Described {
  html: string;
  url: string | undefined;
  headline: string | undefined;
}

interface FoundArticle {
  blocks: readonly Block[];
  confidence: number | undefined;
}

/** What is seen of the article, or what the page keeps of it until its scripts have run. @throws NotAnArticle */
const findArticle = (described: DescribedPage): FoundArticle => {
  try {
    const seen = findSeenArticle(described);
    return findLongerArticle(seen, described) ?? seen;
  } catch (error) {
    if (!(error instanceof NotAnArticle) || !hiding.has(error.reason)) throw error;
    const hidden = findHiddenArticle(described.html, described, (page) => search(page, described));
    if (!hidden) throw error;
    return { blocks: hidden.blocks, confidence: hidden.isCut ? ofCutText : undefined };
  }
};

/** What is seen of the article on another form of its page; nothing where that holds none either. */
const search = (page: PageDocument, described: DescribedPage): readonly Block[] => {
  try {
    return findSeenArticle({ ...described, page }).blocks;
  } catch (error) {
    if (error instanceof NotAnArticle) return [];
    throw error;
  }
};

/** What may stand before an article that readers get to see. */
const hiding: ReadonlySet<OtherPage> = new Set(["too little text", "consent page", "browser check"]);
/** The confidence in a text that breaks off. */
const ofCutText = 0.5;

const findSeenArticle = ({ html, url, page, data, heading, headline }: DescribedPage): FoundArticle => {
  const type = readPageType(page, url, data);
  // Of a page that says it is an article all is hardly ever read.
  const everything = type === "article" ? undefined : readBlocks(page.body);
  const candidates = findCandidates(page);
  const blocks = tellArticle(chooseBlocks(candidates, heading), {
    url,
    title: heading.title,
    titles: [heading.title, page.title, withoutNameBehind(page.title)],
    headline,
    type,
    whole: candidates.whole,
    readEverything: () => everything ?? readBlocks(buildPage(html).body),
    searchBehind({ blocks: texts }) {
      takeOff(texts, page.body);
      return chooseBlocks(findCandidates(page), heading);
    },
  });
  return { blocks, confidence: Math.round(candidates.confidence * 100) / 100 };
};

/** How many times as long the text in a page's data is where the page shows only the beginning. */
const muchLonger = 2;

/** The text in the page's data where what is seen is its beginning, which opens to the rest with a click. */
const findLongerArticle = ({ blocks }: FoundArticle, described: DescribedPage): FoundArticle | undefined => {
  const length = blocks.reduce((sum, { text }) => sum + text.length, 0);
  if (bodyOf(articleIn(described.data)).length < muchLonger * length) return undefined;
  const carried = articleInData(described);
  const whole = carried?.blocks.map(({ text }) => text).join(" ") ?? "";
  const isBeginning = blocks.every(({ text }) => whole.includes(text));
  if (!carried || carried.isCut || !isBeginning || whole.length < muchLonger * length) return undefined;
  return { blocks: carried.blocks, confidence: undefined };
};

/** The filter is for pages with frames; where it leaves nothing, the page is one short text and all of it counts. */
const chooseBlocks = ({ best, whole }: Candidates, heading: Heading): readonly Block[] =>
  [filterBlocks(best, heading), filterBlocks(whole, heading)].find((blocks) => blocks.length > 0) ?? whole;
