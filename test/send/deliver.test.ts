// Delivering: who loses the right to a mail after the freeze, and what follows from each answer of the mail service.
import { describe, expect, test } from "vitest";
import { onMessage, onTick } from "../../functions/send/send.ts";
import { hours, minutes } from "../support/hand-clock.ts";
import { morning, sendingAt, statesOf, tallyOf, type Sending } from "../support/sending.ts";

describe("the right to a mail is looked at again when it is claimed", () => {
  test.each<[string, (sending: Sending, id: string) => Promise<unknown>, string]>([
    ["deleted", ({ readers }, id) => readers.remove(id), "deleted"],
    [
      "unsubscribed",
      async ({ readers }, id) => {
        const reader = await readers.get(id);
        if (reader) readers.records.set(id, { ...reader, state: "unsubscribed" });
      },
      "unsubscribed",
    ],
    ["suppressed", ({ readers }, id) => readers.suppress(`hash-${id}`, "bounce", new Date()), "suppressed"],
    [
      "now on Mondays only",
      async ({ readers, clock }, id) => {
        clock.set("2026-11-24T06:00:00Z");
        const reader = await readers.get(id);
        if (reader) readers.records.set(id, { ...reader, days: "weekly" });
      },
      "not wanted on this day",
    ],
  ])("%s after the freeze: excluded, and counted", async (_, change, reason) => {
    const sending = sendingAt("2026-11-24T06:00:00Z");
    await sending.publish("2026-11-24", "2026-11-24T05:00:00Z");
    const { id } = await sending.join();
    await sending.join();
    await onTick(sending.outside);
    await change(sending, id);
    await sending.drain();
    expect(sending.ledger.rows.get(`2026-11-24_${id}`)).toMatchObject({ state: "EXCLUDED", reason });
    await onTick(sending.outside);
    expect(await tallyOf(sending, "2026-11-24")).toMatchObject({ readers: 2, sent: 1, excluded: 1 });
  });

  test.each([
    ["at the very cut-off", 0, "SENT"],
    ["a moment past it", 1, "EXPIRED"],
  ])("%s a message is %s", async (_, lateMs, state) => {
    const sending = await morning();
    await sending.join();
    await onTick(sending.outside);
    sending.clock.set(new Date(Date.parse("2026-11-23T12:00:00Z") + lateMs).toISOString());
    await sending.drain();
    expect(statesOf(sending)).toEqual({ [state]: 1 });
  });

  test("a reader who moves meets no edition twice, and no date twice", async () => {
    const sending = await morning();
    const reader = await sending.join();
    await onTick(sending.outside);
    await sending.drain();
    const moves: [zone: string, hour: number][] = [
      ["America/New_York", 2],
      ["Pacific/Honolulu", 7],
      ["Pacific/Auckland", 7],
      ["Asia/Tokyo", 0],
    ];
    let version = 2;
    for (const [zone, hour] of moves) {
      await sending.readers.save({
        ...reader,
        zone,
        hour,
        cohort: `${zone}#${String(hour).padStart(2, "0")}`,
        version,
      });
      version += 1;
      for (let tick = 0; tick < 6; tick += 1) {
        sending.clock.pass(hours(1));
        await onTick(sending.outside);
        await sending.drain();
      }
    }
    expect(sending.mailer.accepted).toHaveLength(1);
    expect(statesOf(sending)["EXCLUDED"]).toBeGreaterThan(0);
  });
});

describe("what the mail service answers", () => {
  const one = async () => {
    const sending = await morning();
    const { id } = await sending.join();
    await onTick(sending.outside);
    const row = () => sending.ledger.rows.get(`2026-11-23_${id}`);
    return { sending, row };
  };

  test("slower, please: tried again at once", async () => {
    const { sending, row } = await one();
    sending.mailer.answers.push({ kind: "throttled", reason: "slower" }, { kind: "throttled", reason: "slower" });
    expect(await sending.drain()).toEqual([]);
    expect(row()).toMatchObject({ state: "SENT", attempt: 3 });
  });

  test("slower for too long: the message comes again, then the sweep brings it", async () => {
    const { sending, row } = await one();
    const [message] = sending.queue.messages.splice(0);
    const busy = () =>
      sending.mailer.answers.push(
        ...Array.from({ length: 5 }, () => ({ kind: "throttled", reason: "slower" }) as const),
      );
    if (!message) throw new Error("there is a message");
    busy();
    await expect(onMessage(sending.outside, message, 1)).rejects.toThrow(/comes again/);
    busy();
    await expect(onMessage(sending.outside, message, 3)).resolves.toBeUndefined();
    expect(row()).toMatchObject({ state: "PENDING", reason: "slower" });
    await onTick(sending.outside);
    await sending.drain();
    expect(row()).toMatchObject({ state: "SENT" });
  });

  test.each(["quota", "halted"] as const)("%s: nobody is asked for a while, nothing is lost", async (kind) => {
    const sending = await morning();
    for (let reader = 0; reader < 3; reader += 1) await sending.join();
    await onTick(sending.outside);
    sending.mailer.answers.push({ kind, reason: "no more" });
    expect(await sending.drain()).toEqual([]);
    expect(statesOf(sending)).toEqual({ PENDING: 1 });
    expect(sending.log.lines().filter((line) => line.includes('"error"'))).toHaveLength(1);
    sending.clock.pass(minutes(15));
    await onTick(sending.outside);
    await sending.drain();
    expect(statesOf(sending)).toEqual({ SENT: 3 });
  });

  test("refused: once and for all", async () => {
    const { sending, row } = await one();
    sending.mailer.answers.push({ kind: "refused", reason: "MessageRejected: no" });
    await sending.drain();
    sending.clock.pass(hours(1));
    await onTick(sending.outside);
    expect(sending.queue.messages).toEqual([]);
    expect(row()).toMatchObject({ state: "REJECTED", reason: "MessageRejected: no" });
    expect(await tallyOf(sending)).toMatchObject({ readers: 1, rejected: 1 });
  });

  test("nobody knows: parked when the lease is over, told to the operator, never sent again", async () => {
    const { sending, row } = await one();
    sending.mailer.answers.push({ kind: "unknown", reason: "reset" });
    await sending.drain();
    expect(row()).toMatchObject({ state: "SENDING" });
    sending.clock.pass(hours(1));
    await onTick(sending.outside);
    await sending.drain();
    expect(row()).toMatchObject({ state: "UNKNOWN" });
    expect(sending.mailer.accepted).toEqual([]);
    expect(sending.log.lines().some((line) => line.includes("delivery unknown"))).toBe(true);
    expect(await tallyOf(sending)).toMatchObject({ readers: 1, unknown: 1 });
  });
});

test("no address stands in a log line or a message", async () => {
  const sending = await morning();
  await sending.join();
  const { id } = await sending.join({ state: "pending" });
  sending.mailer.answers.push({ kind: "throttled", reason: "slower" }, { kind: "unknown", reason: "reset" });
  await onTick(sending.outside);
  sending.queue.messages.push({ kind: "confirmation", readerId: id, askedAt: "2026-11-23T06:00:00.000Z" });
  const messages = JSON.stringify(sending.queue.messages);
  await sending.drain();
  sending.clock.pass(hours(1));
  await onTick(sending.outside);
  expect(sending.log.lines().length).toBeGreaterThan(4);
  expect(messages + sending.log.lines().join("\n")).not.toContain("@example.org");
});
