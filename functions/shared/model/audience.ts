// A frozen audience: who is owed an edition at one hour of one zone on one date, as the sender found them at that moment.
import { z } from "zod/mini";

const place = {
  schema: z.literal(1),
  /** The date at the readers' place. */
  localDate: z.iso.date(),
  zone: z.string(),
  hour: z.int().check(z.gte(0), z.lte(23)),
  edition: z.iso.date(),
  /** The instant the hour came; lateness is counted from here. */
  due: z.iso.datetime(),
};

/** Readers by id. Its key carries the hash of its content, so a page never changes under a message that names it. */
export const AudiencePage = z.object({ ...place, readers: z.array(z.string()).check(z.minLength(1)) });
export type AudiencePage = z.infer<typeof AudiencePage>;

/** Written once and last: until it stands there is no audience, and what it does not name is not part of it. */
export const AudienceIndex = z.object({
  ...place,
  frozenAt: z.iso.datetime(),
  /** Random: tells the planner whose index stands from one who wrote the same in the same moment. */
  frozenBy: z.string(),
  readers: z.int().check(z.nonnegative()),
  pages: z.array(z.object({ key: z.string(), readers: z.int().check(z.positive()) })),
});
export type AudienceIndex = z.infer<typeof AudienceIndex>;

/** How an audience ended. The counts add up to `readers`; an UNKNOWN that an event settles later is not counted over. */
export const AudienceTally = z.object({
  ...place,
  settledAt: z.iso.datetime(),
  readers: z.int(),
  sent: z.int(),
  excluded: z.int(),
  rejected: z.int(),
  unknown: z.int(),
  expired: z.int(),
});
export type AudienceTally = z.infer<typeof AudienceTally>;
