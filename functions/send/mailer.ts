// The port to the mail service, and what it can answer.

/** One mail to one address, ready to go. */
export interface Mail {
  /** The ledger key; comes back with every event about this mail. */
  key: string;
  /** A bare address, or a name and an address in angle brackets. */
  from: string;
  to: string;
  /** The whole message, headers and all (RFC 5322), in pieces to be joined. A piece that many mails share is one object. */
  raw: readonly Uint8Array[];
}

/**
 * `accepted`: it will go out. `refused`: this mail never will. `throttled`: not taken, ask again in a moment.
 * `quota`: the day's mails are used up. `halted`: the service takes none of our mail until an operator acts.
 * `unknown`: it may or may not have been taken, so it must not be sent again.
 */
export type MailerAnswer =
  | { kind: "accepted"; messageId: string }
  | { kind: "refused"; reason: string }
  | { kind: "throttled"; reason: string }
  | { kind: "quota"; reason: string }
  | { kind: "halted"; reason: string }
  | { kind: "unknown"; reason: string };

export interface Mailer {
  /** Hands the mail over, once: never repeats a call by itself. Answers within `sendTimeoutMs`. */
  send(mail: Mail): Promise<MailerAnswer>;
}

/** How long a call may take, in milliseconds, connecting included. */
export const sendTimeoutMs = 10_000;
