// An actor's memory: everything the editions have had this actor say, the newest first.
import { z } from "zod/mini";
import { Correction, EditionArticle, EditionStatement, Speaker } from "./edition.ts";

/** One statement of the actor, with the articles that carry it, so that it can be shown without its edition. */
export const TimelineEntry = z.object({
  /** The edition that has it, "2026-11-23". */
  edition: z.iso.date(),
  storyId: z.string(),
  /** The story's headline in that edition. */
  headline: z.string(),
  statement: EditionStatement,
  /** The articles that the statement's carriers name. */
  articles: z.array(EditionArticle).check(z.minLength(1)),
  /** What outlets have changed in its words since. */
  corrections: z.optional(z.array(Correction)),
});
export type TimelineEntry = z.infer<typeof TimelineEntry>;

export const ActorTimeline = z.object({
  schema: z.literal(1),
  /** Kind and normalised name, such as "person:ada-lund": what readers follow. */
  actorId: z.string(),
  /** The fullest name the editions have. */
  name: z.string(),
  kind: Speaker.shape.kind,
  /** The latest role. */
  role: z.optional(z.string()),
  /** Other names the editions have for the actor. */
  aliases: z.array(z.string()),
  /** The newest edition first; within one, in its own order. */
  entries: z.array(TimelineEntry),
});
export type ActorTimeline = z.infer<typeof ActorTimeline>;
