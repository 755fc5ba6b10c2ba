// Bounces and complaints stop all mail before SES would, until an operator has looked.
import { describe, expect, test } from "vitest";
import { onTick } from "../../functions/send/send.ts";
import { hours, minutes } from "../support/hand-clock.ts";
import { morning, sendingAt, statesOf, type Sending } from "../support/sending.ts";

const grieve = async (sending: Sending, bounces: number, complaints: number): Promise<void> => {
  const { reputation, clock } = sending.outside;
  for (let mail = 0; mail < bounces; mail += 1) await reputation.note("bounce", `b${mail}`, clock.now());
  for (let mail = 0; mail < complaints; mail += 1) await reputation.note("complaint", `c${mail}`, clock.now());
};

test.each([
  ["4% bounces", 1000, 40, 0, true],
  ["less than 4% bounces", 1000, 39, 0, false],
  ["0.08% complaints", 10_000, 0, 8, true],
  ["less than 0.08% complaints", 10_000, 0, 7, false],
  ["four bounces of a few mails", 20, 4, 0, false],
  ["five bounces of a few mails", 20, 5, 0, true],
  ["one complaint of a few mails", 20, 0, 1, false],
  ["bounces of mails that SES no longer counts", 0, 6, 0, true],
])("%s of a day's mails: paused is %5$s", async (_, sent, bounces, complaints, paused) => {
  const sending = await morning();
  sending.allowance.sent = sent;
  await sending.join();
  await grieve(sending, bounces, complaints);
  await onTick(sending.outside);
  await sending.drain();
  expect(sending.mailer.accepted).toHaveLength(paused ? 0 : 1);
  expect(sending.log.lines().some((line) => line.includes("sending paused"))).toBe(paused);
});

test("grievances of the day before yesterday are past", async () => {
  const sending = sendingAt("2026-11-21T06:00:00Z");
  await grieve(sending, 50, 50);
  sending.clock.set("2026-11-23T06:00:00Z");
  await sending.publish("2026-11-23", "2026-11-23T05:00:00Z");
  await sending.join();
  await onTick(sending.outside);
  await sending.drain();
  expect(statesOf(sending)).toEqual({ SENT: 1 });
});

describe("a pause", () => {
  test("stops what is on the queue already, and a resumption in time sends it after all", async () => {
    const sending = await morning();
    for (let reader = 0; reader < 3; reader += 1) await sending.join();
    await onTick(sending.outside);
    sending.allowance.sent = 100;
    await grieve(sending, 10, 0);
    await onTick(sending.outside);
    expect(await sending.drain()).toEqual([]);
    expect(sending.mailer.accepted).toEqual([]);
    const { reputation } = sending.outside;
    sending.clock.pass(hours(1));
    await onTick(sending.outside);
    expect(sending.mailer.accepted).toEqual([]);
    const resumed = { paused: false, at: sending.clock.now().toISOString(), why: "resumed" };
    expect(await reputation.decide(resumed, await reputation.standing())).toBe(true);
    sending.clock.pass(minutes(15));
    await onTick(sending.outside);
    await sending.drain();
    expect(statesOf(sending)).toEqual({ SENT: 3 });
  });

  test("that nobody ends lets what was owed expire, and it adds up", async () => {
    const sending = await morning();
    for (let reader = 0; reader < 3; reader += 1) await sending.join();
    await onTick(sending.outside);
    await grieve(sending, 10, 0);
    for (let tick = 0; tick < 30; tick += 1) {
      await onTick(sending.outside);
      await sending.drain();
      sending.clock.pass(minutes(15));
    }
    expect(statesOf(sending)).toEqual({ EXPIRED: 3 });
  });

  test("after a resumption counts anew", async () => {
    const sending = await morning();
    await sending.join();
    await grieve(sending, 10, 0);
    await onTick(sending.outside);
    const { reputation, clock } = sending.outside;
    await reputation.decide(
      { paused: false, at: clock.now().toISOString(), why: "resumed" },
      await reputation.standing(),
    );
    sending.clock.pass(hours(1));
    await grieve(sending, 4, 0);
    await onTick(sending.outside);
    expect((await reputation.standing())?.paused).toBe(false);
  });
});
