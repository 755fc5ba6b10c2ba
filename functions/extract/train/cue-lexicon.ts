// Learns how often each stem is part of a cue, as a verb and otherwise.
import type { CueLexicon } from "../reader/cue-clues.ts";
import { roles } from "../reader/labels.ts";
import type { Word } from "../reader/words.ts";

/** Words of every sentence, whose share says nothing. */
const everywhere = new Set(
  "the a an of and in on for at with by from as that 's it his her their he she they".split(" "),
);
const firstCueLabel = 1 + 2 * roles.indexOf("cue");

const strengthOf = (inCues: number, all: number): number => {
  if (all < 4 || inCues < 2) return 0;
  const share = inCues / (all + 2);
  return [0.05, 0.15, 0.3, 0.5, 0.7].filter((step) => share > step).length + 1;
};

/** Counts over articles given as tagged words and their labels. */
export const learnCues = (articles: readonly { words: readonly Word[]; labels: Int8Array }[]): CueLexicon => {
  const counts = new Map<number, [[number, number], [number, number]]>();
  for (const { words, labels } of articles) {
    for (const word of words) {
      if (everywhere.has(word.lowerText) || !/\p{L}/u.test(word.token.text)) continue;
      const ofStem = counts.get(word.stem) ?? [
        [0, 0],
        [0, 0],
      ];
      counts.set(word.stem, ofStem);
      const count = ofStem[word.isVerb ? 0 : 1];
      count[1] += 1;
      if (labels[word.index] === firstCueLabel || labels[word.index] === firstCueLabel + 1) count[0] += 1;
    }
  }
  const lexicon = new Map<number, readonly [number, number]>();
  for (const [stem, [verb, other]] of counts) {
    const strengths = [strengthOf(...verb), strengthOf(...other)] as const;
    if (strengths[0] > 0 || strengths[1] > 0) lexicon.set(stem, strengths);
  }
  return lexicon;
};
