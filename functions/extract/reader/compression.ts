// How model files are compressed: by Zstandard, which unpacks in a few milliseconds what others take tens for.
import { brotliDecompressSync, constants, zstdCompressSync, zstdDecompressSync } from "node:zlib";

/** The first bytes of whatever Zstandard compressed (RFC 8878, 3.1.1). */
const signature = [0x28, 0xb5, 0x2f, 0xfd];

/** As small as it gets: files are compressed once and read often. */
export const compress = (bytes: Uint8Array): Uint8Array =>
  zstdCompressSync(bytes, {
    params: { [constants.ZSTD_c_compressionLevel]: 19, [constants.ZSTD_c_windowLog]: 23 },
  });

/** What `compress` made, plain again; files of earlier versions are Brotli's. @throws Error where it is damaged */
export const decompress = (bytes: Uint8Array): Buffer =>
  signature.every((byte, at) => bytes[at] === byte) ? zstdDecompressSync(bytes) : brotliDecompressSync(bytes);
