// Trains the sequence model: a conditional random field by AdaGrad, with dropout of features and averaging over the rounds.
import { labelCount } from "../reader/labels.ts";
import { forbidBroken, type Lattice, marginalsOf, newLattice } from "../reader/lattice.ts";
import { rowTable } from "../reader/row-table.ts";
import { edgeBits, nodeBits, type ParagraphFeatures, type SequenceModel } from "../reader/sequence-model.ts";
import { seededRandom, shuffle } from "./random.ts";

/** A paragraph and the labels it should have. */
export interface LabelledParagraph {
  features: ParagraphFeatures;
  labels: Int8Array;
}

export interface SequenceSettings {
  rounds: number;
  rate: number;
  decay: number;
  dropout: number;
  /** Rows with no weight of this size are left out. */
  leastNode: number;
  leastEdge: number;
}

export const sequenceSettings: SequenceSettings = {
  rounds: 5,
  rate: 0.025,
  decay: 2e-3,
  dropout: 0.4,
  leastNode: 0.08,
  leastEdge: 0.08,
};

const pairCount = labelCount * labelCount;
const negligible = 1e-4;

/** A dense table of weights and the sums of its squared gradients. */
class AdaptiveTable {
  readonly width: number;
  readonly weights: Float32Array;
  readonly sums: Float32Array;
  private readonly squares: Float32Array;

  constructor(rows: number, width: number) {
    this.width = width;
    this.weights = new Float32Array(rows * width);
    this.sums = new Float32Array(rows * width);
    this.squares = new Float32Array(rows * width).fill(1e-2);
  }

  score(features: Uint32Array, from: number, to: number, scores: Float64Array, at: number): void {
    for (let index = from; index < to; index += 1) {
      const row = features[index]! * this.width;
      for (let kind = 0; kind < this.width; kind += 1) scores[at + kind]! += this.weights[row + kind]!;
    }
  }

  learn(
    features: Uint32Array,
    from: number,
    to: number,
    kind: number,
    gradient: number,
    rate: number,
    decay: number,
  ): void {
    const squared = gradient * gradient;
    for (let index = from; index < to; index += 1) {
      const at = features[index]! * this.width + kind;
      const square = this.squares[at]! + squared;
      this.squares[at] = square;
      this.weights[at]! += (rate * (gradient - decay * this.weights[at]!)) / Math.sqrt(square);
    }
  }

  remember(): void {
    for (let at = 0; at < this.weights.length; at += 1) this.sums[at]! += this.weights[at]!;
  }
}

const dropped = (features: ParagraphFeatures, share: number, random: () => number): ParagraphFeatures => {
  const nodes = new Uint32Array(features.nodes.length);
  const nodeStarts = new Uint32Array(features.length + 1);
  let count = 0;
  for (let at = 0; at < features.length; at += 1) {
    for (let index = features.nodeStarts[at]!; index < features.nodeStarts[at + 1]!; index += 1) {
      if (random() >= share) nodes[count++] = features.nodes[index]!;
    }
    nodeStarts[at + 1] = count;
  }
  return { ...features, nodes, nodeStarts };
};

/** Trains the model; the order of the paragraphs does not matter. */
export const trainSequence = (
  paragraphs: readonly LabelledParagraph[],
  settings: SequenceSettings,
  report: (line: string) => void,
): SequenceModel => {
  const nodes = new AdaptiveTable(1 << nodeBits, labelCount);
  const edges = new AdaptiveTable(1 << edgeBits, pairCount);
  const random = seededRandom(1);
  const order = [...paragraphs];
  for (let round = 0; round < settings.rounds; round += 1) {
    shuffle(order, random);
    const rate = settings.rate * (1 - (0.9 * round) / settings.rounds);
    for (const { features: all, labels } of order) {
      const features = dropped(all, settings.dropout, random);
      const lattice: Lattice = newLattice(features.length);
      for (let at = 0; at < features.length; at += 1) {
        nodes.score(
          features.nodes,
          features.nodeStarts[at]!,
          features.nodeStarts[at + 1]!,
          lattice.nodes,
          at * labelCount,
        );
        edges.score(
          features.edges,
          features.edgeStarts[at]!,
          features.edgeStarts[at + 1]!,
          lattice.edges,
          at * pairCount,
        );
      }
      forbidBroken(lattice);
      const marginals = marginalsOf(lattice);
      for (let at = 0; at < features.length; at += 1) {
        for (let label = 0; label < labelCount; label += 1) {
          const gradient = (labels[at] === label ? 1 : 0) - marginals.labels[at * labelCount + label]!;
          if (Math.abs(gradient) < negligible) continue;
          nodes.learn(
            features.nodes,
            features.nodeStarts[at]!,
            features.nodeStarts[at + 1]!,
            label,
            gradient,
            rate,
            settings.decay,
          );
        }
        if (at === 0) continue;
        const right = labels[at - 1]! * labelCount + labels[at]!;
        for (let pair = 0; pair < pairCount; pair += 1) {
          const gradient = (pair === right ? 1 : 0) - marginals.pairs[at * pairCount + pair]!;
          if (Math.abs(gradient) < negligible) continue;
          edges.learn(
            features.edges,
            features.edgeStarts[at]!,
            features.edgeStarts[at + 1]!,
            pair,
            gradient,
            rate,
            settings.decay,
          );
        }
      }
    }
    if (round > 0) {
      nodes.remember();
      edges.remember();
    }
    report(`sequence model round ${round + 1} of ${settings.rounds}`);
  }
  const counted = Math.max(1, settings.rounds - 1);
  return {
    nodes: rowTable(
      nodes.sums.map((sum) => sum / counted),
      labelCount,
      settings.leastNode,
    ),
    edges: rowTable(
      edges.sums.map((sum) => sum / counted),
      pairCount,
      settings.leastEdge,
    ),
  };
};
