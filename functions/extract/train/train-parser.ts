// Trains the parser with a dynamic oracle: it learns from its own mistakes what is still the best way on.
import { bestAction, parseSentence } from "../reader/parser.ts";
import { parserBits, parserFeatures } from "../reader/parser-features.ts";
import { actionCount, firstLeft, firstRight, kindOf, ParserState, relations } from "../reader/parser-state.ts";
import { type SparseTable, sparseTable } from "../reader/sparse-table.ts";
import type { Word } from "../reader/words.ts";
import { Perceptron } from "./perceptron.ts";
import { seededRandom, shuffle } from "./random.ts";

/** A tagged sentence with the head (place, or the length for the root) and relation of each word. */
export interface ParsedSentence {
  words: readonly Word[];
  heads: readonly number[];
  relations: readonly number[];
}

/** Relations of the data that count as another of ours. */
const sameAs: Readonly<Record<string, string>> = {
  auxpass: "aux",
  cop: "aux",
  nummod: "amod",
  neg: "advmod",
  csubj: "nsubj",
  csubjpass: "nsubj",
  "compound:prt": "compound",
  "nmod:tmod": "nmod",
  "nmod:npmod": "nmod",
  iobj: "dobj",
  discourse: "parataxis",
};
const names: readonly string[] = relations;

/** Number of a relation of the data. */
export const relationNumber = (name: string): number => {
  const known = names.indexOf(sameAs[name] ?? name);
  return known < 0 ? names.indexOf("dep") : known;
};

/** What shift, reduce, left and right would each cost: the number of right arcs that become impossible. */
const costs = (state: ParserState, heads: readonly number[]): [number, number, number, number] => {
  const { stack, next, length } = state;
  const top = state.top;
  const headOfNext = heads[next] ?? -2;
  let openDependents = 0;
  for (const place of stack) if (heads[place] === next && state.heads[place]! < 0) openDependents += 1;
  const headInStack = stack.includes(headOfNext);
  const shift = openDependents + (headInStack ? 1 : 0);
  if (top < 0) return [shift, 0, 0, 0];
  let dependentsAhead = 0;
  for (let place = next; place < length; place += 1) if (heads[place] === top) dependentsAhead += 1;
  const headOfTop = heads[top] ?? -2;
  const losesHead = headOfTop !== next && (headOfTop > next || stack.slice(0, -1).includes(headOfTop));
  const left = dependentsAhead + (losesHead ? 1 : 0);
  const right = openDependents + (headOfNext !== top && (headOfNext > next || headInStack) ? 1 : 0);
  return [shift, dependentsAhead, left, right];
};

/** The best-scored action that costs least; an arc that is right must have the right relation. */
const bestRight = (state: ParserState, scores: Float32Array, sentence: ParsedSentence): number => {
  const cost = costs(state, sentence.heads);
  const least = Math.min(...cost.filter((_, kind) => state.allows(kind)));
  const top = state.top;
  let best = -1;
  for (let action = 0; action < actionCount; action += 1) {
    const kind = kindOf(action);
    if (!state.allows(kind) || cost[kind] !== least) continue;
    const leftIsRight = kind === 2 && sentence.heads[top] === state.next;
    if (leftIsRight && action - firstLeft !== sentence.relations[top]) continue;
    const rightIsRight = kind === 3 && sentence.heads[state.next] === top;
    if (rightIsRight && action - firstRight !== sentence.relations[state.next]) continue;
    if (best < 0 || scores[action]! > scores[best]!) best = action;
  }
  return best;
};

const follow = 0.9;

export interface ParserSettings {
  /** Passes over the sentences. */
  rounds: number;
  /** Weights below this are left out of the model. */
  least: number;
}

/** Trains a parser. */
export const trainParser = (
  sentences: readonly ParsedSentence[],
  { rounds, least }: ParserSettings,
  report: (line: string) => void,
): SparseTable => {
  const model = new Perceptron(1 << parserBits, actionCount);
  const random = seededRandom(7);
  const order = [...sentences];
  const features = new Int32Array(80);
  const scores = new Float32Array(actionCount);
  for (let round = 0; round < rounds; round += 1) {
    shuffle(order, random);
    let right = 0;
    let all = 0;
    for (const sentence of order) {
      const state = new ParserState(sentence.words);
      while (!state.isDone) {
        const count = parserFeatures(features, state);
        model.score(features, count, scores);
        const guess = bestAction(state, scores);
        const oracle = bestRight(state, scores, sentence);
        if (guess < 0 || oracle < 0) break;
        model.learn(features, count, oracle, guess);
        all += 1;
        if (guess === oracle) right += 1;
        state.apply(round > 0 && random() < follow ? guess : oracle);
      }
    }
    report(`parser round ${round + 1}: ${((100 * right) / all).toFixed(2)} % of actions right`);
  }
  return sparseTable(model.average(), actionCount, { least, scale: 6 });
};

/** Shares of words with the right head, and with the right head and relation, marks left out. */
export const scoreParser = (table: SparseTable, sentences: readonly ParsedSentence[]): [number, number] => {
  let heads = 0;
  let both = 0;
  let all = 0;
  for (const sentence of sentences) {
    parseSentence(table, sentence.words);
    for (const [place, word] of sentence.words.entries()) {
      if (!/[\p{L}\p{N}$%]/u.test(word.token.text)) continue;
      all += 1;
      if ((word.head?.place ?? sentence.words.length) !== sentence.heads[place]) continue;
      heads += 1;
      if (word.relation === sentence.relations[place]) both += 1;
    }
  }
  return [heads / all, both / all];
};
