// Which items of a feed's body are new or changed since the last poll.
import type { FeedCheck, RawItem } from "../shared/model/feed.ts";
import { comparableUrl } from "./canonical-url.ts";
import { sha256 } from "./item-identity.ts";

type Seen = FeedCheck["seen"];

/** What a feed lists when it is first read is news as far back as this, in milliseconds; the rest is its archive. */
const newsAge = 3 * 24 * 60 * 60 * 1000;

/**
 * The items to be worked through at `now`, an ISO time, newest first. An item is known where its id or its address was seen with the same
 * words: sites change the ids of everything when they move, and addresses when a headline is corrected, hardly ever both.
 */
export const chooseItems = (items: readonly RawItem[], seen: Seen, now: string): RawItem[] => {
  const isFirst = Object.keys(seen).length === 0;
  const oldest = new Date(Date.parse(now) - newsAge).toISOString();
  const datesCount = !areAllDatedAnew(items, seen);
  return items
    .filter((item) => !isKnown(item, seen, datesCount) && !(isFirst && dateOf(item) < oldest))
    .toSorted((a, b) => dateOf(b).localeCompare(dateOf(a)));
};

/**
 * What to remember of a body's items: the ones in `open` as they were remembered before, so that they come again, and
 * all others as they are now.
 */
export const rememberItems = (items: readonly RawItem[], seen: Seen, open: ReadonlySet<RawItem>): Seen => {
  const remembered: Seen = {};
  for (const item of items) {
    for (const key of keysOf(item)) {
      const fingerprint = open.has(item) ? seen[key] : fingerprintOf(item);
      if (fingerprint !== undefined) remembered[key] = fingerprint;
    }
  }
  return remembered;
};

const isKnown = (item: RawItem, seen: Seen, datesCount: boolean): boolean => {
  const fingerprint = fingerprintOf(item);
  return keysOf(item).some(
    (key) => seen[key] === fingerprint || (!datesCount && seen[key]?.startsWith(wordsPart(fingerprint))),
  );
};

/** Outlets correct a page or two at a time. Where so many were dated anew, and none was not, the feed dates by habit. */
const fewestByHabit = 5;

const areAllDatedAnew = (items: readonly RawItem[], seen: Seen): boolean => {
  let datedAnew = 0;
  for (const item of items) {
    const fingerprint = fingerprintOf(item);
    const before = keysOf(item).flatMap((key) => seen[key] ?? []);
    if (before.includes(fingerprint)) return false;
    if (before.some((known) => known.startsWith(wordsPart(fingerprint)))) datedAnew++;
  }
  return datedAnew >= fewestByHabit;
};

const keysOf = ({ id, url }: RawItem): string[] => {
  const keys = [`id:${sha256(id).slice(0, 16)}`];
  if (url !== undefined) keys.push(`url:${sha256(comparableUrl(url)).slice(0, 16)}`);
  return keys;
};

/** First of the words, then of the dates: an outlet that corrects a page without touching its headline dates the item anew. */
const fingerprintOf = ({ url, title, publishedAt, updatedAt, summary }: RawItem): string => {
  const words = sha256(JSON.stringify([url && comparableUrl(url), title, summary])).slice(0, 16);
  return words + sha256(JSON.stringify([publishedAt, updatedAt])).slice(0, 8);
};

const wordsPart = (fingerprint: string): string => fingerprint.slice(0, 16);

/** Items without a date count as new. */
const dateOf = ({ publishedAt, updatedAt }: RawItem): string => publishedAt ?? updatedAt ?? "9999";
