// Whether a text is about what its headline says: the words of the one stand in the other.

/** Words shorter than this stand in every text. */
const shortestWord = 4;
/** Endings change with the sentence: words count as the same from this many letters on. */
const stemLength = 5;
/** Chinese, Japanese, Thai and their like divide no words: there two letters in a row count as one. */
const undivided =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;
const fewestWords = 2;

/**
 * The share of the headline's words, 0 to 1, that stand in the text; undefined where the headline has too few words to
 * tell.
 */
export const speaksOf = (headline: string, text: string): number | undefined => {
  const wanted = wordsOf(headline);
  if (wanted.size < fewestWords) return undefined;
  return wanted.intersection(wordsOf(text)).size / wanted.size;
};

const wordsOf = (text: string): Set<string> => {
  const found = new Set<string>();
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? []) {
    if (undivided.test(word)) for (let at = 0; at + 2 <= word.length; at++) found.add(word.slice(at, at + 2));
    else if (word.length >= shortestWord) found.add(word.slice(0, stemLength));
  }
  return found;
};
