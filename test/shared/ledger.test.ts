// The ledger's steps: what may follow what, whose write stands, and that a repeated write stands too.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dynamoLedger } from "../../functions/shared/dynamo-ledger.ts";
import type { Claim, Debt, Ledger, Outcome } from "../../functions/shared/ledger.ts";
import type { DeliveryState } from "../../functions/shared/model/delivery.ts";
import { memoryLedger } from "../support/memory-ledger.ts";
import { startQuickDynamo } from "../support/quick-dynamo.ts";
import { startTables } from "../support/servers.ts";

let tables: Awaited<ReturnType<typeof startTables>>;
let quick: Awaited<ReturnType<typeof startTables>>;
beforeAll(async () => {
  [tables, quick] = await Promise.all([startTables(), startTables(startQuickDynamo)]);
});
afterAll(() => Promise.all([tables.stop(), quick.stop()]));

const at = (seconds: number): Date => new Date(Date.UTC(2026, 10, 23, 7, 0, seconds));
const leaseEnd = at(120);
let count = 0;
const debt = (): Debt => {
  count += 1;
  return { key: `2026-11-23_${count}`, edition: "2026-11-23", manifest: "page-0", expiresAt: at(9000) };
};

const sent: Outcome = { state: "SENT", messageId: "m-1" };
const pending: Outcome = { state: "PENDING", reason: "slower" };
const rejected: Outcome = { state: "REJECTED", reason: "no" };
const excluded: Outcome = { state: "EXCLUDED", reason: "unsubscribed" };

