// The readers' store: versions, whose address is whose, suppressions, limits and cohorts.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dynamoReaders } from "../../functions/shared/dynamo-readers.ts";
import type { Reader } from "../../functions/shared/model/reader.ts";
import type { Readers } from "../../functions/shared/readers.ts";
import { memoryReaders } from "../support/memory-readers.ts";
import { startQuickDynamo } from "../support/quick-dynamo.ts";
import { startTables } from "../support/servers.ts";

let tables: Awaited<ReturnType<typeof startTables>>;
let quick: Awaited<ReturnType<typeof startTables>>;
beforeAll(async () => {
  [tables, quick] = await Promise.all([startTables(), startTables(startQuickDynamo)]);
});
afterAll(() => Promise.all([tables.stop(), quick.stop()]));

let count = 0;
const someReader = (more: Partial<Reader> = {}): Reader => {
  count += 1;
  return {
    schema: 1,
    id: count.toString(16).padStart(32, "0"),
    email: "ada@example.org",
    addressHash: `hash-${count}`,
    state: "pending",
    hour: 7,
    zone: "Europe/Berlin",
    days: "daily",
    sections: [],
    actors: [],
    language: "en",
    createdAt: "2026-11-23T07:00:00.000Z",
    nonce: "00000000000000aa",
    version: 1,
    ...more,
  };
};

describe.each([
  ["in memory", (): Readers => memoryReaders()],
  ["in DynamoDB", (): Readers => dynamoReaders("readers", tables.client)],
  ["in the quick DynamoDB of measures", (): Readers => dynamoReaders("readers", quick.client)],
])("%s", (_, make) => {
  test("keeps a reader as it was given", async () => {
    const readers = make();
    const reader = someReader({ sections: ["World"], confirmedAt: "2026-11-23T08:00:00.000Z" });
    expect(await readers.save(reader)).toBe(true);
    expect(await readers.get(reader.id)).toEqual(reader);
    await readers.remove(reader.id);
    expect(await readers.get(reader.id)).toBeUndefined();
  });

  test("refuses to write over a version that was not read, but not to repeat a write", async () => {
    const readers = make();
    const reader = someReader();
    await readers.save(reader);
    const mine = { ...reader, hour: 8, version: 2 };
    expect(await readers.save(mine)).toBe(true);
    expect(await readers.save(mine)).toBe(true);
    expect(await readers.save({ ...reader, hour: 9, version: 2 })).toBe(false);
    expect(await readers.save({ ...reader, hour: 9, version: 1 })).toBe(false);
    expect(await readers.save({ ...reader, hour: 9, version: 4 })).toBe(false);
    expect((await readers.get(reader.id))?.hour).toBe(8);
  });

  test("gives an address to one reader, however many ask at once", async () => {
    const readers = make();
    const hash = `address-${(count += 1)}`;
    const owners = await Promise.all(Array.from({ length: 20 }, (__, id) => readers.claimAddress(hash, `id-${id}`)));
    expect(new Set(owners).size).toBe(1);
    const [owner = ""] = owners;
    expect(await readers.ownerOf(hash)).toBe(owner);
    await readers.releaseAddress(hash, "somebody-else");
    expect(await readers.ownerOf(hash)).toBe(owner);
    await readers.releaseAddress(hash, owner);
    await readers.releaseAddress(hash, owner);
    expect(await readers.ownerOf(hash)).toBeUndefined();
  });

  test("remembers suppressions", async () => {
    const readers = make();
    const hash = `suppressed-${(count += 1)}`;
    expect(await readers.isSuppressed(hash)).toBe(false);
    await readers.suppress(hash, "bounce", new Date(0));
    await readers.suppress(hash, "complaint", new Date(0));
    expect(await readers.isSuppressed(hash)).toBe(true);
  });

  test("counts up to a limit, also when all come at once", async () => {
    const readers = make();
    const limit = { name: `network/${(count += 1)}`, most: 5, expiresAt: new Date(9e12) };
    const taken = await Promise.all(Array.from({ length: 12 }, () => readers.take(limit)));
    expect(taken.filter(Boolean)).toHaveLength(5);
    await readers.forget(limit.name);
    expect(await readers.take(limit)).toBe(true);
  });

  test("spaces uses apart, up to a limit, and counts a repeat as one", async () => {
    const readers = make();
    const day = 86_400_000;
    const limit = { name: `confirmations/${(count += 1)}`, most: 3, spacingMs: day };
    const take = (by: string, now: number) => readers.takeSpaced({ ...limit, by, now: new Date(now) });
    expect(await take("a", day)).toBe(true);
    expect(await take("a", day + 5)).toBe(true);
    expect(await take("b", 2 * day - 1)).toBe(false);
    expect(await take("b", 2 * day)).toBe(true);
    expect(await take("c", 3 * day)).toBe(true);
    expect(await take("d", 30 * day)).toBe(false);
  });

  test("finds a cohort's readers, page by page, and nobody else", async () => {
    const readers = make();
    const cohort = `Europe/Berlin#${(count += 1)}`;
    const members = Array.from({ length: 5 }, () => someReader({ state: "confirmed", cohort }));
    for (const reader of [...members, someReader({ state: "confirmed", cohort: "Europe/Paris#07" }), someReader()])
      await readers.save(reader);
    const found: string[] = [];
    for await (const page of readers.inCohort(cohort)) found.push(...page.map(({ id }) => id));
    expect(found.sort()).toEqual(members.map(({ id }) => id).sort());
    expect(await readers.cohorts()).toEqual(expect.arrayContaining([cohort, "Europe/Paris#07"]));
  });

  test("lists every reader, whatever their state, and nothing else that is kept", async () => {
    const readers = make();
    const known = [someReader(), someReader({ state: "confirmed", cohort: "Europe/Oslo#07" })];
    for (const reader of known) await readers.save(reader);
    await readers.suppress("hash-of-nobody", "bounce", new Date("2026-11-23T07:00:00Z"));
    const found: Reader[] = [];
    for await (const reader of readers.all()) found.push(reader);
    expect(found).toEqual(expect.arrayContaining(known));
    expect(found.every(({ id }) => /^[0-9a-f]{32}$/.test(id))).toBe(true);
  });

  test("a reader who leaves a cohort is not found in it", async () => {
    const readers = make();
    const cohort = `Europe/Rome#${(count += 1)}`;
    const { cohort: __, ...left } = someReader({ state: "confirmed", cohort });
    await readers.save({ ...left, cohort });
    await readers.save({ ...left, state: "unsubscribed", version: 2 });
    const found: string[] = [];
    for await (const page of readers.inCohort(cohort)) found.push(...page.map(({ id }) => id));
    expect(found).toEqual([]);
  });
});
