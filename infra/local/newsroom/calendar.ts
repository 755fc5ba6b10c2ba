// Puts dates into the newsroom's texts: the stories are written once and dated when the newsroom opens.
import type { Day } from "./article.ts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** The moment `minutes` after the UTC midnight of the newsroom's day; `dayOne` is the midnight of day one. */
export const momentOf = (dayOne: Date, day: Day, minutes: number): Date =>
  new Date(dayOne.getTime() + (day - 1) * DAY + minutes * MINUTE);

const spellers: Record<string, (date: Date) => string> = {
  weekday: (date) => date.toLocaleDateString("en-GB", { weekday: "long", timeZone: "UTC" }),
  month: (date) => date.toLocaleDateString("en-GB", { month: "long", timeZone: "UTC" }),
  date: (date) => date.toLocaleDateString("en-GB", { day: "numeric", month: "long", timeZone: "UTC" }),
};

/**
 * Replaces `{weekday:-1}`, `{month:45}` and `{date:6}` by the words for that many days from `midnight`.
 * A token that is none of these is a writer's slip, and stays to be seen.
 */
export const spellDates = (text: string, midnight: Date): string =>
  text.replaceAll(
    /\{(weekday|month|date):(-?\d+)\}/g,
    (token, unit: string, days: string) => spellers[unit]?.(new Date(midnight.getTime() + Number(days) * DAY)) ?? token,
  );

/** "Monday, 23 November 2026", as mastheads print it. */
export const longDate = (date: Date): string =>
  date.toLocaleDateString("en-GB", {
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });

/** "23 November 2026, 05:40 GMT", as bylines print it. */
export const timeAndDate = (date: Date): string =>
  `${date.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" })}, ${date.toISOString().slice(11, 16)} GMT`;
