// Weights of a linear model over hashed features with a full row of classes for each feature that matters.
import { Kernel } from "./kernel.ts";

/** Rows as files hold them. */
export interface PackedRows {
  /** Classes in a row. */
  width: number;
  /** One bit for each feature that has a row. The number of features is a multiple of 32. */
  bits: Uint8Array;
  /** A signed byte for each class of each row: row by row, or class by class, which packs better. */
  weights: Uint8Array;
  order: "rows" | "classes";
}

/** No word has more features. */
const mostFeatures = 1 << 16;
/** So many words are summed at once. */
const mostWords = 1024;
/** Rows in memory of their own, ready to be summed. Features without a row count nothing. */
export class RowTable {
  readonly width: number;
  /** The row of a sum: `width`, rounded up to a multiple of 8. */
  readonly stride: number;
  /** A weight of 1 stands for this score. */
  readonly unit: number;
  private readonly kernel = new Kernel();
  private readonly count: number;
  private readonly indexSize: number;
  private readonly index: number;
  private readonly rows: number;
  private readonly features: number;
  private readonly starts: number;
  private readonly list: number;
  private readonly sums: number;

  constructor({ width, bits, weights, order }: PackedRows, unit: number) {
    const { kernel } = this;
    this.width = width;
    this.stride = Math.ceil(width / 8) * 8;
    this.unit = unit;
    this.count = weights.length / width;
    this.indexSize = bits.length >> 2;
    this.index = kernel.reserve(this.indexSize * 8);
    this.rows = kernel.reserve(this.count * this.stride);
    this.starts = kernel.reserve((mostWords + 1) * 4);
    this.list = kernel.reserve((mostFeatures + 1) * 4);
    this.sums = kernel.reserve(mostWords * this.stride * 2);
    // What is read is put where features will be.
    this.features = kernel.reserve(Math.max(mostFeatures * 4, bits.length, weights.length));
    kernel.bytes(this.features, bits.length).set(bits);
    kernel.run.index(this.features, this.indexSize, this.index);
    kernel.bytes(this.features, weights.length).set(weights);
    const [down, across] = order === "rows" ? [width, 1] : [1, this.count];
    if (this.count > 0) kernel.run.spread(this.features, this.count, width, down, across, this.stride, this.rows);
  }

  /**
   * Sums the rows of the features of each word, those from `starts[word]` to `starts[word + 1]`, at most 258 that have a row.
   * The sum of class `c` is at `[word · stride + c]`, in units.
   */
  sum(features: Uint32Array, starts: Uint32Array, length: number): Int16Array {
    const { kernel, stride } = this;
    const sums = new Int16Array(length * stride);
    for (let from = 0, to = 0; from < length; from = to) {
      const first = starts[from]!;
      to += 1;
      while (to < length && to - from < mostWords && starts[to + 1]! - first <= mostFeatures) to += 1;
      kernel.integers(this.features, mostFeatures).set(features.subarray(first, starts[to]));
      const offsets = kernel.integers(this.starts, to - from + 1);
      for (let at = from; at <= to; at += 1) offsets[at - from] = starts[at]! - first;
      kernel.run.sum(this.features, this.starts, to - from, this.index, this.rows, stride, this.list, this.sums);
      sums.set(kernel.shorts(this.sums, (to - from) * stride), from * stride);
    }
    return sums;
  }

  /** The rows as files hold them, class by class. */
  packed(): PackedRows {
    const { kernel, width, stride, count } = this;
    const bits = new Uint32Array(this.indexSize);
    const index = kernel.integers(this.index, this.indexSize * 2);
    for (let at = 0; at < bits.length; at += 1) bits[at] = index[at * 2]!;
    const rows = kernel.bytes(this.rows, count * stride);
    const weights = new Uint8Array(count * width);
    for (let row = 0; row < count; row += 1) {
      for (let kind = 0; kind < width; kind += 1) weights[kind * count + row] = rows[row * stride + kind]!;
    }
    return { width, bits: new Uint8Array(bits.buffer), weights, order: "classes" };
  }
}

/** Highest score a weight can have; larger ones are clipped. */
const highest = 6;

/** Rounds a dense table to bytes and leaves out the rows in which no weight reaches `least`. */
export const rowTable = (dense: Float32Array, width: number, least: number): RowTable => {
  const bits = new Uint8Array(Math.ceil(dense.length / width / 32) * 4);
  let largest = 0;
  for (const weight of dense) if (Math.abs(weight) > largest) largest = Math.abs(weight);
  const unit = Math.min(largest, highest) / 127 || 1;
  const weights: number[] = [];
  for (let row = 0; row * width < dense.length; row += 1) {
    const values = dense.subarray(row * width, (row + 1) * width);
    if (!values.some((value) => Math.abs(value) >= least)) continue;
    bits[row >> 3]! |= 1 << (row & 7);
    for (const value of values) weights.push(Math.max(-127, Math.min(127, Math.round(value / unit))));
  }
  const bytes = new Uint8Array(Int8Array.from(weights).buffer);
  return new RowTable({ width, bits, weights: bytes, order: "rows" }, unit);
};
