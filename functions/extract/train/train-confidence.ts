// Learns how likely statements are right, from articles that the models have not seen, and shows how far that can be trusted.
import { readFileSync } from "node:fs";
import { cluesOf } from "../confidence.ts";
import { type Clues, clueNames, confidenceWeights } from "../confidence-weights.ts";
import type { Proposal } from "../proposal.ts";
import { loadModels } from "../reader/reader.ts";
import { readStatements } from "../read-statements.ts";
import { type Range, type Reading, readText, spanOf } from "../reading.ts";
import { isSameAttribution, type TextAttribution } from "./evaluate.ts";
import { readArticles } from "./gold.ts";
import { pathOf, type Workplace } from "./work.ts";

/** One statement: what tells of it, whether it is right, and in which article it stands. */
interface Example {
  clues: number[];
  right: 0 | 1;
  article: number;
}

const steps = 60;
const pull = 1;
const folds = 5;
const edges = [0, 0.2, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];

const vectorOf = (clues: Clues): number[] => clueNames.map((name) => clues[name]);

const inText = (reading: Reading, { source, cue, content }: Proposal): TextAttribution => {
  const spans = (ranges: readonly Range[]) => ranges.map((range) => spanOf(reading, range));
  return { source: spans(source), cue: spans(cue), content: spans(content) };
};

const examplesOf = (place: Workplace): Example[] => {
  const models = loadModels(readFileSync(pathOf(place, "reader.bin")));
  return readArticles(place.data, "dev").flatMap(({ gold }, article) => {
    const reading = readText(gold.text);
    const all = gold.attributions.map(({ source = [], cue = [], content = [] }) => ({ source, cue, content }));
    return readStatements(reading, models).flatMap((proposal): Example[] => {
      if (proposal.labelled || proposal.continues) return [];
      const found = inText(reading, proposal);
      const right = all.some((one) => one.content.length > 0 && isSameAttribution(one, found)) ? 1 : 0;
      return [{ clues: vectorOf(cluesOf(reading, proposal)), right, article }];
    });
  });
};

const dot = (one: readonly number[], other: readonly number[]): number =>
  one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0);

const probability = (weights: readonly number[], clues: readonly number[]): number =>
  1 / (1 + Math.exp(-dot(weights, clues)));

/** Solves `matrix · x = right` by elimination; `matrix` is positive. */
const solve = (matrix: readonly (readonly number[])[], right: readonly number[]): number[] => {
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0]);
  for (let at = 0; at < rows.length; at += 1) {
    const pivot = rows[at] ?? [];
    for (let other = at + 1; other < rows.length; other += 1) {
      const row = rows[other] ?? [];
      const factor = (row[at] ?? 0) / (pivot[at] ?? 1);
      rows[other] = row.map((value, column) => value - factor * (pivot[column] ?? 0));
    }
  }
  const solution: number[] = rows.map(() => 0);
  for (let at = rows.length - 1; at >= 0; at -= 1) {
    const row = rows[at] ?? [];
    solution[at] = ((row[rows.length] ?? 0) - dot(row.slice(0, rows.length), solution)) / (row[at] ?? 1);
  }
  return solution;
};

/** Logistic regression by Newton's method, weights pulled towards 0. */
export const fitConfidence = (examples: readonly Pick<Example, "clues" | "right">[]): number[] => {
  const size = examples[0]?.clues.length ?? 0;
  let weights: number[] = Array.from({ length: size }, () => 0);
  for (let step = 0; step < steps; step += 1) {
    const gradient = weights.map((weight) => -pull * weight);
    const curvature = weights.map((_, at) => weights.map((__, other) => (at === other ? pull : 0)));
    for (const { clues, right } of examples) {
      const guess = probability(weights, clues);
      for (const [at, clue] of clues.entries()) {
        gradient[at]! += clue * (right - guess);
        for (const [other, value] of clues.entries()) curvature[at]![other]! += guess * (1 - guess) * clue * value;
      }
    }
    const change = solve(curvature, gradient);
    weights = weights.map((weight, at) => weight + (change[at] ?? 0));
  }
  return weights;
};

/** Reports the weights, and what is right among statements by their confidence, each judged by weights made without its article. */
export const trainConfidence = (place: Workplace, report: (line: string) => void): void => {
  const examples = examplesOf(place);
  const weights = fitConfidence(examples);
  report("copy to confidence-weights.ts:");
  for (const [at, name] of clueNames.entries()) report(`  ${name}: ${weights[at]?.toFixed(2)},`);
  const judged = Array.from({ length: folds }, (_, fold) => {
    const others = fitConfidence(examples.filter(({ article }) => article % folds !== fold));
    return examples
      .filter(({ article }) => article % folds === fold)
      .map(({ clues, right }) => ({
        right,
        guess: probability(others, clues),
        present: probability(vectorOf(confidenceWeights), clues),
      }));
  }).flat();
  for (const name of ["guess", "present"] as const) {
    report(`${name === "guess" ? "fitted anew (cross-validated)" : "weights of confidence-weights.ts"}:`);
    for (const [at, least] of edges.slice(0, -1).entries()) {
      const inside = judged.filter((one) => one[name] >= least && one[name] < (edges[at + 1] ?? 1));
      const mean = (value: (one: (typeof inside)[number]) => number): string =>
        (inside.reduce((sum, one) => sum + value(one), 0) / inside.length).toFixed(2);
      if (inside.length > 0)
        report(
          `  ${least} … ${edges[at + 1]}: ${inside.length} statements, foreseen ${mean((one) => one[name])}, right ${mean((one) => one.right)}`,
        );
    }
  }
};
