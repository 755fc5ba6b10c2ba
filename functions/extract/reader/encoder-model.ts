// The weights of the encoder, as stored: bytes with one scale for each row.
import { columnSizes, type Vocabulary } from "./encoder-input.ts";
import { asBytes, bytesOf, floatsOf, integersOf, numberOf, type Sections, signedOf } from "./sections.ts";

/** Rows of signed bytes; the value of row `r` at `i` is `values[r · width + i] · units[r]`. */
export interface ByteRows {
  width: number;
  values: Int8Array;
  units: Float32Array;
}

/** One convolution over three words, `dilation` apart: rows are the outputs, values and then their gates, each `[word][input]`. */
export interface Convolution {
  dilation: number;
  rows: ByteRows;
  bias: Float32Array;
}

export interface EncoderModel {
  /** Numbers that the network keeps for each word, a multiple of 8. */
  width: number;
  vocabulary: Vocabulary;
  /** A vector for each row of the vocabulary, and the matrix that brings it to `width`. */
  words: ByteRows;
  project: ByteRows;
  bias: Float32Array;
  /** A row for each value of each column, one column after the other. */
  columns: ByteRows;
  convolutions: readonly Convolution[];
  out: ByteRows;
  outBias: Float32Array;
  /** Score of each pair of labels (previous · 7 + label). */
  transitions: Float32Array;
}

const largestOf = (numbers: Float32Array): number =>
  numbers.reduce((most, value) => Math.max(most, Math.abs(value)), 0);

/** Rounds rows of `width` numbers to bytes, each row by a unit of its own or, if `shared`, all by one. */
export const byteRows = (numbers: Float32Array, width: number, shared = false): ByteRows => {
  const common = shared ? largestOf(numbers) : 0;
  const values = new Int8Array(numbers.length);
  const units = new Float32Array(numbers.length / width);
  for (let row = 0; row < units.length; row += 1) {
    const start = row * width;
    const unit = Math.fround((common || largestOf(numbers.subarray(start, start + width))) / 127) || 1;
    units[row] = unit;
    for (let at = start; at < start + width; at += 1) values[at] = Math.round(numbers[at]! / unit);
  }
  return { width, values, units };
};

const putRows = (sections: Sections, name: string, rows: ByteRows): void => {
  sections.bytes.set(name, asBytes(rows.values)).set(`${name}.units`, asBytes(rows.units));
};

const getRows = (sections: Sections, name: string, width: number): ByteRows => ({
  width,
  values: signedOf(sections, name),
  units: floatsOf(sections, `${name}.units`),
});

const parts = { words: "encoder.words", project: "encoder.project", columns: "encoder.columns", out: "encoder.out" };

/** Hashes in the order of their rows, the first of which is row 1. */
const wordHashes = (vocabulary: Vocabulary): Int32Array => {
  const hashes = new Int32Array(Math.max(0, ...vocabulary.values()));
  for (const [hash, row] of vocabulary) hashes[row - 1] = hash;
  return hashes;
};

/** Adds the encoder to the sections of a file. */
export const putEncoder = (sections: Sections, model: EncoderModel): void => {
  sections.numbers.set("encoder.width", model.width).set("encoder.word-width", model.words.width);
  sections.bytes.set("encoder.vocabulary", asBytes(wordHashes(model.vocabulary)));
  putRows(sections, parts.words, model.words);
  putRows(sections, parts.project, model.project);
  putRows(sections, parts.columns, model.columns);
  putRows(sections, parts.out, model.out);
  sections.bytes.set("encoder.bias", asBytes(model.bias)).set("encoder.out-bias", asBytes(model.outBias));
  sections.bytes.set("encoder.transitions", asBytes(model.transitions));
  sections.bytes.set(
    "encoder.dilations",
    Uint8Array.from(model.convolutions, ({ dilation }) => dilation),
  );
  for (const [at, { rows, bias }] of model.convolutions.entries()) {
    putRows(sections, `encoder.layer-${at}`, rows);
    sections.bytes.set(`encoder.layer-${at}.bias`, asBytes(bias));
  }
};

/** @throws BadModelFile */
export const getEncoder = (sections: Sections): EncoderModel => {
  const width = numberOf(sections, "encoder.width");
  const wordWidth = numberOf(sections, "encoder.word-width");
  const hashes = integersOf(sections, "encoder.vocabulary");
  const vocabulary = new Map<number, number>();
  for (const [at, hash] of hashes.entries()) if (!vocabulary.has(hash)) vocabulary.set(hash, at + 1);
  return {
    width,
    vocabulary,
    words: getRows(sections, parts.words, wordWidth),
    project: getRows(sections, parts.project, wordWidth),
    bias: floatsOf(sections, "encoder.bias"),
    columns: getRows(sections, parts.columns, width),
    convolutions: [...bytesOf(sections, "encoder.dilations")].map((dilation, at) => ({
      dilation,
      rows: getRows(sections, `encoder.layer-${at}`, 3 * width),
      bias: floatsOf(sections, `encoder.layer-${at}.bias`),
    })),
    out: getRows(sections, parts.out, width),
    outBias: floatsOf(sections, "encoder.out-bias"),
    transitions: floatsOf(sections, "encoder.transitions"),
  };
};

/** Where the rows of each column begin in `columns`. */
export const columnStarts: readonly number[] = columnSizes.map((_, at) =>
  columnSizes.slice(0, at).reduce((sum, size) => sum + size, 0),
);
