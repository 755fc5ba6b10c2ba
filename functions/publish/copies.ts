// Tells whether an article is another one printed again: wire copy, a new date, a trimmed end.
import { runsOf, wordsOf } from "./spoken-words.ts";

/** Runs of this many words come twice only in a copy. */
const runLength = 6;

/** The share of the shorter text's runs that stand in the longer one, from which it is a copy. Rewritten reports of one event stay far below. */
const leastShared = 0.7;

/** Words compared: copies are cut at the end. */
const mostWords = 600;

/** Answers for any text whether it is one of `texts`, or a part of it, up to small changes. */
export const copyDetector = (texts: readonly string[]): ((text: string) => boolean) => {
  const known = texts.map(runSet);
  return (text) => {
    const runs = runSet(text);
    return known.some((other) => runs.intersection(other).size >= leastShared * Math.min(runs.size, other.size));
  };
};

const runSet = (text: string): Set<string> => new Set(runsOf(wordsOf(text).slice(0, mostWords), runLength));
