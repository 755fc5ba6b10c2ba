// Scores the labellings of a paragraph by hashed features of its words and of the places between them.
import { addEdgeFeatures } from "./edge-features.ts";
import { labelCount } from "./labels.ts";
import { type Lattice, newLattice } from "./lattice.ts";
import { addNodeFeatures, FeatureSink } from "./node-features.ts";
import { addRows, type RowTable } from "./row-table.ts";
import type { Word } from "./words.ts";

export const nodeBits = 20;
export const edgeBits = 14;

export interface SequenceModel {
  /** 2^nodeBits features × labels. */
  nodes: RowTable;
  /** 2^edgeBits features × pairs of labels. */
  edges: RowTable;
}

/** The features of a paragraph: those of word `i` are `[starts[i], starts[i + 1])`. */
export interface ParagraphFeatures {
  length: number;
  nodes: Uint32Array;
  nodeStarts: Uint32Array;
  edges: Uint32Array;
  edgeStarts: Uint32Array;
}

const nodeSink = new FeatureSink(nodeBits);
const edgeSink = new FeatureSink(edgeBits);

/** The features of the words of a paragraph, which are tagged, parsed and marked. */
export const paragraphFeatures = (words: readonly Word[]): ParagraphFeatures => {
  const nodeStarts = new Uint32Array(words.length + 1);
  const edgeStarts = new Uint32Array(words.length + 1);
  for (let at = 0; at < words.length; at += 1) {
    addNodeFeatures(nodeSink, words, at);
    addEdgeFeatures(edgeSink, words, at);
    nodeStarts[at + 1] = nodeSink.count;
    edgeStarts[at + 1] = edgeSink.count;
  }
  return { length: words.length, nodes: nodeSink.take(), nodeStarts, edges: edgeSink.take(), edgeStarts };
};

/** The scores of a paragraph; broken labellings are not yet ruled out. */
export const scoreParagraph = (model: SequenceModel, features: ParagraphFeatures): Lattice => {
  const { length, nodeStarts, edgeStarts } = features;
  const lattice = newLattice(length);
  const pairs = labelCount * labelCount;
  for (let at = 0; at < length; at += 1) {
    addRows(model.nodes, features.nodes, nodeStarts[at]!, nodeStarts[at + 1]!, lattice.nodes, at * labelCount);
    addRows(model.edges, features.edges, edgeStarts[at]!, edgeStarts[at + 1]!, lattice.edges, at * pairs);
  }
  for (let at = 0; at < lattice.nodes.length; at += 1) lattice.nodes[at]! *= model.nodes.unit;
  for (let at = 0; at < lattice.edges.length; at += 1) lattice.edges[at]! *= model.edges.unit;
  return lattice;
};
