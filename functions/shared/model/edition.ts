// One morning's edition: frozen, published once, and the only thing that mail, pages and feeds are made from.
import { z } from "zod/mini";
import { Evidence } from "./span.ts";

/** Articles on one event. */
export const Story = z.object({ id: z.string(), articles: z.array(z.string()).check(z.minLength(1)) });
export type Story = z.infer<typeof Story>;

export const EditionArticle = z.object({
  articleId: z.string(),
  outlet: z.string(),
  url: z.url(),
  title: z.string(),
  byline: z.optional(z.string()),
  publishedAt: z.optional(z.iso.datetime()),
  language: z.string(),
});
export type EditionArticle = z.infer<typeof EditionArticle>;

export const Speaker = z.object({
  actorId: z.string(),
  name: z.string(),
  kind: z.enum(["person", "organisation", "place"]),
  role: z.optional(z.string()),
  /** Other names that the articles of its statement have for the speaker. */
  aliases: z.optional(z.array(z.string())),
});
export type Speaker = z.infer<typeof Speaker>;

/** One place where a statement stands: the words of its content, and the cue ("said", "warned that") they hang on. */
export const Carrier = z.object({
  articleId: z.string(),
  content: z.array(Evidence).check(z.minLength(1)),
  cue: z.array(Evidence),
  /** The words that name or refer to the speaker; empty where a transcript or heading does. */
  source: z.array(Evidence),
});
export type Carrier = z.infer<typeof Carrier>;

/** One statement with everyone who carries it. The first carrier is the one that is shown. */
export const EditionStatement = z.object({
  id: z.string(),
  kind: z.enum(["direct", "indirect", "mixed"]),
  speaker: Speaker,
  carriers: z.array(Carrier).check(z.minLength(1)),
  /** How likely the reading of its surest carrier is right, 0 to 1; absent where its reader did not say. */
  confidence: z.optional(z.number()),
  /** Of how many outlets it is their own report: an agency's text in ten papers is one. */
  independent: z.optional(z.int()),
  /** True where the story is an update and the edition before did not have this statement. */
  isNew: z.optional(z.boolean()),
  /** Id of the statement in this story, of somebody else, that it denies. */
  denies: z.optional(z.string()),
  /** Something much like it that an earlier edition has the same speaker say. */
  earlier: z.optional(z.object({ edition: z.iso.date(), storyId: z.string(), text: z.string() })),
});
export type EditionStatement = z.infer<typeof EditionStatement>;

/** Reports that give different numbers for one thing. Shown side by side, never resolved. */
export const Difference = z.object({
  about: z.string(),
  versions: z
    .array(z.object({ value: z.string(), evidence: z.array(Evidence).check(z.minLength(1)) }))
    .check(z.minLength(2)),
  /** True where the story is an update and the edition before did not have this difference. */
  isNew: z.optional(z.boolean()),
});
export type Difference = z.infer<typeof Difference>;

export const EditionStory = z.object({
  id: z.string(),
  section: z.string(),
  /** The title of one of its articles, as that outlet printed it. */
  headline: z.string(),
  /** Whose headline it is. */
  headlineArticleId: z.string(),
  summary: z.array(Evidence),
  statements: z.array(EditionStatement),
  differences: z.array(Difference),
  articles: z.array(EditionArticle).check(z.minLength(1)),
  /** True where the edition before had this story and this one adds something to it. */
  update: z.boolean(),
  /** Why it stands where it stands, in words an operator can read. */
  reasons: z.array(z.string()),
});
export type EditionStory = z.infer<typeof EditionStory>;

/** What was read to make the edition, and what was not. */
export const Coverage = z.object({
  feeds: z.object({
    read: z.int(),
    quiet: z.int(),
    failed: z.array(z.object({ outlet: z.string(), reason: z.string() })),
  }),
  articles: z.object({ read: z.int(), rejected: z.record(z.string(), z.int()) }),
  statements: z.object({ kept: z.int(), dropped: z.record(z.string(), z.int()) }),
});
export type Coverage = z.infer<typeof Coverage>;

/** Words that an earlier edition quoted, and that the outlet has since taken out of its article or changed. */
export const Correction = z.object({
  /** The edition that quoted them, and where in it. */
  edition: z.iso.date(),
  storyId: z.string(),
  speaker: z.string(),
  articleId: z.string(),
  outlet: z.string(),
  url: z.url(),
  /** As the edition quoted them. */
  was: Evidence,
  /** What stands in their place; null where nothing like them does. */
  now: z.nullable(Evidence),
});
export type Correction = z.infer<typeof Correction>;

export const Edition = z.object({
  schema: z.literal(1),
  /** The date at the operator's place, "2026-11-23". */
  id: z.iso.date(),
  publishedAt: z.iso.datetime(),
  /** Articles first seen from here on are in it, with earlier ones whose findings came too late for the edition before … */
  from: z.iso.datetime(),
  /** … up to here. */
  until: z.iso.datetime(),
  stories: z.array(EditionStory),
  /** What outlets have changed in articles that the editions of the two days before quoted. */
  corrections: z.optional(z.array(Correction)),
  coverage: Coverage,
  /** Key of the list of the article versions it was made from. */
  record: z.optional(z.string()),
});
export type Edition = z.infer<typeof Edition>;
