// A span of a text: where words stand, so that a claim can always be led back to them.
import { z } from "zod/mini";

/** `[start, end)` in UTF-16 code units, as `String.prototype.slice` counts them. */
export const Span = z
  .tuple([z.int().check(z.nonnegative()), z.int().check(z.positive())])
  .check(z.refine(([start, end]) => start < end, "a span must end after it starts"));
export type Span = z.infer<typeof Span>;

/** Words of an archived article, with the place they were taken from. `text` equals the article's slice at `span`. */
export const Evidence = z.object({ articleId: z.string(), textHash: z.string(), span: Span, text: z.string() });
export type Evidence = z.infer<typeof Evidence>;
