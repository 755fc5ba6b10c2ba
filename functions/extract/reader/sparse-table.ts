// Weights of a linear model over hashed features: for each feature a few (class, weight) pairs of one byte each.

/** Row `r` holds the pairs `[starts[r], starts[r + 1])` of `classes` and `weights`. The number of rows is a power of two. */
export interface SparseTable {
  starts: Uint32Array;
  classes: Uint8Array;
  weights: Int8Array;
}

/** Adds the weights of row `row` to `scores`. */
export const addRow = (table: SparseTable, row: number, scores: Float32Array): void => {
  const end = table.starts[row + 1]!;
  for (let at = table.starts[row]!; at < end; at += 1) {
    scores[table.classes[at]!]! += table.weights[at]!;
  }
};

/**
 * Packs a dense table of `rows` × `width` into bytes: weights below `least` are left out, the others multiplied by `scale`
 * and rounded.
 */
export const sparseTable = (
  dense: Float32Array,
  width: number,
  { least, scale }: { least: number; scale: number },
): SparseTable => {
  const rows = dense.length / width;
  const starts = new Uint32Array(rows + 1);
  const classes: number[] = [];
  const weights: number[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let kind = 0; kind < width; kind += 1) {
      const weight = dense[row * width + kind]!;
      if (Math.abs(weight) < least) continue;
      const rounded = Math.max(-127, Math.min(127, Math.round(weight * scale)));
      if (rounded === 0) continue;
      classes.push(kind);
      weights.push(rounded);
    }
    starts[row + 1] = classes.length;
  }
  return { starts, classes: Uint8Array.from(classes), weights: Int8Array.from(weights) };
};

/** The table without the weights that are smaller than `least`. */
export const prunedTable = ({ starts, classes, weights }: SparseTable, least: number): SparseTable => {
  const kept = [...weights.keys()].filter((at) => Math.abs(weights[at]!) >= least);
  const before = new Uint32Array(weights.length + 1);
  for (const [at, weight] of weights.entries()) before[at + 1] = before[at]! + (Math.abs(weight) >= least ? 1 : 0);
  return {
    starts: starts.map((start) => before[start]!),
    classes: Uint8Array.from(kept, (at) => classes[at]!),
    weights: Int8Array.from(kept, (at) => weights[at]!),
  };
};

/** Three sections: pairs in each row, all classes, all weights. */
export const packSparse = (table: SparseTable): Uint8Array[] => [
  Uint8Array.from({ length: table.starts.length - 1 }, (_, row) => table.starts[row + 1]! - table.starts[row]!),
  table.classes,
  new Uint8Array(table.weights.buffer, table.weights.byteOffset, table.weights.byteLength),
];

/** What `packSparse` made, read again. */
export const unpackSparse = (counts: Uint8Array, classes: Uint8Array, weights: Uint8Array): SparseTable => {
  const starts = new Uint32Array(counts.length + 1);
  for (let row = 0; row < counts.length; row += 1) starts[row + 1] = starts[row]! + counts[row]!;
  return { starts, classes, weights: new Int8Array(weights.buffer, weights.byteOffset, weights.byteLength) };
};
