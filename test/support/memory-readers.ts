// Readers in memory. The same tests hold for them and for those in DynamoDB (test/shared/readers.test.ts).
import { isDeepStrictEqual } from "node:util";
import type { Reader } from "../../functions/shared/model/reader.ts";
import type { CohortMember, Readers } from "../../functions/shared/readers.ts";
import type { Records } from "./disk-map.ts";

export const memoryReaders = (): Readers & { records: Map<string, Reader> } => {
  const records = new Map<string, Reader>();
  return { records, ...readersOver(records, 2) };
};

/** Readers whose records are kept elsewhere; a cohort comes in pages of `pageSize`. */
export const readersOver = (
  records: Pick<Records<Reader>, "get" | "set" | "delete" | "values">,
  pageSize: number,
): Readers => {
  const addresses = new Map<string, string>();
  const suppressions = new Set<string>();
  const uses = new Map<string, number>();
  const spaced = new Map<string, { uses: number; lastAt: number; lastBy: string }>();
  const cohorts = new Set<string>();
  return {
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
      for (const reader of records.values()) yield structuredClone(reader);
    },
    cohorts: async () => [...cohorts].sort(),
    async *inCohort(cohort) {
      let page: CohortMember[] = [];
      for (const reader of records.values()) {
        if (reader.cohort !== cohort) continue;
        page.push({ id: reader.id, days: reader.days });
        if (page.length < pageSize) continue;
        yield page;
        page = [];
      }
      yield page;
    },
  };
};
