// What the publish stage needs of the world.
import type { Archive } from "../shared/archive.ts";
import type { Clock } from "../shared/clock.ts";
import type { Log } from "../shared/log.ts";
import type { SendMessage } from "../shared/model/messages.ts";
import type { Queue } from "../shared/queue.ts";

export interface Outside {
  archive: Archive;
  /** Tells the send stage that an edition is out. */
  queue: Queue<SendMessage>;
  clock: Clock;
  log: Log;
  /** Without a slash at the end. */
  siteUrl: string;
  /** Stories of one section in an edition, as long as another section still has some. */
  storiesPerSection: number;
  /** The operator's time zone: it gives an edition its date. */
  zone: string;
  /** BCP 47 tag of the language the site's own words are in; English where absent. */
  language?: string;
}

/** Objects of the archive that are read or written at one time: S3 answers each prefix thousands a second. */
export const atOneTime = 24;
