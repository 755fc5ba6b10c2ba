// A feed that is read, and what is remembered of it between two polls.
import { z } from "zod/mini";

/** One line of the feed list. `outlet` is the name readers see; `section` is the folder it stands in. */
export const Feed = z.object({
  id: z.string().check(z.regex(/^[a-z0-9-]{1,64}$/)),
  url: z.url(),
  outlet: z.string().check(z.minLength(1)),
  section: z.string().check(z.minLength(1)),
});
export type Feed = z.infer<typeof Feed>;

/** The cursor of a feed. It is written last in a poll, so a crash repeats work and loses none. */
export const FeedCheck = z.object({
  schema: z.literal(1),
  feedId: z.string(),
  outlet: z.string(),
  section: z.string(),
  etag: z.optional(z.string()),
  lastModified: z.optional(z.string()),
  /** SHA-256 of the last body, hex: a body already worked through is not worked through again. */
  hash: z.optional(z.string()),
  /** How long the last body said it stays as it is. */
  ttlMinutes: z.optional(z.number()),
  checkedAt: z.iso.datetime(),
  /** When the pages that editions quote were last read again. */
  recheckedAt: z.optional(z.iso.datetime()),
  /** When a poll last brought an article that was not there before. */
  newArticleAt: z.optional(z.iso.datetime()),
  /** Failed polls in a row. */
  failures: z.int().check(z.nonnegative()),
  /** It is not asked again before: its server asked for a pause, it keeps failing, or it says it will not change. */
  notBefore: z.optional(z.iso.datetime()),
  /** What the last failed poll said, for the edition's coverage. */
  error: z.optional(z.string()),
  /** Item key → fingerprint (hash of url, title and summary, then of the dates) of every item in the last feed body: unchanged items are not fetched again. */
  seen: z.record(z.string(), z.string()),
  /** Key of an item's id, address or text → the id of the article it is: items that come back under new names are no new articles. */
  articleIds: z.optional(z.record(z.string(), z.string())),
});
export type FeedCheck = z.infer<typeof FeedCheck>;

/** An item as a feed gives it, before anything is believed. All addresses are absolute; dates are ISO 8601 or absent. */
export const RawItem = z.object({
  id: z.string(),
  url: z.optional(z.string()),
  title: z.optional(z.string()),
  summary: z.optional(z.string()),
  html: z.optional(z.string()),
  publishedAt: z.optional(z.iso.datetime()),
  updatedAt: z.optional(z.iso.datetime()),
});
export type RawItem = z.infer<typeof RawItem>;

/** Something that did not become an article: counted, kept and shown, never an exception that stops a feed. */
export const Rejection = z.object({
  schema: z.literal(1),
  feedId: z.string(),
  outlet: z.string(),
  url: z.optional(z.string()),
  /** A short class that is counted, such as "page not found". */
  reason: z.string(),
  /** The whole sentence, for an operator. */
  detail: z.string(),
  at: z.iso.datetime(),
});
export type Rejection = z.infer<typeof Rejection>;
