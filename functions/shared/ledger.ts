// The port to the ledger: one row a mail, every write conditional, so that no mail goes out twice and none is lost unseen.
import type { Delivery } from "./model/delivery.ts";

/** What is owed: the row's key and where the debt comes from. */
export interface Debt {
  key: string;
  edition: string;
  manifest: string;
  /** When the row may be dropped. */
  expiresAt: Date;
}

/** The right to work on a row. Writes under it fail once somebody else has claimed the row. */
export interface Claim {
  key: string;
  owner: string;
  attempt: number;
}

/** How an attempt ended. PENDING lets another attempt follow. */
export type Outcome =
  | { state: "SENT"; messageId: string }
  | { state: "PENDING"; reason: string }
  | { state: "REJECTED"; reason: string }
  | { state: "EXCLUDED"; reason: string };

/**
 * Each write answers whether it stands. Repeating one's own write succeeds: an acknowledgement can be lost, and its
 * owner must not be locked out by its own success.
 */
export interface Ledger {
  /** The rows of those keys that have one. */
  read(keys: readonly string[]): Promise<ReadonlyMap<string, Delivery>>;
  /** absent | PENDING | CLAIMED with its lease over → CLAIMED for `owner` until `lease`. Undefined where it is not to be had. */
  claim(debt: Debt, owner: string, now: Date, lease: Date): Promise<Claim | undefined>;
  /** CLAIMED → SENDING, only if the lease reaches `until`: after this nobody else may send. */
  intend(claim: Claim, now: Date, until: Date): Promise<boolean>;
  /**
   * The end of an attempt: EXCLUDED from CLAIMED; PENDING from SENDING; SENT and REJECTED from SENDING, or UNKNOWN
   * where the answer came after the row was parked.
   */
  settle(claim: Claim, outcome: Outcome, now: Date): Promise<boolean>;
  /** An event of SES: SENT from SENDING or UNKNOWN, whoever owns it; REJECTED from SENT too, since SES scans after accepting. */
  settleByEvent(key: string, outcome: Outcome & { state: "SENT" | "REJECTED" }, now: Date): Promise<boolean>;
  /** SENDING with its lease over → UNKNOWN. */
  park(key: string, now: Date): Promise<boolean>;
  /** UNKNOWN → PENDING, by an operator who would rather have the reader mailed twice than not at all. */
  reopen(key: string, now: Date): Promise<boolean>;
  /** absent | PENDING | CLAIMED with its lease over → EXPIRED. */
  expire(debt: Debt, now: Date): Promise<boolean>;
}
