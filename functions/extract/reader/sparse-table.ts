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
/** Classes there may be; a row of more than so many pairs is kept as a whole row of them, which is summed faster. */
const mostClasses = 56;
const mostPairs = 6;

/** Pairs in memory of their own, ready to be summed. */
export class SparseTable {
  /** Where a scoring finds its features; each is the number of a row. */
  readonly features: Int32Array;
  private readonly kernel = new Kernel();
  private readonly scores: Int16Array;
  private readonly rowCount: number;
  // Addresses in the kernel's memory
  private readonly index: number;
  private readonly starts: number;
  private readonly pairs: number;
  private readonly whole: number;
  private readonly list: number;

  /** Classes are below 56. */
  constructor({ counts, classes, weights }: PackedPairs) {
    const { kernel } = this;
    this.rowCount = counts.length;
    const features = kernel.reserve(mostFeatures * 4);
    this.list = kernel.reserve((mostFeatures + 1) * 4);
    const scores = kernel.reserve(mostClasses * 2);
    this.index = kernel.reserve((counts.length >> 5) * 8);
    // Room for as many rows as there may be: what is not written takes no memory.
    this.starts = kernel.reserve(Math.min(counts.length, classes.length) * 4);
    this.pairs = kernel.reserve(classes.length * 2);
    this.whole = kernel.reserve(Math.floor(classes.length / (mostPairs + 1)) * mostClasses);
    const given = [counts, classes, weights].map((bytes) => kernel.keep(bytes));
    kernel.run.gather(given[0]!, counts.length, given[1]!, given[2]!, this.index, this.starts, this.pairs, this.whole);
    this.features = kernel.integers(features, mostFeatures);
    this.scores = kernel.shorts(scores, mostClasses);
  }

  /** The score of each class by the first `count` of `features`; valid until the next call. */
  score(count: number): Int16Array {
    const { features, scores } = this;
    this.kernel.run.add(
      features.byteOffset,
      count,
      this.index,
      this.starts,
      this.pairs,
      this.whole,
      this.list,
      scores.byteOffset,
    );
    return scores;
  }

  /** The rows as files hold them, pairs in the order of their classes. */
  packed(): PackedPairs {
    const { features } = this;
    const counts = new Uint8Array(this.rowCount);
    const classes: number[] = [];
    const weights: number[] = [];
    for (let row = 0; row < counts.length; row += 1) {
      features[0] = row;
      for (const [kind, weight] of this.score(1).entries()) {
        if (weight === 0) continue;
        classes.push(kind);
        weights.push(weight);
        counts[row]! += 1;
      }
    }
    return { counts, classes: Uint8Array.from(classes), weights: Int8Array.from(weights) };
  }
}

/**
 * Packs a dense table of `rows` × `width` into bytes: weights below `least` are left out, the others multiplied by `scale`
 * and rounded.
 * @throws RangeError where there are more than 56 classes
 */
export const sparseTable = (
  dense: Float32Array,
  width: number,
  { least, scale }: { least: number; scale: number },
): SparseTable => {
  if (width > mostClasses)
    throw new RangeError(`${width} classes: the kernel sums ${mostClasses}; widen its whole rows`);
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
