// Tells whether an article is another one printed again: wire copy, a new date, a trimmed end.
import { runsOf, wordsOf } from "./spoken-words.ts";

/** Runs of this many words come twice only in a copy. */
const runLength = 6;

/** The share of the shorter text's runs that stand in the longer one, from which it is a copy. Rewritten reports of one event stay below a third. */
const leastShared = 0.7;

/** Words compared: copies are cut at the end. */
const mostWords = 600;

/** True where one text is the other, or a part of it, up to small changes. */
export const isCopy = (one: string, other: string): boolean => {
  const [short, long] = [one, other].map((text) => wordsOf(text)).sort((a, b) => a.length - b.length);
  const runs = runsOf((short ?? []).slice(0, mostWords), runLength);
  const there = new Set(runsOf(long ?? [], runLength));
  return runs.filter((run) => there.has(run)).length >= leastShared * runs.length;
};
