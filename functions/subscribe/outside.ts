// What the subscribe stage needs of the world.
import type { Clock } from "../shared/clock.ts";
import type { Ledger } from "../shared/ledger.ts";
import type { Log } from "../shared/log.ts";
import type { SendMessage } from "../shared/model/messages.ts";
import type { Queue } from "../shared/queue.ts";
import type { Random } from "../shared/random.ts";
import type { Readers } from "../shared/readers.ts";
import type { Reputation } from "../shared/reputation.ts";
import type { SnsEnvelope } from "./mail-events.ts";
import type { Origin } from "./origin.ts";
import type { Keyring } from "../shared/secrets.ts";

/** Sign-ups that are taken in an hour. */
export interface SignUpLimits {
  /** Beyond this somebody is at play, and the mail's good name at stake. */
  inAll: number;
  /** A family at its table, but not a list of strangers. Ten times as many where its machines work for it. */
  fromNetwork: number;
}

export interface Outside {
  readers: Readers;
  reputation: Reputation;
  ledger: Ledger;
  queue: Queue<SendMessage>;
  /** The queue that mail events come from: what fails is put back without addresses. */
  events: Queue<SnsEnvelope>;
  keyring: Keyring;
  origin: Origin;
  clock: Clock;
  random: Random;
  log: Log;
  /** Waits, in milliseconds. */
  pause: (ms: number) => Promise<void>;
  /** The ARN of the only topic whose word on mails counts. */
  eventsTopic: string;
  /** What a reader may choose from. */
  sections: readonly string[];
  limits: SignUpLimits;
}
