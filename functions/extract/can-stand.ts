// Tells whether a sentence can be taken out of its article: a whole one, closed in itself.
import { sentenceOpeners } from "./lexicon/summary-words.ts";
import type { Range, Reading } from "./reading.ts";

const fewestWords = 8;
const closers = new Set(['"', "”", "’", "'", ")"]);
const longestLabel = 4;

/** True where two sentences, a caption's perhaps, stand in one: "on Saturday The dress was". */
const runsOn = ({ tokens }: Reading, { from, to }: Range): boolean =>
  tokens
    .slice(from + 1, to - 1)
    .some(
      ({ text }, at) =>
        sentenceOpeners.has(text) &&
        /[\p{L}\p{N}]$/u.test(tokens[from + at]?.text ?? "") &&
        /^\p{Ll}/u.test(tokens[from + at + 2]?.text ?? ""),
    );

const marks = new Set(["'", '"', "‘", "’", "“", "”"]);

/** True where a quotation begins in the sentence and does not end in it, or ends in it and began before. */
const isTorn = ({ tokens }: Reading, { from, to }: Range): boolean => {
  const at = tokens.slice(from, to).flatMap(({ text }, index) => (marks.has(text) ? [index] : []));
  const [first] = at;
  const ends = first !== undefined && /^[,.!?]$/.test(tokens[from + first - 1]?.text ?? "") && first < to - from - 1;
  return first === 0 ? at.length === 1 : ends;
};

/** True where the sentence can stand in a summary: a whole sentence, not too short, with a verb, closed in itself. */
export const canStand = (reading: Reading, { from, to }: Range): boolean => {
  const { tokens, tags, prose, quoteAt, quotes } = reading;
  if (!prose.has(tokens[from]?.paragraph ?? -1) || to - from < fewestWords) return false;
  // A heading may end in a quotation mark; a sentence has its stop before it.
  const last = closers.has(tokens[to - 1]?.text ?? "") ? to - 2 : to - 1;
  if (!/^(?:[.!?…]+|["”’']|\p{L}+\.)$/u.test(tokens[last]?.text ?? "")) return false;
  // "Lund: …" is a turn of a transcript.
  if (tokens.slice(from, from + longestLabel).some(({ text }) => text === ":")) return false;
  if (!tags.slice(from, to).some((tag) => tag === "past" || tag === "present" || tag === "modal")) return false;
  if (/^\p{Ll}/u.test(tokens[from]?.text ?? "") || runsOn(reading, { from, to })) return false;
  if (isTorn(reading, { from, to })) return false;
  // A sentence out of the middle of a quotation loses its marks and its speaker.
  return [from, to - 1].every((at) => {
    const quote = quotes[quoteAt[at] ?? -1];
    return !quote || (quote.from >= from && quote.to <= to);
  });
};
