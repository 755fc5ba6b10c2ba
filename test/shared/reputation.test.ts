// Bounces and complaints by the hour, and who decides on a pause: one set of tests for memory and for DynamoDB.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dynamoReputation } from "../../functions/shared/dynamo-reputation.ts";
import type { Reputation } from "../../functions/shared/reputation.ts";
import { memoryReputation } from "../support/memory-reputation.ts";
import { startQuickDynamo } from "../support/quick-dynamo.ts";
import { startTables } from "../support/servers.ts";

let tables: Awaited<ReturnType<typeof startTables>>;
let quick: Awaited<ReturnType<typeof startTables>>;
beforeAll(async () => {
  [tables, quick] = await Promise.all([startTables(), startTables(startQuickDynamo)]);
});
afterAll(() => Promise.all([tables.stop(), quick.stop()]));

describe.each<[string, () => Reputation]>([
  ["in memory", memoryReputation],
  ["in DynamoDB", () => dynamoReputation("readers", tables.client)],
  ["in the quick DynamoDB of measures", () => dynamoReputation("readers", quick.client)],
])("%s", (_, open) => {
  test("counts each mail once, however often its event comes, within the hours asked for", async () => {
    const reputation = open();
    const at = (time: string): Date => new Date(`2026-11-${time}:30:00Z`);
    for (const [mail, time] of [
      ["m1", "22T20"],
      ["m1", "22T20"],
      ["m2", "22T20"],
      ["m3", "23T05"],
      ["m4", "22T04"],
    ] as const)
      await reputation.note("bounce", mail, at(time));
    await reputation.note("complaint", "m1", at("23T06"));
    expect(await reputation.noted(at("22T06"), at("23T06"))).toEqual({ bounce: 3, complaint: 1 });
    expect(await reputation.noted(at("23T05"), at("23T05"))).toEqual({ bounce: 1, complaint: 0 });
    expect(await reputation.noted(at("20T05"), at("20T05"))).toEqual({ bounce: 0, complaint: 0 });
  });

  test("an hour that begins this very moment counts, and the one that begins after it does not", async () => {
    const reputation = open();
    const now = new Date("2026-12-01T06:00:00Z");
    await reputation.note("bounce", "m1", now);
    await reputation.note("bounce", "m2", new Date("2026-12-01T07:00:00Z"));
    expect(await reputation.noted(new Date("2026-12-01T05:00:00Z"), now)).toEqual({ bounce: 1, complaint: 0 });
  });

  test("of several who decide at once one does, and nobody decides over what he has not seen", async () => {
    const reputation = open();
    expect(await reputation.standing()).toBeUndefined();
    const paused = { paused: true, at: "2026-11-23T06:00:00.000Z", why: "8 bounces" };
    const decided = await Promise.all([1, 2, 3].map(() => reputation.decide(paused, undefined)));
    expect(decided.filter(Boolean)).toHaveLength(1);
    const resumed = { paused: false, at: "2026-11-23T07:00:00.000Z", why: "resumed" };
    expect(await reputation.decide(resumed, await reputation.standing())).toBe(true);
    expect(await reputation.decide({ ...paused, at: "2026-11-23T07:00:01.000Z" }, paused)).toBe(false);
    expect(await reputation.standing()).toEqual(resumed);
  });
});
