// A hundred thousand readers with one percent of faults: the accounts must add up and memory stay flat: `npm run bench -- audience`.
import { type Account, accountsOf, fates } from "../../functions/send/accounts.ts";
import type { Mail, MailerAnswer } from "../../functions/send/mailer.ts";
import { onMessage, onTick } from "../../functions/send/send.ts";
import type { SendMessage } from "../../functions/shared/model/messages.ts";
import { minutes } from "../support/hand-clock.ts";
import { sendingAt } from "../support/sending.ts";

const readers = Number(process.argv[2] ?? 100_000);
const mailed = new Map<string, number>();
let calls = 0;

/** Of a thousand calls three are throttled, three refused, two lost before and two after the mail was taken. */
const answers: Readonly<Record<number, MailerAnswer["kind"]>> = {
  1: "throttled",
  2: "throttled",
  3: "throttled",
  4: "refused",
  5: "refused",
  6: "refused",
  7: "unknown",
  8: "unknown",
};
const mailer = {
  async send({ to }: Mail): Promise<MailerAnswer> {
    calls += 1;
    const turn = calls % 1000;
    const kind = answers[turn] ?? "accepted";
    if (kind !== "accepted" && kind !== "unknown") return { kind, reason: kind };
    if (kind === "accepted" || turn === 8) mailed.set(to, (mailed.get(to) ?? 0) + 1);
    return kind === "unknown" ? { kind, reason: "lost" } : { kind: "accepted", messageId: `m${calls}` };
  },
};
const sending = sendingAt("2026-11-23T06:00:00Z", () => ({
  mailer,
  // A kept log of so many lines would be what memory is spent on.
  log: { info: () => undefined, warn: () => undefined, error: () => undefined },
}));
const megabytes = (): number => {
  globalThis.gc?.();
  return Math.round(process.memoryUsage().rss / 1e6);
};
await sending.publish("2026-11-23", "2026-11-23T05:00:00Z");
for (let reader = 0; reader < readers; reader += 1) await sending.join();
const started = performance.now();
await onTick(sending.outside);
process.stdout.write(
  `${readers} readers frozen: ${megabytes()} MB (the readers, rows and queue of the measure among them)\n`,
);

let worked = 0;
for (let tick = 0; tick < 30; tick += 1) {
  const messages: SendMessage[] = sending.queue.messages.splice(0);
  for (const [index, message] of messages.entries()) {
    // Of a thousand messages one is lost, and one comes twice.
    if (index % 1000 === 500) continue;
    for (let time = 0; time < (index % 1000 === 600 ? 2 : 1); time += 1)
      await onMessage(sending.outside, message, 1).catch(() => undefined);
    worked += 1;
    if (worked % (readers / 5) === 0) process.stdout.write(`${worked} messages: ${megabytes()} MB\n`);
  }
  sending.clock.pass(minutes(15));
  await onTick(sending.outside);
}
let account: Account | undefined;
for await (const found of accountsOf(sending.outside, "2026-11-23")) account = found;
if (!account) throw new Error("the edition has an audience");
const sum = fates.reduce((total, fate) => total + account.counts[fate], 0);
const twice = [...mailed.values()].filter((times) => times > 1).length;
const seconds = ((performance.now() - started) / 1000).toFixed(0);
process.stdout.write(
  `${JSON.stringify(account.counts)} − audience = ${sum - account.readers}; ${twice} mailed twice; ${seconds} s\n`,
);
process.exitCode = sum === account.readers && account.counts.open === 0 && twice === 0 ? 0 : 1;
