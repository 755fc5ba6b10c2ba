// Makes contents and quotations agree: a quotation is content as a whole or not at all.
import type { RoleSpans, WordSpan } from "./labels.ts";
import type { Reading, Word } from "./words.ts";

/** A quotation of at least this many words with a verb is speech, even if the model saw none. */
const speechWords = 6;

const isSpoken = (word: Word): boolean => /[\p{L}\p{N}]/u.test(word.token.text);

const fill = (flags: Uint8Array, spans: readonly WordSpan[]): void => {
  for (const [from, to] of spans) flags.fill(1, from, to);
};

const countIn = (flags: Uint8Array, from: number, to: number): number => {
  let count = 0;
  for (let at = from; at < to; at += 1) count += flags[at]!;
  return count;
};

/** Runs of content; one that began anew at a quotation's edge does so still. */
const runs = (
  content: Uint8Array,
  other: Uint8Array,
  words: readonly Word[],
  starts: ReadonlySet<number>,
): WordSpan[] => {
  const spans: WordSpan[] = [];
  let from = -1;
  for (let at = 0; at <= words.length; at += 1) {
    const isContent = at < words.length && content[at] === 1 && other[at] === 0;
    const word = words[at];
    const begins = word && (word.startsParagraph || (starts.has(at) && words[at - 1]?.quote !== word.quote));
    if (from >= 0 && (!isContent || begins)) {
      spans.push([from, at]);
      from = -1;
    }
    if (isContent && from < 0) from = at;
  }
  return spans;
};

/** The spans with contents that take in whole quotations. */
export const snapQuotes = (spans: RoleSpans, { words, quotes }: Reading): RoleSpans => {
  const content = new Uint8Array(words.length);
  const other = new Uint8Array(words.length);
  fill(content, spans.content);
  fill(other, spans.cue);
  fill(other, spans.source);
  for (const { from, to } of quotes) {
    const share = countIn(content, from, to) / (to - from);
    if (share >= 0.5) content.fill(1, from, to);
    else {
      const inside = words.slice(from, to);
      const isSpeech =
        inside.filter(isSpoken).length >= speechWords && inside.some((word) => word.isVerb || word.strength > 0);
      if (isSpeech && countIn(other, from, to) === 0) content.fill(1, from, to);
    }
  }
  const starts = new Set(spans.content.map(([from]) => from));
  return { ...spans, content: runs(content, other, words, starts) };
};
