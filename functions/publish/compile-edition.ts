// Compiles one edition out of what was read: pure, so that the same articles always give the same edition.
import type { Coverage, Edition } from "../shared/model/edition.ts";
import type { DayArticle } from "./day-article.ts";
import { draftStories } from "./draft-stories.ts";
import type { PreviousStory } from "./follow-story.ts";
import { leastConfidence } from "./merge-statements.ts";
import { rankStories } from "./rank-stories.ts";
import { verifierOf, verifyStory } from "./verify-evidence.ts";
import { writeStory } from "./write-story.ts";

/** When the edition is published, of which time it tells, and how much of one section. */
export interface EditionFrame {
  /** The date at the operator's place. */
  id: string;
  publishedAt: Date;
  from: Date;
  until: Date;
  /** Stories of one section, as long as another section still has some. */
  storiesPerSection: number;
}

/** Everything an edition is made of. */
export interface EditionMaterial {
  articles: readonly DayArticle[];
  /** Stories of the edition before, with their articles. */
  previous: readonly PreviousStory[];
  feeds: Coverage["feeds"];
  /** Reason → how many items or stored objects did not become an article that could be read. */
  rejected: Coverage["articles"]["rejected"];
}

/** The reason under which evidence is counted that does not stand in the archived text. */
const notInArticle = "the words are not in the archived article";

/** The edition, and how many of the day's stories the one before had told already. */
export const compileEdition = (
  frame: EditionFrame,
  material: EditionMaterial,
): { edition: Edition; repeated: number } => {
  const drafts = draftStories(material.articles, material.previous);
  const written = drafts.flatMap((draft) => {
    const story = writeStory(draft);
    return story ? [{ ...story, articles: draft.articles }] : [];
  });
  const holds = verifierOf(new Map(material.articles.map(({ article }) => [article.id, article])));
  const verified = written.map((draft) => ({ draft, ...verifyStory(draft.story, holds) }));
  const dropped = verified.reduce((sum, story) => sum + story.dropped, 0);
  const edition: Edition = {
    schema: 1,
    id: frame.id,
    publishedAt: frame.publishedAt.toISOString(),
    from: frame.from.toISOString(),
    until: frame.until.toISOString(),
    stories: rankStories(
      verified.map(({ draft, story }) => ({ ...draft, story })),
      frame.until,
      frame.storiesPerSection,
    ),
    coverage: {
      feeds: material.feeds,
      articles: { read: material.articles.length, rejected: material.rejected },
      statements: countStatements(material.articles, dropped),
    },
  };
  return { edition, repeated: drafts.length - written.length };
};

/** The reason under which statements are counted whose reading is too doubtful to be shown. */
const doubtful = "their reading is too doubtful";

/** Statements that were found, less those that are doubtful or whose words do not hold; and why others were dropped before. */
const countStatements = (articles: readonly DayArticle[], notHolding: number): Coverage["statements"] => {
  const dropped: Record<string, number> = {};
  for (const { findings } of articles)
    for (const [reason, count] of Object.entries(findings.dropped)) dropped[reason] = (dropped[reason] ?? 0) + count;
  if (notHolding > 0) dropped[notInArticle] = (dropped[notInArticle] ?? 0) + notHolding;
  const statements = articles.flatMap(({ findings }) => findings.statements);
  const unsure = statements.filter(({ confidence = 1 }) => confidence < leastConfidence).length;
  if (unsure > 0) dropped[doubtful] = unsure;
  return { kept: Math.max(0, statements.length - unsure - notHolding), dropped };
};
