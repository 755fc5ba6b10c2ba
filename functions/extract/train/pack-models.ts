// Packs all trained models into one file and prints how the reader does on the development set.
import { readFileSync } from "node:fs";
import { z } from "zod/mini";
import { byteRows, type EncoderModel, putEncoder } from "../reader/encoder-model.ts";
import { columnSizes } from "../reader/encoder-input.ts";
import { getLinker, getSequence, putLinker, putSequence, putSyntax } from "../reader/model-parts.ts";
import { findFindings } from "../extract.ts";
import { loadModels } from "../reader/reader.ts";
import { noSections, packSections } from "../reader/sections.ts";
import { prunedTable } from "../reader/sparse-table.ts";
import { Evaluation } from "./evaluate.ts";
import { readArticles } from "./gold.ts";
import { loadSections, loadSyntax, pathOf, saveFile, type Workplace } from "./work.ts";

const Layout = z.object({
  shapes: z.record(z.string(), z.array(z.number())),
  dilations: z.array(z.number()),
  hashes: z.array(z.number()),
});

/** Smaller weights of the tables change next to nothing and take a third of the room. */
const leastWeights = { tagger: 7, parser: 18 };

/** The encoder as train-encoder.py left it. */
const readEncoder = (place: Workplace, name: string): EncoderModel => {
  const layout = Layout.parse(JSON.parse(readFileSync(pathOf(place, `${name}.json`), "utf8")));
  const file = readFileSync(pathOf(place, `${name}.f32`));
  const numbers = new Float32Array(file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength));
  const tensors = new Map<string, Float32Array>();
  let at = 0;
  for (const [part, shape] of Object.entries(layout.shapes)) {
    const size = shape.reduce((product, length) => product * length, 1);
    tensors.set(part, numbers.subarray(at, at + size));
    at += size;
  }
  const tensor = (part: string): Float32Array => {
    const found = tensors.get(part);
    if (!found) throw new Error(`${name}.json names no tensor "${part}".`);
    return found;
  };
  const bias = tensor("project-bias");
  const width = bias.length;
  const columns = columnSizes.flatMap((_, column) => [...tensor(`column-${column}`)]);
  const vocabulary = new Map<number, number>();
  for (const [row, hash] of layout.hashes.entries()) if (!vocabulary.has(hash)) vocabulary.set(hash, row + 1);
  const wordWidth = tensor("project").length / width;
  return {
    width,
    vocabulary,
    words: byteRows(tensor("words"), wordWidth, true),
    project: byteRows(tensor("project"), wordWidth),
    bias,
    columns: byteRows(Float32Array.from(columns), width),
    convolutions: layout.dilations.map((dilation, layer) => ({
      dilation,
      rows: byteRows(tensor(`layer-${layer}`), 3 * width),
      bias: tensor(`layer-${layer}-bias`),
    })),
    out: byteRows(tensor("out"), width),
    outBias: tensor("out-bias"),
    transitions: tensor("transitions"),
  };
};

/** Writes `reader.bin` to the working folder. */
export const packModels = (place: Workplace, report: (line: string) => void): void => {
  const trained = loadSections(place, "statements.bin");
  const sections = noSections();
  const syntax = loadSyntax(place);
  const tagger = { ...syntax.tagger, table: prunedTable(syntax.tagger.table, leastWeights.tagger) };
  putSyntax(sections, { ...syntax, tagger, parser: prunedTable(syntax.parser, leastWeights.parser) });
  putSequence(sections, getSequence(trained));
  putLinker(sections, getLinker(trained));
  putEncoder(sections, readEncoder(place, "encoder"));
  const file = packSections(sections);
  saveFile(place, "reader.bin", file);
  report(`reader.bin: ${file.length} bytes`);
  const models = loadModels(file);
  const evaluation = new Evaluation();
  for (const { gold } of readArticles(place.data, "dev")) {
    const all = gold.attributions.map(({ source = [], cue = [], content = [] }) => ({ source, cue, content }));
    const { statements } = findFindings({ id: gold.id, text: gold.text, textHash: "" }, models);
    evaluation.add(gold.text, all, statements);
  }
  report(`development set: ${evaluation.summary()}`);
};
