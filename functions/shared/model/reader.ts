// A reader: where the briefing goes, at which hour, and what of it. Kept under a random id, found by a keyed hash of the address.
import { z } from "zod/mini";

/** How often the briefing comes: every day, Monday to Friday, or Mondays. */
export const Days = z.enum(["daily", "weekdays", "weekly"]);
export type Days = z.infer<typeof Days>;

/**
 * `pending` has not confirmed yet; `suppressed` bounced for good or complained, and is never mailed again.
 * A deleted reader is no state: nothing is left but, perhaps, the suppression of the address's hash.
 */
export const ReaderState = z.enum(["pending", "confirmed", "unsubscribed", "suppressed"]);
export type ReaderState = z.infer<typeof ReaderState>;

/** Loose: a record is read, changed and written, and what newer code added to it must come through. */
export const Reader = z.looseObject({
  schema: z.literal(1),
  /** 128 random bits, hex. Says nothing of the reader, so it may stand in logs. */
  id: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
  /** As it is mailed to: the domain in lower-case punycode, the local part as typed. Never logged. */
  email: z.string(),
  /** HMAC of the address, hex. */
  addressHash: z.string(),
  state: ReaderState,
  /** The hour the briefing comes at, 0-23, in `zone`. */
  hour: z.int().check(z.gte(0), z.lte(23)),
  /** IANA name, such as "Europe/Berlin". */
  zone: z.string(),
  days: Days,
  /** Sections wanted; none means all. */
  sections: z.array(z.string()),
  /** Names of the actors followed, as they are compared: "ada-lund". */
  actors: z.array(z.string()),
  /** BCP 47 tag of the language the mail's own words are in. */
  language: z.string(),
  createdAt: z.iso.datetime(),
  confirmedAt: z.optional(z.iso.datetime()),
  /** Where a reader whom an operator brought along agreed, and on which date. Others agreed by our own mail. */
  consent: z.optional(z.looseObject({ date: z.iso.date(), source: z.string() })),
  /** "Europe/Berlin#07": there only while confirmed, so that the index of cohorts holds nobody else. */
  cohort: z.optional(z.string()),
  /** 64 random bits, hex. A confirmation link names it, and a new one makes older links worthless. */
  nonce: z.string().check(z.regex(/^[0-9a-f]{16}$/)),
  /** Counts the writes: a write over another version than the one that was read is refused. */
  version: z.int().check(z.positive()),
});
export type Reader = z.infer<typeof Reader>;
