// Finds where the words of a sentence begin behind a dateline ("OSK, Calvera (Wire) — ") or a heading run into it.
import type { Range } from "./reading.ts";
import type { Token } from "./tokenize.ts";

const dash = /^(?:[—–―-]|--)$/;
const capitals = /^\p{Lu}{3,}$/u;
/** A dateline's dash stands within this many words. */
const longestDateline = 14;
/** So many words in capitals are a heading, not an emphasis. */
const shortestHeading = 4;

/** The first token of the sentence that belongs to its words. */
export const afterDateline = (tokens: readonly Token[], { from, to }: Range): number => {
  if (!capitals.test(tokens[from]?.text ?? "")) return from;
  for (let at = from + 1; at < Math.min(to - 4, from + longestDateline); at += 1)
    if (dash.test(tokens[at]?.text ?? "") && tokens[at]?.spaced) return at + 1;
  let at = from;
  while (at < to - 3 && /^[\p{Lu}\d\P{L}]+$/u.test(tokens[at]?.text ?? "")) at += 1;
  return at - from >= shortestHeading ? at : from;
};
