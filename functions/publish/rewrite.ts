// Changes a stored object, and never over what another run has written meanwhile.
import type { z } from "zod/mini";
import { type Archive, ArchiveCorrupt, readJson, toJson } from "../shared/archive.ts";
import type { Log } from "../shared/log.ts";

/**
 * Writes what `change` makes of the object at `key`, and answers it. One that cannot be read is logged and begun anew: its
 * editions have what it had, and the bucket its earlier version. @throws WrittenMeanwhile, WrittenByNewerCode
 */
export const rewrite = async <T>(
  archive: Pick<Archive, "get" | "replace">,
  key: string,
  schema: z.ZodMiniType<T>,
  change: (before: T | undefined) => T | undefined,
  log: Log,
): Promise<T | undefined> => {
  const stored = await archive.get(key);
  const read = async (): Promise<T | undefined> => {
    try {
      return await readJson({ get: async () => stored }, key, schema);
    } catch (error) {
      if (!(error instanceof ArchiveCorrupt)) throw error;
      log.error("a stored object is begun anew", { error });
      return undefined;
    }
  };
  const changed = change(await read());
  if (changed !== undefined) await archive.replace(key, toJson(changed), stored);
  return changed;
};
