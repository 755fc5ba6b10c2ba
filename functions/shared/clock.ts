// The port that tells the time, and the one place that reads the machine's clock.

export interface Clock {
  now(): Date;
}

/** The machine's clock. */
export const systemClock: Clock = { now: () => new Date() };
