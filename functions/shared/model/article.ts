// An article as it is believed: clean text, where it came from, when it was first seen.
import { z } from "zod/mini";

export const Article = z.object({
  schema: z.literal(1),
  /** Hash of the item's identity; the same for every version of one article. */
  id: z.string(),
  feedId: z.string(),
  outlet: z.string(),
  section: z.string(),
  /** Canonical address, tracking parameters taken out. */
  url: z.url(),
  title: z.string(),
  byline: z.optional(z.string()),
  siteName: z.optional(z.string()),
  publishedAt: z.optional(z.iso.datetime()),
  modifiedAt: z.optional(z.iso.datetime()),
  firstSeenAt: z.iso.datetime(),
  /** BCP 47 primary tag, "und" where it could not be told. */
  language: z.string(),
  /** Paragraphs divided by one empty line. Every span counts in this text, which is never changed. */
  text: z.string().check(z.minLength(1)),
  /** SHA-256 of `text`, hex. */
  textHash: z.string(),
  /** How well two ways to find the text on its page agree, 0 to 1; absent for texts that stood alone. */
  confidence: z.optional(z.number()),
  /** What the text is told from others by, small edits aside: `areSameText` compares two of them. */
  fingerprint: z.optional(z.string()),
});
export type Article = z.infer<typeof Article>;
