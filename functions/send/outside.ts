// What the send stage needs of the world.
import type { Archive } from "../shared/archive.ts";
import { environment } from "../shared/archive-keys.ts";
import type { Clock } from "../shared/clock.ts";
import type { Ledger } from "../shared/ledger.ts";
import type { Log } from "../shared/log.ts";
import type { Metrics } from "../shared/metrics.ts";
import type { SendMessage } from "../shared/model/messages.ts";
import type { Queue } from "../shared/queue.ts";
import type { Random } from "../shared/random.ts";
import type { Readers } from "../shared/readers.ts";
import type { Reputation } from "../shared/reputation.ts";
import type { Keyring } from "../shared/secrets.ts";
import { type Account, type Pace, paceOf } from "./allowance.ts";
import type { Mailer } from "./mailer.ts";
import type { SendSettings } from "./settings.ts";
import { type Stored, storedIn } from "./stored.ts";

export interface Ports {
  archive: Archive;
  readers: Readers;
  ledger: Ledger;
  mailer: Mailer;
  account: Account;
  reputation: Reputation;
  queue: Queue<SendMessage>;
  keyring: Keyring;
  clock: Clock;
  random: Random;
  log: Log;
  metrics: Metrics;
  /** Waits, in milliseconds. */
  pause: (ms: number) => Promise<void>;
}

/** What one connection knows of reasons not to ask the mail service for a while. */
export interface Stop {
  reason?: string;
  until?: Date;
  /** Why sending is paused, if it is, and until when that need not be asked again. */
  pause?: { why: string | undefined; until: Date };
}

export interface Outside extends Ports {
  stored: Stored;
  pace: Pace;
  stop: Stop;
  /** Without a slash at the end. */
  siteUrl: string;
  /** The From header. */
  sender: string;
  postalAddress: string;
}

/** The ports, and what one connection remembers between its runs. */
export const outsideOf = (
  settings: Pick<SendSettings, "SITE_URL" | "SENDER" | "POSTAL_ADDRESS" | "SEND_WORKERS">,
  ports: Ports,
): Outside => ({
  ...ports,
  stored: storedIn(ports.archive),
  pace: paceOf(ports.account, settings[environment.sendWorkers], ports.clock, ports.log),
  stop: {},
  siteUrl: settings[environment.siteUrl],
  sender: settings[environment.sender],
  postalAddress: settings[environment.postalAddress],
});
