// Weights of a linear model over hashed features with a full row of classes for each feature that matters.

/** `places[feature]` is the number of its row in `weights`, 0 (a row of zeros) for features that were pruned. */
export interface RowTable {
  width: number;
  places: Int32Array;
  weights: Int8Array;
  /** A weight of 1 in `weights` stands for this score. */
  unit: number;
}

/** Sums the rows of features `[from, to)` into `sums`, in units. */
export const sumRows = (table: RowTable, features: Uint32Array, from: number, to: number, sums: Int32Array): void => {
  const { width, places, weights } = table;
  sums.fill(0);
  for (let index = from; index < to; index += 1) {
    const row = places[features[index]!]! * width;
    if (row === 0) continue;
    for (let kind = 0; kind < width; kind += 1) sums[kind]! += weights[row + kind]!;
  }
};

/** Highest score a weight can have; larger ones are clipped. */
const highest = 6;

/** Rounds a dense table to bytes and leaves out the rows in which no weight reaches `least`. */
export const rowTable = (dense: Float32Array, width: number, least: number): RowTable => {
  const rows = dense.length / width;
  const places = new Int32Array(rows);
  let largest = 0;
  for (const weight of dense) if (Math.abs(weight) > largest) largest = Math.abs(weight);
  const unit = Math.min(largest, highest) / 127 || 1;
  const weights: number[] = Array.from<number>({ length: width }).fill(0);
  for (let row = 0; row < rows; row += 1) {
    const values = dense.subarray(row * width, (row + 1) * width);
    if (!values.some((value) => Math.abs(value) >= least)) continue;
    places[row] = weights.length / width;
    for (const value of values) weights.push(Math.max(-127, Math.min(127, Math.round(value / unit))));
  }
  return { width, places, weights: Int8Array.from(weights), unit };
};

/** Two sections: one bit for each feature that has a row, and the rows, class by class, which packs better. */
export const packRows = ({ width, places, weights }: RowTable): Uint8Array[] => {
  const bits = new Uint8Array(places.length >> 3);
  for (const [feature, place] of places.entries()) if (place > 0) bits[feature >> 3]! |= 1 << (feature & 7);
  const rows = weights.length / width - 1;
  const columns = new Int8Array(rows * width);
  for (let row = 0; row < rows; row += 1) {
    for (let kind = 0; kind < width; kind += 1) columns[kind * rows + row] = weights[(row + 1) * width + kind]!;
  }
  return [bits, new Uint8Array(columns.buffer)];
};

/** What `packRows` made, read again. */
export const unpackRows = (bits: Uint8Array, columns: Uint8Array, width: number, unit: number): RowTable => {
  const places = new Int32Array(bits.length << 3);
  let rows = 0;
  for (let feature = 0; feature < places.length; feature += 1) {
    if ((bits[feature >> 3]! >> (feature & 7)) & 1) places[feature] = ++rows;
  }
  const signed = new Int8Array(columns.buffer, columns.byteOffset, columns.byteLength);
  const weights = new Int8Array((rows + 1) * width);
  for (let row = 0; row < rows; row += 1) {
    for (let kind = 0; kind < width; kind += 1) weights[(row + 1) * width + kind] = signed[kind * rows + row]!;
  }
  return { width, places, weights, unit };
};
