// Feeds that are stored as gzip files and served as they lie there, without a word about it in the headers.
import { promisify } from "node:util";
import zlib from "node:zlib";
import { NotAFeed } from "./not-a-feed.ts";

/** As large as a feed may be that comes unpacked. */
const mostBytes = 5 * 1024 * 1024;
const gunzip = promisify(zlib.gunzip);

/** The feed in a gzip file (RFC 1952), as far as it goes where it is cut off; anything else as it is. @throws NotAFeed */
export const unpackFeed = async (body: Uint8Array): Promise<Uint8Array> => {
  if (body[0] !== 0x1f || body[1] !== 0x8b) return body;
  try {
    return await gunzip(body, { maxOutputLength: mostBytes, finishFlush: zlib.constants.Z_SYNC_FLUSH });
  } catch (error) {
    const isTooLarge = error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
    throw new NotAFeed(
      isTooLarge ? `it is a gzip file that unpacks to more than ${mostBytes} bytes` : "it is a broken gzip file",
    );
  }
};
