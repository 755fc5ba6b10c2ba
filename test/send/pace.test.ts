// The account's send rate and quota: never exceeded by all workers together, told before they are short, and lived with.
import { describe, expect, test } from "vitest";
import { type Allowance, paceOf } from "../../functions/send/allowance.ts";
import { onMessage, onTick } from "../../functions/send/send.ts";
import { handClock, hours, minutes } from "../support/hand-clock.ts";
import { keptLog } from "../support/kept-log.ts";
import { morning, statesOf } from "../support/sending.ts";

describe("workers that know nothing of each other", () => {
  test.each([
    [14, 10],
    [1, 10],
    [200, 10],
    [14, 3],
  ])("at %d mails a second and %d workers, none of a minute's seconds sees more", async (perSecond, workers) => {
    const clock = handClock("2026-11-23T06:00:00Z");
    const account = { allowance: async () => ({ perSecond, left: 1e6, sent: 0 }) };
    const paces = Array.from({ length: workers }, () => paceOf(account, workers, clock, keptLog()));
    const turns: number[] = [];
    for (const pace of paces)
      for (let wait = await pace.turn(); wait !== undefined; wait = await pace.turn()) turns.push(wait);
    turns.sort((a, b) => a - b);
    // Workers may begin in one moment: the first turn of each falls together, which is a burst of less than a second.
    const busiest = Math.max(
      ...turns.map((turn) => turns.filter((other) => other > turn && other <= turn + 1000).length),
    );
    expect(busiest).toBeLessThanOrEqual(Math.max(perSecond, workers) + 1);
    expect(turns.length).toBeGreaterThanOrEqual(40 * perSecond);
    expect(turns.at(-1)).toBeLessThanOrEqual(40_000);
  });

  test("SES is asked once in ten minutes, and where it does not answer the last answer holds", async () => {
    const clock = handClock("2026-11-23T06:00:00Z");
    const log = keptLog();
    let [asked, down] = [0, true];
    const answer: Allowance = { perSecond: 14, left: 100, sent: 5 };
    const account = {
      allowance: async () => {
        asked += 1;
        if (down) throw new Error("throttled");
        return answer;
      },
    };
    const pace = paceOf(account, 10, clock, log);
    expect(await pace.allowance()).toMatchObject({ perSecond: 1 });
    expect(log.lines().join()).toContain("send quota unknown");
    down = false;
    clock.pass(minutes(11));
    await Promise.all([pace.turn(), pace.turn(), pace.turn()]);
    expect(asked).toBe(2);
    down = true;
    clock.pass(minutes(11));
    expect(await pace.allowance()).toEqual(answer);
  });
});

describe("sending at the account's pace", () => {
  test("a batch waits for its turns, and what would wait too long comes again", async () => {
    const sending = await morning();
    sending.allowance.perSecond = 2;
    for (let reader = 0; reader < 12; reader += 1) await sending.join();
    await onTick(sending.outside);
    const messages = sending.queue.messages.splice(0);
    const ends = await Promise.allSettled(messages.map((message) => onMessage(sending.outside, message, 1)));
    // A turn every five seconds for one of ten workers: nine fit into a run.
    expect(ends.filter(({ status }) => status === "fulfilled")).toHaveLength(9);
    expect(statesOf(sending)).toEqual({ SENT: 9, CLAIMED: 3 });
    expect(sending.paused()).toBe(5000 * ((8 * 9) / 2));
    sending.clock.pass(minutes(6));
    sending.queue.messages.push(...messages);
    await sending.drain();
    expect(statesOf(sending)).toEqual({ SENT: 12 });
  });

  test("a hundred thousand at fourteen a second: the lateness is told before the first mail", async () => {
    const sending = await morning();
    Object.assign(sending.allowance, { perSecond: 0.01, left: 2 });
    for (let reader = 0; reader < 50; reader += 1) await sending.join();
    await onTick(sending.outside);
    const told = sending.log.lines().join("\n");
    expect(told).toMatch(/briefings will be late.*"open":50.*"lateMinutes":84/);
    expect(told).toMatch(/more briefings are owed.*"beyondQuota":48/);
    expect(told).toMatch(/"swept".*"lateMinutes":84,"beyondQuota":48/);
    expect(sending.mailer.accepted).toEqual([]);
  });

  test("what is in time is told as no error", async () => {
    const sending = await morning();
    Object.assign(sending.allowance, { perSecond: 14, left: 50_000 });
    await sending.join();
    await onTick(sending.outside);
    expect(sending.log.lines().join("\n")).not.toContain('"error"');
  });

  test("a sandbox's 200 mails a day and one a second: SES is never asked beyond them, and the rest adds up as expired", async () => {
    const sending = await morning();
    Object.assign(sending.allowance, { perSecond: 1, left: 20 });
    for (let reader = 0; reader < 30; reader += 1) await sending.join();
    const { send } = sending.mailer;
    sending.outside.mailer.send = async (mail) => {
      const answer = await send(mail);
      sending.allowance.left -= 1;
      return sending.allowance.left < 0 ? expect.fail("SES was asked beyond the quota") : answer;
    };
    for (let tick = 0; tick < 28; tick += 1) {
      await onTick(sending.outside);
      for (let worker = 0; worker < 10; worker += 1) {
        for (const message of sending.queue.messages.splice(0, 1))
          await onMessage(sending.outside, message, 1).catch(() => undefined);
      }
      sending.queue.messages.splice(0);
      sending.clock.pass(minutes(15));
    }
    sending.clock.pass(hours(1));
    await onTick(sending.outside);
    expect(statesOf(sending)).toEqual({ SENT: 20, EXPIRED: 10 });
  });
});
