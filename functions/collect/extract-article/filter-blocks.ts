// Takes out the blocks that belong to the page's frame: what stands before the article, between its paragraphs and after it.
import {
  authorNote,
  authorTrade,
  calendarDate,
  companyNote,
  companyNoteHeadings,
  framePhrases,
  leadPhrase,
  tailPhrases,
} from "./block-patterns.ts";
import type { Block } from "./blocks.ts";
import { endsSentence } from "./ends-sentence.ts";

/** What is known of the article before its text: blocks that only repeat it are not its text. */
export interface Heading {
  title: string;
  byline: string;
}

/** The blocks that are the article. */
export const filterBlocks = (blocks: readonly Block[], heading: Heading): Block[] => {
  const own = blocks.filter((block) => !isFramePhrase(block) && !isLinkList(block) && !isCaption(block));
  return dropTail(dropCompanyNote(dropLead(own, heading)), heading);
};

const isFramePhrase = (block: Block): boolean =>
  !block.inQuote && block.text.length < 400 && framePhrases.some((phrase) => phrase.test(block.text));

const isLinkList = (block: Block): boolean =>
  block.linked > 0.8 && !block.inQuote && (block.text.length < 140 || !endsSentence(block.text));

/** A line under a picture that is no sentence and no heading. */
const isCaption = ({ text, afterPicture, tag, inList }: Block): boolean =>
  afterPicture && text.length < 120 && !endsSentence(text) && !inList && !/^(H[1-6]|T[DH])$/.test(tag);

/** What stands before the first paragraph: the title again, the byline, the date, short labels. */
const dropLead = (blocks: readonly Block[], heading: Heading): Block[] => {
  const { titleEnd, bodyStart } = findLead(blocks, heading);
  return blocks.filter((block, index) => {
    const { text } = block;
    if (index < titleEnd) return text.length > 150 && endsSentence(text) && !repeatsTitle(text, heading);
    return index >= bodyStart || !isLeadLabel(block, heading);
  });
};

/** `titleEnd`: blocks up to and with the title. `bodyStart`: the first block that reads like a paragraph. */
const findLead = (blocks: readonly Block[], heading: Heading): { titleEnd: number; bodyStart: number } => {
  const total = totalLength(blocks);
  let titleEnd = 0;
  let before = 0;
  let bodyStart = 0;
  for (const [index, { text, tag }] of blocks.slice(0, 25).entries()) {
    bodyStart = index;
    if (repeatsTitle(text, heading) || (tag === "H1" && before < 400)) {
      if (before < 0.3 * total) titleEnd = index + 1;
    } else if ((text.length > 90 && endsSentence(text)) || text.length > 200) {
      return { titleEnd, bodyStart };
    }
    before += text.length;
  }
  return { titleEnd, bodyStart: bodyStart + 1 };
};

const isLeadLabel = ({ text, tag, inList }: Block, heading: Heading): boolean => {
  const complete = endsSentence(text);
  if (text.length < 110 && calendarDate.test(text) && !complete) return true;
  if (text.length < 130 && leadPhrase.test(text)) return true;
  if (isByline(text, heading)) return true;
  return text.length < 40 && !complete && !inList && !/^H[2-4]$/.test(tag);
};

/** A press release ends with what the company says of itself, under a heading of its own. */
const dropCompanyNote = (blocks: readonly Block[]): Block[] => {
  const total = totalLength(blocks);
  let before = 0;
  for (const [index, { text }] of blocks.entries()) {
    const isHeading = text.length < 60 && companyNoteHeadings.some((heading) => heading.test(text));
    if (before > 0.4 * total && isHeading && !endsSentence(text.replace(/:$/, ""))) return blocks.slice(0, index);
    before += text.length;
  }
  return [...blocks];
};

/** What stands after the last paragraph, looked at from the end; never more than three tenths of the text. */
const dropTail = (blocks: readonly Block[], heading: Heading): Block[] => {
  const total = totalLength(blocks);
  let end = blocks.length;
  let dropped = 0;
  for (const block of blocks.slice(-29).reverse()) {
    dropped += block.text.length;
    if (block.inQuote || !isTail(block, heading) || dropped > 0.3 * total) break;
    end--;
  }
  return blocks.slice(0, end);
};

const isTail = (block: Block, heading: Heading): boolean => {
  const { text } = block;
  if (text.length < 500 && tailPhrases.some((phrase) => phrase.test(text))) return true;
  if (text.length < 1200 && companyNote.test(text)) return true;
  if (text.length < 700 && authorNote.test(text) && authorTrade.test(text.slice(0, 200))) return true;
  if (block.linked > 0.6 || /^H[1-6]$/.test(block.tag) || isByline(text, heading)) return true;
  const isLabel = text.length < 60 && !endsSentence(text);
  // A row of figures is the end of a table, not a label.
  return isLabel && !block.inList && !/^T[DH]$/.test(block.tag) && (text.match(/\d+/g) ?? []).length < 3;
};

const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? []);

/** More than 70 % of the words of the longer of the two stand in both. */
const repeatsTitle = (text: string, { title }: Heading): boolean => {
  const own = wordsOf(text);
  const titleWords = wordsOf(title);
  if (own.size === 0 || titleWords.size === 0) return false;
  return own.intersection(titleWords).size / Math.max(own.size, titleWords.size) > 0.7;
};

const isByline = (text: string, { byline }: Heading): boolean =>
  byline !== "" && text.length < 60 && wordsOf(byline).isSubsetOf(wordsOf(text));

const totalLength = (blocks: readonly Block[]): number => blocks.reduce((sum, { text }) => sum + text.length, 0);