describe.each([
  ["in memory", (): Ledger => memoryLedger()],
  ["in DynamoDB", (): Ledger => dynamoLedger("deliveries", tables.client)],
  ["in the quick DynamoDB of measures", (): Ledger => dynamoLedger("deliveries", quick.client)],
])("%s", (_, make) => {
  const claimed = async (): Promise<{ ledger: Ledger; owed: Debt; claim: Claim }> => {
    const ledger = make();
    const owed = debt();
    const claim = await ledger.claim(owed, "ada", at(0), leaseEnd);
    if (!claim) throw new Error("a fresh row is to be had");
    return { ledger, owed, claim };
  };
  const sending = async () => {
    const all = await claimed();
    expect(await all.ledger.intend(all.claim, at(1), at(16))).toBe(true);
    return all;
  };
  const stateOf = async (ledger: Ledger, { key }: Debt): Promise<DeliveryState | undefined> =>
    (await ledger.read([key])).get(key)?.state;

  test("a claim writes the whole row", async () => {
    const { ledger, owed, claim } = await claimed();
    expect(claim).toEqual({ key: owed.key, owner: "ada", attempt: 1 });
    expect((await ledger.read([owed.key])).get(owed.key)).toEqual({
      schema: 1,
      pk: owed.key,
      edition: "2026-11-23",
      manifest: "page-0",
      state: "CLAIMED",
      owner: "ada",
      lease: leaseEnd.getTime(),
      attempt: 1,
      updatedAt: at(0).toISOString(),
      expiresAt: at(9000).getTime() / 1000,
    });
  });

  test("a row is kept to the end of the second it may be dropped in", async () => {
    const ledger = make();
    const owed = { ...debt(), expiresAt: new Date(at(9000).getTime() + 1) };
    await ledger.claim(owed, "ada", at(0), leaseEnd);
    expect((await ledger.read([owed.key])).get(owed.key)?.expiresAt).toBe(at(9001).getTime() / 1000);
  });

  test("of twenty claims at once one stands", async () => {
    const ledger = make();
    const owed = debt();
    const claims = await Promise.all(
      Array.from({ length: 20 }, (__, worker) => ledger.claim(owed, `w${worker}`, at(0), leaseEnd)),
    );
    expect(claims.filter(Boolean)).toHaveLength(1);
  });

  test("a claim is kept from others until its lease is over", async () => {
    const { ledger, owed } = await claimed();
    expect(await ledger.claim(owed, "bo", at(120), at(300))).toBeUndefined();
    expect(await ledger.claim(owed, "bo", at(121), at(300))).toEqual({ key: owed.key, owner: "bo", attempt: 2 });
  });

  test("an owner whose acknowledgement was lost claims again", async () => {
    const { ledger, owed } = await claimed();
    const again = await ledger.claim(owed, "ada", at(0), leaseEnd);
    expect(again).toEqual({ key: owed.key, owner: "ada", attempt: 2 });
    expect(await ledger.intend(again ?? { ...owed, owner: "", attempt: 0 }, at(1), at(16))).toBe(true);
  });

  test("an overtaken owner can neither send nor settle", async () => {
    const { ledger, owed, claim } = await claimed();
    await ledger.claim(owed, "bo", at(121), at(300));
    expect(await ledger.intend(claim, at(122), at(137))).toBe(false);
    for (const outcome of [sent, pending, rejected, excluded])
      expect(await ledger.settle(claim, outcome, at(122))).toBe(false);
    expect(await stateOf(ledger, owed)).toBe("CLAIMED");
  });

  test("the intent needs a lease that outlasts the call", async () => {
    const { ledger, claim } = await claimed();
    expect(await ledger.intend(claim, at(106), at(121))).toBe(false);
    expect(await ledger.intend(claim, at(105), at(120))).toBe(true);
  });

  test("an intent whose acknowledgement was lost is declared again, one that was put back is not", async () => {
    const { ledger, owed, claim } = await sending();
    expect(await ledger.intend(claim, at(2), at(17))).toBe(true);
    await ledger.settle(claim, pending, at(3));
    expect(await ledger.intend(claim, at(4), at(19))).toBe(false);
    expect(await stateOf(ledger, owed)).toBe("PENDING");
  });

  test.each<[string, Outcome]>([
    ["SENT", sent],
    ["REJECTED", rejected],
    ["PENDING", pending],
  ])("SENDING becomes %s, twice over", async (state, outcome) => {
    const { ledger, owed, claim } = await sending();
    expect(await ledger.settle(claim, outcome, at(2))).toBe(true);
    expect(await ledger.settle(claim, outcome, at(3))).toBe(true);
    expect(await stateOf(ledger, owed)).toBe(state);
  });

  test("only the claimed can be excluded, only what is being sent can be sent", async () => {
    const { ledger, owed, claim } = await claimed();
    for (const outcome of [sent, pending, rejected]) expect(await ledger.settle(claim, outcome, at(2))).toBe(false);
    expect(await ledger.settle(claim, excluded, at(2))).toBe(true);
    expect(await ledger.intend(claim, at(3), at(16))).toBe(false);
    expect(await ledger.claim(owed, "bo", at(999), at(1999))).toBeUndefined();
  });

  test("an exclusion whose acknowledgement was lost is written again", async () => {
    const { ledger, owed, claim } = await claimed();
    expect(await ledger.settle(claim, excluded, at(2))).toBe(true);
    expect(await ledger.settle(claim, excluded, at(3))).toBe(true);
    expect(await stateOf(ledger, owed)).toBe("EXCLUDED");
  });

  test("a refusal that comes after the row was parked stands", async () => {
    const { ledger, owed, claim } = await sending();
    await ledger.park(owed.key, at(121));
    expect(await ledger.settle(claim, rejected, at(122))).toBe(true);
    expect((await ledger.read([owed.key])).get(owed.key)).toMatchObject({ state: "REJECTED", reason: "no" });
  });

  test("nobody claims what may have been sent, however long ago", async () => {
    const { ledger, owed } = await sending();
    expect(await ledger.claim(owed, "bo", at(5000), at(6000))).toBeUndefined();
    expect(await ledger.expire(owed, at(5000))).toBe(false);
  });

  test("what was put back may be claimed at once, and its reason goes when it is sent", async () => {
    const { ledger, owed, claim } = await sending();
    await ledger.settle(claim, pending, at(2));
    const next = await ledger.claim(owed, "bo", at(3), leaseEnd);
    expect(next?.attempt).toBe(2);
    await ledger.intend(next ?? claim, at(4), at(20));
    await ledger.settle(next ?? claim, sent, at(5));
    const row = (await ledger.read([owed.key])).get(owed.key);
    expect(row).toMatchObject({ state: "SENT", messageId: "m-1", attempt: 2 });
    expect(row).not.toHaveProperty("reason");
  });

  test("parking waits for the lease, and an event or a late answer still settles it", async () => {
    const { ledger, owed, claim } = await sending();
    expect(await ledger.park(owed.key, at(120))).toBe(false);
    expect(await ledger.park(owed.key, at(121))).toBe(true);
    expect(await ledger.park(owed.key, at(122))).toBe(true);
    expect(await ledger.settle(claim, pending, at(123))).toBe(false);
    expect(await ledger.settle(claim, sent, at(124))).toBe(true);
    expect(await stateOf(ledger, owed)).toBe("SENT");
  });

  test.each<[string, DeliveryState[], Outcome["state"] | "absent"]>([
    ["Send, then Reject", ["SENT", "REJECTED"], "REJECTED"],
    ["Reject, then Send", ["REJECTED", "SENT"], "REJECTED"],
    ["Send, then Send", ["SENT", "SENT"], "SENT"],
  ])("events in any order: %s", async (__, order, end) => {
    const { ledger, owed } = await sending();
    for (const state of order)
      await ledger.settleByEvent(
        owed.key,
        state === "SENT" ? { state, messageId: "m" } : { state: "REJECTED", reason: "virus" },
        at(5),
      );
    expect(await stateOf(ledger, owed)).toBe(end);
  });

  test("an operator reopens what is unknown and nothing else; the old owner can no longer settle it", async () => {
    const { ledger, owed, claim } = await sending();
    expect(await ledger.reopen(owed.key, at(2))).toBe(false);
    expect(await ledger.reopen("2026-11-23_nobody", at(2))).toBe(false);
    await ledger.park(owed.key, at(121));
    expect(await ledger.reopen(owed.key, at(122))).toBe(true);
    expect(await ledger.reopen(owed.key, at(123))).toBe(false);
    expect(await ledger.settle(claim, sent, at(124))).toBe(false);
    expect(await ledger.claim(owed, "bo", at(125), at(300))).toMatchObject({ attempt: 2 });
    expect(await stateOf(ledger, owed)).toBe("CLAIMED");
  });

  test("an event makes no row and frees no claim", async () => {
    const { ledger, owed } = await claimed();
    const outcome = { state: "SENT" as const, messageId: "m" };
    expect(await ledger.settleByEvent("2026-11-23_nobody", outcome, at(1))).toBe(false);
    expect(await ledger.settleByEvent(owed.key, outcome, at(1))).toBe(false);
    expect((await ledger.read(["2026-11-23_nobody"])).size).toBe(0);
  });

  test("what nobody has, expires; what somebody has, does not", async () => {
    const ledger = make();
    const absent = debt();
    expect(await ledger.expire(absent, at(0))).toBe(true);
    expect(await ledger.expire(absent, at(1))).toBe(true);
    expect(await ledger.claim(absent, "bo", at(1), leaseEnd)).toBeUndefined();
    const { ledger: other, owed } = await claimed();
    expect(await other.expire(owed, at(120))).toBe(false);
    expect(await other.expire(owed, at(121))).toBe(true);
    expect((await other.read([owed.key])).get(owed.key)).toMatchObject({ state: "EXPIRED", attempt: 1 });
  });

  test("an owner who wakes after the row has expired sends nothing", async () => {
    const { ledger, owed, claim } = await claimed();
    await ledger.expire(owed, at(121));
    expect(await ledger.intend(claim, at(90), at(105))).toBe(false);
    expect(await stateOf(ledger, owed)).toBe("EXPIRED");
  });

  test("reads hundreds of rows, some of them twice named", async () => {
    const ledger = make();
    const owed = Array.from({ length: 230 }, debt);
    await Promise.all(owed.slice(0, 220).map((each) => ledger.expire(each, at(0))));
    const keys = owed.map(({ key }) => key);
    expect((await ledger.read([...keys, keys[0] ?? ""])).size).toBe(220);
  });
});
