// Planning: who is frozen when, for which edition.
import { describe, expect, test } from "vitest";
import { onMessage, onTick } from "../../functions/send/send.ts";
import { prefixes } from "../../functions/shared/archive-keys.ts";
import { minutes } from "../support/hand-clock.ts";
import { indexOf, morning, sendingAt, statesOf } from "../support/sending.ts";

describe("planning", () => {
  test("freezes and mails the readers of the hour, each once", async () => {
    const sending = await morning();
    for (let reader = 0; reader < 5; reader += 1) await sending.join();
    await sending.join({ hour: 8 });
    await sending.join({ zone: "America/New_York" });
    await sending.join({ state: "pending" });
    await onTick(sending.outside);
    expect(await sending.drain()).toEqual([]);
    expect(sending.mailer.accepted.map(({ to }) => to).sort()).toEqual(
      [1, 2, 3, 4, 5].map((number) => `reader${number}@example.org`),
    );
    expect(statesOf(sending)).toEqual({ SENT: 5 });
    expect(await indexOf(sending)).toMatchObject({
      readers: 5,
      edition: "2026-11-23",
      due: "2026-11-23T06:00:00.000Z",
    });
  });

  test("a tick too many, and a message too many, send nothing", async () => {
    const sending = await morning();
    await sending.join();
    await onTick(sending.outside);
    const again = [...sending.queue.messages];
    await sending.drain();
    await onTick(sending.outside);
    sending.queue.messages.push(...again, ...again);
    expect(await sending.drain()).toEqual([]);
    expect(sending.mailer.accepted).toHaveLength(1);
  });

  test("the message that an edition is out plans at once", async () => {
    const sending = await morning("2026-11-23T06:20:00Z", "2026-11-23T06:19:00Z");
    await sending.join();
    await onMessage(sending.outside, { kind: "edition", edition: "2026-11-23" }, 1);
    await sending.drain();
    expect(sending.mailer.accepted).toHaveLength(1);
  });

  test("an hour is kept open for an edition that is late, up to the cut-off", async () => {
    const sending = await morning();
    await sending.join();
    await onTick(sending.outside);
    await sending.drain();
    sending.clock.set("2026-11-24T06:00:00Z");
    await sending.publish("2026-11-24", "2026-11-24T09:00:00Z");
    sending.archive.objects.delete(`${prefixes.editions}2026-11-24.json`);
    await onTick(sending.outside);
    expect(await indexOf(sending, "2026-11-24")).toBeUndefined();
    sending.clock.set("2026-11-24T09:10:00Z");
    await sending.publish("2026-11-24", "2026-11-24T09:00:00Z");
    await onTick(sending.outside);
    await sending.drain();
    expect(sending.mailer.accepted.map(({ key }) => key.slice(0, 10))).toEqual(["2026-11-23", "2026-11-24"]);
  });

  test("an hour before the day's edition waits for it, and does not take yesterday's for it", async () => {
    const sending = await morning("2026-11-23T05:10:00Z", "2026-11-23T05:00:00Z");
    await sending.join({ hour: 5 });
    await onTick(sending.outside);
    await sending.drain();
    // Yesterday's is a day old at 05:00Z; an hour that begins at 04:00Z has had it.
    sending.clock.set("2026-11-24T04:10:00Z");
    await onTick(sending.outside);
    expect(await indexOf(sending, "2026-11-24", "Europe/Berlin", 5)).toBeUndefined();
    sending.clock.set("2026-11-24T05:10:00Z");
    await sending.publish("2026-11-24", "2026-11-24T05:00:00Z");
    await onTick(sending.outside);
    await sending.drain();
    expect(await indexOf(sending, "2026-11-24", "Europe/Berlin", 5)).toMatchObject({ edition: "2026-11-24" });
    expect(statesOf(sending)).toEqual({ SENT: 2 });
  });

  test("who comes after the freeze is neither in the audience nor on a page beside it", async () => {
    const sending = await morning();
    await sending.join();
    await onTick(sending.outside);
    const before = [...sending.archive.objects.keys()].filter((key) => key.startsWith(prefixes.audiences));
    await sending.join();
    await onTick(sending.outside);
    await sending.drain();
    const after = [...sending.archive.objects.keys()].filter((key) => /page-/.test(key));
    expect(after).toEqual(before.filter((key) => /page-/.test(key)));
    expect(statesOf(sending)).toEqual({ SENT: 1 });
  });

  test.each([
    ["an edition of the day before yesterday is not mailed", "2026-11-23T06:00:00Z", "2026-11-22T05:00:00Z"],
    ["past the cut-off nobody is frozen", "2026-11-23T12:00:01Z", "2026-11-23T12:00:00Z"],
    ["before the hour nobody is frozen", "2026-11-23T05:59:59Z", "2026-11-23T05:00:00Z"],
  ])("%s", async (_, now, publishedAt) => {
    const sending = await morning(now, publishedAt);
    await sending.join();
    await onTick(sending.outside);
    expect(sending.queue.messages).toEqual([]);
  });

  test("no edition at all is no error", async () => {
    const sending = sendingAt("2026-11-23T06:00:00Z");
    await sending.join();
    await onTick(sending.outside);
    expect(sending.queue.messages).toEqual([]);
  });

  test("those who want other days are not part of the audience", async () => {
    const sending = await morning("2026-11-28T06:00:00Z", "2026-11-28T05:00:00Z");
    await sending.join({ days: "daily" });
    await sending.join({ days: "weekdays" });
    await sending.join({ days: "weekly" });
    await onTick(sending.outside);
    await sending.drain();
    expect(sending.mailer.accepted.map(({ to }) => to)).toEqual(["reader1@example.org"]);
    expect(await indexOf(sending, "2026-11-28")).toMatchObject({ readers: 1 });
  });

  test("thousands are frozen on pages, and of several planners one wins", async () => {
    const sending = await morning();
    for (let reader = 0; reader < 2500; reader += 1) await sending.join();
    await Promise.all([onTick(sending.outside), onTick(sending.outside), onTick(sending.outside)]);
    expect((await indexOf(sending))?.pages.map(({ readers }) => readers)).toEqual([1000, 1000, 500]);
    expect(sending.queue.messages).toHaveLength(2500);
    await sending.drain();
    expect(new Set(sending.mailer.accepted.map(({ to }) => to)).size).toBe(2500);
  });

  test("of a large audience the pages are enqueued, each for another run, however often it comes", async () => {
    const sending = await morning();
    for (let reader = 0; reader < 10_001; reader += 1) await sending.join();
    await onTick(sending.outside);
    expect(sending.queue.messages.map(({ kind }) => kind)).toEqual(Array.from({ length: 11 }, () => "page"));
    const [first] = sending.queue.messages;
    if (first) sending.queue.messages.push(first);
    expect(await sending.drain()).toEqual([]);
    expect(sending.queue.messages).toHaveLength(11_001);
    await sending.drain();
    expect(statesOf(sending)).toEqual({ SENT: 10_001 });
    expect(sending.mailer.accepted).toHaveLength(10_001);
  });

  test("readers of two zones get one edition at their own hours", async () => {
    const sending = await morning();
    await sending.join({ zone: "Asia/Tokyo", hour: 15 });
    await sending.join({ zone: "America/New_York", hour: 7 });
    for (let tick = 0; tick < 4 * 24; tick += 1) {
      await onTick(sending.outside);
      await sending.drain();
      sending.clock.pass(minutes(15));
    }
    expect(sending.mailer.accepted.map(({ to, key }) => [to, key.slice(0, 10)])).toEqual([
      ["reader1@example.org", "2026-11-23"],
      ["reader2@example.org", "2026-11-23"],
    ]);
  });

  test("a cohort that cannot be frozen does not keep the others waiting, and comes with the next tick", async () => {
    let broken = true;
    const sending = sendingAt("2026-11-23T06:00:00Z", ({ readers }) => ({
      readers: {
        ...readers,
        async *inCohort(cohort) {
          if (broken && cohort.endsWith("#06")) throw new Error("throttled");
          yield* readers.inCohort(cohort);
        },
      },
    }));
    await sending.publish("2026-11-23", "2026-11-23T05:00:00Z");
    await sending.join({ hour: 6 });
    await sending.join({ hour: 7 });
    await expect(onTick(sending.outside)).rejects.toThrow(/1 of 2/);
    await sending.drain();
    expect(sending.mailer.accepted.map(({ to }) => to)).toEqual(["reader2@example.org"]);
    broken = false;
    await onTick(sending.outside);
    await sending.drain();
    expect(sending.mailer.accepted).toHaveLength(2);
  });
});
