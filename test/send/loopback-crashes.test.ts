// A fixed sample of what `npm run bench -- crashes` runs in full: two workers over the real clients, each exchange able to fail.
import { afterAll, beforeAll, expect, test } from "vitest";
import { type FaultKind } from "../support/crashing.ts";
import { isHonest, type Loopback, startLoopback } from "../support/loopback-mail.ts";

let loopback: Loopback;
beforeAll(async () => {
  loopback = await startLoopback();
});
afterAll(() => loopback.stop());

const kinds: readonly FaultKind[] = ["killed-before", "killed-after", "request-lost", "answer-lost", "throttled"];

test.each(kinds)("%s at each exchange of the worker that sends: mailed once, or accounted for", async (kind) => {
  const endings = await Promise.all(
    Array.from({ length: 11 }, (_, step) => loopback.live([{ worker: 0, step, kind }], 0, step % 2 === 0)),
  );
  for (const [step, ending] of endings.entries())
    expect(isHonest(ending, step % 2 === 0), `${step}: ${JSON.stringify(ending)}`).toBe(true);
  expect(Math.min(...endings.map(({ exchanges }) => exchanges))).toBeGreaterThan(4);
});

test("an acknowledgement lost on the way back from SES: the mail is out once, and UNKNOWN until SES's event", async () => {
  const endings = await Promise.all(
    Array.from({ length: 14 }, (_, step) => loopback.live([{ worker: 0, step, kind: "answer-lost" }], 0, false)),
  );
  expect(endings.some(({ mails, state }) => mails === 1 && state === "UNKNOWN")).toBe(true);
  expect(endings.every(({ mails }) => mails === 1)).toBe(true);
});
