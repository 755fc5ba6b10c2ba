// An operator's look at an edition's accounts, and the deliberate act of sending the unknown again.
import { describe, expect, test } from "vitest";
import { type Account, accountsOf, fates, resendUnknown } from "../../functions/send/accounts.ts";
import { onTick } from "../../functions/send/send.ts";
import { days, hours, minutes } from "../support/hand-clock.ts";
import { morning, type Sending, statesOf } from "../support/sending.ts";

const accounts = async ({ outside }: Sending, edition = "2026-11-23"): Promise<Account[]> => {
  const found: Account[] = [];
  for await (const account of accountsOf(outside, edition)) found.push(account);
  return found;
};

/** Five readers of one hour who fare differently, and one of another. */
const mixed = async (): Promise<Sending> => {
  const sending = await morning();
  for (let reader = 0; reader < 5; reader += 1) await sending.join();
  await sending.join({ zone: "America/New_York", hour: 7 });
  await onTick(sending.outside);
  await sending.readers.remove("2".padStart(32, "0"));
  sending.mailer.answers.push({ kind: "refused", reason: "MessageRejected: no" }, { kind: "unknown", reason: "reset" });
  await sending.drain();
  return sending;
};

describe("the accounts of an edition", () => {
  test("add up to every audience, at every moment of the day", async () => {
    const sending = await mixed();
    for (let tick = 0; tick < 60; tick += 1) {
      for (const { counts, readers } of await accounts(sending))
        expect(fates.reduce((sum, fate) => sum + counts[fate], 0)).toBe(readers);
      await onTick(sending.outside);
      if (tick % 3 === 0) await sending.drain();
      sending.clock.pass(minutes(15));
    }
    const [newYork, berlin] = await accounts(sending);
    expect(newYork).toMatchObject({ zone: "America/New_York", readers: 1, counts: { sent: 1 } });
    expect(berlin).toMatchObject({
      readers: 5,
      counts: { sent: 2, rejected: 1, unknown: 1, expired: 0, excluded: 1, open: 0 },
    });
    expect(berlin?.questions.map(({ fate, reason }) => [fate, reason])).toEqual([
      ["rejected", "MessageRejected: no"],
      ["unknown", undefined],
    ]);
    expect(JSON.stringify(berlin)).not.toContain("@");
  });

  test("are empty for an edition that nobody was owed", async () =>
    expect(await accounts(await mixed(), "2026-11-20")).toEqual([]));
});

describe("sending the unknown again", () => {
  const parked = async (): Promise<Sending> => {
    const sending = await mixed();
    sending.clock.pass(hours(8));
    await onTick(sending.outside);
    await sending.drain();
    expect(statesOf(sending)).toEqual({ SENT: 3, REJECTED: 1, EXCLUDED: 1, UNKNOWN: 1 });
    return sending;
  };
  const resend = async (sending: Sending): Promise<number> => {
    let resent = 0;
    for (const account of await accounts(sending)) resent += await resendUnknown(sending.outside, account);
    return resent;
  };

  test("mails each once more, past the cut-off too, and nobody else", async () => {
    const sending = await parked();
    const before = sending.mailer.accepted.length;
    expect(await resend(sending)).toBe(1);
    expect(await resend(sending)).toBe(0);
    await sending.drain();
    expect(sending.mailer.accepted.length - before).toBe(1);
    expect(statesOf(sending)["UNKNOWN"]).toBeUndefined();
    expect((await accounts(sending)).find(({ zone }) => zone === "Europe/Berlin")?.counts.unknown).toBe(0);
  });

  test("does not mail who has unsubscribed since", async () => {
    const sending = await parked();
    const before = sending.mailer.accepted.length;
    for (const reader of sending.readers.records.values())
      sending.readers.records.set(reader.id, { ...reader, state: "unsubscribed" });
    await resend(sending);
    await sending.drain();
    expect(sending.mailer.accepted).toHaveLength(before);
  });

  test("an operator's message that lies about for a day is too late as well", async () => {
    const sending = await parked();
    const before = sending.mailer.accepted.length;
    await resend(sending);
    sending.clock.pass(days(1));
    await sending.drain();
    expect(sending.mailer.accepted).toHaveLength(before);
    expect(statesOf(sending)["EXPIRED"]).toBe(1);
  });

  test("leaves alone what an event of SES has settled meanwhile", async () => {
    const sending = await parked();
    const [...all] = await accounts(sending);
    const key = all.flatMap(({ questions }) => questions).find(({ fate }) => fate === "unknown")?.key ?? "";
    await sending.ledger.settleByEvent(key, { state: "SENT", messageId: "m" }, sending.clock.now());
    for (const account of all) expect(await resendUnknown(sending.outside, account)).toBe(0);
    expect(sending.queue.messages).toEqual([]);
  });
});
