// The accounts of an edition, audience by audience: whom it was owed to and what became of that, as the ledger has it now.
import { type Archive, readJson } from "../shared/archive.ts";
import { audiencesOfDate, isAudienceIndex } from "../shared/archive-keys.ts";
import type { Ledger } from "../shared/ledger.ts";
import { AudienceIndex, AudiencePage } from "../shared/model/audience.ts";
import { type Delivery, deliveryKey } from "../shared/model/delivery.ts";
import type { SendMessage } from "../shared/model/messages.ts";
import type { Queue } from "../shared/queue.ts";
import { addDays } from "./due.ts";
import { NotInArchive } from "./stored.ts";
import type { Clock } from "../shared/clock.ts";

export const fates = ["sent", "rejected", "unknown", "expired", "excluded", "open"] as const;
export type Fate = (typeof fates)[number];

/** One reader of an audience. */
export interface Entry {
  manifest: string;
  entry: number;
  key: string;
  fate: Fate;
  reason?: string;
}

export interface Account {
  localDate: string;
  zone: string;
  hour: number;
  /** Readers as they were frozen: the counts add up to this. */
  readers: number;
  counts: Record<Fate, number>;
  /** Those of whom an operator may want to know more: rejected, unknown. */
  questions: Entry[];
}

interface Books {
  archive: Archive;
  ledger: Ledger;
}

/** Local dates on which an edition can be owed, counted from its own. */
const datesOwed = [-1, 0, 1, 2];

const ended: Partial<Record<Delivery["state"], Fate>> = {
  SENT: "sent",
  REJECTED: "rejected",
  UNKNOWN: "unknown",
  EXPIRED: "expired",
  EXCLUDED: "excluded",
};

const fateOf = (row: Delivery | undefined): Fate => (row && ended[row.state]) ?? "open";

/** The accounts of every audience of an edition. @throws NotInArchive */
export async function* accountsOf({ archive, ledger }: Books, edition: string): AsyncGenerator<Account> {
  for (const days of datesOwed) {
    for await (const key of archive.list(audiencesOfDate(addDays(edition, days)))) {
      if (!isAudienceIndex(key)) continue;
      const index = await readJson(archive, key, AudienceIndex);
      if (index?.edition === edition) yield accountOf({ archive, ledger }, index);
    }
  }
}

const accountOf = async (books: Books, index: AudienceIndex): Promise<Account> => {
  const { localDate, zone, hour, readers } = index;
  const counts: Record<Fate, number> = { sent: 0, rejected: 0, unknown: 0, expired: 0, excluded: 0, open: 0 };
  const questions: Entry[] = [];
  for (const { key } of index.pages) {
    for (const entry of await entriesOf(books, key)) {
      counts[entry.fate] += 1;
      if (entry.fate === "rejected" || entry.fate === "unknown") questions.push(entry);
    }
  }
  return { localDate, zone, hour, readers, counts, questions };
};

const entriesOf = async ({ archive, ledger }: Books, manifest: string): Promise<Entry[]> => {
  const page = await readJson(archive, manifest, AudiencePage);
  if (!page) throw new NotInArchive(manifest);
  const keys = page.readers.map((id) => deliveryKey(page.localDate, id));
  const rows = await ledger.read(keys);
  return keys.map((key, entry) => {
    const { reason } = rows.get(key) ?? {};
    return { manifest, entry, key, fate: fateOf(rows.get(key)), ...(reason === undefined ? {} : { reason }) };
  });
};

/** How long after the operator's word a mail may still go out. */
const resendMs = 3_600_000;

/**
 * Frees what is UNKNOWN and enqueues it; answers how many. Somebody whose mail did go out gets it twice: nothing but an
 * operator's word does this.
 */
export const resendUnknown = async (
  { ledger, queue, clock }: { ledger: Ledger; queue: Queue<SendMessage>; clock: Clock },
  account: Account,
): Promise<number> => {
  let resent = 0;
  for (const { fate, key, manifest, entry } of account.questions) {
    const now = clock.now();
    // An event of SES may have settled it since the accounts were read.
    if (fate !== "unknown" || !(await ledger.reopen(key, now))) continue;
    const until = new Date(now.getTime() + resendMs).toISOString();
    await queue.send([{ kind: "delivery", manifest, entry, until }]);
    resent += 1;
  }
  return resent;
};
