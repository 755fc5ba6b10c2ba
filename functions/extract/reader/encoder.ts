// Runs the encoder: a network of convolutions that scores the labels of each word from the words around it.
import { columnSizes, encodeColumns } from "./encoder-input.ts";
import { columnStarts, type EncoderModel, plainRow } from "./encoder-model.ts";
import { labelCount } from "./labels.ts";
import { Multiplier } from "./multiply.ts";
import type { Word } from "./words.ts";

/** Words that pass through the network at once. */
const windowSize = 512;
/** A state of 1 is this whole number inside the products. */
const fixedPoint = 256;
const mostShort = 32_767;

const toShort = (state: number): number => Math.max(-mostShort, Math.min(mostShort, Math.round(state * fixedPoint)));

/** Curves are flat beyond this distance from 0, and read from a table of so many steps to 1 within it. */
const flat = 8;
const steps = 256;

const tableOf = (curve: (x: number) => number): Float32Array =>
  Float32Array.from({ length: 2 * flat * steps + 1 }, (_, at) => curve(at / steps - flat));

const tanh = tableOf((x) => Math.tanh(x));
const sigmoid = tableOf((x) => 1 / (1 + Math.exp(-x)));

const lookUp = (table: Float32Array, x: number): number => {
  if (x <= -flat) return table[0]!;
  return x >= flat ? table[2 * flat * steps]! : table[Math.round((x + flat) * steps)]!;
};

interface Layer {
  dilation: number;
  address: number;
  /** What a product of 1 means for each output. */
  units: Float32Array;
  bias: Float32Array;
}

/** An encoder ready to run. One serves all texts of a process, one after the other. */
export class Encoder {
  readonly transitions: Float32Array;
  private readonly model: EncoderModel;
  private readonly multiplier = new Multiplier();
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
      const address = this.multiplier.reserve(rows.values.length * 2);
      this.multiplier.shorts(address, rows.values.length).set(rows.values);
      return { dilation, address, units: rows.units.map((unit) => unit / fixedPoint), bias };
    });
    this.input = this.multiplier.reserve(windowSize * 3 * width * 2);
    this.output = this.multiplier.reserve(windowSize * 2 * width * 4);
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
  private convolve({ dilation, address, units, bias }: Layer, states: Float32Array, count: number): void {
    const { width } = this.model;
    const depth = 3 * width;
    const rows = Math.ceil(count / 4) * 4;
    const shorts = new Int16Array(count * width);
    for (let at = 0; at < shorts.length; at += 1) shorts[at] = toShort(states[at]!);
    const input = this.multiplier.shorts(this.input, rows * depth).fill(0);
    for (let place = 0; place < count; place += 1) {
      for (let tap = 0; tap < 3; tap += 1) {
        const near = place + (tap - 1) * dilation;
        if (near < 0 || near >= count) continue;
        input.set(shorts.subarray(near * width, (near + 1) * width), place * depth + tap * width);
      }
    }
    this.multiplier.multiply(this.input, address, this.output, rows, depth * 2, 2 * width);
    const products = this.multiplier.integers(this.output, rows * 2 * width);
    for (let place = 0; place < count; place += 1) {
      const row = place * 2 * width;
      for (let unit = 0; unit < width; unit += 1) {
        const gate = unit + width;
        const value = lookUp(tanh, products[row + unit]! * units[unit]! + bias[unit]!);
        states[place * width + unit]! += value * lookUp(sigmoid, products[row + gate]! * units[gate]! + bias[gate]!);
      }
    }
  }

  private lastScores(states: Float32Array, count: number): Float32Array {
    const { width, outBias } = this.model;
    const scores = new Float32Array(count * labelCount);
    for (let place = 0; place < count; place += 1) {
      for (let label = 0; label < labelCount; label += 1) {
        let sum = outBias[label]!;
        for (let unit = 0; unit < width; unit += 1) sum += states[place * width + unit]! * this.out[label * width + unit]!;
        scores[place * labelCount + label] = sum;
      }
    }
    return scores;
  }
}
