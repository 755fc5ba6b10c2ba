// Runs the encoder: a network of convolutions that scores the labels of each word from the words around it.
import { columnSizes, encodeColumns } from "./encoder-input.ts";
import { columnStarts, type EncoderModel, plainRow } from "./encoder-model.ts";
import { labelCount } from "./labels.ts";
import { Convolver } from "./convolver.ts";
import type { Word } from "./words.ts";

/** Words that pass through the network at once. */
const windowSize = 512;
/** A state of 1 is this whole number inside the products; states stay far below 128. */
const fixedPoint = 256;
/** Curves are flat beyond this distance from 0, and read from a table of so many steps to 1 within it. */
const flat = 8;
const steps = 256;

const tableOf = (curve: (x: number) => number): Float32Array =>
  Float32Array.from({ length: 2 * flat * steps + 1 }, (_, at) => curve(at / steps - flat));

const tanh = tableOf((x) => Math.tanh(x));
const sigmoid = tableOf((x) => 1 / (1 + Math.exp(-x)));

/** The value of a curve at step `step` of its table. */
const lookUp = (table: Float32Array, step: number): number => {
  if (step < 0) return table[0]!;
  return step >= 2 * flat * steps ? table[2 * flat * steps]! : table[step | 0]!;
};

interface Layer {
  dilation: number;
  address: number;
  /** From the sum of products of each output to a step of the curves' tables. */
  scale: Float32Array;
  shift: Float32Array;
}

/** An encoder ready to run. One serves all texts of a process, one after the other. */
export class Encoder {
  readonly transitions: Float32Array;
  private readonly model: EncoderModel;
  private readonly convolver = new Convolver();
  private readonly layers: Layer[];
  /** Words on each side that a word's scores depend on. */
  private readonly reach: number;
  private readonly input: number;
  private readonly output: number;
  private readonly projected = new Map<number, Float32Array>();
  private readonly columns: Float32Array;
  private readonly out: Float32Array;

  constructor(model: EncoderModel) {
    const { width } = model;
    this.model = model;
    this.transitions = model.transitions;
    this.reach = model.convolutions.reduce((sum, { dilation }) => sum + dilation, 0);
    this.layers = model.convolutions.map(({ dilation, rows, bias }) => {
      const address = this.convolver.reserve(rows.values.length * 2);
      this.convolver.shorts(address, rows.values.length).set(rows.values);
      const scale = rows.units.map((unit) => (unit / fixedPoint) * steps);
      return { dilation, address, scale, shift: bias.map((value) => (value + flat) * steps + 0.5) };
    });
    const widest = Math.max(...this.layers.map(({ dilation }) => dilation));
    this.input = this.convolver.reserve((windowSize + 2 * widest) * width * 2);
    this.output = this.convolver.reserve(windowSize * 2 * width * 4);
    const { columns, out } = model;
    this.columns = Float32Array.from(columns.values, (value, at) => value * columns.units[Math.floor(at / width)]!);
    this.out = Float32Array.from(out.values, (value, at) => value * out.units[Math.floor(at / width)]!);
  }

  /** Scores of the labels of the words of a paragraph: `[word · 7 + label]`. */
  score(words: readonly Word[]): Float32Array {
    const scores = new Float32Array(words.length * labelCount);
    const step = windowSize - 2 * this.reach;
    for (let from = 0; from < words.length; from += words.length <= windowSize ? windowSize : step) {
      const start = words.length <= windowSize ? 0 : Math.max(0, from - this.reach);
      const end = Math.min(words.length, start + windowSize);
      const part = this.scoreWindow(words.slice(start, end));
      scores.set(part.subarray((from - start) * labelCount), from * labelCount);
    }
    return scores;
  }

  private scoreWindow(words: readonly Word[]): Float32Array {
    const states = this.firstStates(words);
    for (const layer of this.layers) this.convolve(layer, states, words.length);
    return this.lastScores(states, words.length);
  }

  /** The vector of a word, brought to the width of the network. */
  private projectedWord(row: number): Float32Array {
    const known = this.projected.get(row);
    if (known) return known;
    const vector = plainRow(this.model.words, row);
    const { values, units, width } = this.model.project;
    const states = this.model.bias.map((bias, at) => {
      let sum = 0;
      for (let place = 0; place < width; place += 1) sum += values[at * width + place]! * vector[place]!;
      return bias + sum * units[at]!;
    });
    this.projected.set(row, states);
    return states;
  }

  private firstStates(words: readonly Word[]): Float32Array {
    const { width, vocabulary } = this.model;
    const states = new Float32Array(words.length * width);
    const columns = new Int32Array(columnSizes.length);
    for (const [place, word] of words.entries()) {
      const at = place * width;
      states.set(this.projectedWord(vocabulary.get(word.lower) ?? 0), at);
      encodeColumns(word, columns, 0);
      for (let column = 0; column < columns.length; column += 1) {
        const row = (columnStarts[column]! + columns[column]!) * width;
        for (let unit = 0; unit < width; unit += 1) states[at + unit]! += this.columns[row + unit]!;
      }
      for (let unit = 0; unit < width; unit += 1) if (states[at + unit]! < 0) states[at + unit] = 0;
    }
    return states;
  }

  /** Adds to each state what the layer makes of the word and its two neighbours: values let through by gates. */
  private convolve({ dilation, address, scale, shift }: Layer, states: Float32Array, count: number): void {
    const { width } = this.model;
    const rows = Math.ceil(count / 4) * 4;
    // Rows of zeros stand for the words before the first and after the last.
    const input = this.convolver.shorts(this.input, (rows + 2 * dilation) * width);
    input.fill(0, 0, dilation * width);
    for (let at = 0; at < count * width; at += 1) input[dilation * width + at] = states[at]! * fixedPoint;
    input.fill(0, (dilation + count) * width);
    this.convolver.convolve({ address: this.input, rows, width, dilation }, address, this.output, 2 * width);
    const products = this.convolver.integers(this.output, rows * 2 * width);
    for (let place = 0; place < count; place += 1) {
      const row = place * 2 * width;
      for (let unit = 0; unit < width; unit += 1) {
        const gate = unit + width;
        const value = lookUp(tanh, products[row + unit]! * scale[unit]! + shift[unit]!);
        states[place * width + unit]! += value * lookUp(sigmoid, products[row + gate]! * scale[gate]! + shift[gate]!);
      }
    }
  }

  private lastScores(states: Float32Array, count: number): Float32Array {
    const { width, outBias } = this.model;
    const scores = new Float32Array(count * labelCount);
    for (let place = 0; place < count; place += 1) {
      for (let label = 0; label < labelCount; label += 1) {
        let sum = outBias[label]!;
        for (let unit = 0; unit < width; unit += 1)
          sum += states[place * width + unit]! * this.out[label * width + unit]!;
        scores[place * labelCount + label] = sum;
      }
    }
    return scores;
  }
}
