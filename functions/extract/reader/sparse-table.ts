// Weights of a linear model over hashed features: for each feature a few (class, weight) pairs of one byte each.
import { Kernel } from "./kernel.ts";

/** Rows of pairs as files hold them. The number of rows is a multiple of 32. */
export interface PackedPairs {
  /** Pairs in each row. */
  counts: Uint8Array;
  classes: Uint8Array;
  weights: Int8Array;
}

/** No scoring looks at more features. */
const mostFeatures = 128;
/** A class is a byte. */
const mostClasses = 256;

/** Pairs in memory of their own, ready to be summed. */
export class SparseTable {
  /** Where a scoring finds its features; each is the number of a row. */
  readonly features: Int32Array;
  private readonly kernel = new Kernel();
  private readonly scores: Int32Array;
  private readonly indexSize: number;
  private readonly pairCount: number;
  // Addresses in the kernel's memory
  private readonly index: number;
  private readonly starts: number;
  private readonly pairs: number;
  private readonly list: number;

  constructor({ counts, classes, weights }: PackedPairs) {
    const { kernel } = this;
    const size = counts.length >> 5;
    this.indexSize = size;
    this.pairCount = classes.length;
    this.index = kernel.reserve(size * 8);
    const rows = counts.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0);
    this.starts = kernel.reserve((rows + 1) * 4);
    this.pairs = kernel.reserve(classes.length * 2);
    const features = kernel.reserve(mostFeatures * 4);
    this.list = kernel.reserve((mostFeatures + 1) * 4);
    const scores = kernel.reserve(mostClasses * 4);
    // What is read is needed only here.
    const scratch = kernel.reserve(Math.max(counts.length, classes.length * 2));
    kernel.bytes(scratch, counts.length).set(counts);
    kernel.run.count(scratch, counts.length, this.index, this.starts);
    kernel.bytes(scratch, classes.length).set(classes);
    kernel
      .bytes(scratch + classes.length, classes.length)
      .set(new Uint8Array(weights.buffer, weights.byteOffset, classes.length));
    kernel.run.pair(scratch, scratch + classes.length, classes.length, this.pairs);
    this.features = kernel.integers(features, mostFeatures);
    this.scores = kernel.integers(scores, mostClasses);
  }

  /** The score of each of `classes` classes by the first `count` of `features`; valid until the next call. */
  score(count: number, classes: number): Int32Array {
    const { features, scores } = this;
    this.kernel.run.add(
      features.byteOffset,
      count,
      this.index,
      this.starts,
      this.pairs,
      this.list,
      scores.byteOffset,
      classes,
    );
    return scores;
  }

  /** The rows as files hold them. */
  packed(): PackedPairs {
    const { kernel, pairCount } = this;
    const counts = new Uint8Array(this.indexSize * 32);
    const index = kernel.integers(this.index, this.indexSize * 2);
    const starts = kernel.integers(this.starts, (this.pairs - this.starts) >> 2);
    let place = 0;
    for (let row = 0; row < counts.length; row += 1) {
      if (((index[(row >> 5) * 2]! >> (row & 31)) & 1) === 0) continue;
      counts[row] = starts[place + 1]! - starts[place]!;
      place += 1;
    }
    const pairs = kernel.bytes(this.pairs, pairCount * 2);
    const classes = new Uint8Array(pairCount);
    const weights = new Int8Array(pairCount);
    for (let at = 0; at < pairCount; at += 1) {
      classes[at] = pairs[at * 2]!;
      weights[at] = pairs[at * 2 + 1]!;
    }
    return { counts, classes, weights };
  }
}

/**
 * Packs a dense table of `rows` × `width` into bytes: weights below `least` are left out, the others multiplied by `scale`
 * and rounded.
 */
export const sparseTable = (
  dense: Float32Array,
  width: number,
  { least, scale }: { least: number; scale: number },
): SparseTable => {
  const counts = new Uint8Array(Math.ceil(dense.length / width / 32) * 32);
  const classes: number[] = [];
  const weights: number[] = [];
  for (let row = 0; row * width < dense.length; row += 1) {
    for (let kind = 0; kind < width; kind += 1) {
      const weight = dense[row * width + kind]!;
      if (Math.abs(weight) < least) continue;
      const rounded = Math.max(-127, Math.min(127, Math.round(weight * scale)));
      if (rounded === 0) continue;
      classes.push(kind);
      weights.push(rounded);
      counts[row]! += 1;
    }
  }
  return new SparseTable({ counts, classes: Uint8Array.from(classes), weights: Int8Array.from(weights) });
};

/** The table without the weights that are smaller than `least`. */
export const prunedTable = (table: SparseTable, least: number): SparseTable => {
  const { counts, classes, weights } = table.packed();
  const kept = [...weights.keys()].filter((at) => Math.abs(weights[at]!) >= least);
  let at = 0;
  return new SparseTable({
    counts: counts.map((count) => {
      const end = at + count;
      let left = 0;
      for (; at < end; at += 1) if (Math.abs(weights[at]!) >= least) left += 1;
      return left;
    }),
    classes: Uint8Array.from(kept, (pair) => classes[pair]!),
    weights: Int8Array.from(kept, (pair) => weights[pair]!),
  });
};
