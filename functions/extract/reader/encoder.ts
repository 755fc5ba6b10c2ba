// Runs the encoder: a network of convolutions that scores the labels of each word from the words around it.
import { columnSizes, encodeColumns, type Vocabulary } from "./encoder-input.ts";
import { type ByteRows, columnStarts, type EncoderModel } from "./encoder-model.ts";
import { Kernel } from "./kernel.ts";
import { labelCount } from "./labels.ts";
import type { Word } from "./words.ts";

/** Words that pass through the network at once. */
const windowSize = 512;
/** A state of 1 is this whole number inside the products, as kernel.wat has it; states stay far below 128. */
const fixedPoint = 256;
/** Curves are flat beyond this distance from 0, and read from a table of so many steps to 1 within it. */
const flat = 8;
const steps = 256;
const lastStep = 2 * flat * steps;

const tableOf = (curve: (x: number) => number): Float32Array =>
  Float32Array.from({ length: lastStep + 1 }, (_, at) => curve(at / steps - flat));

/** The kernel takes vectors of a multiple of 8 bytes. */
const padded = ({ values, width }: ByteRows): Int8Array => {
  const wider = Math.ceil(width / 8) * 8;
  if (wider === width) return values;
  const rows = new Int8Array((values.length / width) * wider);
  for (let row = 0; row * width < values.length; row += 1)
    rows.set(values.subarray(row * width, (row + 1) * width), row * wider);
  return rows;
};

/** The kernel scores eight labels at a time: rows of eight weights, one row an input. */
const scoreWidth = 8;
const byInput = ({ values, units, width }: ByteRows): Float64Array => {
  const rows = new Float64Array(width * scoreWidth);
  values.forEach((value, at) => {
    const label = Math.floor(at / width);
    rows[(at % width) * scoreWidth + label] = Math.fround(value * units[label]!);
  });
  return rows;
};

interface Layer {
  dilation: number;
  weights: number;
  /** From the sum of products of each output to a step of the curves' tables. */
  scale: number;
  shift: number;
}

/** An encoder ready to run; its weights lie in memory of its own. One serves all texts of a process, one after the other. */
export class Encoder {
  readonly transitions: Float32Array;
  private readonly kernel = new Kernel();
  private readonly width: number;
  private readonly depth: number;
  private readonly vocabulary: Vocabulary;
  private readonly layers: readonly Layer[];
  /** Words on each side that a word's scores depend on. */
  private readonly reach: number;
  // Addresses in the kernel's memory
  private readonly vectors: number;
  private readonly vectorUnits: number;
  private readonly project: number;
  private readonly projectUnits: number;
  private readonly bias: number;
  private readonly columns: number;
  private readonly columnUnits: number;
  private readonly tanh: number;
  private readonly sigmoid: number;
  private readonly out: number;
  private readonly outBias: number;
  private readonly rows: number;
  private readonly list: number;
  private readonly states: number;
  private readonly input: number;
  private readonly products: number;
  private readonly scores: number;

