// How model files are compressed: by Zstandard, which unpacks in a few milliseconds what others take tens for.
import { constants, zstdCompressSync, zstdDecompressSync } from "node:zlib";

/** As small as it gets: files are compressed once and read often. */
export const compress = (bytes: Uint8Array): Uint8Array =>
  zstdCompressSync(bytes, {
    params: { [constants.ZSTD_c_compressionLevel]: 19, [constants.ZSTD_c_windowLog]: 23 },
  });

/** Unpacked in one piece up to this size, in half the time that many small pieces take. */
const pieceSize = 1 << 23;

/** What `compress` made, plain again. @throws Error where it is damaged */
export const decompress = (bytes: Uint8Array): Buffer => zstdDecompressSync(bytes, { chunkSize: pieceSize });
