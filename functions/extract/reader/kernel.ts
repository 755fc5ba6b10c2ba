// The reader's inner loops in WebAssembly, with memory of their own in which tables of weights lie.
import { kernelCode } from "./kernel-code.ts";

/** What kernel.wat exports; it says what each function takes. */
interface Exports {
  memory: { readonly buffer: ArrayBuffer; grow: (pages: number) => number };
  index: (bits: number, words: number, index: number) => void;
  sum: (
    features: number,
    starts: number,
    words: number,
    index: number,
    rows: number,
    stride: number,
    list: number,
    sums: number,
  ) => void;
  spread: (
    from: number,
    count: number,
    width: number,
    down: number,
    across: number,
    stride: number,
    rows: number,
  ) => void;
  gather: (
    counts: number,
    rows: number,
    classes: number,
    weights: number,
    index: number,
    starts: number,
    pairs: number,
    whole: number,
  ) => number;
  add: (
    features: number,
    count: number,
    index: number,
    starts: number,
    pairs: number,
    whole: number,
    list: number,
    scores: number,
  ) => void;
  start: (
    rows: number,
    words: number,
    columns: number,
    width: number,
    depth: number,
    vectors: number,
    vectorUnits: number,
    project: number,
    projectUnits: number,
    bias: number,
    table: number,
    tableUnits: number,
    list: number,
    states: number,
  ) => void;
  round: (states: number, count: number, to: number) => void;
  convolve: (a: number, b: number, c: number, rows: number, depth: number, count: number, hop: number) => void;
  gate: (
    products: number,
    words: number,
    width: number,
    scale: number,
    shift: number,
    tanh: number,
    sigmoid: number,
    most: number,
    states: number,
  ) => void;
  finish: (states: number, words: number, width: number, weights: number, bias: number, scores: number) => void;
}

/** The part of WebAssembly that is used here; the language's own types leave it out. */
interface Engine {
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object) => { exports: unknown };
}

const engine = (): Engine => (globalThis as unknown as { WebAssembly: Engine }).WebAssembly;

let compiled: object | undefined;

const instantiate = (): Exports => {
  const { Module, Instance } = engine();
  compiled ??= new Module(Buffer.from(kernelCode, "base64"));
  // The exports that kernel.wat names.
  return new Instance(compiled).exports as Exports;
};

const pageSize = 65_536;

/** The functions of kernel.wat over a memory of their own. Addresses are in bytes; views hold until the next `reserve`. */
export class Kernel {
  readonly run: Exports = instantiate();
  private used = 0;

  /** Sets `bytes` of memory aside, zeros all, and returns the address, a multiple of 16. */
  reserve(bytes: number): number {
    const address = this.used;
    this.used += Math.ceil(bytes / 16) * 16;
    const missing = this.used - this.run.memory.buffer.byteLength;
    if (missing > 0) this.run.memory.grow(Math.ceil(missing / pageSize));
    return address;
  }

  /** Copies `numbers` into memory and returns the address. */
  keep(numbers: Int8Array | Uint8Array | Int16Array | Uint32Array | Int32Array | Float32Array | Float64Array): number {
    const address = this.reserve(numbers.byteLength);
    this.bytes(address, numbers.byteLength).set(new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength));
    return address;
  }

  bytes(address: number, count: number): Uint8Array {
    return new Uint8Array(this.run.memory.buffer, address, count);
  }

  shorts(address: number, count: number): Int16Array {
    return new Int16Array(this.run.memory.buffer, address, count);
  }

  integers(address: number, count: number): Int32Array {
    return new Int32Array(this.run.memory.buffer, address, count);
  }

  floats(address: number, count: number): Float32Array {
    return new Float32Array(this.run.memory.buffer, address, count);
  }
}
