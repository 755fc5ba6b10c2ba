// Compares what was said by its words: one statement in several outlets is cut, joined and marked in several ways.

/** Words of a passage in lower case, without marks and white space: "We'll see," and “We’ll see” are the same. */
export const wordsOf = (passage: string): string[] =>
  passage
    .toLowerCase()
    .replace(/[’‘`]/g, "'")
    .match(/[\p{L}\p{N}]+(?:'\p{L}+)*/gu) ?? [];

/** A quote of so many words is said once: whoever prints it reports on that occasion. */
export const tellingQuote = 8;

/** A quote shorter than this is the same only if it is the same in full: "I will" stands in every second quote. */
const leastContained = 4;

/** Words of an opening that two quotes have in common where they are one, told at different lengths. */
const leastOpening = 5;

/** Indirect speech is the same only where an outlet has copied it: so large a share of the words is in both. */
const leastCopied = 0.8;

/** Words needed for indirect speech to count as copied rather than as obvious. */
const leastIndirect = 5;

export interface Said {
  /** True where all or some of the words are the speaker's own. */
  quoted: boolean;
  /** The words of each passage; a quote with "he said" in the middle has two. */
  passages: readonly (readonly string[])[];
}

/** True where two statements are one, given that their speaker is. */
export const isSameSaying = (one: Said, other: Said): boolean => {
  if (one.quoted !== other.quoted) return false;
  return one.quoted ? isSameQuote(one, other) : isCopied(one.passages.flat(), other.passages.flat());
};

const isSameQuote = (one: Said, other: Said): boolean => {
  const [short, long] = lengthOf(one) <= lengthOf(other) ? [one, other] : [other, one];
  const whole = ` ${long.passages.flat().join(" ")} `;
  if (lengthOf(short) < leastContained) return ` ${short.passages.flat().join(" ")} ` === whole;
  if (short.passages.every((passage) => whole.includes(` ${passage.join(" ")} `))) return true;
  // Outlets go on from one opening with different further sentences of it.
  const [opening = []] = short.passages;
  return opening.length >= leastOpening && opening.join(" ") === long.passages[0]?.join(" ");
};

const lengthOf = ({ passages }: Said): number => passages.reduce((sum, passage) => sum + passage.length, 0);

const isCopied = (one: readonly string[], other: readonly string[]): boolean => {
  const [first, second] = [new Set(one), new Set(other)];
  const shared = first.intersection(second).size;
  return shared >= leastIndirect && shared >= leastCopied * first.union(second).size;
};

/** Runs of `length` words, by which statements that may be the same are looked up; all words where there are fewer. */
export const runsOf = (words: readonly string[], length: number): string[] => {
  const runs = new Set<string>();
  for (let start = 0; start === 0 || start + length <= words.length; start++)
    runs.add(words.slice(start, start + length).join(" "));
  return [...runs];
};
