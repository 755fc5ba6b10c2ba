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
    this.output = this.multiplier.reserve(windowSize * width * 4);
    const { columns, out } = model;
    this.columns = columns.values.length > 0 ? Float32Array.from(columns.values, (value, at) => value * columns.units[Math.floor(at / width)]!) : new Float32Array();
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

  /** Adds to each state what the layer makes of the word and its two neighbours. */
  private convolve({ dilation, address, units, bias }: Layer, states: Float32Array, count: number): void {
    const { width } = this.model;
    const depth = 3 * width;
    const rows = Math.ceil(count / 4) * 4;
    const shorts = new Int16Array(count * width);
    for (let at = 0; at < shorts.length; at += 1) shorts[at] = Math.min(mostShort, Math.round(states[at]! * fixedPoint));
    const input = this.multiplier.shorts(this.input, rows * depth).fill(0);
    for (let place = 0; place < count; place += 1) {
      for (let tap = 0; tap < 3; tap += 1) {
        const near = place + (tap - 1) * dilation;
        if (near < 0 || near >= count) continue;
        input.set(shorts.subarray(near * width, (near + 1) * width), place * depth + tap * width);
      }
    }
    this.multiplier.multiply(this.input, address, this.output, rows, depth * 2, width);
    const products = this.multiplier.integers(this.output, rows * width);
    for (let place = 0; place < count; place += 1) {
      for (let unit = 0; unit < width; unit += 1) {
        const value = products[place * width + unit]! * units[unit]! + bias[unit]!;
        if (value > 0) states[place * width + unit]! += value;
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
