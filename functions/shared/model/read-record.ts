// Which versions of articles an edition was made from: what is in no record was never read, however late it came.
import { z } from "zod/mini";

/** One line of the record. */
export const ReadArticle = z.object({ articleId: z.string(), textHash: z.string(), firstSeenAt: z.iso.datetime() });
export type ReadArticle = z.infer<typeof ReadArticle>;
