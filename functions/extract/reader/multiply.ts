// Products of matrices of whole numbers, by WebAssembly: eight multiplications at once.

/** `wat2wasm multiply.wat`, in base64. Its source stands beside this file. */
const code =
  "AGFzbQEAAAABDwJgAXsBf2AGf39/f39/AAMDAgABBQMBAAEHFQIGbWVtb3J5AgAIbXVsdGlwbHkAAQrTBAIZACAA/RsAIAD9GwFqIAD9GwIgAP" +
  "0bA2pqC7YEAgp/C3sgBUECdCELA0AgACEJIAEgBGohDyACIAZBAnRqIQpBACEHA0D9DAAAAAAAAAAAAAAAAAAAAAAhE/0MAAAAAAAAAAAAAAAA" +
  "AAAAACEU/QwAAAAAAAAAAAAAAAAAAAAAIRX9DAAAAAAAAAAAAAAAAAAAAAAhFv0MAAAAAAAAAAAAAAAAAAAAACEX/QwAAAAAAAAAAAAAAAAAAA" +
  "AAIRj9DAAAAAAAAAAAAAAAAAAAAAAhGf0MAAAAAAAAAAAAAAAAAAAAACEaIAkgBGohDCAMIARqIQ0gDSAEaiEOQQAhCANAIAEgCGr9AAQAIREg" +
  "DyAIav0ABAAhEiAJIAhq/QAEACEQIBMgESAQ/boB/a4BIRMgFyASIBD9ugH9rgEhFyAMIAhq/QAEACEQIBQgESAQ/boB/a4BIRQgGCASIBD9ug" +
  "H9rgEhGCANIAhq/QAEACEQIBUgESAQ/boB/a4BIRUgGSASIBD9ugH9rgEhGSAOIAhq/QAEACEQIBYgESAQ/boB/a4BIRYgGiASIBD9ugH9rgEh" +
  "GiAIQRBqIQggCCAESQ0ACyAKIBMQADYCACAKIBcQADYCBCAKIAtqIQogCiAUEAA2AgAgCiAYEAA2AgQgCiALaiEKIAogFRAANgIAIAogGRAANg" +
  "IEIAogC2ohCiAKIBYQADYCACAKIBoQADYCBCAKIAtqIQogDiAEaiEJIAdBBGohByAHIANJDQALIA8gBGohASAGQQJqIQYgBiAFSQ0ACws=";

interface Exports {
  memory: { readonly buffer: ArrayBuffer; grow: (pages: number) => number };
  multiply: (a: number, b: number, c: number, rows: number, depth: number, count: number) => void;
}

/** The part of WebAssembly that is used here; the language's own types leave it out. */
interface Engine {
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object) => { exports: unknown };
}

const pageSize = 65_536;

/** Working memory of its own, and the product of matrices that lie in it. Addresses and `depth` are in bytes. */
export class Multiplier {
  private readonly exports: Exports;
  private used = 0;

  constructor() {
    const { WebAssembly: engine } = globalThis as unknown as { WebAssembly: Engine };
    // The two exports that multiply.wat names.
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
   * Writes to `c` the product of each of `rows` rows at `a` with each of `count` rows at `b`. Rows are `depth` bytes of 16-bit
   * numbers, a multiple of 16; `rows` is a multiple of 4, `count` is even.
   */
  multiply(a: number, b: number, c: number, rows: number, depth: number, count: number): void {
    this.exports.multiply(a, b, c, rows, depth, count);
  }
}
