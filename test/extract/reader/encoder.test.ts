// The encoder, with small models of chance: whole numbers give what plain arithmetic gives, in long paragraphs as in short ones.
import { expect, test } from "vitest";
import { Encoder } from "../../../functions/extract/reader/encoder.ts";
import { columnSizes, encodeColumns } from "../../../functions/extract/reader/encoder-input.ts";
import {
  byteRows,
  columnStarts,
  type EncoderModel,
  getEncoder,
  putEncoder,
} from "../../../functions/extract/reader/encoder-model.ts";
import { labelCount } from "../../../functions/extract/reader/labels.ts";
import { noSections, packSections, unpackSections } from "../../../functions/extract/reader/sections.ts";
import type { Word } from "../../../functions/extract/reader/words.ts";
import { seededRandom } from "../../../functions/extract/train/random.ts";
import { plainRow, readPlain } from "./support.ts";

const width = 8;
const random = seededRandom(5);
const numbers = (count: number, size: number): Float32Array =>
  Float32Array.from({ length: count }, () => (random() - 0.5) * 2 * size);
const text = "Ada Lund said the bridge was safe, but the mayor denied it and went home. ";
const words = readPlain(text.repeat(90)).words;

const model: EncoderModel = {
  width,
  vocabulary: new Map(words.slice(0, 9).map(({ lower }, at) => [lower, at + 1])),
  words: byteRows(numbers(10 * 4, 1), 4),
  project: byteRows(numbers(width * 4, 1), 4),
  bias: numbers(width, 0.5),
  columns: byteRows(numbers(columnSizes.reduce((sum, size) => sum + size, 0) * width, 0.3), width),
  convolutions: [1, 2, 4].map((dilation) => ({
    dilation,
    rows: byteRows(numbers(2 * width * 3 * width, 0.5), 3 * width),
    bias: numbers(2 * width, 0.2),
  })),
  out: byteRows(numbers(labelCount * width, 1), width),
  outBias: numbers(labelCount, 0.5),
  transitions: numbers(labelCount ** 2, 1),
};

const dot = (one: Float32Array, other: Float32Array): number =>
  one.reduce((sum, value, at) => sum + value * other[at]!, 0);

/** The same network in plain arithmetic. */
const plainScores = (paragraph: readonly Word[]): number[] => {
  let states = paragraph.map((word) => {
    const vector = plainRow(model.words, model.vocabulary.get(word.lower) ?? 0);
    const columns = new Int32Array(columnSizes.length);
    encodeColumns(word, columns, 0);
    const rows = [...columns].map((value, column) => plainRow(model.columns, columnStarts[column]! + value));
    return Float32Array.from({ length: width }, (_, unit) => {
      const sum = model.bias[unit]! + dot(plainRow(model.project, unit), vector);
      return Math.max(
        0,
        rows.reduce((all, row) => all + row[unit]!, sum),
      );
    });
  });
  const zeros = new Float32Array(width);
  for (const { dilation, rows, bias } of model.convolutions) {
    states = states.map((state, at) => {
      const near = [at - dilation, at, at + dilation].flatMap((place) => [...(states[place] ?? zeros)]);
      const out = (n: number): number => bias[n]! + dot(plainRow(rows, n), Float32Array.from(near));
      return state.map((value, unit) => value + Math.tanh(out(unit)) / (1 + Math.exp(-out(unit + width))));
    });
  }
  return states.flatMap((state) =>
    [...model.outBias].map((bias, label) => bias + dot(plainRow(model.out, label), state)),
  );
};

test("scores are those of plain arithmetic, but for the rounding", () => {
  const paragraph = words.slice(0, 37);
  const scores = new Encoder(model).score(paragraph);
  plainScores(paragraph).forEach((score, at) => expect(scores[at]).toBeCloseTo(score, 1));
});

test("a word far inside a long paragraph scores as it does among its neighbours alone", () => {
  const encoder = new Encoder(model);
  expect(words.length).toBeGreaterThan(1200);
  const long = encoder.score(words);
  for (let at = 20; at < words.length - 20; at += 97) {
    const short = encoder.score(words.slice(at - 20, at + 21));
    for (let label = 0; label < labelCount; label += 1) {
      expect(long[at * labelCount + label]).toBeCloseTo(short[20 * labelCount + label] ?? Number.NaN, 5);
    }
  }
});

test("a paragraph of no words has no scores", () => {
  expect(new Encoder(model).score([])).toHaveLength(0);
});

test("a model written to a file and read again gives the same scores", () => {
  const sections = noSections();
  putEncoder(sections, model);
  const again = getEncoder(unpackSections(packSections(sections)));
  const paragraph = words.slice(0, 50);
  expect(new Encoder(again).score(paragraph)).toEqual(new Encoder(model).score(paragraph));
});
