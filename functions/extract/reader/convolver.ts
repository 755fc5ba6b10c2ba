// Convolutions of whole numbers, by WebAssembly: eight multiplications at once.

/** `wat2wasm convolve.wat`, in base64. Its source stands beside this file. */
const code =
  "AGFzbQEAAAABEAJgAXsBf2AHf39/f39/fwADAwIAAQUDAQABBxUCBm1lbW9yeQIACGNvbnZvbHZlAAEKmQUCGQAgAP0bACAA/RsBaiAA/RsCIA" +
  "D9GwNqagv8BAIOfwt7IAVBAnQhDCAEQQNsIRQgBiAEayERA0AgACESIAEgFGohECACIAdBAnRqIQtBACEIA0AgEiEK/QwAAAAAAAAAAAAAAAAA" +
  "AAAAIRj9DAAAAAAAAAAAAAAAAAAAAAAhGf0MAAAAAAAAAAAAAAAAAAAAACEa/QwAAAAAAAAAAAAAAAAAAAAAIRv9DAAAAAAAAAAAAAAAAAAAAA" +
  "AhHP0MAAAAAAAAAAAAAAAAAAAAACEd/QwAAAAAAAAAAAAAAAAAAAAAIR79DAAAAAAAAAAAAAAAAAAAAAAhHyAKIARqIQ0gDSAEaiEOIA4gBGoh" +
  "D0EAIQkgBCETA0ADQCABIAlq/QAEACEWIBAgCWr9AAQAIRcgCiAJav0ABAAhFSAYIBYgFf26Af2uASEYIBwgFyAV/boB/a4BIRwgDSAJav0ABA" +
  "AhFSAZIBYgFf26Af2uASEZIB0gFyAV/boB/a4BIR0gDiAJav0ABAAhFSAaIBYgFf26Af2uASEaIB4gFyAV/boB/a4BIR4gDyAJav0ABAAhFSAb" +
  "IBYgFf26Af2uASEbIB8gFyAV/boB/a4BIR8gCUEQaiEJIAkgE0kNAAsgCiARaiEKIA0gEWohDSAOIBFqIQ4gDyARaiEPIBMgBGohEyATIBRNDQ" +
  "ALIAsgGBAANgIAIAsgHBAANgIEIAsgDGohCyALIBkQADYCACALIB0QADYCBCALIAxqIQsgCyAaEAA2AgAgCyAeEAA2AgQgCyAMaiELIAsgGxAA" +
  "NgIAIAsgHxAANgIEIAsgDGohCyASIARBAnRqIRIgCEEEaiEIIAggA0kNAAsgECAUaiEBIAdBAmohByAHIAVJDQALCw==";

interface Exports {
  memory: { readonly buffer: ArrayBuffer; grow: (pages: number) => number };
  convolve: (a: number, b: number, c: number, rows: number, depth: number, count: number, hop: number) => void;
}

/** The part of WebAssembly that is used here; the language's own types leave it out. */
interface Engine {
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object) => { exports: unknown };
}

const pageSize = 65_536;

/** Rows of numbers in working memory: where, how many, how wide, and how far apart the three rows are that meet. */
export interface Block {
  address: number;
  rows: number;
  width: number;
  dilation: number;
}

/** Working memory of its own, and convolutions of what lies in it. Addresses are in bytes. */
export class Convolver {
  private readonly exports: Exports;
  private used = 0;

  constructor() {
    const { WebAssembly: engine } = globalThis as unknown as { WebAssembly: Engine };
    // The two exports that convolve.wat names.
    this.exports = new engine.Instance(new engine.Module(Buffer.from(code, "base64"))).exports as Exports;
  }

  /** Sets `bytes` of memory aside and returns the address. */
  reserve(bytes: number): number {
    const address = this.used;
    this.used += Math.ceil(bytes / 16) * 16;
    const missing = this.used - this.exports.memory.buffer.byteLength;
    if (missing > 0) this.exports.memory.grow(Math.ceil(missing / pageSize));
    return address;
  }

  /** `count` 16-bit numbers at `address`; valid until the next `reserve`. */
  shorts(address: number, count: number): Int16Array {
    return new Int16Array(this.exports.memory.buffer, address, count);
  }

  /** `count` 32-bit numbers at `address`; valid until the next `reserve`. */
  integers(address: number, count: number): Int32Array {
    return new Int32Array(this.exports.memory.buffer, address, count);
  }

  /**
   * Output `n` of row `t` is the sum of the products of the input's rows `t`, `t + dilation` and `t + 2 · dilation` with the three
   * rows of weights of `n`. Rows of output are a multiple of 4, outputs are even, widths are a multiple of 8.
   */
  convolve(input: Block, weights: number, output: number, outputs: number): void {
    const depth = input.width * 2;
    this.exports.convolve(input.address, weights, output, input.rows, depth, outputs, depth * input.dilation);
  }
}
