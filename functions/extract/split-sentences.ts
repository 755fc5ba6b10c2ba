// Groups tokens into sentences.
import { quotingForms } from "./word-forms.ts";
import type { Token } from "./tokenize.ts";

/** Tokens `[from, to)` of one sentence; it never runs over its paragraph. */
export interface Sentence {
  from: number;
  to: number;
}

/** No sentence is longer than this many tokens: text without any full stop must not slow the reader down. */
const longest = 250;

const closers = new Set(['"', "”", "’", "'", "''", "»", ")", "]", "*"]);
const terminal = /^(?:[.!?。！？]|\.{2,}|…)$/u;
const opensSentence = /^(?:["“‘'«„([*•–—―-]|``|'')$|^[\p{Lu}\p{Lt}\p{Lo}\p{N}#@$€£¿¡]/u;
const dottedLetters = /^(?:\p{L}\.){2,}$/u;
const usualFirstWord =
  /^(?:The|He|She|It|They|We|But|And|In|This|That|A|An|His|Her|Their|On|At|As|After|There|These|Those)$/;

/** "…?" Smith said. — what follows a question or an outcry in quotation marks may be its speaker, not a new sentence. */
const isAttribution = (tokens: readonly Token[], at: number): boolean => {
  for (let index = at; index < Math.min(tokens.length, at + 7); index += 1) {
    const token = tokens[index];
    if (!token || token.paragraph !== tokens[at]?.paragraph) return false;
    if (quotingForms.has(token.lower)) {
      const next = tokens[index + 1];
      return (
        index > at &&
        (!next ||
          /^(?:[.,;:]|on|in|at|during|to|of|after|as|when)$/.test(next.lower) ||
          next.paragraph !== token.paragraph)
      );
    }
    if (!/^[\p{L}]/u.test(token.text) && token.text !== ",") return false;
    if (index === at && /^(?:I|We|You|It|That|This)$/.test(token.text)) return false;
  }
  return false;
};

const breaksBefore = (tokens: readonly Token[], index: number): boolean => {
  const token = tokens[index];
  const previous = tokens[index - 1];
  if (!token || !previous) return false;
  if (token.paragraph !== previous.paragraph) return true;
  if (!token.spaced || !opensSentence.test(token.text)) return false;
  let last = index - 1;
  let closed = false;
  // The closing marks after the full stop belong to the sentence before. A closer after a space opens what follows.
  while (last > 0 && closers.has(tokens[last]?.text ?? "") && (!tokens[last]?.spaced || last === index - 1)) {
    if (tokens[last]?.spaced && !tokens[index]?.spaced) break;
    closed = true;
    last -= 1;
  }
  const end = tokens[last]?.text ?? "";
  if (dottedLetters.test(end)) return !closed && usualFirstWord.test(token.text);
  if (!terminal.test(end)) return false;
  return !(closed && /^[!?]$/.test(end) && isAttribution(tokens, index));
};

/** The sentences of `tokens` in order; every token is in one. */
export const splitSentences = (tokens: readonly Token[]): Sentence[] => {
  const sentences: Sentence[] = [];
  let from = 0;
  for (let index = 1; index <= tokens.length; index += 1) {
    if (index < tokens.length && index - from < longest && !breaksBefore(tokens, index)) continue;
    sentences.push({ from, to: index });
    from = index;
  }
  return sentences;
};
