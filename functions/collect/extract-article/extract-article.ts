// From a page's HTML to the article in it.
import { canonicalUrl } from "../canonical-url.ts";
import type { Block } from "./blocks.ts";
import { type Candidates, findCandidates } from "./candidates.ts";
import { type ExtractedArticle, joinParagraphs } from "./extracted-article.ts";
import { filterBlocks, type Heading } from "./filter-blocks.ts";
import { tellLanguage } from "./language.ts";
import { readMetadata } from "./metadata.ts";
import { buildPage } from "../page-tree/build-page.ts";

/**
 * Extracts the article of the page that stands at `url`; without one, the page's own links must be absolute.
 * @throws NotAnArticle where the page holds too little text.
 */
export const extractArticle = (html: string, url?: string): ExtractedArticle => {
  const page = buildPage(html);
  const { canonicalLink, language, ...metadata } = readMetadata(page, url ? new URL(url).hostname : "");
  const heading = { title: metadata.title, byline: metadata.byline ?? "" };
  const candidates = findCandidates(page);
  const text = joinParagraphs(chooseBlocks(candidates, heading).map((block) => block.text));
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
