// Which date an edition has, and of which time it tells.
import type { Edition } from "../shared/model/edition.ts";

const hour = 60 * 60 * 1000;

/** The first edition tells of one day. */
const firstWindow = 24 * hour;

/** After a longer silence an edition still tells a morning's news and not a week's. */
const longestWindow = 72 * hour;

/** The date at a place, "2026-11-23". `zone` is an IANA name. */
export const dateAt = (at: Date, zone: string): string => {
  const parts = new Intl.DateTimeFormat("en", { timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit" });
  const part = new Map(parts.formatToParts(at).map(({ type, value }) => [type, value]));
  return `${part.get("year")}-${part.get("month")}-${part.get("day")}`;
};

/** A stretch of time, without its first moment and with its last. */
export interface Window {
  from: Date;
  until: Date;
}

/** `at` is an ISO time. */
export const isIn = ({ from, until }: Window, at: string): boolean =>
  Date.parse(at) > from.getTime() && Date.parse(at) <= until.getTime();

/** An edition begins where the one before it ended, so that no article is in two and none between them. */
export const windowOf = (now: Date, previous: Edition | undefined): Window => {
  const from = previous ? Date.parse(previous.until) : now.getTime() - firstWindow;
  return { from: new Date(Math.max(from, now.getTime() - longestWindow)), until: now };
};

/**
 * The time in which findings are looked for that no edition has read: `recent` are the latest editions, the oldest first.
 * What was seen before the first of them was no edition's to tell.
 */
export const reachOf = ({ from, until }: Window, recent: readonly Edition[]): Window => {
  const first = Date.parse(recent[0]?.from ?? from.toISOString());
  return { from: new Date(Math.min(from.getTime(), Math.max(first, until.getTime() - longestWindow))), until };
};

/** The UTC days that a window touches, as ISO times within them. */
export const daysOf = ({ from, until }: Window): string[] => {
  const days: string[] = [];
  for (let at = from.getTime(); at < until.getTime() + 24 * hour; at += 24 * hour) {
    const day = new Date(Math.min(at, until.getTime())).toISOString();
    if (days.at(-1)?.slice(0, 10) !== day.slice(0, 10)) days.push(day);
  }
  return days;
};
