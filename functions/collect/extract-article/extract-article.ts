// From a page's HTML to the article in it.
import { canonicalUrl } from "../canonical-url.ts";
import { buildPage } from "../page-tree/build-page.ts";
import { type Block, readBlocks } from "./blocks.ts";
import { type Candidates, findCandidates } from "./candidates.ts";
import { type ExtractedArticle, joinParagraphs } from "./extracted-article.ts";
import { filterBlocks, type Heading } from "./filter-blocks.ts";
import { tellLanguage } from "./language.ts";
import { readPageData } from "./json-ld.ts";
import { readMetadata } from "./metadata.ts";
import { readPageType } from "./page-type.ts";
import { takeOff, tellArticle } from "./tell-article.ts";

/**
 * Extracts the article of the page that stands at `url`; without one, the page's own links must be absolute.
 * @throws NotAnArticle where the page holds too little text, or something else in an article's place.
 */
export const extractArticle = (html: string, url?: string): ExtractedArticle => {
  const page = buildPage(html);
  const data = readPageData(page);
  const { canonicalLink, language, ...metadata } = readMetadata(page, url ? new URL(url).hostname : "", data);
  const heading = { title: metadata.title, byline: metadata.byline ?? "" };
  const candidates = findCandidates(page);
  const blocks = tellArticle(chooseBlocks(candidates, heading), {
    url,
    title: metadata.title,
    titles: [metadata.title, page.title, page.title.split(/ [|–—-] /)[0] ?? ""],
    type: readPageType(page, url, data),
    whole: candidates.whole,
    readEverything: () => readBlocks(buildPage(html).body),
    searchBehind({ blocks: texts }) {
      takeOff(texts, page.body);
      return chooseBlocks(findCandidates(page), heading);
    },
  });
  const text = joinParagraphs(blocks.map((block) => block.text));
  const confidence = Math.round(candidates.confidence * 100) / 100;
  return {
    ...metadata,
    language: tellLanguage(text, language),
    url: canonicalUrl(url, canonicalLink),
    text,
    confidence,
  };
};

/** The filter is for pages with frames; where it leaves nothing, the page is one short text and all of it counts. */
const chooseBlocks = ({ best, whole }: Candidates, heading: Heading): readonly Block[] =>
  [filterBlocks(best, heading), filterBlocks(whole, heading)].find((blocks) => blocks.length > 0) ?? whole;
