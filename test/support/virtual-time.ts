// Time that passes only while everybody waits: hours of many workers in as long as their work takes.
import { setImmediate as turn } from "node:timers/promises";
import type { Clock } from "../../functions/shared/clock.ts";

export interface VirtualTime extends Clock {
  /** Waits that many milliseconds of this time. */
  pause(ms: number): Promise<void>;
  /** Runs the workers to their end. What they wait for must be a pause, or be done within a turn of the event loop. */
  run(workers: readonly Promise<unknown>[]): Promise<void>;
}

export const virtualTime = (start: string): VirtualTime => {
  let now = Date.parse(start);
  /** Who waits until when; the sorted instants beside it. */
  const waiting = new Map<number, (() => void)[]>();
  let instants: number[] = [];
  const wait = (until: number, wake: () => void): void => {
    const others = waiting.get(until);
    if (others) others.push(wake);
    else {
      waiting.set(until, [wake]);
      const place = instants.findLastIndex((instant) => instant < until) + 1;
      instants.splice(place, 0, until);
    }
  };
  return {
    now: () => new Date(now),
    pause: (ms) => new Promise((wake) => wait(Math.ceil(now + ms), wake)),
    async run(workers) {
      let running = true;
      const ended = Promise.all(workers).finally(() => {
        running = false;
      });
      // Told again below; until then a failure must not look unhandled.
      ended.catch(() => undefined);
      for (;;) {
        await turn();
        if (!running) break;
        const [next, ...later] = instants;
        if (next === undefined) continue;
        instants = later;
        now = next;
        const due = waiting.get(next) ?? [];
        waiting.delete(next);
        for (const wake of due) wake();
      }
      await ended;
    },
  };
};
