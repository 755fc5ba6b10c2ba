// Pages that editions quote: they are read again for a while, so that what outlets take back does not stay unseen.
import { z } from "zod/mini";

/** An article whose page is read again. */
export const Recheck = z.object({
  articleId: z.string(),
  url: z.url(),
  title: z.string(),
  publishedAt: z.optional(z.iso.datetime()),
  until: z.iso.datetime(),
});
export type Recheck = z.infer<typeof Recheck>;

/** All of one feed. */
export const Rechecks = z.object({ schema: z.literal(1), feedId: z.string(), articles: z.array(Recheck) });
export type Rechecks = z.infer<typeof Rechecks>;
