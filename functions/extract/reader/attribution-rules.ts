// Forms of attribution that layout and punctuation give away, and repairs of what the models join wrongly.
import type { WordSpan } from "./labels.ts";
import type { Attribution } from "./linker.ts";
import type { Reading, Word } from "./words.ts";

const isSpoken = (word: Word): boolean => /[\p{L}\p{N}]/u.test(word.token.text);

/** Share of the words of a span that stand in quotation marks. */
export const quotedShare = (words: readonly Word[], [from, to]: WordSpan): number => {
  const spoken = words.slice(from, to).filter(isSpoken);
  return spoken.length === 0 ? 0 : spoken.filter((word) => word.quote >= 0).length / spoken.length;
};

const overlaps = (one: WordSpan, other: WordSpan): boolean => one[0] < other[1] && other[0] < one[1];

const isDash = /^(?:―|—|–|--|-)$/;
const capital = /^\p{Lu}/u;
const notAName = new Set(["the", "a", "an", "but", "and", "it", "he", "she", "they", "we", "i", "in", "that", "this"]);
const longestName = 6;

/** A pull quote: “…” — Name. The words of the name, or undefined. */
const nameAfterDash = (words: readonly Word[], at: number): WordSpan | undefined => {
  if (!isDash.test(words[at]?.token.text ?? "")) return undefined;
  const from = at + 1;
  let to = from;
  const paragraph = words[from]?.token.paragraph;
  while (to < words.length && to - from <= longestName) {
    const word = words[to]!;
    if (word.token.paragraph !== paragraph || !capital.test(word.token.text) || notAName.has(word.lowerText)) break;
    to += 1;
  }
  const next = words[to];
  const ends = !next || next.token.paragraph !== paragraph || /^[,.("“”]$/.test(next.token.text);
  return to > from && to - from <= longestName && ends ? [from, to] : undefined;
};

/** Gives quotations followed by a dash and a name to that name, in place of what the models found there. */
export const readDashedNames = (attributions: readonly Attribution[], { words, quotes }: Reading): Attribution[] => {
  let result = [...attributions];
  for (const { from, to } of quotes) {
    const name = nameAfterDash(words, to);
    if (!name || words.slice(from, to).filter(isSpoken).length < 3) continue;
    const quote: WordSpan = [from, to];
    result = result
      .map((one) => ({ ...one, content: one.content.filter((span) => !overlaps(span, quote)) }))
      .filter((one) => !one.source.some((span) => overlaps(span, name)));
    result.push({ source: [name], cue: [[to, to + 1]], content: [quote] });
  }
  return result;
};

const label = /^\p{Lu}[\p{Lu}.'’-]{2,}$/u;
const labelPart = /^\p{Lu}[\p{Lu}.,'’-]*$/u;

/** The end of a speaker's label such as "ANNA LUND" that begins at `from` and is followed by a colon, or -1. */
const labelEnd = (words: readonly Word[], from: number): number => {
  if (!label.test(words[from]!.token.text)) return -1;
  let to = from;
  while (to < from + 5 && labelPart.test(words[to]?.token.text ?? "")) to += 1;
  return words[to]?.token.text === ":" ? to : -1;
};

const endsTurn = /^[.?!)"”]$/;
const mark = /^["“”]$/;

/** Reads a transcript, "NAME: words", if the text is one: each turn is an attribution. */
export const readTranscript = (attributions: readonly Attribution[], { words }: Reading): Attribution[] => {
  const turns: [from: number, colon: number][] = [];
  for (const word of words) {
    const before = words[word.index - 1]?.token.text ?? "";
    if (!word.startsParagraph && !endsTurn.test(before) && !mark.test(before)) continue;
    const colon = labelEnd(words, word.index);
    if (colon > 0) turns.push([word.index, colon]);
  }
  if (turns.length < 3) return [...attributions];
  let result = [...attributions];
  for (const [number, [from, colon]] of turns.entries()) {
    const paragraph = words[from]!.token.paragraph;
    let to = colon + 1;
    while (to < words.length && words[to]!.token.paragraph === paragraph && to !== turns[number + 1]?.[0]) to += 1;
    let start = colon + 1;
    while (start < to && mark.test(words[start]!.token.text)) start += 1;
    while (to > start && mark.test(words[to - 1]!.token.text)) to -= 1;
    if (to <= start) continue;
    const turn: WordSpan = [from, to];
    const covers = (span: WordSpan): boolean => overlaps(span, turn) && (span[0] <= colon || span[1] - span[0] > 0.8 * (to - start));
    result = result.filter((one) => !one.content.some(covers));
    result.push({ source: [[from, colon]], cue: [[colon, colon + 1]], content: [[start, to]] });
  }
  return result;
};

const isClauseWord = /^(?:that|whether|because)$/;

/** "…," X said on Monday: what follows the cue in the sentence is no content if a whole quotation stands before it. */
const withoutTail = (one: Attribution, words: readonly Word[]): Attribution => {
  const cue = one.cue[0];
  if (!cue || one.content.length < 2) return one;
  const sentence = words[cue[0]]!.sentence;
  const isBefore = (span: WordSpan): boolean =>
    span[1] <= cue[0] && words[span[0]]!.sentence === sentence && quotedShare(words, span) > 0.9;
  if (!one.content.some(isBefore)) return one;
  const belongs = (span: WordSpan): boolean =>
    span[0] < cue[1] || quotedShare(words, span) > 0.2 || isClauseWord.test(words[span[0]]!.lowerText);
  return { ...one, content: one.content.filter(belongs) };
};

/**
 * A cue with a whole quotation beside it takes no words without quotation marks from other sentences: those belong to
 * another statement or to the article.
 */
const withoutStrays = (one: Attribution, words: readonly Word[]): Attribution => {
  const cue = one.cue[0];
  if (!cue || one.content.length < 2) return one;
  const sentence = words[cue[0]]!.sentence;
  const isWhole = (span: WordSpan): boolean => quotedShare(words, span) > 0.9;
  const anchored = one.content.some((span) => isWhole(span) && words[span[1] - 1]!.sentence === sentence);
  if (!anchored) return one;
  return { ...one, content: one.content.filter((span) => isWhole(span) || words[span[0]]!.sentence === sentence) };
};

/** Applies all rules; attributions left with no content are dropped. */
export const applyRules = (attributions: readonly Attribution[], reading: Reading): Attribution[] =>
  readDashedNames(readTranscript(attributions, reading), reading)
    .map((one) => withoutStrays(withoutTail(one, reading.words), reading.words))
    .filter((one) => one.content.length > 0);
