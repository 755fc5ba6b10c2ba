// How long a feed is left alone after a poll: as its server, its own hints and its failures say.

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

/** Seconds for which a feed says it stays as it is: `max-age` (RFC 9111, 5.2.2.1) or RSS's `ttl`, in minutes. */
export const restAfterAnswer = (cacheControl = "", ttlMinutes = 0): number => {
  const maxAge = Number(/\bmax-age\s*=\s*"?(\d{1,9})/i.exec(cacheControl)?.[1] ?? 0);
  return Math.min(longestHint, Math.max(maxAge, ttlMinutes * minute));
};
