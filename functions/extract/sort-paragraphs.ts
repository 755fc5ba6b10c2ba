// Tells sentences from the lines around them: headings, picture credits, "Source", host names.
import { captionLabel, creditLabel } from "./lexicon/credit-words.ts";
import type { Tag } from "./lexicon/function-words.ts";
import type { Token } from "./tokenize.ts";

/** The numbers of the paragraphs of a sort. The others are headings, labels, items of lists, picture credits and captions. */
export interface Paragraphs {
  /** Written in sentences: some finite verb, and an end that sentences have. */
  prose: ReadonlySet<number>;
}

const endMark = /^(?:[.!?:;,…。]|\.{2,}|["”’'»)\]]|''|--+|[—–―-]|(?:\p{L}\.)+)$/u;
/** A line without a full stop passes for sentences if it is as long as sentences are, for an article may be cut. */
const longLine = 20;
const longestCaption = 60;
const longestLabel = 3;

const isFinite = (tag: Tag): boolean => tag === "past" || tag === "present" || tag === "modal" || tag === "base";

/** A credit's label stands at the head of the line, or within a caption. */
const isCredit = (line: readonly Token[]): boolean => {
  const searched = line.length < longestCaption ? line : line.slice(0, longestLabel + 1);
  const colons = searched.flatMap(({ text }, index) => (text === ":" ? [index] : []));
  return colons.some((colon) => {
    const before = line.slice(0, colon).map(({ text }) => text);
    if (before.length <= longestLabel && creditLabel.test(before.join(" "))) return true;
    return line.length < longestCaption && colon > 1 && captionLabel.test(before.at(-1) ?? "");
  });
};

/** Sorts the paragraphs of the text. */
export const sortParagraphs = (tokens: readonly Token[], tags: readonly Tag[]): Paragraphs => {
  const prose = new Set<number>();
  let from = 0;
  for (let to = 1; to <= tokens.length; to += 1) {
    const paragraph = tokens[from]?.paragraph ?? 0;
    if (to < tokens.length && tokens[to]?.paragraph === paragraph) continue;
    const ended = endMark.test(tokens[to - 1]?.text ?? "");
    const written = ended ? to - from > 1 : to - from > longLine && tags.slice(from, to).some(isFinite);
    if (written && !isCredit(tokens.slice(from, to))) prose.add(paragraph);
    from = to;
  }
  return { prose };
};
