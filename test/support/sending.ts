// The send stage with everything outside it in memory, and a day to run it on.
import { randomBytes } from "node:crypto";
import { readJson, toJson } from "../../functions/shared/archive.ts";
import { audienceIndexKey, audienceTallyKey, editionKey } from "../../functions/shared/archive-keys.ts";
import { cohortName } from "../../functions/shared/cohort.ts";
import { AudienceIndex, AudienceTally } from "../../functions/shared/model/audience.ts";
import type { Edition } from "../../functions/shared/model/edition.ts";
import type { SendMessage } from "../../functions/shared/model/messages.ts";
import type { Reader } from "../../functions/shared/model/reader.ts";
import type { Queue } from "../../functions/shared/queue.ts";
import { systemRandom } from "../../functions/shared/random.ts";
import { keyring } from "../../functions/shared/secrets.ts";
import type { Allowance } from "../../functions/send/allowance.ts";
import type { Mail, Mailer, MailerAnswer } from "../../functions/send/mailer.ts";
import { type Outside, outsideOf, type Ports } from "../../functions/send/outside.ts";
import { onMessage } from "../../functions/send/send.ts";
import { writeEdition } from "./write-edition.ts";
import { type HandClock, handClock } from "./hand-clock.ts";
import { type KeptLog, keptLog } from "./kept-log.ts";
import { memoryArchive } from "./memory-archive.ts";
import { memoryLedger } from "./memory-ledger.ts";
import { memoryReaders } from "./memory-readers.ts";
import { memoryReputation } from "./memory-reputation.ts";

export interface MemoryQueue extends Queue<SendMessage> {
  messages: SendMessage[];
}

export const memoryQueue = (): MemoryQueue => {
  const messages: SendMessage[] = [];
  return {
    messages,
    async send(more) {
      messages.push(...more);
    },
  };
};

/** Accepts everything, but answers the next mails with `answers` where there are any. */
const memoryMailer = (): Mailer & { accepted: Mail[]; answers: MailerAnswer[] } => {
  const accepted: Mail[] = [];
  const answers: MailerAnswer[] = [];
  return {
    accepted,
    answers,
    async send(mail) {
      const answer = answers.shift() ?? { kind: "accepted", messageId: `m-${accepted.length + 1}` };
      if (answer.kind === "accepted") accepted.push(mail);
      return answer;
    },
  };
};

export const testKeyring = (clock = handClock("2026-11-23T05:00:00Z")) => {
  const seed = randomBytes(32).toString("hex");
  return keyring({ read: async () => seed }, clock);
};

export interface Sending {
  outside: Outside;
  /** What SES says the account may send; nothing holds it back at first. */
  allowance: Allowance;
  /** Milliseconds that workers have paused in all. */
  paused(): number;
  clock: HandClock;
  log: KeptLog;
  queue: MemoryQueue;
  mailer: ReturnType<typeof memoryMailer>;
  ledger: ReturnType<typeof memoryLedger>;
  readers: ReturnType<typeof memoryReaders>;
  archive: ReturnType<typeof memoryArchive>;
  /** Everybody on the queue, in order, each message once; answers the errors. */
  drain(): Promise<unknown[]>;
  publish(id: string, at: string): Promise<void>;
  join(more?: Partial<Reader>): Promise<Reader>;
}

/** Whom one edition is owed to at one hour, and how that ended. */
type Place = readonly [date?: string, zone?: string, hour?: number];
const indexKey = ([date = "2026-11-23", zone = "Europe/Berlin", hour = 7]: Place): string =>
  audienceIndexKey(date, zone, hour);

export const indexOf = ({ archive }: Sending, ...place: Place) => readJson(archive, indexKey(place), AudienceIndex);
export const tallyOf = ({ archive }: Sending, ...place: Place) =>
  readJson(archive, audienceTallyKey(indexKey(place)), AudienceTally);

/** How many rows of the ledger stand in which state. */
export const statesOf = ({ ledger }: Sending): Record<string, number> => {
  const counted: Record<string, number> = {};
  for (const { state } of ledger.rows.values()) counted[state] = (counted[state] ?? 0) + 1;
  return counted;
};

/** A short edition of one story. */
export const shortEdition = (id: string, publishedAt: string): Edition => ({
  ...writeEdition([
    {
      section: "Ardmere",
      articles: [["Callow Courier", "The ferry sails again", "The ferry sails again on Monday, the harbour said."]],
      summary: [[0, "The ferry sails again on Monday, the harbour said."]],
    },
  ]),
  id,
  publishedAt,
});

export const sendingSettings = {
  SITE_URL: "https://readout.example.org",
  SENDER: "Readout <briefing@example.org>",
  POSTAL_ADDRESS: "1 Quay Street, Port Callow",
  SEND_WORKERS: 10,
};

/** `ports` take the place of those in memory. */
export const sendingAt = (now: string, ports: (plain: Ports) => Partial<Ports> = () => ({})): Sending => {
  const clock = handClock(now);
  const log = keptLog();
  const [queue, mailer, ledger] = [memoryQueue(), memoryMailer(), memoryLedger()];
  const [readers, archive] = [memoryReaders(), memoryArchive()];
  const unlimited = Number.POSITIVE_INFINITY;
  const allowance: Allowance = { perSecond: unlimited, left: unlimited, sent: 0 };
  let paused = 0;
  const plain: Ports = {
    archive,
    readers,
    ledger,
    mailer,
    account: { allowance: async () => ({ ...allowance }) },
    reputation: memoryReputation(),
    queue,
    keyring: testKeyring(clock),
    clock,
    random: systemRandom,
    log,
    metrics: { count: () => undefined, flush: () => undefined },
    pause: async (ms) => {
      paused += ms;
    },
  };
  const outside = outsideOf(sendingSettings, { ...plain, ...ports(plain) });
  let joined = 0;
  return {
    outside,
    allowance,
    paused: () => paused,
    clock,
    log,
    queue,
    mailer,
    ledger,
    readers,
    archive,
    async drain() {
      const errors: unknown[] = [];
      for (const message of queue.messages.splice(0)) {
        try {
          await onMessage(outside, message, 1);
        } catch (error) {
          errors.push(error);
        }
      }
      return errors;
    },
    async publish(id, at) {
      await archive.putNew(editionKey(id), toJson(shortEdition(id, at)));
    },
    async join(more = {}) {
      joined += 1;
      const id = joined.toString(16).padStart(32, "0");
      const reader: Reader = {
        schema: 1,
        id,
        email: `reader${joined}@example.org`,
        addressHash: `hash-${id}`,
        state: "confirmed",
        hour: 7,
        zone: "Europe/Berlin",
        days: "daily",
        sections: [],
        actors: [],
        language: "en",
        createdAt: clock.now().toISOString(),
        nonce: "00000000000000aa",
        version: 1,
        ...more,
      };
      const whole = reader.state === "confirmed" ? { ...reader, cohort: cohortName(reader) } : reader;
      await readers.save(whole);
      return whole;
    },
  };
};

/** The morning of an edition. Berlin is an hour ahead of UTC in winter: 07:00 there is 06:00Z. */
export const morning = async (now = "2026-11-23T06:00:00Z", publishedAt = "2026-11-23T05:00:00Z"): Promise<Sending> => {
  const sending = sendingAt(now);
  await sending.publish(publishedAt.slice(0, 10), publishedAt);
  return sending;
};
