// Readers in memory. The same tests hold for them and for those in DynamoDB (test/shared/readers.test.ts).
import { isDeepStrictEqual } from "node:util";
import type { Reader } from "../../functions/shared/model/reader.ts";
import type { Readers } from "../../functions/shared/readers.ts";

export const memoryReaders = (): Readers & { records: Map<string, Reader> } => {
  const records = new Map<string, Reader>();
  const addresses = new Map<string, string>();
  const suppressions = new Set<string>();
  const uses = new Map<string, number>();
  const spaced = new Map<string, { uses: number; lastAt: number; lastBy: string }>();
  const cohorts = new Set<string>();
  return {
    records,
    get: async (id) => structuredClone(records.get(id)),
    async save(reader) {
      const before = records.get(reader.id);
      if ((before?.version ?? 0) + 1 !== reader.version) return isDeepStrictEqual(before, reader);
      if (reader.cohort) cohorts.add(reader.cohort);
      records.set(reader.id, structuredClone(reader));
      return true;
    },
    async remove(id) {
      records.delete(id);
    },
    async claimAddress(addressHash, id) {
      const owner = addresses.get(addressHash) ?? id;
      addresses.set(addressHash, owner);
      return owner;
    },
    ownerOf: async (addressHash) => addresses.get(addressHash),
    async releaseAddress(addressHash, id) {
      if (addresses.get(addressHash) === id) addresses.delete(addressHash);
    },
    async suppress(addressHash) {
      suppressions.add(addressHash);
    },
    isSuppressed: async (addressHash) => suppressions.has(addressHash),
    async take({ name, most }) {
      const used = uses.get(name) ?? 0;
      if (used >= most) return false;
      uses.set(name, used + 1);
      return true;
    },
    async takeSpaced({ name, most, spacingMs, by, now }) {
      const last = spaced.get(name);
      if (last?.lastBy === by) return true;
      if (last && (last.uses >= most || last.lastAt > now.getTime() - spacingMs)) return false;
      spaced.set(name, { uses: (last?.uses ?? 0) + 1, lastAt: now.getTime(), lastBy: by });
      return true;
    },
    async forget(limitName) {
      uses.delete(limitName);
      spaced.delete(limitName);
    },
    async *all() {
      yield* structuredClone([...records.values()]);
    },
    cohorts: async () => [...cohorts].sort(),
    async *inCohort(cohort) {
      const members = [...records.values()].filter((reader) => reader.cohort === cohort);
      for (let start = 0; start < members.length; start += 2)
        yield members.slice(start, start + 2).map(({ id, days }) => ({ id, days }));
    },
  };
};
