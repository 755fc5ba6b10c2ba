// Scores the labellings of a paragraph by hashed features of its words and of the places between them.
import { addEdgeFeatures } from "./edge-features.ts";
import { type Lattice, newLattice } from "./lattice.ts";
import { addNodeFeatures, FeatureSink } from "./node-features.ts";
import type { RowTable } from "./row-table.ts";
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

/** Writes the sums of each word, in units, as scores to `scores`, one word after the other. */
const putScores = ({ width, stride, unit }: RowTable, sums: Int16Array, scores: Float64Array): void => {
  for (let from = 0, to = 0; from < sums.length; from += stride) {
    for (let kind = 0; kind < width; kind += 1) scores[to++] = sums[from + kind]! * unit;
  }
};

/** The scores of a paragraph; broken labellings are not yet ruled out. */
export const scoreParagraph = ({ nodes, edges }: SequenceModel, features: ParagraphFeatures): Lattice => {
  const lattice = newLattice(features.length);
  putScores(nodes, nodes.sum(features.nodes, features.nodeStarts, features.length), lattice.nodes);
  putScores(edges, edges.sum(features.edges, features.edgeStarts, features.length), lattice.edges);
  return lattice;
};
