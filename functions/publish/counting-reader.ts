// Reads objects of the archive for an edition: one that cannot be read is logged, counted and left out.
import type { z } from "zod/mini";
import { type Archive, ArchiveCorrupt, readJson } from "../shared/archive.ts";
import type { Log } from "../shared/log.ts";

export interface CountingReader {
  /** The object, or undefined where it is gone or does not fit its schema. `what` names its kind in the counts: "findings". */
  read<T>(what: string, key: string, schema: z.ZodMiniType<T>): Promise<T | undefined>;
  /** Reason → how many, such as "findings unreadable". */
  counts: Record<string, number>;
  count(reason: string): void;
}

/** Only what is in the archive for good is counted; where the archive itself fails, reading fails and is repeated. */
export const countingReader = (archive: Archive, log: Log): CountingReader => {
  const counts: Record<string, number> = {};
  const count = (reason: string): void => {
    counts[reason] = (counts[reason] ?? 0) + 1;
  };
  return {
    counts,
    count,
    async read(what, key, schema) {
      try {
        const found = await readJson(archive, key, schema);
        if (found) return found;
        log.warn("left out of the edition: not in the archive", { key });
        count(`${what} gone`);
      } catch (error) {
        if (!(error instanceof ArchiveCorrupt)) throw error;
        log.error("left out of the edition", { error });
        count(`${what} unreadable`);
      }
      return undefined;
    },
  };
};

/** All keys under several prefixes, in order. */
export const keysUnder = async (archive: Archive, prefixes: readonly string[]): Promise<string[]> => {
  const keys: string[] = [];
  for (const prefix of prefixes) for await (const key of archive.list(prefix)) keys.push(key);
  return keys;
};
