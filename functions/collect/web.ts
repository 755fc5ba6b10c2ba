// The port to the web: what collecting may ask of it, and how it fails.

/** What a server said last time, so that it need not say it again (RFC 9110, 13.1). */
export interface Validators {
  etag?: string | undefined;
  lastModified?: string | undefined;
}

export interface Fetched extends Validators {
  status: "fetched";
  /** Where it came from in the end, after redirects. */
  url: string;
  /** Names in lower case. */
  headers: Record<string, string>;
  body: Uint8Array;
  contentType: string;
}

/** A server's word that nothing is new. It may bring new validators and a new time to rest. */
export interface Unchanged extends Validators {
  status: "unchanged";
  /** Names in lower case. */
  headers: Record<string, string>;
}

export interface Web {
  /**
   * Gets one address, in `deadlineMs` where there is less time than usual. "unchanged" is only answered where validators
   * were given. @throws FetchFailed
   */
  get(address: string, validators?: Validators, deadlineMs?: number): Promise<Fetched | Unchanged>;
}

/** Why nothing came, as a class that is counted. */
export type FetchFailure =
  | "address refused"
  | "robots.txt forbids"
  | "page not found"
  | "access refused"
  | "too many requests"
  | "server error"
  | "too many redirects"
  | "too large"
  | "timed out"
  | "connection failed"
  | "unreadable answer";

const passing: ReadonlySet<FetchFailure> = new Set([
  "too many requests",
  "server error",
  "timed out",
  "connection failed",
]);

/** An address could not be fetched. The message names it and what happened. */
export class FetchFailed extends Error {
  readonly reason: FetchFailure;
  /** How long the server asks to be left alone (Retry-After), a day at the most. */
  readonly retryAfterSeconds: number | undefined;

  constructor(reason: FetchFailure, sentence: string, retryAfterSeconds?: number) {
    super(retryAfterSeconds === undefined ? sentence : `${sentence}; it asks to wait ${retryAfterSeconds} s`);
    this.name = "FetchFailed";
    this.reason = reason;
    this.retryAfterSeconds = retryAfterSeconds;
  }

  /** It may work another time, unasked. */
  get isPassing(): boolean {
    return passing.has(this.reason);
  }
}
