// The text of an article as a page's data carry it: as plain text, as HTML, as HTML that was escaped once more; whole or
// cut off.
import { htmlToLine } from "../html-text.ts";
import { buildPage } from "../page-tree/build-page.ts";
import { type Block, readBlocks } from "./blocks.ts";
import { endsSentence } from "./ends-sentence.ts";
import { clutterMarked, markClutter } from "./mark-clutter.ts";

const markup = /<\/?(p|br|div|h[1-6]|li|ul|blockquote|span|a|em|strong|b|i)\b[^<>]*>/i;
const escapedMarkup = /&lt;\/?(p|br|div|h[1-6]|li|ul|blockquote|span|a|em|strong|b|i)\b/i;

/** The blocks of a text. Lines are paragraphs where no tag says what is one. */
export const readCarriedText = (text: string): Block[] => {
  const html = escapedMarkup.test(text) ? unescaped(text) : text;
  if (markup.test(html) && /<(p|br|div|li|h[1-6])\b/i.test(html)) return readHtml(html);
  return html.split(/[\r\n\u2028\u2029]+/).flatMap((line) => unglued(htmlToLine(line)).map(paragraph));
};

/** A block that is one paragraph of plain text. */
export const paragraph = (text: string): Block => ({
  text,
  linked: 0,
  tag: "P",
  inQuote: false,
  inList: false,
  afterPicture: false,
});

const readHtml = (html: string): Block[] => {
  const page = buildPage(html);
  markClutter(page);
  for (const clutter of page.querySelectorAll(clutterMarked)) clutter.remove();
  return readBlocks(page.body);
};

const unescaped = (text: string): string =>
  text
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, "&");

/** Paragraphs that were joined without a space: "… on Tuesday.The mayor …". Abbreviations and addresses have shorter or capital words before the stop. */
const unglued = (line: string): string[] =>
  line.split(/(?<=\p{Ll}{3}[.!?]["”’»)]?)(?=["“„«(]?\p{Lu}\p{Ll}+\s)/u).filter((part) => part !== "");

/**
 * The text without the sentence that it breaks off in, where it breaks off. `words`: how many it has in all, as far as
 * its page says.
 */
export const withoutBrokenEnd = (
  blocks: readonly Block[],
  words: number | undefined,
): { blocks: readonly Block[]; isCut: boolean } => {
  const last = blocks.at(-1);
  if (!last) return { blocks, isCut: false };
  const count = blocks.reduce((sum, { text }) => sum + text.split(" ").length, 0);
  const isShort = words !== undefined && count < leastOfWords * words;
  const isBroken =
    brokenEnd.test(last.text) || (last.tag === "P" && last.text.length > longestLabel && !endsSentence(last.text));
  if (!isBroken) return { blocks, isCut: isShort };
  const kept = last.text.replace(brokenEnd, "").replace(/(?<=[.!?。！？]["'”’»)]?)[^.!?。！？]*$/u, "");
  const isSentence = kept !== "" && endsSentence(kept);
  return { blocks: [...blocks.slice(0, -1), ...(isSentence ? [{ ...last, text: kept.trim() }] : [])], isCut: true };
};

/** Counts differ with what is a word; so much of them is the whole. */
const leastOfWords = 0.7;
const longestLabel = 60;
const brokenEnd = /\s*(\[?(\.\.\.|…)\]?|\[\+\d+ chars\])$/;
