// A clock that a test sets by hand.
import type { Clock } from "../../functions/shared/clock.ts";

export interface HandClock extends Clock {
  set(at: string | Date): void;
  /** Moves on by milliseconds. */
  pass(ms: number): void;
}

export const minutes = (count: number): number => count * 60_000;
export const hours = (count: number): number => count * 3_600_000;
export const days = (count: number): number => count * 86_400_000;

export const handClock = (at: string): HandClock => {
  let now = new Date(at);
  return {
    now: () => now,
    set(to) {
      now = new Date(to);
    },
    pass(ms) {
      now = new Date(now.getTime() + ms);
    },
  };
};
