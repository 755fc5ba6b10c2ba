// Reads the statements of a text with trained models: words, tags, trees, labels, links, rules.
import { applyRules } from "./attribution-rules.ts";
import { chooseSpans, type SpareSpans } from "./choose-spans.ts";
import { type Probabilities, probabilitiesOf } from "./confidence.ts";
import { Encoder } from "./encoder.ts";
import { getEncoder } from "./encoder-model.ts";
import { labelCount, type RoleSpans, roles } from "./labels.ts";
import { forbidBroken, type Lattice, labelProbabilities, passesOf } from "./lattice.ts";
import type { Attribution, LinkModel } from "./linker.ts";
import { getLinker, getSequence, getSyntax } from "./model-parts.ts";
import type { SyntaxModels } from "./prepare.ts";
import { unpackSections } from "./sections.ts";
import { paragraphFeatures, scoreParagraph, type SequenceModel } from "./sequence-model.ts";
import { snapQuotes } from "./snap-quotes.ts";
import { linkWithSpare } from "./spare-spans.ts";
import type { Reading, Word } from "./words.ts";

export interface ReaderModels {
  syntax: SyntaxModels;
  sequence: SequenceModel;
  encoder: Encoder;
  linker: LinkModel;
}

/**
 * How much the two scorers of labels count, and how spans are chosen by their scores. Tuned on training articles, with
 * scorers that had not seen them.
 */
const readerWeights = {
  sequence: 0.5,
  encoder: 0.6,
  least: 0.35,
  presence: 0.3,
  leastSpare: 0.1,
};

/** The models in a file that functions/extract/train/train.ts wrote. @throws BadModelFile */
export const loadModels = (file: Uint8Array): ReaderModels => {
  const sections = unpackSections(file);
  return {
    syntax: getSyntax(sections),
    sequence: getSequence(sections),
    encoder: new Encoder(getEncoder(sections)),
    linker: getLinker(sections),
  };
};

const scoreLabels = (models: ReaderModels, words: readonly Word[]): Lattice => {
  const lattice = scoreParagraph(models.sequence, paragraphFeatures(words));
  const { nodes, edges } = lattice;
  const encoded = models.encoder.score(words);
  for (let at = 0; at < nodes.length; at += 1) {
    nodes[at] = nodes[at]! * readerWeights.sequence + encoded[at]! * readerWeights.encoder;
  }
  const { transitions } = models.encoder;
  for (let at = 0; at < edges.length; at += transitions.length) {
    for (let pair = 0; pair < transitions.length; pair += 1)
      edges[at + pair] = edges[at + pair]! * readerWeights.sequence + transitions[pair]! * readerWeights.encoder;
  }
  forbidBroken(lattice);
  return lattice;
};

/** An attribution and how sure the models are of its parts. */
export interface ReadAttribution extends Attribution {
  probabilities: Probabilities;
}

/** The attributions in a prepared text. */
export const readAttributions = (models: ReaderModels, reading: Reading): ReadAttribution[] => {
  const spans: RoleSpans = { source: [], cue: [], content: [] };
  const spare: SpareSpans = { source: [], content: [] };
  const marginals = new Float64Array(reading.words.length * labelCount);
  for (const words of reading.paragraphs) {
    const lattice = scoreLabels(models, words);
    const first = words[0]?.index ?? 0;
    const passes = passesOf(lattice);
    const chosen = chooseSpans(passes, readerWeights, first);
    for (const role of roles) spans[role].push(...chosen.spans[role]);
    for (const role of ["source", "content"] as const) spare[role].push(...chosen.spare[role]);
    marginals.set(labelProbabilities(passes), first * labelCount);
  }
  const linked = linkWithSpare(models.linker, snapQuotes(spans, reading), spare, reading.words);
  return applyRules(linked, reading.words).map((one) => ({ ...one, probabilities: probabilitiesOf(one, marginals) }));
};
