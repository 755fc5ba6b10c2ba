// Finds what stands in quotation marks: straight, curly, single, low, angular, one within another, over several paragraphs.
import type { Token } from "./tokenize.ts";

/** A quotation, outermost level only: tokens `[from, to)`, marks included. */
export interface Quote {
  from: number;
  to: number;
  /** False where the paragraph ended before the mark did. */
  closed: boolean;
  /** It goes on with a quotation that was not closed in the paragraph before. */
  continues: boolean;
}

const pairs: Readonly<Record<string, readonly string[]>> = {
  "“": ["”", '"', "''"],
  "„": ["“", "”"],
  "«": ["»"],
  "``": ["''", '"'],
  '"': ['"', "”"],
  // Two single marks for a double one, as old wires write it.
  "''": ["''"],
  "”": ["”"],
  "‘": ["’"],
  "'": ["'"],
};
/** Single marks are apostrophes more often than not: one that finds no partner within this many tokens is one. */
const longestSingle = 150;

/** Marks that look the same on both sides. */
const isStraight = (mark: string): boolean => mark === '"' || mark === "''";
const isSingle = (mark: string): boolean => mark === "‘" || mark === "'";

/** The mark leans on what follows it: space before, none after. */
const leansForward = (tokens: readonly Token[], index: number): boolean => {
  const token = tokens[index];
  const next = tokens[index + 1];
  const previous = tokens[index - 1];
  const freeBefore =
    !previous || token?.spaced || previous.paragraph !== token?.paragraph || /^[([—–―-]+$/.test(previous.text);
  return freeBefore && next !== undefined && next.paragraph === token?.paragraph && !next.spaced;
};

/** The mark leans on what stands before it: no space before, and space, punctuation or nothing after. */
const leansBack = (tokens: readonly Token[], index: number): boolean => {
  const token = tokens[index];
  const next = tokens[index + 1];
  const opensParagraph = tokens[index - 1]?.paragraph !== token?.paragraph;
  return (
    !token?.spaced &&
    !opensParagraph &&
    (!next || next.spaced || next.paragraph !== token?.paragraph || /^[^\p{L}\p{N}]+$/u.test(next.text))
  );
};

/** Where a single quotation opened at `index` closes, or -1 where the mark is an apostrophe. */
const closeOfSingle = (tokens: readonly Token[], index: number): number => {
  const closers = pairs[tokens[index]?.text ?? ""] ?? [];
  let possible = -1;
  for (let at = index + 2; at < Math.min(tokens.length, index + longestSingle); at += 1) {
    const token = tokens[at];
    if (!token || token.paragraph !== tokens[index]?.paragraph) break;
    if (!closers.includes(token.text)) continue;
    const previous = tokens[at - 1]?.text ?? "";
    if (/^[.,!?;…]$/.test(previous)) return at;
    if (!leansBack(tokens, at)) continue;
    // "the workers' pay": a plural's apostrophe, if another mark closes later.
    const plural = previous.endsWith("s") && /^\p{Ll}/u.test(tokens[at + 1]?.text ?? "");
    if (!plural) return at;
    if (possible < 0) possible = at;
  }
  return possible;
};

const opens = (tokens: readonly Token[], index: number): boolean => {
  const mark = tokens[index]?.text ?? "";
  if (mark === "“" || mark === "«" || mark === "``" || mark === "„") return true;
  if (isStraight(mark)) return leansForward(tokens, index) || !leansBack(tokens, index);
  // Some outlets (Sweden's, Finland's) open with the closing mark.
  if (mark === "”") return leansForward(tokens, index);
  // "the ’90s", "rock ’n’ roll": apostrophes.
  const cut = /^(?:\p{N}.*|n)$/u.test(tokens[index + 1]?.text ?? "");
  return isSingle(mark) && !cut && leansForward(tokens, index) && closeOfSingle(tokens, index) > 0;
};

/** The last token of the quotation opened at `open`, and whether its mark was closed. */
const scanToClose = (tokens: readonly Token[], open: number): { last: number; closed: boolean } => {
  const mark = tokens[open]?.text ?? "";
  if (isSingle(mark)) return { last: closeOfSingle(tokens, open), closed: true };
  const closers = pairs[mark] ?? [];
  let depth = 1;
  let index = open + 1;
  for (; index < tokens.length && tokens[index]?.paragraph === tokens[open]?.paragraph; index += 1) {
    const text = tokens[index]?.text ?? "";
    // The same straight mark opens an inner quotation where it can only lean forward.
    const opensInner =
      text === mark &&
      (!isStraight(mark) || (index > open + 1 && leansForward(tokens, index) && !closesLater(tokens, index)));
    if (opensInner && mark !== "”") depth += 1;
    else if (text === closers[0] || (closers.includes(text) && leansBack(tokens, index))) {
      depth -= 1;
      if (depth === 0) return { last: index, closed: true };
    }
  }
  return { last: index - 1, closed: false };
};

/** Straight marks: true where fewer than two marks are left in the paragraph, so that this one cannot open an inner pair. */
const closesLater = (tokens: readonly Token[], index: number): boolean => {
  let left = 0;
  for (let at = index + 1; at < tokens.length && tokens[at]?.paragraph === tokens[index]?.paragraph; at += 1) {
    if (tokens[at]?.text === tokens[index]?.text) left += 1;
    if (left === 2) return false;
  }
  return true;
};

/**
 * The quotations of the text in order. One that is not closed ends with its paragraph; if the next paragraph opens with a
 * mark again, that one `continues` it.
 */
export const scanQuotes = (tokens: readonly Token[]): Quote[] => {
  const quotes: Quote[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    if (!opens(tokens, index)) continue;
    const { last, closed } = scanToClose(tokens, index);
    const before = quotes.at(-1);
    const startsParagraph = index === 0 || tokens[index - 1]?.paragraph !== tokens[index]?.paragraph;
    const continues = startsParagraph && before?.to === index && !before.closed;
    quotes.push({ from: index, to: last + 1, closed, continues });
    index = last;
  }
  return quotes;
};
