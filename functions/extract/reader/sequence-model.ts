// Scores the labellings of a paragraph by hashed features of its words and of the places between them.
import { addEdgeFeatures } from "./edge-features.ts";
import { labelCount } from "./labels.ts";
import { type Lattice, newLattice } from "./lattice.ts";
import { addNodeFeatures, FeatureSink } from "./node-features.ts";
import { type RowTable, sumRows } from "./row-table.ts";
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

const pairCount = labelCount * labelCount;
const nodeSums = new Int32Array(labelCount);
const edgeSums = new Int32Array(pairCount);

/** The scores of a paragraph; broken labellings are not yet ruled out. */
export const scoreParagraph = (model: SequenceModel, features: ParagraphFeatures): Lattice => {
  const { length, nodeStarts, edgeStarts } = features;
  const lattice = newLattice(length);
  for (let at = 0; at < length; at += 1) {
    sumRows(model.nodes, features.nodes, nodeStarts[at]!, nodeStarts[at + 1]!, nodeSums);
    for (let label = 0; label < labelCount; label += 1) {
      lattice.nodes[at * labelCount + label] = nodeSums[label]! * model.nodes.unit;
    }
    sumRows(model.edges, features.edges, edgeStarts[at]!, edgeStarts[at + 1]!, edgeSums);
    for (let pair = 0; pair < pairCount; pair += 1) {
      lattice.edges[at * pairCount + pair] = edgeSums[pair]! * model.edges.unit;
    }
  }
  return lattice;
};
