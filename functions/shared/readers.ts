// The port to the readers: their records, whose address is whose, who must not be mailed, and counted limits.
import type { Days, Reader } from "./model/reader.ts";

/** As much of a reader as freezing an audience needs. */
export interface CohortMember {
  id: string;
  days: Days;
}

/** At most `most` uses of `name`, which carries its own window of time ("network/<hash>/2026-11-23T07"). */
export interface Limit {
  name: string;
  most: number;
  /** When it may be forgotten. */
  expiresAt: Date;
}

/** At most `most` uses of `name` ever, at least `spacingMs` apart. Asking again with the same `by` is one use. */
export interface SpacedLimit {
  name: string;
  most: number;
  spacingMs: number;
  by: string;
  now: Date;
}

/** Confirmation mails to one address: three ever, a day apart, so that nobody can fill a stranger's inbox with ours. */
export const confirmationLimit = (addressHash: string): Pick<SpacedLimit, "name" | "most" | "spacingMs"> => ({
  name: `confirmations/${addressHash}`,
  most: 3,
  spacingMs: 24 * 3_600_000,
});

export interface Readers {
  /** The reader as last written. */
  get(id: string): Promise<Reader | undefined>;
  /**
   * Writes a reader over the version before it: version 1 only where nothing stands. False where somebody else wrote.
   * A reader with a cohort makes that cohort known to `cohorts()` first, so that no confirmed reader is overlooked.
   */
  save(reader: Reader): Promise<boolean>;
  remove(id: string): Promise<void>;
  /** Gives an address to `id` unless it is somebody's; answers with the id it belongs to now. */
  claimAddress(addressHash: string, id: string): Promise<string>;
  /** The id an address belongs to. */
  ownerOf(addressHash: string): Promise<string | undefined>;
  /** Frees an address, if it still belongs to `id`. */
  releaseAddress(addressHash: string, id: string): Promise<void>;
  /** Notes that an address must never be mailed again; the first reason stays. Survives `remove`. */
  suppress(addressHash: string, reason: string, at: Date): Promise<void>;
  isSuppressed(addressHash: string): Promise<boolean>;
  /** Counts one use; false where the limit is reached already. */
  take(limit: Limit): Promise<boolean>;
  takeSpaced(limit: SpacedLimit): Promise<boolean>;
  /** Starts the counting of a limit anew. */
  forget(limitName: string): Promise<void>;
  /** Every reader there is, in no order. Reads the whole table: for operators alone. */
  all(): AsyncIterable<Reader>;
  /** Names of all cohorts anybody has ever been in. */
  cohorts(): Promise<string[]>;
  /** The confirmed readers of a cohort, page by page; readers who confirmed a moment ago may be missing. */
  inCohort(cohort: string): AsyncIterable<readonly CohortMember[]>;
}
