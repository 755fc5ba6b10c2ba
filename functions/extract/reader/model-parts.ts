// Each model as sections of a file, and back.
import type { CueLexicon } from "./cue-clues.ts";
import { labelCount } from "./labels.ts";
import type { LinkModel } from "./linker.ts";
import type { SyntaxModels } from "./prepare.ts";
import { RowTable } from "./row-table.ts";
import { asBytes, BadModelFile, bytesOf, integersOf, numberOf, type Sections, signedOf } from "./sections.ts";
import type { SequenceModel } from "./sequence-model.ts";
import { SparseTable } from "./sparse-table.ts";
import type { TaggerModel } from "./tagger.ts";

const putSparse = (sections: Sections, name: string, table: SparseTable): void => {
  const { counts, classes, weights } = table.packed();
  sections.bytes.set(`${name}.counts`, counts).set(`${name}.classes`, classes).set(`${name}.weights`, asBytes(weights));
};

const getSparse = (sections: Sections, name: string): SparseTable =>
  new SparseTable({
    counts: bytesOf(sections, `${name}.counts`),
    classes: bytesOf(sections, `${name}.classes`),
    weights: signedOf(sections, `${name}.weights`),
  });

const putRows = (sections: Sections, name: string, table: RowTable): void => {
  const { bits, weights } = table.packed();
  sections.bytes.set(`${name}.bits`, bits).set(`${name}.columns`, weights);
  sections.numbers.set(`${name}.unit`, table.unit);
};

const getRows = (sections: Sections, name: string, width: number): RowTable => {
  const bits = bytesOf(sections, `${name}.bits`);
  const weights = bytesOf(sections, `${name}.columns`);
  return new RowTable({ width, bits, weights, order: "classes" }, numberOf(sections, `${name}.unit`));
};

const putTagger = (sections: Sections, tagger: TaggerModel): void => {
  sections.words.set("tags", tagger.tags);
  sections.bytes.set("tagger.fixed", asBytes(Int32Array.from(tagger.fixed.keys())));
  sections.bytes.set("tagger.fixed-tags", Uint8Array.from(tagger.fixed.values()));
  putSparse(sections, "tagger", tagger.table);
};

const getTagger = (sections: Sections): TaggerModel => {
  const tags = sections.words.get("tags");
  if (!tags) throw new BadModelFile("names no tags");
  const fixedTags = bytesOf(sections, "tagger.fixed-tags");
  const fixed = new Map([...integersOf(sections, "tagger.fixed")].map((word, at) => [word, fixedTags[at]!]));
  return { tags, fixed, table: getSparse(sections, "tagger") };
};

const putCues = (sections: Sections, cues: CueLexicon): void => {
  sections.bytes.set("cues.stems", asBytes(Int32Array.from(cues.keys())));
  sections.bytes.set("cues.strengths", Uint8Array.from([...cues.values()].flat()));
};

const getCues = (sections: Sections): CueLexicon => {
  const strengths = bytesOf(sections, "cues.strengths");
  return new Map(
    [...integersOf(sections, "cues.stems")].map((stem, at) => [stem, [strengths[at * 2]!, strengths[at * 2 + 1]!]]),
  );
};

/** Adds tagger, parser and cues. */
export const putSyntax = (sections: Sections, { tagger, parser, cues }: SyntaxModels): void => {
  putTagger(sections, tagger);
  putSparse(sections, "parser", parser);
  putCues(sections, cues);
};

/** @throws BadModelFile */
export const getSyntax = (sections: Sections): SyntaxModels => ({
  tagger: getTagger(sections),
  parser: getSparse(sections, "parser"),
  cues: getCues(sections),
});

/** Adds the scorer's tables to `sections`. */
export const putSequence = (sections: Sections, { nodes, edges }: SequenceModel): void => {
  putRows(sections, "nodes", nodes);
  putRows(sections, "edges", edges);
};

/** @throws BadModelFile */
export const getSequence = (sections: Sections): SequenceModel => ({
  nodes: getRows(sections, "nodes", labelCount),
  edges: getRows(sections, "edges", labelCount * labelCount),
});

/** Adds the linker's weights to `sections`. */
export const putLinker = (sections: Sections, { weights, unit }: LinkModel): void => {
  sections.bytes.set("linker", asBytes(weights));
  sections.numbers.set("linker.unit", unit);
};

/** @throws BadModelFile */
export const getLinker = (sections: Sections): LinkModel => ({
  weights: signedOf(sections, "linker"),
  unit: numberOf(sections, "linker.unit"),
});
