// Freezing an audience: everyone who wants the day is on exactly one page, in whatever portions the readers come.
import fc from "fast-check";
import { expect, test } from "vitest";
import { freeze } from "../../functions/send/freeze.ts";
import type { Readers } from "../../functions/shared/readers.ts";
import { AudienceIndex, AudiencePage } from "../../functions/shared/model/audience.ts";
import { memoryArchive } from "../support/memory-archive.ts";
import { sendingAt } from "../support/sending.ts";

const audience = { zone: "Europe/Berlin", hour: 7, localDate: "2026-11-28", due: new Date("2026-11-28T06:00:00Z") };
const now = new Date("2026-11-28T06:01:00Z");

type Members = { id: string; days: "daily" | "weekdays" }[];
const idOf = (number: number): string => number.toString(16).padStart(32, "0");

/** Readers who come in portions of these sizes; every seventh wants no mail on a Saturday. */
const portionsOf = (sizes: readonly number[]): Members[] => {
  let number = 0;
  return sizes.map((size) =>
    Array.from({ length: size }, () => {
      number += 1;
      return { id: idOf(number), days: number % 7 === 0 ? ("weekdays" as const) : ("daily" as const) };
    }),
  );
};

const frozen = async (portions: readonly Members[]) => {
  const { outside } = sendingAt(now.toISOString());
  const archive = memoryArchive();
  let [open, most] = [0, 0];
  const readers: Readers = {
    ...outside.readers,
    async *inCohort() {
      yield* portions;
    },
  };
  const watched = {
    ...archive,
    async putNew(key: string, body: string | Uint8Array) {
      open += 1;
      most = Math.max(most, open);
      await new Promise((done) => setImmediate(done));
      open -= 1;
      return archive.putNew(key, body);
    },
  };
  const index = await freeze({ archive: watched, readers, random: outside.random }, audience, "2026-11-28", now);
  return { archive, index: AudienceIndex.parse(index), most };
};

test("each is on one page, in order; no page is too large; at most eight are written at once", () =>
  fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 1700 }), { maxLength: 9 }), async (sizes) => {
      const portions = portionsOf(sizes);
      const { archive, index, most } = await frozen(portions);
      const pages = index.pages.map(({ key }) => AudiencePage.parse(JSON.parse(String(archive.objects.get(key)))));
      const wanted = portions.flat().flatMap(({ id, days }) => (days === "daily" ? [id] : []));
      expect(pages.flatMap(({ readers }) => readers)).toEqual(wanted);
      expect(index.readers).toBe(wanted.length);
      expect(index.pages.map(({ readers }) => readers)).toEqual(pages.map(({ readers }) => readers.length));
      expect(pages.slice(0, -1).every(({ readers }) => readers.length === 1000)).toBe(true);
      expect(pages.every(({ readers }) => readers.length > 0 && readers.length <= 1000)).toBe(true);
      expect(index.pages.map(({ key }) => /\/page-(\d+)-/.exec(key)?.[1])).toEqual(
        pages.map((_, page) => String(page)),
      );
      for (const page of [index, ...pages])
        expect(page).toMatchObject({ ...audience, due: audience.due.toISOString(), edition: "2026-11-28" });
      expect(most).toBeLessThanOrEqual(8);
    }),
    { numRuns: 40 },
  ));

test("of two that freeze, each has its own mark and the first one's index stands", async () => {
  const { outside } = sendingAt(now.toISOString());
  const archive = memoryArchive();
  const freezeOnce = () => freeze({ ...outside, archive }, audience, "2026-11-28", now);
  const [first, second] = [await freezeOnce(), await freezeOnce()];
  expect([first?.readers, second]).toEqual([0, undefined]);
  expect(first?.frozenAt).toBe(now.toISOString());
});
