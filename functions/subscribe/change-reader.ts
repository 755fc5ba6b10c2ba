// Changes a reader's record where several may do so at once: whoever is late looks again at what stands there.
import type { Reader } from "../shared/model/reader.ts";
import type { Readers } from "../shared/readers.ts";

const mostTries = 8;

/** Others kept writing the same record. */
export class ReaderBusy extends Error {
  constructor(id: string) {
    super(`reader ${id} was changed by others ${mostTries} times in a row; ask again`);
    this.name = "ReaderBusy";
  }
}

/**
 * Writes what `change` makes of the record, which is undefined for a reader who is not there. Where it answers
 * undefined, or the record itself, nothing is written. Answers what `change` answered, as it is stored.
 * @throws ReaderBusy
 */
export const changeReader = async (
  readers: Readers,
  id: string,
  change: (reader: Reader | undefined) => Reader | undefined,
): Promise<Reader | undefined> => {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const before = await readers.get(id);
    const after = change(before);
    if (after === undefined || after === before) return after;
    const next = { ...after, version: (before?.version ?? 0) + 1 };
    if (await readers.save(next)) return next;
  }
  throw new ReaderBusy(id);
};
