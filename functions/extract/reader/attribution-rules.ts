// Repairs what the linker joins wrongly: words beside a whole quotation that are none of the speaker's.
import type { WordSpan } from "./labels.ts";
import type { Attribution } from "./linker.ts";
import type { Word } from "./words.ts";

const isSpoken = (word: Word): boolean => /[\p{L}\p{N}]/u.test(word.token.text);

/** Share of the words of a span that stand in quotation marks. */
const quotedShare = (words: readonly Word[], [from, to]: WordSpan): number => {
  const spoken = words.slice(from, to).filter(isSpoken);
  return spoken.length === 0 ? 0 : spoken.filter((word) => word.quote >= 0).length / spoken.length;
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

/** A full stop before the closing mark, or the end of the paragraph: what comes next is another sentence. */
const isClosed = (words: readonly Word[], [, to]: WordSpan): boolean =>
  words[to]?.startsParagraph === true ||
  (/^["”’'»]+$/.test(words[to - 1]?.token.text ?? "") && /^[.…]+$/.test(words[to - 2]?.token.text ?? ""));

/**
 * The speaker stands right behind the quotation: “Why now?” Lund asked. A dash or a bracket may come between. Behind a full
 * stop a speaker who says something else is said to say that alone.
 */
const follows = (span: WordSpan, { source, cue, content }: Attribution, words: readonly Word[]): boolean =>
  [...source, ...cue].some(([from]) => from >= span[1] && from - span[1] <= 1) &&
  !(isClosed(words, span) && content.some(([from]) => from >= span[1]));

/**
 * A quotation that ended its sentence was not said by a cue of a later one, unless its speaker stands right behind it:
 * it is given back, for whoever spoke before.
 */
const withoutEarlier = (one: Attribution, words: readonly Word[]): Attribution[] => {
  const cue = one.cue[0];
  if (!cue) return [one];
  const sentence = words[cue[0]]!.sentence;
  const isEarlier = (span: WordSpan): boolean =>
    span[1] <= cue[0] && words[span[1] - 1]!.sentence < sentence && quotedShare(words, span) > 0.9;
  const last = one.content.findLastIndex(isEarlier);
  if (last < 0 || follows(one.content[last]!, one, words)) return [one];
  const earlier = one.content.filter(isEarlier);
  const rest = { ...one, content: one.content.filter((span) => !isEarlier(span)) };
  return [...earlier.map((span) => ({ source: [], cue: [], content: [span] })), rest];
};

/** Applies all rules; attributions left with no content are dropped. */
export const applyRules = (attributions: readonly Attribution[], words: readonly Word[]): Attribution[] =>
  attributions
    .flatMap((one) => withoutEarlier(withoutStrays(withoutTail(one, words), words), words))
    .filter((one) => one.content.length > 0);
