// The port to the archive bucket: what stages may do with stored objects.
import type { z } from "zod/mini";
import { readStored } from "./model/stored.ts";

export interface StoredObject {
  body: Uint8Array;
  etag: string;
}

export interface Archive {
  /** The object, or undefined where there is none. */
  get(key: string): Promise<StoredObject | undefined>;
  put(key: string, body: string | Uint8Array, contentType?: string): Promise<void>;
  /**
   * Writes only where nothing stands yet (`If-None-Match: *`). Answers "written" too where the very same bytes
   * stand there already, so that a lost acknowledgement does not look like somebody else's write.
   */
  putNew(key: string, body: string | Uint8Array, contentType?: string): Promise<"written" | "exists">;
  /**
   * Writes over what `get` answered (`If-Match`), or where nothing stood. The very same bytes may stand there already,
   * as for `putNew`. @throws WrittenMeanwhile
   */
  replace(
    key: string,
    body: string | Uint8Array,
    before: StoredObject | undefined,
    contentType?: string,
  ): Promise<void>;
  /** Keys under a prefix, in order. */
  list(prefix: string): AsyncIterable<string>;
}

/** Somebody else wrote an object between its reading and its writing. Whoever works it out anew reads that first. */
export class WrittenMeanwhile extends Error {
  constructor(key: string) {
    super(`${key} in the archive was written by another run meanwhile; this one ends, and is to be tried again.`);
    this.name = "WrittenMeanwhile";
  }
}

/** A stored object that does not fit its schema: names the key and what is wrong with it. */
export class ArchiveCorrupt extends Error {
  constructor(key: string, problem: string) {
    super(`${key} in the archive cannot be read: ${problem}. Restore an earlier version of the object or delete it.`);
    this.name = "ArchiveCorrupt";
  }
}

/** Reads and parses a JSON object; undefined where there is none. @throws ArchiveCorrupt, WrittenByNewerCode */
export const readJson = async <T>(
  archive: Pick<Archive, "get">,
  key: string,
  schema: z.ZodMiniType<T>,
): Promise<T | undefined> => {
  const stored = await archive.get(key);
  if (!stored) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(stored.body));
  } catch (error) {
    throw new ArchiveCorrupt(key, `not JSON (${String(error)})`);
  }
  const read = readStored(schema, value, `${key} in the archive`);
  if ("problem" in read) throw new ArchiveCorrupt(key, read.problem);
  return read.data;
};

/** As objects are stored: one line of JSON. */
export const toJson = (value: unknown): string => `${JSON.stringify(value)}\n`;