  constructor(model: EncoderModel) {
    const { kernel } = this;
    const { width, words, project, columns, out, convolutions } = model;
    this.width = width;
    this.vocabulary = model.vocabulary;
    this.transitions = model.transitions.slice();
    this.reach = convolutions.reduce((sum, { dilation }) => sum + dilation, 0);
    this.depth = Math.ceil(words.width / 8) * 8;
    this.vectors = kernel.keep(padded(words));
    this.vectorUnits = kernel.keep(words.units);
    this.project = kernel.keep(padded(project));
    this.projectUnits = kernel.keep(project.units);
    this.bias = kernel.keep(model.bias);
    this.columns = kernel.keep(columns.values);
    this.columnUnits = kernel.keep(columns.units);
    this.layers = convolutions.map(({ dilation, rows, bias }) => ({
      dilation,
      weights: kernel.keep(Int16Array.from(rows.values)),
      scale: kernel.keep(rows.units.map((unit) => (unit / fixedPoint) * steps)),
      shift: kernel.keep(bias.map((value) => (value + flat) * steps + 0.5)),
    }));
    this.tanh = kernel.keep(tableOf((x) => Math.tanh(x)));
    this.sigmoid = kernel.keep(tableOf((x) => 1 / (1 + Math.exp(-x))));
    this.out = kernel.keep(byInput(out));
    const outBias = new Float64Array(scoreWidth);
    outBias.set(model.outBias);
    this.outBias = kernel.keep(outBias);
    const widest = Math.max(...convolutions.map(({ dilation }) => dilation));
    this.rows = kernel.reserve(windowSize * (1 + columnSizes.length) * 4);
    this.list = kernel.reserve(columnSizes.length * 8);
    this.states = kernel.reserve(windowSize * width * 4);
    this.input = kernel.reserve((windowSize + 2 * widest) * width * 2);
    this.products = kernel.reserve(windowSize * 2 * width * 4);
    this.scores = kernel.reserve(windowSize * scoreWidth * 4);
  }

  /** Scores of the labels of the words of a paragraph: `[word · 7 + label]`. */
  score(words: readonly Word[]): Float32Array {
    const scores = new Float32Array(words.length * labelCount);
    const step = windowSize - 2 * this.reach;
    for (let from = 0; from < words.length; from += words.length <= windowSize ? windowSize : step) {
      const start = words.length <= windowSize ? 0 : Math.max(0, from - this.reach);
      const end = Math.min(words.length, start + windowSize);
      this.run(words, start, end);
      const part = this.kernel.floats(this.scores, (end - start) * scoreWidth);
      for (let at = from; at < end; at += 1) {
        for (let label = 0; label < labelCount; label += 1)
          scores[at * labelCount + label] = part[(at - start) * scoreWidth + label]!;
      }
    }
    return scores;
  }

  /** Leaves the scores of words `[from, to)` in the kernel's memory. */
  private run(words: readonly Word[], from: number, to: number): void {
    const { kernel, width } = this;
    const count = to - from;
    this.describe(words, from, to);
    kernel.run.start(
      this.rows,
      count,
      columnSizes.length,
      width,
      this.depth,
      this.vectors,
      this.vectorUnits,
      this.project,
      this.projectUnits,
      this.bias,
      this.columns,
      this.columnUnits,
      this.list,
      this.states,
    );
    for (const layer of this.layers) this.convolve(layer, count);
    kernel.run.finish(this.states, count, width, this.out, this.outBias, this.scores);
  }

  /** For each word the row of its vector and those of its columns. */
  private describe(words: readonly Word[], from: number, to: number): void {
    const rowCount = 1 + columnSizes.length;
    const rows = this.kernel.integers(this.rows, (to - from) * rowCount);
    for (let place = from, at = 0; place < to; place += 1, at += rowCount) {
      const word = words[place]!;
      rows[at] = this.vocabulary.get(word.lower) ?? 0;
      encodeColumns(word, rows, at + 1);
      for (let column = 0; column < columnSizes.length; column += 1) rows[at + 1 + column]! += columnStarts[column]!;
    }
  }

  /** Adds to each state what the layer makes of the word and its two neighbours: values let through by gates. */
  private convolve({ dilation, weights, scale, shift }: Layer, count: number): void {
    const { kernel, width, input, products, states } = this;
    const rows = Math.ceil(count / 4) * 4;
    // Rows of zeros stand for the words before the first and after the last.
    const margin = dilation * width;
    const numbers = kernel.shorts(input, rows * width + 2 * margin);
    numbers.fill(0, 0, margin);
    kernel.run.round(states, count * width, input + margin * 2);
    numbers.fill(0, margin + count * width);
    kernel.run.convolve(input, weights, products, rows, width * 2, 2 * width, margin * 2);
    kernel.run.gate(products, count, width, scale, shift, this.tanh, this.sigmoid, lastStep, states);
  }
}
