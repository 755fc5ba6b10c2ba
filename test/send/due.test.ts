// When an hour comes: through gaps and overlaps of the clocks, for every zone there is.
import { describe, expect, test } from "vitest";
import { addDays, cutOffMs, dueAudiences, instantOf, isWantedOn, localDateAt } from "../../functions/send/due.ts";
import { hours } from "../support/hand-clock.ts";

describe("an hour of a date is one instant", () => {
  test.each([
    ["an ordinary morning", "2026-11-23", "Europe/Berlin", 7, "2026-11-23T06:00:00.000Z"],
    ["a summer morning", "2026-07-01", "Europe/Berlin", 7, "2026-07-01T05:00:00.000Z"],
    ["the morning after clocks went forward", "2026-03-29", "Europe/Berlin", 7, "2026-03-29T05:00:00.000Z"],
    ["an hour left out: right after the change", "2026-03-29", "Europe/Berlin", 2, "2026-03-29T01:00:00.000Z"],
    ["an hour that comes twice: the first", "2026-10-25", "Europe/Berlin", 2, "2026-10-25T00:00:00.000Z"],
    ["the hour after that", "2026-10-25", "Europe/Berlin", 3, "2026-10-25T02:00:00.000Z"],
    ["a gap in New York", "2026-03-08", "America/New_York", 2, "2026-03-08T07:00:00.000Z"],
    ["midnight left out in Beirut", "2026-03-29", "Asia/Beirut", 0, "2026-03-28T22:00:00.000Z"],
    ["midnight twice in Havana", "2026-11-01", "America/Havana", 0, "2026-11-01T04:00:00.000Z"],
    ["eleven at night twice in Santiago", "2026-04-04", "America/Santiago", 23, "2026-04-05T02:00:00.000Z"],
    ["the last hour of a date left out in Nuuk", "2027-03-27", "America/Nuuk", 23, "2027-03-28T01:00:00.000Z"],
    ["two hours left out at Troll station", "2027-03-28", "Antarctica/Troll", 2, "2027-03-28T01:00:00.000Z"],
    ["half an hour left out on Lord Howe", "2026-10-04", "Australia/Lord_Howe", 2, "2026-10-03T15:30:00.000Z"],
    ["an offset of quarters", "2026-11-23", "Asia/Kathmandu", 7, "2026-11-23T01:15:00.000Z"],
    ["the first place of the day", "2026-11-23", "Pacific/Kiritimati", 0, "2026-11-22T10:00:00.000Z"],
    ["the last place of the day", "2026-11-23", "Pacific/Pago_Pago", 23, "2026-11-24T10:00:00.000Z"],
  ])("%s", (_, date, zone, hour, instant) => expect(instantOf(date, { zone, hour })?.toISOString()).toBe(instant));

  test("and none where the date was left out", () =>
    expect(instantOf("2011-12-30", { zone: "Pacific/Apia", hour: 7 })).toBeUndefined());
});

/** Dates near a change of the clocks, where anything can go wrong, and a few where nothing changes. */
const datesNearChanges = (zone: string, year: number): string[] => {
  const offset = (date: string): number =>
    (instantOf(date, { zone, hour: 12 })?.getTime() ?? 0) - Date.parse(`${date}T12:00:00Z`);
  const near = new Set([`${year}-02-14`, `${year}-08-01`]);
  for (let date = `${year}-01-01`; date < `${year + 1}-01-01`; date = addDays(date, 3))
    if (offset(date) !== offset(addDays(date, 3)))
      for (let days = 0; days <= 3; days += 1) near.add(addDays(date, days));
  return [...near];
};

test("in every zone each hour of each date is due once, on that date, in order", () => {
  let checked = 0;
  for (const zone of Intl.supportedValuesOf("timeZone")) {
    for (const date of datesNearChanges(zone, 2027)) {
      let before = Number.NEGATIVE_INFINITY;
      for (let hour = 0; hour < 24; hour += 1) {
        const due = instantOf(date, { zone, hour });
        if (!due) throw new Error(`${zone} ${date} ${hour} has no instant`);
        // The last moment before it counts: the last hour of a date may be the one that is left out.
        const dates = [localDateAt(due, zone), localDateAt(new Date(due.getTime() - 1), zone)];
        if (!dates.includes(date) || due.getTime() < before)
          throw new Error(`${zone} ${date} ${hour} falls on ${due.toISOString()}`);
        before = due.getTime();
        checked += 1;
      }
    }
  }
  expect(checked).toBeGreaterThan(20_000);
});

describe("what is due", () => {
  const due = (cohort: string, now: string) => dueAudiences([cohort], new Date(now)).map(({ localDate }) => localDate);
  test.each([
    ["a minute too early", "Europe/Berlin#07", "2026-11-23T05:59:00Z", []],
    ["on the hour", "Europe/Berlin#07", "2026-11-23T06:00:00Z", ["2026-11-23"]],
    ["at the cut-off", "Europe/Berlin#07", "2026-11-23T12:00:00Z", ["2026-11-23"]],
    ["past the cut-off", "Europe/Berlin#07", "2026-11-23T12:00:01Z", []],
    ["yesterday's evening, after midnight", "Europe/Berlin#22", "2026-11-24T00:30:00Z", ["2026-11-23"]],
    ["at midnight itself", "Europe/Berlin#00", "2026-11-22T23:00:00Z", ["2026-11-23"]],
    ["on the date line's far side", "Pacific/Kiritimati#06", "2026-11-22T16:30:00Z", ["2026-11-23"]],
  ])("%s", (_, cohort, now, dates) => expect(due(cohort, now)).toEqual(dates));

  test("names that are no cohort are passed over", () =>
    expect(dueAudiences(["Nowhere#07", "", "UTC#06"], new Date("2026-11-23T06:00:00Z"))).toHaveLength(1));

  test.each(["Europe/Berlin", "America/Havana", "America/Nuuk", "America/Santiago"])(
    "ticks through a year in %s find every date, and find it soon",
    (zone) => {
      for (const hour of [2, 23]) {
        const seen = new Map<string, number>();
        const end = Date.parse("2028-01-01T00:00:00Z");
        for (let now = Date.parse("2027-01-01T00:00:00Z"); now < end; now += hours(2)) {
          for (const { localDate, due: instant } of dueAudiences(
            [`${zone}#${String(hour).padStart(2, "0")}`],
            new Date(now),
          ))
            if (!seen.has(localDate)) seen.set(localDate, now - instant.getTime());
        }
        expect(seen.size).toBeGreaterThanOrEqual(365);
        expect([...seen.values()].slice(1).every((late) => late < hours(2))).toBe(true);
        const dates = [...seen.keys()];
        for (const [index, date] of dates.entries())
          if (index > 0) expect(addDays(dates[index - 1] ?? "", 1)).toBe(date);
      }
    },
  );
  test("the cut-off is shorter than a day, so that no hour is due for two dates", () =>
    expect(cutOffMs).toBeLessThan(hours(23)));
});

test.each([
  ["daily", "2026-11-22", true],
  ["daily", "2026-11-23", true],
  ["weekdays", "2026-11-20", true],
  ["weekdays", "2026-11-21", false],
  ["weekdays", "2026-11-22", false],
  ["weekly", "2026-11-23", true],
  ["weekly", "2026-11-24", false],
] as const)("%s on %s: %s", (wanted, date, is) => expect(isWantedOn(wanted, date)).toBe(is));
