// How long a feed is left alone after a poll: as its server, its own hints and its failures say.

import { readDate } from "./read-date.ts";

const minute = 60;
const day = 24 * 60 * minute;
/** Polls come every half hour; one that is a few seconds early must not miss its turn. */
const pollEvery = 30 * minute;
const slack = 5 * minute;
/** Feeds may ask for rarer polls, but not for so rare ones that an edition misses their morning. */
const longestHint = 2 * 60 * minute;

/**
 * Seconds to rest after failures in a row: half an hour, doubled with each, a day at the most; longer where the server
 * asks for it.
 */
export const restAfterFailures = (failures: number, retryAfterSeconds = 0): number =>
  Math.min(day, Math.max(retryAfterSeconds, pollEvery * 2 ** Math.min(failures - 1, 10) - slack));

/** Seconds to rest where a page's server asks for a pause: not so long that one page costs its feed an edition. */
export const restAfterPages = (retryAfterSeconds: number): number => Math.min(longestHint, retryAfterSeconds);

/**
 * Seconds for which a feed says it stays as it is: what is left of its answer's freshness, or RSS's `ttl`, in minutes.
 * `headers` have names in lower case.
 */
export const restAfterAnswer = (headers: Readonly<Record<string, string>>, ttlMinutes = 0): number =>
  Math.min(longestHint, Math.max(freshSeconds(headers), ttlMinutes * minute));

/** RFC 9111, 4.2: `max-age` before `Expires`, less the time it has lain in caches on the way. */
const freshSeconds = (headers: Readonly<Record<string, string>>): number => {
  const control = headers["cache-control"] ?? "";
  if (/\bno-(store|cache)\b/i.test(control)) return 0;
  const maxAge = /\bmax-age\s*=\s*"?(\d{1,9})/i.exec(control)?.[1];
  const lifetime = maxAge === undefined ? expiresAfter(headers) : Number(maxAge);
  return Math.max(0, lifetime - (Number(/^\d{1,9}$/.exec(headers["age"] ?? "")?.[0]) || 0));
};

/** By the server's own clock; a date that cannot be read means "at once" (RFC 9111, 5.3). */
const expiresAfter = ({ expires = "", date = "" }: Readonly<Record<string, string>>): number => {
  const [end, start] = [readDate(expires), readDate(date)];
  return end && start ? (Date.parse(end) - Date.parse(start)) / 1000 : 0;
};
