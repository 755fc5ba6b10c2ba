// From an article to its findings: who is in it, who said what, and three sentences that sum it up.
import { type Archive, ArchiveCorrupt, readJson, toJson } from "../shared/archive.ts";
import { findingsKey } from "../shared/archive-keys.ts";
import { Article } from "../shared/model/article.ts";
import { Findings } from "../shared/model/findings.ts";
import { namedActors } from "./actors/named-actors.ts";
import { addNestedPeople } from "./actors/nested-people.ts";
import { confidenceOf, isWorthReading } from "./confidence.ts";
import { evidenceGate } from "./evidence-gate.ts";
import { findRoles } from "./find-roles.ts";
import { proposeStatements } from "./find-statements.ts";
import { inSpans } from "./in-spans.ts";
import { isEnglish } from "./is-english.ts";
import { linkSpeakers } from "./link-speakers.ts";
import { asWritten, inUsualLetters } from "./usual-letters.ts";
import { nameModel } from "./name-model.ts";
import type { Proposal } from "./proposal.ts";
import { proposeInterview, withInterview } from "./propose-interview.ts";
import { readStatements } from "./read-statements.ts";
import type { ReaderModels } from "./reader/reader.ts";
import { type Range, type Reading, readText } from "./reading.ts";
import { resolveReferences } from "./resolve-references.ts";
import { summarise } from "./summarise.ts";

/** Names and versions of what proposes statements: findings of another one can be told apart. */
export const readers = { rules: "rules-2", models: "models-3" };
/** Those before, the oldest first, and today's. One that is not among them is of newer code. */
const succession: readonly string[] = ["rules-1", "rules-2", "models-1", "models-2", "models-3"];

const propose = (reading: Reading, models: ReaderModels | undefined): Proposal[] =>
  models ? readStatements(reading, models).filter(isWorthReading) : proposeStatements(reading);

const turnsOf = (proposals: readonly Proposal[]): Range[] =>
  proposals.filter(({ verbatim }) => verbatim).flatMap(({ content }) => content);

/** The findings of an article, its statements read by `models` or, without them, by rules. Pure: the same article gives the same findings. */
export const findFindings = (
  article: Pick<Article, "id" | "text" | "textHash"> & Partial<Pick<Article, "title">>,
  models?: ReaderModels,
): Findings => {
  const { title = "" } = article;
  const reading = readText(inUsualLetters(article.text, () => nameModel().clusters));
  const english = isEnglish(reading);
  const actors = english ? namedActors(reading, nameModel()) : [];
  const answers = proposeInterview(reading, actors);
  const proposals = english ? withInterview(propose(reading, models), answers) : [];
  if (models) for (const answer of answers) answer.confidence = confidenceOf(reading, answer);
  findRoles(reading, actors);
  resolveReferences(reading, actors, proposals);
  const speakers = linkSpeakers(reading, proposals, actors);
  addNestedPeople(reading, actors);
  const summary = summarise(reading, turnsOf(proposals), { actors, title });
  const proposed = inSpans(reading, { actors, proposals, speakers, summary });
  const kept = evidenceGate(article.text, asWritten(article.text, reading.text, proposed));
  return {
    schema: 1,
    articleId: article.id,
    textHash: article.textHash,
    reader: models ? readers.models : readers.rules,
    language: english ? "en" : "und",
    ...kept,
  };
};

/** A message names an article that is not in the archive. */
export class ArticleMissing extends Error {
  constructor(key: string) {
    super(`${key} is not in the archive. If it was deleted, delete its message from the dead-letter queue too.`);
    this.name = "ArticleMissing";
  }
}

/** Findings that stand already, of this very text, by a reader that came after `reader`: a late message must not undo them. */
const standingFindings = async (
  archive: Archive,
  key: string,
  { textHash, reader }: Findings,
): Promise<Findings | undefined> => {
  let stored: Findings | undefined;
  try {
    stored = await readJson(archive, key, Findings);
  } catch (error) {
    if (error instanceof ArchiveCorrupt) return undefined;
    throw error;
  }
  if (stored?.textHash !== textHash) return undefined;
  const place = succession.indexOf(stored.reader);
  return place < 0 || place > succession.indexOf(reader) ? stored : undefined;
};

/**
 * Reads the article at `key`, stores its findings and answers those that stand then; doing it again stores the same findings again.
 * @throws ArticleMissing
 * @throws ArchiveCorrupt
 * @throws WrittenByNewerCode
 */
export const extractArticle = async (archive: Archive, key: string, models?: ReaderModels): Promise<Findings> => {
  const article = await readJson(archive, key, Article);
  if (!article) throw new ArticleMissing(key);
  const findings = findFindings(article, models);
  const storedAt = findingsKey(article.firstSeenAt, article.id);
  const standing = await standingFindings(archive, storedAt, findings);
  if (standing) return standing;
  await archive.put(storedAt, toJson(findings));
  return findings;
};
