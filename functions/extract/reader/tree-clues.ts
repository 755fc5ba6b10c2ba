// Tells each word which cue governs it in the tree of its sentence, and by which branch.
import { cueStrength } from "./cue-clues.ts";
import { relations } from "./parser-state.ts";
import type { Word } from "./words.ts";

/** The kinds of dependents that say what a verb is used for: a subject, a clause, an object and so on. One bit each. */
const dependentBits: ReadonlyMap<number, number> = new Map(
  (
    [
      ["nsubj", 1],
      ["nsubjpass", 1],
      ["ccomp", 2],
      ["dobj", 4],
      ["xcomp", 8],
      ["parataxis", 16],
      ["mark", 32],
      ["aux", 64],
      ["case", 128],
    ] as const
  ).map(([name, bit]) => [relations.indexOf(name), bit]),
);

/** No walk up a tree is longer. */
const mostSteps = 60;

const walkUp = (word: Word): void => {
  let through = word;
  let head = word.head;
  for (let steps = 1; head && steps <= mostSteps; steps += 1) {
    if (!word.governor && head.strength >= cueStrength) {
      word.governor = head;
      word.governorRelation = through.relation;
      word.governorSteps = steps;
      word.governorSide = head.place < word.place ? 1 : 2;
      word.governorQuoted = head.quote >= 0 ? 1 : 0;
      word.governedThrough = through;
    }
    if (head.strength > cueStrength && head.quote < 0) {
      word.top = head;
      word.topRelation = through.relation;
      word.topSide = head.place < word.place ? 1 : 2;
    }
    head.leftmost = Math.min(head.leftmost, word.place);
    head.rightmost = Math.max(head.rightmost, word.place);
    through = head;
    head = head.head;
  }
};

/** Fills the fields about the tree; heads and strengths are known. */
export const markTree = (sentences: readonly (readonly Word[])[]): void => {
  for (const sentence of sentences) {
    for (const word of sentence) {
      if (word.head) word.head.dependents |= dependentBits.get(word.relation) ?? 0;
    }
    for (const word of sentence) walkUp(word);
  }
};
