// What the send stage needs of the world.
import type { Archive } from "../shared/archive.ts";
import { environment } from "../shared/archive-keys.ts";
import type { Clock } from "../shared/clock.ts";
import type { Ledger } from "../shared/ledger.ts";
import type { Log } from "../shared/log.ts";
import type { SendMessage } from "../shared/model/messages.ts";
import type { Queue } from "../shared/queue.ts";
import type { Random } from "../shared/random.ts";
import type { Readers } from "../shared/readers.ts";
import type { Keyring } from "../shared/secrets.ts";
import type { Mailer } from "./mailer.ts";
import type { SendSettings } from "./settings.ts";
import { type Stored, storedIn } from "./stored.ts";

export interface Ports {
  archive: Archive;
  readers: Readers;
  ledger: Ledger;
  mailer: Mailer;
  queue: Queue<SendMessage>;
  keyring: Keyring;
  clock: Clock;
  random: Random;
  log: Log;
  /** Waits, in milliseconds. */
  pause: (ms: number) => Promise<void>;
}

/** Set where the mail service takes nothing more of ours: until then nobody asks it. */
export interface Stop {
  reason?: string;
  until?: Date;
}

export interface Outside extends Ports {
  stored: Stored;
  stop: Stop;
  /** Without a slash at the end. */
  siteUrl: string;
  /** The From header. */
  sender: string;
  postalAddress: string;
}

/** The ports, and what one connection remembers between its runs. */
export const outsideOf = (
  settings: Pick<SendSettings, "SITE_URL" | "SENDER" | "POSTAL_ADDRESS">,
  ports: Ports,
): Outside => ({
  ...ports,
  stored: storedIn(ports.archive),
  stop: {},
  siteUrl: settings[environment.siteUrl],
  sender: settings[environment.sender],
  postalAddress: settings[environment.postalAddress],
});
