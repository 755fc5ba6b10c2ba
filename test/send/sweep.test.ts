// Sweeping: nothing enqueued is lost, nothing late is sent, and every audience adds up.
import { describe, expect, test } from "vitest";
import { onTick } from "../../functions/send/send.ts";
import { audienceIndexKey } from "../../functions/shared/archive-keys.ts";
import { days, hours, minutes } from "../support/hand-clock.ts";
import { morning, sendingAt, statesOf, tallyOf } from "../support/sending.ts";

describe("sweeping", () => {
  test("messages that never arrived are sent again, after the queue has had its time", async () => {
    const sending = await morning();
    for (let reader = 0; reader < 3; reader += 1) await sending.join();
    await onTick(sending.outside);
    sending.queue.messages.splice(0);
    await onTick(sending.outside);
    expect(sending.queue.messages).toEqual([]);
    sending.clock.pass(minutes(15));
    await onTick(sending.outside);
    await sending.drain();
    expect(statesOf(sending)).toEqual({ SENT: 3 });
  });

  test.each([
    ["fast: soon", 500, 2000, 9, 12],
    ["slow: twice as long as it takes", 1, 2000, 75, 80],
    ["slower than that: half of the time until the cut-off", 0.1, 2000, 175, 185],
  ])("how long the queue has depends on the send rate: %s", async (_, perSecond, readers, tooSoon, then) => {
    const sending = await morning();
    for (let reader = 0; reader < readers; reader += 1) await sending.join();
    Object.assign(sending.allowance, { perSecond });
    await onTick(sending.outside);
    sending.queue.messages.splice(0);
    sending.clock.pass(minutes(tooSoon));
    await onTick(sending.outside);
    expect(sending.queue.messages).toHaveLength(0);
    sending.clock.pass(minutes(then - tooSoon));
    await onTick(sending.outside);
    expect(sending.queue.messages).toHaveLength(readers);
  });

  test("what is not sent by the cut-off is expired, whoever brings it later", async () => {
    const sending = await morning();
    await sending.join();
    await sending.join();
    await onTick(sending.outside);
    const late = sending.queue.messages.splice(0);
    sending.clock.pass(hours(6) + 1);
    sending.queue.messages.push(...late.slice(0, 1));
    await sending.drain();
    expect(statesOf(sending)).toEqual({ EXPIRED: 1 });
    await onTick(sending.outside);
    sending.clock.pass(days(2));
    sending.queue.messages.push(...late);
    await sending.drain();
    expect(statesOf(sending)).toEqual({ EXPIRED: 2 });
    expect(sending.mailer.accepted).toEqual([]);
    expect(await tallyOf(sending)).toMatchObject({ readers: 2, expired: 2 });
  });

  test("a settled audience is not read again", async () => {
    const sending = await morning();
    await sending.join();
    await onTick(sending.outside);
    await sending.drain();
    await onTick(sending.outside);
    expect(await tallyOf(sending)).toEqual({
      schema: 1,
      localDate: "2026-11-23",
      zone: "Europe/Berlin",
      hour: 7,
      edition: "2026-11-23",
      due: "2026-11-23T06:00:00.000Z",
      settledAt: "2026-11-23T06:00:00.000Z",
      readers: 1,
      sent: 1,
      excluded: 0,
      rejected: 0,
      unknown: 0,
      expired: 0,
    });
    sending.ledger.rows.clear();
    sending.clock.pass(hours(1));
    await onTick(sending.outside);
    expect(sending.queue.messages).toEqual([]);
  });

  test("an audience that cannot be read does not keep the others waiting", async () => {
    const sending = await morning();
    await sending.join();
    await sending.join({ hour: 6 });
    await onTick(sending.outside);
    sending.queue.messages.splice(0);
    sending.archive.objects.set(audienceIndexKey("2026-11-23", "Europe/Berlin", 6), Buffer.from("{"));
    sending.clock.pass(minutes(20));
    await expect(onTick(sending.outside)).rejects.toThrow(/sweep failed/);
    await sending.drain();
    expect(sending.mailer.accepted.map(({ to }) => to)).toEqual(["reader1@example.org"]);
  });

  test("a row that cannot be written does not keep its neighbours waiting", async () => {
    const sending = sendingAt("2026-11-23T06:00:00Z", ({ ledger }) => ({
      ledger: {
        ...ledger,
        expire: async (debt, now) => {
          if (debt.key.endsWith("2")) throw new Error("throttled");
          return ledger.expire(debt, now);
        },
      },
    }));
    await sending.publish("2026-11-23", "2026-11-23T05:00:00Z");
    for (let reader = 0; reader < 3; reader += 1) await sending.join();
    await onTick(sending.outside);
    sending.clock.pass(hours(7));
    await expect(onTick(sending.outside)).rejects.toThrow(/throttled/);
    expect(statesOf(sending)).toEqual({ EXPIRED: 2 });
    expect(await tallyOf(sending)).toBeUndefined();
  });
});
