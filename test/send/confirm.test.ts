// The mail that asks whether a sign-up was meant.
import { describe, expect, test } from "vitest";
import { confirmationLimit } from "../../functions/shared/readers.ts";
import { hours, minutes } from "../support/hand-clock.ts";
import { morning } from "../support/sending.ts";

describe("the confirmation mail", () => {
  const asked = (readerId: string, at = "2026-11-23T06:00:00.000Z") =>
    ({ kind: "confirmation", readerId, askedAt: at }) as const;

  test("goes to the pending, once, however often the message comes", async () => {
    const sending = await morning();
    const { id } = await sending.join({ state: "pending" });
    sending.queue.messages.push(asked(id), asked(id), asked(id));
    expect(await sending.drain()).toEqual([]);
    expect(sending.mailer.accepted.map(({ to }) => to)).toEqual(["reader1@example.org"]);
    const raw = Buffer.concat(sending.mailer.accepted[0]?.raw ?? []).toString();
    expect(raw).toMatch(/^Auto-Submitted: auto-generated/m);
    expect(raw).not.toMatch(/List-Unsubscribe/i);
  });

  test("goes out once a day and three times in all, however often somebody asks", async () => {
    const sending = await morning();
    const { id } = await sending.join({ state: "pending" });
    for (let hour = 0; hour < 24 * 10; hour += 1) {
      sending.queue.messages.push(asked(id, sending.clock.now().toISOString()));
      await sending.drain();
      sending.clock.pass(hours(1));
    }
    expect(sending.mailer.accepted).toHaveLength(3);
  });

  test("goes out again the same day to who confirmed, left and signs up anew", async () => {
    const sending = await morning();
    const { id, addressHash } = await sending.join({ state: "pending" });
    sending.queue.messages.push(asked(id));
    await sending.drain();
    await sending.outside.readers.forget(confirmationLimit(addressHash).name);
    const again = [asked(id, "2026-11-23T08:00:00.000Z"), asked(id, "2026-11-23T08:00:01.000Z")];
    sending.queue.messages.push(...again, ...again);
    await sending.drain();
    expect(sending.mailer.accepted).toHaveLength(2);
  });

  test.each(["confirmed", "unsubscribed", "suppressed"] as const)("does not go to the %s", async (state) => {
    const sending = await morning();
    const { id } = await sending.join({ state });
    sending.queue.messages.push(asked(id), asked("f".repeat(32)));
    expect(await sending.drain()).toEqual([]);
    expect(sending.mailer.accepted).toEqual([]);
  });

  test("waits for the mail service: its message comes again", async () => {
    const sending = await morning();
    const { id } = await sending.join({ state: "pending" });
    sending.mailer.answers.push({ kind: "quota", reason: "used up" });
    sending.queue.messages.push(asked(id), asked(id));
    expect(await sending.drain()).toHaveLength(2);
    sending.clock.pass(minutes(10));
    sending.queue.messages.push(asked(id));
    expect(await sending.drain()).toEqual([]);
    expect(sending.mailer.accepted).toHaveLength(1);
  });
});
