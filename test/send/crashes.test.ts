// Everything that can go wrong while one mail is sent by two workers at once: no reader is mailed twice, none is lost unseen.
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { onMessage, onTick } from "../../functions/send/send.ts";
import { storedIn } from "../../functions/send/stored.ts";
import type { DeliveryState } from "../../functions/shared/model/delivery.ts";
import type { SendMessage } from "../../functions/shared/model/messages.ts";
import { crew, type Fault, faultKinds } from "../support/crashing.ts";
import { hours, minutes } from "../support/hand-clock.ts";
import { sendingAt } from "../support/sending.ts";

interface Ending {
  mails: number;
  state: DeliveryState | undefined;
  calls: number;
}

/** Two workers get the same message and meet the faults; then the queue, the sweep and SES's events have their time. */
const live = async (faults: readonly Fault[], order: number, eventComes: boolean): Promise<Ending> => {
  const sending = sendingAt("2026-11-23T06:00:00Z");
  await sending.publish("2026-11-23", "2026-11-23T05:00:00Z");
  const { id } = await sending.join();
  await onTick(sending.outside);
  const [message] = sending.queue.messages.splice(0);
  if (!message) throw new Error("there is a message to work on");
  const band = crew(faults, sending.clock);
  const workers = [0, 1].map((worker) => {
    const port = <Port extends object>(plain: Port): Port => band.port(worker, plain);
    const { ledger, readers, mailer, archive } = sending.outside;
    return {
      ...sending.outside,
      stop: {},
      ledger: port(ledger),
      readers: port(readers),
      mailer: port(mailer),
      stored: storedIn(port(archive)),
    };
  });
  const again = async (messages: SendMessage[]): Promise<void> => {
    sending.queue.messages.push(...messages);
    await sending.drain();
  };
  // While a worker stands still the sweep and the queue go on without it; on some days past the cut-off.
  const meanwhile = async (): Promise<void> => {
    if (order % 3 === 0) sending.clock.pass(hours(6));
    await onTick(sending.outside);
    await again(order % 2 === 0 ? [message] : []);
  };
  const ends = await band.run(
    workers.map((outside) => () => onMessage(outside, message, 1)),
    order,
    meanwhile,
  );
  // The queue brings what was not acknowledged again; the sweep runs meanwhile; dead letters are brought back in the end.
  if (ends.some((end) => end !== "done")) await again([message]);
  const key = `2026-11-23_${id}`;
  for (let tick = 0; tick < 4; tick += 1) {
    sending.clock.pass(minutes(15));
    await onTick(sending.outside);
    await sending.drain();
    if (tick === 1 && eventComes && sending.mailer.accepted.length > 0)
      await sending.ledger.settleByEvent(key, { state: "SENT", messageId: "m" }, sending.clock.now());
  }
  await again([message, message]);
  sending.clock.pass(hours(6));
  await onTick(sending.outside);
  await again([message]);
  return { mails: sending.mailer.accepted.length, state: sending.ledger.rows.get(key)?.state, calls: band.calls() };
};

/** What may be said of a reader who got the mail, and of one who did not. */
const honest = ({ mails, state }: Ending, eventComes: boolean): boolean =>
  mails === 1
    ? state === "SENT" || (state === "UNKNOWN" && !eventComes)
    : mails === 0 && (state === "UNKNOWN" || state === "EXPIRED");

let steps = 0;
const counted = { runs: 0, calls: 0, sent: 0, unknown: 0 };
const check = async (faults: readonly Fault[], order: number, eventComes: boolean): Promise<boolean> => {
  const ending = await live(faults, order, eventComes);
  counted.runs += 1;
  counted.calls += ending.calls;
  counted.sent += ending.mails;
  counted.unknown += ending.state === "UNKNOWN" ? 1 : 0;
  if (honest(ending, eventComes)) return true;
  throw new Error(`${JSON.stringify({ faults, order, eventComes })} ended ${JSON.stringify(ending)}`);
};

beforeAll(async () => {
  // One worker alone, start to end.
  steps = (await live([{ worker: 1, step: 0, kind: "killed-before" }], 0, false)).calls - 1;
});

test("a mail takes enough steps for this to mean something", () => expect(steps).toBeGreaterThanOrEqual(8));

test("one fault anywhere, in every order of a sample", async () => {
  for (let worker = 0; worker < 2; worker += 1)
    for (let step = 0; step <= steps; step += 1)
      for (const kind of faultKinds)
        for (const order of [0, 0xffffff, 0x555555, 0x333333])
          await check([{ worker, step, kind }], order, order === 0);
  expect(counted.runs).toBe(2 * (steps + 1) * faultKinds.length * 4);
});

test("up to three faults, in any order", async () => {
  const fault = fc.record({
    worker: fc.integer({ min: 0, max: 1 }),
    step: fc.integer({ min: 0, max: steps + 3 }),
    kind: fc.constantFrom(...faultKinds),
  });
  const order = fc.integer({ min: 0, max: 0xffffff });
  await fc.assert(fc.asyncProperty(fc.array(fault, { minLength: 1, maxLength: 3 }), order, fc.boolean(), check), {
    numRuns: 1500,
    seed: 20261123,
  });
  const { runs, calls, sent, unknown } = counted;
  console.info(`${runs} executions of ${calls} port calls: ${sent} mails, ${unknown} unknown, 0 twice, 0 lost unseen`);
});

test("an audience under faults adds up", async () => {
  const sending = sendingAt("2026-11-23T06:00:00Z", ({ mailer, ledger }) => {
    let calls = 0;
    // Every 29th call of the ledger fails before its effect, every 31st after it; so do the mailer's 17th and 23rd.
    const shaky = <Port extends object>(port: Port, before: number, after: number, lost?: unknown): Port =>
      new Proxy(port, {
        get(target, name): unknown {
          const member: unknown = Reflect.get(target, name);
          if (typeof member !== "function") return member;
          return async (...values: unknown[]): Promise<unknown> => {
            calls += 1;
            const fail = (): unknown => {
              if (lost !== undefined) return lost;
              throw new Error("lost");
            };
            if (calls % before === 0) return fail();
            const result: unknown = await Reflect.apply(member, target, values);
            return calls % after === 0 ? fail() : result;
          };
        },
      });
    return { ledger: shaky(ledger, 29, 31), mailer: shaky(mailer, 17, 23, { kind: "unknown", reason: "lost" }) };
  });
  await sending.publish("2026-11-23", "2026-11-23T05:00:00Z");
  for (let reader = 0; reader < 600; reader += 1) await sending.join();
  for (let tick = 0; tick < 28; tick += 1) {
    await onTick(sending.outside).catch(() => undefined);
    await sending.drain();
    sending.clock.pass(minutes(15));
  }
  const states = [...sending.ledger.rows.values()].map(({ state }) => state);
  const recipients = sending.mailer.accepted.map(({ to }) => to);
  expect(new Set(recipients).size).toBe(recipients.length);
  expect(states).toHaveLength(600);
  expect(states.every((state) => ["SENT", "UNKNOWN", "EXPIRED"].includes(state))).toBe(true);
  const mailed = new Set(sending.mailer.accepted.map(({ key }) => key));
  for (const { pk, state } of sending.ledger.rows.values()) {
    if (state === "SENT") expect(mailed.has(pk)).toBe(true);
    if (state === "EXPIRED") expect(mailed.has(pk)).toBe(false);
  }
});
