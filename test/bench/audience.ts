// An audience of any size with one percent of faults, in virtual time at SES's rate: the accounts must add up and memory
// stay flat: `npm run bench -- audience [--readers 100000] [--rate 500] [--growth]`. All stores are on disk.
import { wordsOrEnd } from "../../functions/shared/command-line.ts";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Account, accountsOf, fates } from "../../functions/send/accounts.ts";
import type { Mail, MailerAnswer } from "../../functions/send/mailer.ts";
import { type Outside, outsideOf, type Ports } from "../../functions/send/outside.ts";
import { onMessage, onTick } from "../../functions/send/send.ts";
import { toJson } from "../../functions/shared/archive.ts";
import { audienceIndexKey, audienceTallyKey, editionKey } from "../../functions/shared/archive-keys.ts";
import type { SendMessage } from "../../functions/shared/model/messages.ts";
import { openDisk } from "../support/disk-map.ts";
import { minutes } from "../support/hand-clock.ts";
import { archiveOver } from "../support/memory-archive.ts";
import { ledgerOver } from "../support/memory-ledger.ts";
import { readersOver } from "../support/memory-readers.ts";
import { sampleReader } from "../support/sample-reader.ts";
import { sendingAt, sendingSettings, shortEdition } from "../support/sending.ts";
import { virtualTime } from "../support/virtual-time.ts";
import { type Measure, report } from "./report.ts";

const { values } = wordsOrEnd(
  {
    readers: { type: "string", default: "100000" },
    rate: { type: "string", default: "500" },
    growth: { type: "boolean", default: false },
  },
  { readers: 1, rate: 1 },
);
const date = "2026-11-23";
const due = `${date}T06:00:00Z`;
const [workers, batchSize] = [10, 10];
/** Messages after which memory is looked at. */
const marks = new Set([10_000, 30_000, 100_000, 300_000, 1_000_000]);

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

interface Memory {
  /** MB of the process, and those of them that are in use after a collection. */
  resident: number;
  used: number;
}

const memoryNow = (): Memory => {
  globalThis.gc?.();
  const { rss, heapUsed, external } = process.memoryUsage();
  return { resident: rss / 1e6, used: (heapUsed + external) / 1e6 };
};

interface Ending {
  account: Account;
  twice: number;
  wallMs: number;
  virtualMs: number;
  memory: Map<number, Memory>;
  /** What the stage told its operator, and how often. */
  alarms: Map<string, number>;
}

