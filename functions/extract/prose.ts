// Tells sentences from the lines around them: headings, picture credits, "Source", host names.
import type { Tag } from "./lexicon/function-words.ts";
import type { Token } from "./tokenize.ts";

const finite: ReadonlySet<Tag> = new Set<Tag>(["past", "present", "modal", "base"]);
const credit =
  /^(?:(?:photo|picture|image|video|file photo|photograph|illustration|graphic)s?(?: credit| by| courtesy)?|credits?|source|via|by|caption|copyright|©)s?$/i;
const endsSentence = /^(?:[.!?:;,…。]|\.{2,}|["”’'»)\]]|''|--+|[—–―-])$/u;

/** A caption names its picture's maker at the end: "The bridge at Osk. Image: Ada Lund." */
const caption = /^(?:photo|photos|picture|image|images|video|credit|photograph|illustration)$/i;
const longestCaption = 60;

const isCredit = (tokens: readonly Token[], from: number, to: number): boolean => {
  const last = to - from < longestCaption ? to - 1 : from;
  for (let at = from + 1; at < last; at += 1) {
    if (
      caption.test(tokens[at]?.text ?? "") &&
      tokens[at + 1]?.text === ":" &&
      /^\p{Lu}/u.test(tokens[at]?.text ?? "") &&
      tokens[at - 1]?.text !== '"'
    )
      return true;
  }
  for (const length of [1, 2, 3]) {
    const after = tokens[from + length];
    if (!after || from + length >= to) break;
    const label = tokens
      .slice(from, from + length)
      .map((token) => token.text)
      .join(" ");
    if (after.text === ":" && credit.test(label)) return true;
  }
  return false;
};

/** The numbers of the paragraphs of each sort. What is neither is a heading, a label, an item of a list. */
export interface Paragraphs {
  /** Written in sentences: some finite verb, and an end that sentences have. */
  prose: ReadonlySet<number>;
  /** Credit lines and captions that name who took a picture: nobody in the article. */
  credits: ReadonlySet<number>;
}

/** A line without a full stop passes for sentences if it is as long as sentences are, for an article may be cut. */
const longLine = 20;

/** Sorts the paragraphs of the text. */
export const sortParagraphs = (tokens: readonly Token[], tags: readonly Tag[]): Paragraphs => {
  const prose = new Set<number>();
  const credits = new Set<number>();
  let from = 0;
  for (let to = 1; to <= tokens.length; to += 1) {
    const paragraph = tokens[from]?.paragraph ?? 0;
    if (to < tokens.length && tokens[to]?.paragraph === paragraph) continue;
    const ended = endsSentence.test(tokens[to - 1]?.text ?? "") || /^(?:\p{L}\.)+$/u.test(tokens[to - 1]?.text ?? "");
    const verb = tags.slice(from, to).some((tag) => finite.has(tag));
    if (isCredit(tokens, from, to)) credits.add(paragraph);
    else if (ended ? to - from > 1 : verb && to - from > longLine) prose.add(paragraph);
    from = to;
  }
  return { prose, credits };
};
