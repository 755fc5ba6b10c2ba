// The trained weights as bytes: columns of numbers, each with its length before it, compressed as a whole.
import { compress, decompress } from "../reader/compression.ts";
import { edgeCount, featureVersion } from "./name-features.ts";
import type { NameModel } from "./find-names.ts";
import { labelCount } from "./name-labels.ts";
import { type PackedModel, type SequenceModel, sequenceModel } from "./sequence-model.ts";
import { type ClusterColumns, clusterTable } from "./word-clusters.ts";

/** The bytes are no weights of this version of the name finder. */
export class BadWeights extends Error {
  override readonly name = "BadWeights";
  constructor(why: string, options?: ErrorOptions) {
    super(`the name finder's weights cannot be read: ${why}; train them again`, options);
  }
}

/** Everything that training makes. */
export interface NameWeights {
  clusters: ClusterColumns;
  first: PackedModel;
  second: PackedModel;
}

/** Rising numbers as the steps between them, seven bits a byte, the lowest first. */
const packRising = (numbers: ArrayLike<number>): Uint8Array => {
  const bytes: number[] = [];
  let before = 0;
  for (const number of Array.from(numbers)) {
    let gap = number - before;
    before = number;
    for (; gap > 127; gap = Math.floor(gap / 128)) bytes.push((gap % 128) + 128);
    bytes.push(gap);
  }
  return Uint8Array.from(bytes);
};

const unpackRising = (bytes: Uint8Array, count: number): Uint32Array => {
  const numbers = new Uint32Array(count);
  let at = 0;
  let before = 0;
  for (let index = 0; index < count; index += 1) {
    let factor = 1;
    let byte = bytes[at++] ?? 0;
    for (; byte > 127; byte = bytes[at++] ?? 0) {
      before += (byte - 128) * factor;
      factor *= 128;
    }
    before += byte * factor;
    numbers[index] = before;
  }
  return numbers;
};

const packModel = ({ bits, hashes, rows, scale, steps, stepScale }: PackedModel): Uint8Array[] => {
  const head = new DataView(new ArrayBuffer(24));
  head.setUint32(0, bits);
  head.setUint32(4, hashes.length);
  head.setFloat64(8, scale);
  head.setFloat64(16, stepScale);
  return [new Uint8Array(head.buffer), packRising(hashes), new Uint8Array(rows.buffer), new Uint8Array(steps.buffer)];
};

/** What weights must be made for. */
const shapeOf = (): Uint8Array => Uint8Array.of(featureVersion, labelCount, edgeCount >> 8, edgeCount & 255);

/** The weights as bytes. */
export const packNames = ({ clusters, first, second }: NameWeights): Uint8Array => {
  const columns = [
    shapeOf(),
    Uint8Array.from(clusters.fine, (cluster) => cluster & 255),
    Uint8Array.from(clusters.fine, (cluster) => cluster >> 8),
    packRising(clusters.keys),
    clusters.middle,
    clusters.coarse,
    clusters.named,
    ...packModel(first),
    ...packModel(second),
  ];
  const parts = columns.flatMap((column) => {
    const length = new DataView(new ArrayBuffer(4));
    length.setUint32(0, column.length);
    return [new Uint8Array(length.buffer), column];
  });
  return compress(Buffer.concat(parts));
};

const columnsOf = (bytes: Uint8Array): Uint8Array[] => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const columns: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; ) {
    if (at + 4 > bytes.length) throw new BadWeights("a column's length is cut off");
    const length = view.getUint32(at);
    const end = at + 4 + length;
    if (end > bytes.length) throw new BadWeights("a column is cut off");
    // No Buffer, whose slices are views: a copy is to hold on to nothing else.
    columns.push(new Uint8Array(bytes.buffer, bytes.byteOffset + at + 4, length));
    at = end;
  }
  return columns;
};

const asSigned = (bytes: Uint8Array): Int8Array => new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const unpackModel = ([head, hashes, rows, steps]: readonly Uint8Array[]): SequenceModel => {
  if (!head || !hashes || !rows || !steps || head.length !== 24) throw new BadWeights("a model is not whole");
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  const bits = view.getUint32(0);
  const count = view.getUint32(4);
  if (rows.length !== count * labelCount || steps.length !== edgeCount * labelCount * labelCount) {
    throw new BadWeights("a model has another size");
  }
  const packed = { bits, hashes: unpackRising(hashes, count), rows: asSigned(rows), steps: asSigned(steps) };
  return sequenceModel({ ...packed, scale: view.getFloat64(8), stepScale: view.getFloat64(16) });
};

const plainOf = (bytes: Uint8Array): Uint8Array => {
  try {
    return decompress(bytes);
  } catch (cause) {
    throw new BadWeights("they are not compressed as they should be", { cause });
  }
};

/** The model in the bytes that `packNames` made. Throws `BadWeights` for any others. */
export const unpackNames = (bytes: Uint8Array): NameModel => {
  const [shape, low, high, keys, middle, coarse, named, ...models] = columnsOf(plainOf(bytes));
  if (!shape || !low || !high || !keys || !middle || !coarse || !named) throw new BadWeights("columns are missing");
  if (shape.join() !== shapeOf().join()) throw new BadWeights("they belong to other features or labels");
  const fine = new Uint16Array(low.length);
  for (let at = 0; at < low.length; at += 1) fine[at] = (low[at] ?? 0) + 256 * (high[at] ?? 0);
  const first = unpackModel(models.slice(0, 4));
  const second = unpackModel(models.slice(4));
  if (first.bits !== second.bits) throw new BadWeights("the two models see features of different sizes");
  // Copies, so that nothing holds on to the whole file.
  const copies = { middle: middle.slice(), coarse: coarse.slice(), named: named.slice() };
  const table = { keys: unpackRising(keys, fine.length), fine, ...copies };
  return { clusters: clusterTable(table), first, second };
};
