// The gate before anything is published: every quoted word must stand in the archived article, where it is said to stand.
import { createHash } from "node:crypto";
import type { Article } from "../shared/model/article.ts";
import type { Carrier, Difference, EditionStatement, EditionStory } from "../shared/model/edition.ts";
import type { Evidence } from "../shared/model/span.ts";

/** Tells whether evidence holds, against the archived articles by id. */
export type Verifier = (evidence: Evidence) => boolean;

/** A verifier against these articles; each is checked for being whole once. */
export const verifierOf = (articles: ReadonlyMap<string, Article>): Verifier => {
  const intact = new Map<string, boolean>();
  const isIntact = (article: Article): boolean => {
    const known = intact.get(article.id);
    if (known !== undefined) return known;
    const holds = createHash("sha256").update(article.text).digest("hex") === article.textHash;
    intact.set(article.id, holds);
    return holds;
  };
  return ({ articleId, textHash, span, text }) => {
    const article = articles.get(articleId);
    return (
      article !== undefined &&
      article.textHash === textHash &&
      isIntact(article) &&
      article.text.slice(...span) === text &&
      text.length === span[1] - span[0]
    );
  };
};

export interface VerifiedStory {
  story: EditionStory;
  /** Statements, sentences of the summary and versions of numbers that were dropped. */
  dropped: number;
}

/** The story without what does not hold. A statement stands while one of its carriers does. */
export const verifyStory = (story: EditionStory, holds: Verifier): VerifiedStory => {
  const summary = story.summary.filter(holds);
  const statements = story.statements.flatMap((statement) => verifyStatement(statement, holds));
  const differences = story.differences.flatMap((difference) => verifyDifference(difference, holds));
  const dropped =
    story.summary.length -
    summary.length +
    (story.statements.length - statements.length) +
    (story.differences.length - differences.length);
  return { story: { ...story, summary, statements, differences }, dropped };
};

const verifyStatement = (statement: EditionStatement, holds: Verifier): EditionStatement[] => {
  const stands = ({ content, cue, source }: Carrier): boolean => [...content, ...cue, ...source].every(holds);
  const carriers = statement.carriers.filter(stands);
  return carriers.length > 0 ? [{ ...statement, carriers }] : [];
};

const verifyDifference = (difference: Difference, holds: Verifier): Difference[] => {
  const versions = difference.versions
    .map((version) => ({ ...version, evidence: version.evidence.filter(holds) }))
    .filter(({ evidence }) => evidence.length > 0);
  return versions.length > 1 ? [{ ...difference, versions }] : [];
};
