// Reads the dates that feeds and pages write, in the forms they write them, and refuses the ones that cannot be.
import { monthNumbers, zoneHours } from "./date-words.ts";

/** Before the web nothing was published on it; after this a date is a slip or a trick. */
const years = { first: 1990, last: 2099 };

/**
 * The moment as ISO 8601 in UTC, or undefined where the text is no date or an impossible one (30 February, 25 o'clock,
 * year 0001). A time without a zone is taken as UTC, a date without a time as its midnight.
 */
export const readDate = (text: string): string | undefined => {
  const written = text.trim().slice(0, 100);
  const day = numericDay(written) ?? namedDay(written);
  if (!day || day.year < years.first || day.year > years.last) return undefined;
  const midnight = new Date(Date.UTC(day.year, day.month - 1, day.day));
  if (midnight.getUTCMonth() !== day.month - 1 || midnight.getUTCDate() !== day.day) return undefined;
  const sinceMidnight = millisecondsOfDay(day.rest);
  return sinceMidnight === undefined ? undefined : new Date(midnight.getTime() + sinceMidnight).toISOString();
};

interface Day {
  year: number;
  month: number;
  day: number;
  /** What is written beside the day: the time and its zone. */
  rest: string;
}

/** "2026-11-23", "2026/11/23", "20261123", "2026-11": ISO 8601, W3CDTF and what passes for them. */
const numericDay = (text: string): Day | undefined => {
  const match = /^(\d{4})(?:([-/.])(\d{1,2})(?:\2(\d{1,2}))?|(\d{2})(\d{2}))?(?!\d)[T ,]*/.exec(text);
  if (!match) return undefined;
  const [whole, year, , month, day, compactMonth, compactDay] = match;
  if (!month && !compactMonth && whole.length !== text.length) return undefined;
  return {
    year: Number(year),
    month: Number(month ?? compactMonth ?? 1),
    day: Number(day ?? compactDay ?? 1),
    rest: text.slice(whole.length),
  };
};

const nameOfMonth = "\\p{L}{3,12}\\.?";
/** "Mon, 23 Nov 2026", "23-Nov-26" (RFC 822 and 2822). */
const dayFirst = new RegExp(
  `(?<!\\d)(?<day>\\d{1,2})(?:st|nd|rd|th|\\.)?[ -](?<month>${nameOfMonth})[ -](?<year>\\d{4}|\\d{2})(?!\\d)`,
  "u",
);
/** "November 23, 2026", and "Nov 23 10:14:55 2026" (asctime). */
const monthFirst = new RegExp(
  `(?<month>${nameOfMonth}) +(?<day>\\d{1,2})(?:st|nd|rd|th)?(?:,? +(?<time>\\d{1,2}:\\d{2}(?::\\d{2})?(?: +[A-Z]{3,4})?))?,? +(?<year>\\d{4})(?!\\d)`,
  "u",
);

const namedDay = (text: string): Day | undefined => {
  for (const form of [dayFirst, monthFirst]) {
    const match = form.exec(text);
    const { day, month, year, time = "" } = match?.groups ?? {};
    const number = monthNumbers.get((month ?? "").toLowerCase().replace(".", "").slice(0, 3));
    if (!match || !number) continue;
    return {
      year: fullYear(year ?? ""),
      month: number,
      day: Number(day),
      rest: `${time} ${text.replace(match[0], " ")}`,
    };
  }
  return undefined;
};

/** RFC 822 wrote years with two digits. */
const fullYear = (year: string): number =>
  year.length === 2 ? 2000 + Number(year) - (Number(year) > 68 ? 100 : 0) : Number(year);

/** Milliseconds after midnight UTC; undefined for an impossible time. */
const millisecondsOfDay = (text: string): number | undefined => {
  const match =
    /(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*(?:([ap])\.?m\b\.?)?/i.exec(text) ??
    /^(\d{2})(\d{2})(\d{2})?()()(?=Z|[+-]|$)/.exec(text);
  if (!match) return 0;
  const [whole, hours = "", minutes = "", seconds = "0", fraction = "", half] = match;
  const hour = half ? (Number(hours) % 12) + (half.toLowerCase() === "p" ? 12 : 0) : Number(hours);
  // 60 is a leap second.
  if (hour > 23 || Number(minutes) > 59 || Number(seconds) > 60) return undefined;
  const offset = offsetMinutes(text.slice(match.index + whole.length));
  if (offset === undefined) return undefined;
  const milliseconds = Number(fraction.padEnd(3, "0").slice(0, 3));
  return ((hour * 60 + Number(minutes) - offset) * 60 + Number(seconds)) * 1000 + milliseconds;
};

/** Minutes east of Greenwich of the zone written after a time. An unknown name counts as UTC. */
const offsetMinutes = (text: string): number | undefined => {
  const numeric = /^\.?[a-z.]{0,3}\s*(?:GMT|UTC)?\s*([+-])(\d{2}):?(\d{2})?/i.exec(text);
  if (numeric) {
    const [, sign, hours, minutes = "0"] = numeric;
    const offset = Number(hours) * 60 + Number(minutes);
    // Kiribati keeps UTC+14; nothing lies further out.
    return offset > 14 * 60 ? undefined : offset * (sign === "-" ? -1 : 1);
  }
  const name = /\b[A-Z]{1,5}\b/.exec(text)?.[0];
  return (zoneHours.get(name ?? "") ?? 0) * 60;
};
