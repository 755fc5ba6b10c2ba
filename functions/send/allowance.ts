// The port to what SES lets this account send, and this worker's part of it.
import type { Clock } from "../shared/clock.ts";
import type { Log } from "../shared/log.ts";

export interface Allowance {
  /** Mails a second, for the whole account. */
  perSecond: number;
  /** Mails left of what may be sent in 24 hours; infinite where there is no such limit. */
  left: number;
  /** Mails sent in the last 24 hours. */
  sent: number;
}

export interface Account {
  /** What holds now. */
  allowance(): Promise<Allowance>;
}

/** Where SES has never said: what a new account may send a second. */
const slowest: Allowance = { perSecond: 1, left: Number.POSITIVE_INFINITY, sent: 0 };

/** How long an answer is used before SES is asked again. */
const freshForMs = 10 * 60_000;

/** How long a mail may wait for its turn within one run, in milliseconds: the call after it must still fit. */
const longestWaitMs = 40_000;

export interface Pace {
  /** What SES said last, ten minutes old at the most where it can be asked; the slowest pace where it never could. */
  allowance(): Promise<Allowance>;
  /**
   * Takes the next turn to call SES, and answers how many milliseconds it is away. Undefined where that is longer than
   * a run should wait; no turn is taken then.
   */
  turn(): Promise<number | undefined>;
}

/**
 * A token bucket that holds one token. The account's rate is divided evenly among the `workers` that may run at once, so
 * that no worker needs to know of the others and all together never exceed it.
 */
export const paceOf = (account: Account, workers: number, clock: Clock, log: Log): Pace => {
  let kept: { allowance: Promise<Allowance>; askedAt: number } | undefined;
  let free = 0;
  const ask = async (before: Promise<Allowance> | undefined): Promise<Allowance> => {
    try {
      return await account.allowance();
    } catch (error) {
      log.warn("send quota unknown", { error });
      return before ?? slowest;
    }
  };
  const allowance = (): Promise<Allowance> => {
    const now = clock.now().getTime();
    if (!kept || now - kept.askedAt > freshForMs) kept = { allowance: ask(kept?.allowance), askedAt: now };
    return kept.allowance;
  };
  return {
    allowance,
    async turn() {
      const { perSecond } = await allowance();
      const now = clock.now().getTime();
      const next = Math.max(now, free);
      if (next - now > longestWaitMs) return undefined;
      free = next + (1000 * workers) / perSecond;
      return next - now;
    },
  };
};
