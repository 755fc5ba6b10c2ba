// Orders the statements of a story for a reader with a minute: who matters, in their own words, in a form that stands alone.
import type { EditionStatement } from "../shared/model/edition.ts";
import type { DayArticle } from "./day-article.ts";
import { independentOutlets } from "./independent.ts";
import { tellingWords } from "./telling-words.ts";

/** Statements of one story in the edition: what a reader takes in of one event before the next. */
const mostStatements = 8;

/** Carriers of one statement in the edition: more links than this under one quote say nothing more. */
const mostCarriers = 12;

/** What each further statement of one speaker is worth beside their first: a story is heard from several sides. */
const sameSpeakerShare = 0.7;

/** What a statement loses whose words have all been said by those before it. */
const saidAlready = 0.5;

/** What a quotation loses that begins in the middle of a sentence: it does not stand alone. */
const cutShort = 0.25;

/** Their own words come first, then those the outlet has worked into its own. */
const directness = { direct: 1, mixed: 0.6, indirect: 0.3 } as const;

/** What a denial and what it denies are worth more: neither is told without the other. */
const dispute = 0.5;

/** Shorter ones lack a verb or a reason, longer ones are paragraphs. Words. */
const easyLength = { least: 7, most: 45 } as const;

/** The best statements of a story in order. `articles` are all of the story's, for how much each speaker is in it. */
export const rankStatements = (
  statements: readonly EditionStatement[],
  articles: readonly DayArticle[],
): EditionStatement[] => {
  const prominence = prominenceIn(articles);
  const byId = new Map(articles.map((dayArticle) => [dayArticle.article.id, dayArticle]));
  const denied = new Set(statements.flatMap(({ denies }) => denies ?? []));
  let open = statements.map((statement) => {
    const independent = Math.max(1, independentOutlets(carriedBy(statement, byId)));
    const isDisputed = statement.denies !== undefined || denied.has(statement.id);
    return {
      statement: { ...statement, independent },
      words: tellingWords(statement),
      isDisputed,
      worth: worthOf(statement, prominence) + Math.log2(independent) + (isDisputed ? dispute : 0),
    };
  });
  const ranked: EditionStatement[] = [];
  while (ranked.length < mostStatements) {
    const [best] = open.sort((a, b) => b.worth - a.worth || (a.statement.id < b.statement.id ? -1 : 1));
    if (!best) break;
    ranked.push({ ...best.statement, carriers: best.statement.carriers.slice(0, mostCarriers) });
    open = open
      .filter((other) => other !== best)
      .map((other) => {
        const again = other.statement.speaker.actorId === best.statement.speaker.actorId;
        // A denial repeats what it denies.
        const said = other.isDisputed ? 0 : other.words.intersection(best.words).size / Math.max(1, other.words.size);
        return { ...other, worth: other.worth * (again ? sameSpeakerShare : 1) * (1 - saidAlready * said) };
      });
  }
  return ranked;
};

/** Actor id → in how large a share of the story's articles the actor is named. */
const prominenceIn = (articles: readonly DayArticle[]): ReadonlyMap<string, number> => {
  const named = new Map<string, number>();
  for (const { findings } of articles)
    for (const id of new Set(findings.actors.map((actor) => actor.id)))
      named.set(id, (named.get(id) ?? 0) + 1 / articles.length);
  return named;
};

/** What a statement is worth if its reading is right, times how likely that is. */
const worthOf = (
  { speaker, kind, carriers, confidence = 1 }: EditionStatement,
  prominence: ReadonlyMap<string, number>,
): number => {
  const words = (carriers[0]?.content ?? []).reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
  const length = Math.min(1, words / easyLength.least, easyLength.most / Math.max(1, words));
  const known = speaker.role || speaker.kind === "organisation" ? 0.3 : 0;
  const fragment = kind === "direct" && /^["“„«‘']?\p{Ll}/u.test(carriers[0]?.content[0]?.text ?? "") ? cutShort : 0;
  return ((prominence.get(speaker.actorId) ?? 0) + directness[kind] + length + known - fragment) * confidence;
};

/** The articles that carry a statement. */
export const carriedBy = ({ carriers }: EditionStatement, articles: ReadonlyMap<string, DayArticle>): DayArticle[] =>
  carriers.flatMap(({ articleId }) => articles.get(articleId) ?? []);
