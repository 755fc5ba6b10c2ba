// The body of an answer over HTTP: inflated, bounded, and whole as far as can be told.
import { once } from "node:events";
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { pipeline } from "node:stream/promises";
import zlib from "node:zlib";
import { FetchFailed } from "./web.ts";

/**
 * The body, inflated and cut off with an error where it grows too large. A connection that breaks off, or is silent until
 * `signal` ends it, breaks the body off too, unless the document in it has come to its end: servers give wrong lengths.
 * @throws FetchFailed, and what broke the connection off
 */
export const readBody = async (
  url: URL,
  response: IncomingMessage,
  maxBytes: number,
  signal: AbortSignal,
): Promise<Uint8Array> => {
  const chunks: Buffer[] = [];
  let size = 0;
  const broken: unknown[] = [];
  const whatComes = async function* (): AsyncGenerator<Buffer> {
    try {
      yield* response;
    } catch (error) {
      broken.push(error);
    }
  };
  const collect = async (source: AsyncIterable<Buffer>): Promise<void> => {
    for await (const chunk of source) {
      size += chunk.length;
      if (size > maxBytes) throw new FetchFailed("too large", `${url.href} is larger than ${maxBytes} bytes`);
      chunks.push(chunk);
    }
  };
  const inflate = await inflater(url, response);
  await (inflate ? pipeline(whatComes, inflate, collect) : pipeline(whatComes, collect));
  const body = Buffer.concat(chunks);
  if (isDocumentEnd.test(body.subarray(-300).toString("latin1"))) return body;
  // A body without a length ends in peace when its connection is closed, also when the deadline closes it.
  signal.throwIfAborted();
  if (broken.length > 0) throw broken[0];
  return body;
};

const isDocumentEnd = /<\/(?:html|rss|feed|rdf:rdf)>\s*(?:<!--[^>]*-->\s*)?$/i;

/** Servers cut streams short: what came is kept (`Z_SYNC_FLUSH`). Encodings on top of each other are a trap, not a page. */
const inflater = async (url: URL, response: IncomingMessage): Promise<Duplex | undefined> => {
  const { Z_SYNC_FLUSH: finishFlush, BROTLI_OPERATION_FLUSH } = zlib.constants;
  const encoding = response.headers["content-encoding"]?.trim().toLowerCase() ?? "identity";
  switch (encoding) {
    case "identity":
    case "":
    // Some give the charset here, or say in words that there is none.
    case "none":
    case "utf-8":
    case "utf8":
      return undefined;
    case "gzip":
    case "x-gzip":
      return zlib.createGunzip({ finishFlush });
    case "deflate":
      return (await isZlib(response)) ? zlib.createInflate({ finishFlush }) : zlib.createInflateRaw({ finishFlush });
    case "br":
      return zlib.createBrotliDecompress({ finishFlush: BROTLI_OPERATION_FLUSH });
    default:
      throw new FetchFailed("unreadable answer", `${url.href} is encoded as "${encoding}", which was not asked for`);
  }
};

/** "deflate" means the zlib format (RFC 9110, 8.4.1.2), yet some servers send it without zlib's header. */
const isZlib = async (response: IncomingMessage): Promise<boolean> => {
  await once(response, "readable");
  const start: Buffer | null = response.read();
  if (start) response.unshift(start);
  return ((start?.[0] ?? 0) & 0x0f) === 8;
};
