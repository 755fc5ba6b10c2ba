// What was found in one article: who is in it, who said what, and three sentences that sum it up.
import { z } from "zod/mini";
import { Span } from "./span.ts";

export const Mention = z.object({ span: Span, type: z.enum(["name", "nominal", "pronoun"]) });
export type Mention = z.infer<typeof Mention>;

export const Actor = z.object({
  /** Stable across articles: kind and normalised name, such as "person:ada-lund". */
  id: z.string(),
  name: z.string(),
  kind: z.enum(["person", "organisation", "place"]),
  /** Words of the text, such as "Foreign Minister". */
  role: z.optional(z.string()),
  mentions: z.array(Mention).check(z.minLength(1)),
});
export type Actor = z.infer<typeof Actor>;

export const Statement = z.object({
  source: z.array(Span),
  cue: z.array(Span),
  content: z.array(Span).check(z.minLength(1)),
  kind: z.enum(["direct", "indirect", "mixed"]),
  act: z.enum(["communication", "belief", "intention"]),
  /** What the speaker does by saying it, as far as the cue tells. */
  stance: z.optional(z.enum(["asserts", "denies", "warns", "promises", "demands", "praises", "blames"])),
  speaker: z.nullable(z.string()),
  /**
   * How likely content and source are what a person would mark, 0 to 1; whom a "she" refers to is not weighed. Absent in findings
   * of rules alone and in those of readers before models-2.
   */
  confidence: z.optional(z.number().check(z.gte(0), z.lte(1))),
});
export type Statement = z.infer<typeof Statement>;

export const Findings = z.object({
  schema: z.literal(1),
  articleId: z.string(),
  /** The text these spans count in. */
  textHash: z.string(),
  /** Name and version of what read the article, such as "rules-1". */
  reader: z.string(),
  /** "en", or "und" for a text that is not English and was therefore not read; absent in findings before models-2. */
  language: z.optional(z.enum(["en", "und"])),
  actors: z.array(Actor),
  statements: z.array(Statement),
  summary: z.array(Span),
  /** Why proposals were dropped at the evidence gate, with counts. */
  dropped: z.record(z.string(), z.int()),
});
export type Findings = z.infer<typeof Findings>;
