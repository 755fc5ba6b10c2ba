// When a cohort's hour comes, through every change of its clocks, and which audiences are due at an instant.
import { type Cohort, parseCohort } from "../shared/cohort.ts";
import type { Days } from "../shared/model/reader.ts";

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** How late a briefing may still go out, counted from the reader's hour. After that it is EXPIRED. */
export const cutOffMs = 6 * hourMs;

/** How old an edition may be to be mailed at all. */
export const editionFreshMs = 24 * hourMs;

/** A cohort on one date at its place. */
export interface DueAudience extends Cohort {
  localDate: string;
  due: Date;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** The clock at `zone`, written as if it were UTC, in epoch milliseconds. */
const wallClock = (instant: number, zone: string): number => {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
    formats.set(zone, format);
  }
  const part: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(instant)) part[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute, second);
};

const dateOf = (wall: number): string => new Date(wall).toISOString().slice(0, 10);

/** The date at `zone`, such as "2026-11-23". */
export const localDateAt = (instant: Date, zone: string): string => dateOf(wallClock(instant.getTime(), zone));

/** The date `days` after another; dates count without clocks here. */
export const addDays = (date: string, days: number): string => dateOf(Date.parse(date) + days * dayMs);

/**
 * The instant at which `hour` comes at `zone` on `localDate`. An hour that comes twice counts the first time; an hour
 * that a change of clocks leaves out is made up for right after the change (RFC 5545 §3.3.5 reads such times alike).
 * Undefined where the place leaves out the whole date.
 */
export const instantOf = (localDate: string, { zone, hour }: Cohort): Date | undefined => {
  const wanted = Date.parse(localDate) + hour * hourMs;
  // Whole seconds, since that is what the formatted parts hold.
  const offsetAt = (instant: number): number => wallClock(instant, zone) - instant;
  // A day to either side lies beyond any change of clocks near the hour itself.
  const earlier = offsetAt(wanted - dayMs);
  const later = offsetAt(wanted + dayMs);
  const candidates = [wanted - earlier, wanted - later].filter((instant) => wallClock(instant, zone) === wanted);
  const instant =
    candidates.length > 0 ? Math.min(...candidates) : changeBetween(wanted - later, wanted - earlier, wanted, zone);
  // Where the last hour of a date is left out, it is made up for on the stroke of the next: Nuuk does so in spring.
  const isOnDate = [instant, instant - 1].some((each) => localDateAt(new Date(each), zone) === localDate);
  return isOnDate ? new Date(instant) : undefined;
};

/** The instant, to the second, at which the clock at `zone` jumps over `wanted`. */
const changeBetween = (before: number, after: number, wanted: number, zone: string): number => {
  let [low, high] = [before, after];
  while (high - low > 1000) {
    const middle = Math.floor((low + high) / 2000) * 1000;
    if (wallClock(middle, zone) >= wanted) high = middle;
    else low = middle;
  }
  return high;
};

/**
 * Of the cohorts named, those whose hour has come and is no further gone than the cut-off. The date before the present
 * one counts too: at one in the morning, eleven in the evening is two hours ago. Names that are no cohort are left out.
 */
export const dueAudiences = (cohorts: readonly string[], now: Date): DueAudience[] =>
  cohorts.flatMap((name) => {
    const cohort = parseCohort(name);
    if (!cohort) return [];
    const today = localDateAt(now, cohort.zone);
    return [addDays(today, -1), today].flatMap((localDate) => {
      const due = instantOf(localDate, cohort);
      const late = due ? now.getTime() - due.getTime() : -1;
      return due && late >= 0 && late <= cutOffMs ? [{ ...cohort, localDate, due }] : [];
    });
  });

/** Whether a reader wants a briefing on this date. */
export const isWantedOn = (days: Days, localDate: string): boolean => {
  const weekday = new Date(localDate).getUTCDay();
  if (days === "weekly") return weekday === 1;
  return days === "daily" || (weekday >= 1 && weekday <= 5);
};
