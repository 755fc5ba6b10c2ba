// One attempt at one mail: what it answers, and that it calls the mail service only with a claim that outlasts the call.
import { expect, test } from "vitest";
import { leaseMs, type Owed, sendOnce } from "../../functions/send/send-once.ts";
import { sendingAt } from "../support/sending.ts";

const key = "2026-11-23_00000000000000000000000000000001";
const mail = { key, from: "a@readout.example", to: "ada@example.org", raw: [Buffer.from("Subject: x\r\n\r\nx")] };

/** A debt of this morning; `meanwhile` happens while its mail is made. */
const owedWith = (meanwhile: () => void = () => undefined): Owed => ({
  key,
  edition: "2026-11-23",
  manifest: "page-0",
  expiresAt: new Date("2027-01-01T00:00:00Z"),
  until: new Date("2026-11-23T12:00:00Z"),
  prepare: async () => {
    meanwhile();
    return { mail };
  },
});
const now = "2026-11-23T06:00:00Z";

test("a claim that would end during the call sends nothing, and is free when it has ended", async () => {
  const sending = sendingAt(now);
  const slow = owedWith(() => sending.clock.pass(leaseMs - 1000));
  expect(await sendOnce(sending.outside, slow)).toEqual({ end: "busy" });
  expect(sending.mailer.accepted).toEqual([]);
  sending.clock.pass(1001);
  expect(await sendOnce(sending.outside, owedWith())).toEqual({ end: "sent" });
  expect(sending.mailer.accepted).toHaveLength(1);
});

test("what nobody knows is told with its reason, and the message comes to rest", async () => {
  const sending = sendingAt(now);
  sending.mailer.answers.push({ kind: "unknown", reason: "reset" });
  expect(await sendOnce(sending.outside, owedWith())).toEqual({ end: "unknown", reason: "reset" });
  expect(await sendOnce(sending.outside, owedWith())).toEqual({ end: "done" });
  expect(sending.ledger.rows.get(key)).toMatchObject({ state: "SENDING", attempt: 1 });
});

test("what another has claimed is waited for", async () => {
  const sending = sendingAt(now);
  const claim = await sending.ledger.claim(owedWith(), "bo", sending.clock.now(), new Date("2026-11-23T06:02:00Z"));
  expect(claim).toBeDefined();
  expect(await sendOnce(sending.outside, owedWith())).toEqual({ end: "busy" });
});
