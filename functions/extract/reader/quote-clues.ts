// Tells each word of a quotation how long the quotation is, how near its marks are, and how it ends.
import type { Reading, Word } from "./words.ts";

const lengthClass = (words: number): number => {
  if (words <= 1) return 1;
  if (words <= 3) return 2;
  if (words <= 6) return 3;
  return words <= 12 ? 4 : 5;
};

const isLetter = /[\p{L}\p{N}_]/u;

/** How the quotation ends: comma, full stop or question inside; a comma outside; otherwise. */
const endingOf = (words: readonly Word[], last: Word, after: Word | undefined): number => {
  const inside = words.at(-2)?.token.text ?? "";
  if (inside === ",") return 1;
  if (inside === ".") return 2;
  if (/[!?]/.test(inside)) return 3;
  return after?.sentence === last.sentence && after.token.text === "," ? 4 : 5;
};

/** Fills the quotation fields of all words; they are tagged. */
export const markQuotes = (reading: Reading): void => {
  for (const { from, to, continues } of reading.quotes) {
    const words = reading.words.slice(from, to);
    const last = words.at(-1);
    if (!last) continue;
    const spoken = words.filter((word) => isLetter.test(word.token.text)).length;
    const hasVerb = words.some((word) => word.isVerb);
    const ending = endingOf(words, last, reading.words[to]);
    for (const [place, word] of words.entries()) {
      word.quoted = 1;
      word.quoteLength = lengthClass(spoken) * 2 + (hasVerb ? 1 : 0);
      word.fromOpening = Math.min(place, 3);
      word.toClosing = Math.min(words.length - 1 - place, 3);
      word.quoteContinues = continues ? 1 : 0;
      word.quoteEnding = ending;
    }
  }
};
