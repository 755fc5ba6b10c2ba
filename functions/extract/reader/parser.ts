// Finds the head of each word: an arc-eager transition parser, greedy, with a linear model over hashed features.
import { parserFeatures } from "./parser-features.ts";
import { actionCount, firstLeft, firstRight, ParserState, reduce, rootRelation, shift } from "./parser-state.ts";
import type { SparseTable } from "./sparse-table.ts";
import type { Word } from "./words.ts";

/** A score for each action. */
type ActionScores = Float32Array | Int16Array;

/** The best of actions `[from, to)` by `of`. */
const bestBetween = (of: ActionScores, from: number, to: number): number => {
  let best = from;
  for (let action = from + 1; action < to; action += 1) if (of[action]! > of[best]!) best = action;
  return best;
};

const better = (of: ActionScores, action: number, than: number): number =>
  than < 0 || of[action]! > of[than]! ? action : than;

/** The best possible action by `of`, or -1 where none is possible. */
export const bestAction = (state: ParserState, of: ActionScores): number => {
  let best = -1;
  if (state.allows(0)) best = shift;
  if (state.allows(1)) best = better(of, reduce, best);
  if (state.allows(2)) best = better(of, bestBetween(of, firstLeft, firstRight), best);
  if (state.allows(3)) best = better(of, bestBetween(of, firstRight, actionCount), best);
  return best;
};

/** Fills `head`, `headSide` and `relation` of every word of the sentence, which is tagged. */
export const parseSentence = (table: SparseTable, sentence: readonly Word[]): void => {
  const state = new ParserState(sentence);
  while (!state.isDone) {
    const count = parserFeatures(table.features, state);
    const action = bestAction(state, table.score(count));
    if (action < 0) break;
    state.apply(action);
  }
  for (let place = 0; place < sentence.length; place += 1)
    setHead(sentence, sentence[place]!, state.heads[place]!, state.relations[place]!);
};

/** Hangs `word` on the word at place `head` of its sentence; a place outside the sentence makes it a root. */
export const setHead = (sentence: readonly Word[], word: Word, head: number, relation: number): void => {
  word.head = head >= 0 && head < sentence.length ? sentence[head]! : null;
  word.relation = word.head ? relation : rootRelation;
  if (!word.head) word.headSide = 0;
  else word.headSide = head < word.place ? 1 : 2;
};