const live = async (readers: number, perSecond: number): Promise<Ending> => {
  const directory = mkdtempSync(join(tmpdir(), "readout-audience-"));
  const disk = openDisk(join(directory, "stores.sqlite"));
  const time = virtualTime(due);
  const queue = disk.queue<{ message: SendMessage; receives: number }>("queue");
  const alarms = new Map<string, number>();
  const mailed = new Uint8Array(readers);
  let calls = 0;
  const ports: Ports = {
    ...sendingAt(due).outside,
    clock: time,
    pause: time.pause,
    archive: archiveOver(disk.bytes("objects")),
    ledger: ledgerOver(disk.map("deliveries")),
    readers: readersOver(disk.map("readers"), 1000),
    account: { allowance: async () => ({ perSecond, left: Number.POSITIVE_INFINITY, sent: calls }) },
    queue: { send: async (messages) => queue.add(messages.map((message) => ({ message, receives: 1 }))) },
    log: {
      info: () => undefined,
      warn: () => undefined,
      error: (message) => void alarms.set(message, (alarms.get(message) ?? 0) + 1),
    },
    mailer: {
      async send({ to }: Mail): Promise<MailerAnswer> {
        calls += 1;
        const turn = calls % 1000;
        const kind = answers[turn] ?? "accepted";
        if (kind !== "accepted" && kind !== "unknown") return { kind, reason: kind };
        const index = Number(/\d+/.exec(to)?.[0]);
        if (kind === "accepted" || turn === 8) mailed[index] = (mailed[index] ?? 0) + 1;
        return kind === "unknown" ? { kind, reason: "lost" } : { kind: "accepted", messageId: `m${calls}` };
      },
    },
  };
  const connect = (): Outside => outsideOf(sendingSettings, ports);
  await ports.archive.putNew(editionKey(date), toJson(shortEdition(date, `${date}T05:00:00Z`)));
  for (let reader = 0; reader < readers; reader += 1) await ports.readers.save(sampleReader(reader, { sections: [] }));

  const { zone, hour } = sampleReader(0);
  const tally = audienceTallyKey(audienceIndexKey(date, zone, hour));
  const memory = new Map([[0, memoryNow()]]);
  const started = performance.now();
  let worked = 0;
  const isSettled = async (): Promise<boolean> => (await ports.archive.get(tally)) !== undefined;
  const end = { settled: false };
  const tick = async (): Promise<void> => {
    for (const outside = connect(); !end.settled; ) {
      await onTick(outside);
      end.settled = await isSettled();
      if (!end.settled) await time.pause(minutes(15));
    }
  };
  const workOff = async (outside: Outside, message: SendMessage, receives: number): Promise<void> => {
    worked += 1;
    if (marks.has(worked)) memory.set(worked, memoryNow());
    // Of a thousand messages one is lost, and one comes twice.
    if (worked % 1000 === 500) return;
    for (let turn = 0; turn < (worked % 1000 === 600 ? 2 : 1); turn += 1)
      await onMessage(outside, message, receives).catch(() => queue.add([{ message, receives: receives + 1 }]));
  };
  const work = async (): Promise<void> => {
    const outside = connect();
    while (!end.settled) {
      const batch = queue.take(batchSize);
      await Promise.all(batch.map(({ message, receives }) => workOff(outside, message, receives)));
      if (batch.length === 0) await time.pause(1000);
    }
  };
  await time.run([tick(), ...Array.from({ length: workers }, work)]);
  const wallMs = performance.now() - started;
  memory.set(worked, memoryNow());
  let account: Account | undefined;
  for await (const found of accountsOf(ports, date)) account = found;
  if (!account) throw new Error("the edition has an audience");
  const twice = mailed.reduce((sum, times) => sum + (times > 1 ? 1 : 0), 0);
  disk.close();
  rmSync(directory, { recursive: true });
  return { account, twice, wallMs, virtualMs: time.now().getTime() - Date.parse(due), memory, alarms };
};

const readers = Number(values.readers);
const perSecond = Number(values.rate);
const half = values.growth ? await live(readers / 2, perSecond) : undefined;
const { account, twice, wallMs, virtualMs, memory, alarms } = await live(readers, perSecond);
const difference = fates.reduce((sum, fate) => sum + account.counts[fate], -account.readers);
const measures: Measure[] = [
  { name: "readers", value: account.readers, unit: "", note: JSON.stringify(account.counts) },
  { name: "outcomes less audience", value: difference, unit: "", lowerIsBetter: true },
  { name: "mailed twice", value: twice, unit: "", lowerIsBetter: true },
  {
    name: `hours until the accounts were closed, at ${perSecond} mails a second`,
    value: virtualMs / 3_600_000,
    unit: "h",
  },
  { name: "messages a second of this run", value: (1000 * readers) / wallMs, unit: "/s" },
  ...[...memory].map(
    ([messages, { resident, used }]): Measure => ({
      name: `memory after ${messages} messages`,
      value: resident,
      unit: "MB",
      lowerIsBetter: true,
      note: `${used.toFixed(0)} MB of it in use`,
    }),
  ),
];
if (half)
  measures.push({ name: "time of all over time of half", value: wallMs / half.wallMs, unit: "×", lowerIsBetter: true });
report("audience", measures);
for (const [message, times] of alarms) process.stdout.write(`  told: ${message} (${times} times)\n`);
process.exitCode = difference === 0 && account.counts.open === 0 && twice === 0 ? 0 : 1;
