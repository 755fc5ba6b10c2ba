// Reads what was frozen: editions and audience pages. Neither ever changes, so one run reads each once.
import { type Archive, readJson } from "../shared/archive.ts";
import { editionKey, prefixes } from "../shared/archive-keys.ts";
import { AudiencePage } from "../shared/model/audience.ts";
import { Edition } from "../shared/model/edition.ts";

/** A message or an audience names something that is not in the archive. */
export class NotInArchive extends Error {
  constructor(key: string) {
    super(`${key} is named but is not in the archive; restore it, or drop the message that names it`);
    this.name = "NotInArchive";
  }
}

/** A function runs for many readers of few editions; more than these few would only fill its memory. */
const mostKept = 8;

const remembered = <T>(load: (key: string) => Promise<T>): ((key: string) => Promise<T>) => {
  const kept = new Map<string, Promise<T>>();
  return (key) => {
    const known = kept.get(key);
    if (known) return known;
    const loading = load(key);
    kept.set(key, loading);
    // A failure is not kept: the next message asks again.
    loading.catch(() => kept.delete(key));
    const [oldest] = kept.keys();
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
    return loading;
  };
};

export interface Stored {
  /** @throws NotInArchive */
  edition(id: string): Promise<Edition>;
  /** @throws NotInArchive */
  page(key: string): Promise<AudiencePage>;
  /** The newest edition there is. */
  latestEdition(): Promise<Edition | undefined>;
}

/** Reads from `archive`. @throws NotInArchive from its methods, where what is asked for is not there */
export const storedIn = (archive: Archive): Stored => {
  const edition = remembered(async (id) => {
    const found = await readJson(archive, editionKey(id), Edition);
    if (!found) throw new NotInArchive(editionKey(id));
    return found;
  });
  const page = remembered(async (key) => {
    const found = await readJson(archive, key, AudiencePage);
    if (!found) throw new NotInArchive(key);
    return found;
  });
  return {
    edition,
    page,
    async latestEdition() {
      let latest: string | undefined;
      // Keys are dates and come in order.
      for await (const key of archive.list(prefixes.editions)) if (key.endsWith(".json")) latest = key;
      return latest === undefined ? undefined : edition(latest.slice(prefixes.editions.length, -".json".length));
    },
  };
};
