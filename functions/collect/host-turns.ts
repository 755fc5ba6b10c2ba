// One request at a time to a host, and a pause between two.
import type { Clock } from "../shared/clock.ts";

/** Waits so many milliseconds. */
export type Pause = (ms: number) => Promise<unknown>;

/** Lines up the requests to each host. Hosts do not wait for each other. */
export class HostTurns {
  readonly #clock: Clock;
  readonly #spacingMs: number;
  readonly #pause: Pause;
  /** Host → when the last request in line is over, however it ends. */
  readonly #line = new Map<string, Promise<void>>();
  /** Host → the time, in epoch milliseconds, from which it may be asked again. */
  readonly #restedAt = new Map<string, number>();

  constructor(clock: Clock, spacingMs: number, pause: Pause) {
    this.#clock = clock;
    this.#spacingMs = spacingMs;
    this.#pause = pause;
  }

  /**
   * Does `work` when its turn comes, then lets the host rest, `restMs` at least. Where it fails, only its own caller
   * hears of it.
   */
  take<Result>(host: string, restMs: number, work: () => Promise<Result>): Promise<Result> {
    const turn = (this.#line.get(host) ?? Promise.resolve()).then(async () => {
      await this.#rest(host);
      try {
        return await work();
      } finally {
        this.#restedAt.set(host, this.#now() + Math.max(restMs, this.#spacingMs));
      }
    });
    this.#line.set(host, over(turn));
    return turn;
  }

  async #rest(host: string): Promise<void> {
    const waitMs = (this.#restedAt.get(host) ?? 0) - this.#now();
    if (waitMs > 0) await this.#pause(waitMs);
  }

  #now(): number {
    return this.#clock.now().getTime();
  }
}

const over = async (turn: Promise<unknown>): Promise<void> => {
  await Promise.allSettled([turn]);
};
