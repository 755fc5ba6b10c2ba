// The working folder of a training: what one step leaves for the next.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod/mini";
import { getSyntax } from "../reader/model-parts.ts";
import { withHints } from "../divide.ts";
import { proposeStatements } from "../find-statements.ts";
import { readText } from "../reading.ts";
import { type DividedText, markReading, prepare, type SyntaxModels, tagText } from "../reader/prepare.ts";
import { setHead } from "../reader/parser.ts";
import { type Sections, unpackSections } from "../reader/sections.ts";
import type { Reading } from "../reader/words.ts";
import type { TrainingArticle } from "./gold.ts";

export const foldCount = 4;

/** Where the data is read, and where intermediate results are kept. */
export interface Workplace {
  data: string;
  work: string;
}

/** Article id → head (place in the sentence or -1) and relation of every word, alternating. */
export const FoldHeads = z.record(z.string(), z.array(z.number()));
export type FoldHeads = z.infer<typeof FoldHeads>;

/** Where `name` stands in the working folder, which is made if it is not there. */
export const pathOf = ({ work }: Workplace, name: string): string => {
  mkdirSync(work, { recursive: true });
  return join(work, name);
};

/** Leaves a file for a later step. */
export const saveFile = (place: Workplace, name: string, bytes: Uint8Array | string): void =>
  writeFileSync(pathOf(place, name), bytes);

/** The models that an earlier step left. @throws BadModelFile */
export const loadSections = (place: Workplace, name: string): Sections =>
  unpackSections(readFileSync(pathOf(place, name)));

/** Tagger, parser and cues as an earlier step left them. */
export const loadSyntax = (place: Workplace): SyntaxModels => getSyntax(loadSections(place, "syntax.bin"));

/** A text as the stage hands it to the models. */
export const divide = (text: string): DividedText => {
  const reading = readText(text);
  return withHints(reading, proposeStatements(reading));
};

/**
 * The training articles as the reader will see new ones: each is parsed by a parser that was trained without it, so that
 * the next models learn how far a tree can be trusted.
 */
export const readWithFoldHeads = (
  place: Workplace,
  articles: readonly TrainingArticle[],
  models: SyntaxModels,
): Reading[] => {
  const heads: FoldHeads = {};
  for (let fold = 0; fold < foldCount; fold += 1) {
    Object.assign(heads, FoldHeads.parse(JSON.parse(readFileSync(pathOf(place, `heads-${fold}.json`), "utf8"))));
  }
  return articles.map(({ gold }) => {
    const ofArticle = heads[gold.id];
    if (!ofArticle) return prepare(divide(gold.text), models);
    const reading = tagText(divide(gold.text), models.tagger);
    for (const sentence of reading.sentences) {
      for (const word of sentence) setHead(sentence, word, ofArticle[word.index * 2]!, ofArticle[word.index * 2 + 1]!);
    }
    markReading(reading, models.cues);
    return reading;
  });
};
