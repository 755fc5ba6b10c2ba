// Foretells, before the mails go out, whether they will be late or too many.
import { cutOffMs } from "./due.ts";
import type { Outside } from "./outside.ts";

/** Minutes after a reader's hour from which the operator should know. */
const lateMinutesTold = 60;

/** Numbers for the log: how many minutes after its hour the last open mail will go out, and how many the quota lacks. */
export interface Forecast {
  lateMinutes: number;
  beyondQuota: number;
}

/** For `open` mails of which the first was due at `firstDue`. What will be late or lacks quota is told as an error. */
export const forecast = async (
  { pace, clock, log }: Outside,
  open: number,
  firstDue: Date | undefined,
): Promise<Forecast> => {
  if (open === 0 || !firstDue) return { lateMinutes: 0, beyondQuota: 0 };
  const { perSecond, left } = await pace.allowance();
  const waitedMs = Math.max(0, clock.now().getTime() - firstDue.getTime());
  const lateMinutes = Math.ceil((waitedMs + (open / perSecond) * 1000) / 60_000);
  const beyondQuota = Math.max(0, open - left);
  if (lateMinutes >= lateMinutesTold)
    log.error("briefings will be late", { open, perSecond, lateMinutes, expireAfterMinutes: cutOffMs / 60_000 });
  if (beyondQuota > 0) log.error("more briefings are owed than the quota has left", { open, left, beyondQuota });
  return { lateMinutes, beyondQuota };
};
