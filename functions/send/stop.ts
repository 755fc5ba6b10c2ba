// Reasons not to ask the mail service for a while: what it said itself, its quota, or a pause for the sender's good name.
import type { DeliveryEnd } from "./delivery-end.ts";
import type { Outside } from "./outside.ts";

/** How long the mail service is left alone once it has said that it takes nothing. */
const stopMs = 5 * 60_000;
/** How long a worker relies on what it knows of a pause. */
const standingFreshMs = 60_000;

/** Why the mail service is not to be asked at present, or undefined. */
export const whyStopped = async (outside: Outside): Promise<string | undefined> => {
  const { stop, clock, pace } = outside;
  const now = clock.now();
  if (stop.until && stop.until > now) return stop.reason;
  if ((await pace.allowance()).left === 0) {
    onStop(outside, "quota", "nothing is left of the day's quota");
    return stop.reason;
  }
  return pausedFor(outside, now);
};

const pausedFor = async ({ stop, reputation }: Outside, now: Date): Promise<string | undefined> => {
  if (!stop.pause || stop.pause.until <= now) {
    const standing = await reputation.standing();
    const why = standing?.paused ? `paused: ${standing.why}` : undefined;
    stop.pause = { why, until: new Date(now.getTime() + standingFreshMs) };
  }
  return stop.pause.why;
};

/** The mail service takes nothing more for now. */
export const onStop = ({ stop, clock, log }: Outside, end: DeliveryEnd, reason: string): void => {
  Object.assign(stop, { reason, until: new Date(clock.now().getTime() + stopMs) });
  log.error(end === "quota" ? "daily sending quota used up" : "sending halted", { reason });
};
