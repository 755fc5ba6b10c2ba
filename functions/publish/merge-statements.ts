// One statement with all its carriers: the same words of the same speaker in several articles are one.
import { createHash } from "node:crypto";
import type { Carrier, EditionStatement, Speaker } from "../shared/model/edition.ts";
import type { Actor, Statement } from "../shared/model/findings.ts";
import type { DayArticle } from "./day-article.ts";
import { evidenceOf } from "./evidence.ts";
import { indexQuotes, type QuoteIndex } from "./printed-quotes.ts";
import { fullestNames, isSameSpeaker, speakerOf } from "./speakers.ts";
import { isSameSaying, runsOf, type Said, wordsOf } from "./spoken-words.ts";

/** Quotes below this are scraps ("very happy"), and reported speech below this says too little to be shown. Words. */
const leastWords = { direct: 3, reported: 5 } as const;

/**
 * A statement is shown if the reading of one of its carriers is at least this likely to be right. Measured on articles that the
 * models had not seen: of the statements from here on more than nine in ten are what a person marked there.
 */
export const leastConfidence = 0.8;

/** Length of the runs of words by which the same statement is looked up. No quote is contained in another with fewer. */
const runLength = 4;

/** Statements looked at under one run: words that stand in more tell none of them apart. */
const groupsPerRun = 50;

/** One place where something was said. */
interface Saying extends Said {
  actor: Actor;
  kind: Statement["kind"];
  carrier: Carrier;
  words: number;
  /** Undefined where the reader did not say: such findings are shown as they were before readers did. */
  confidence: number | undefined;
}

/** The statements of one story that can be shown, each once; the carrier that is shown stands first. */
export const mergeStatements = (articles: readonly DayArticle[]): EditionStatement[] => {
  const sayings = articles.flatMap((article) => sayingsOf(article)).sort((a, b) => b.words - a.words);
  const merged: Saying[][] = [];
  const byRun = new Map<string, Saying[][]>();
  for (const saying of sayings) {
    const runs = runsOf(saying.passages.flat(), runLength);
    const lookedUp = [...runs, ...saying.passages.flatMap((words) => runsOf(words, runLength))];
    const candidates = new Set(lookedUp.flatMap((run) => (byRun.get(run) ?? []).slice(0, groupsPerRun)));
    const same = [...candidates].find(([longest]) => longest && isSame(longest, saying));
    if (same) same.push(saying);
    else {
      const group = [saying];
      merged.push(group);
      for (const run of runs) {
        const groups = byRun.get(run) ?? [];
        groups.push(group);
        byRun.set(run, groups);
      }
    }
  }
  const quotes = indexQuotes(articles);
  const fullest = fullestNames(articles.flatMap(({ findings }) => findings.actors));
  return merged.flatMap((group) => toStatement(group, quotes, fullest) ?? []);
};

const isSame = (one: Saying, other: Saying): boolean =>
  isSameSaying(one, other) && isSameSpeaker(one.actor, other.actor);

const sayingsOf = (dayArticle: DayArticle): Saying[] => {
  const actors = new Map(dayArticle.findings.actors.map((actor) => [actor.id, actor]));
  return dayArticle.findings.statements.flatMap((statement) => {
    const actor = statement.speaker === null ? undefined : actors.get(statement.speaker);
    if (!actor || statement.act !== "communication" || isUnsaid(dayArticle, statement)) return [];
    const carrier = carrierOf(dayArticle, statement);
    const passages = carrier.content.map(({ text }) => wordsOf(text)).filter((words) => words.length > 0);
    const words = passages.flat().length;
    const { kind, confidence } = statement;
    if (words < (kind === "direct" ? leastWords.direct : leastWords.reported)) return [];
    return [{ actor, kind, carrier, quoted: kind !== "indirect", passages, words, confidence }];
  });
};

/**
 * "Neither Lund nor her deputy would say whether …": the word that says nobody said it stands before the speaker, so
 * that the cue alone ("would say") would tell the contrary.
 */
const isUnsaid = ({ article }: DayArticle, { source: [source], kind }: Statement): boolean =>
  kind === "indirect" &&
  source !== undefined &&
  unsaid.test(`${article.text.slice(Math.max(0, source[0] - 60), source[0])}|${article.text.slice(...source)}`);

/** Up to two words may stand between, such as a title; or the speaker's own words begin with it. */
const unsaid = /\b(?:neither|nor)(?:\s+[\p{L}\p{N}’'.-]+){0,2}\s+\||\|(?:neither|nor)\s/iu;

const carrierOf = ({ article }: DayArticle, { content, cue, source }: Statement): Carrier => ({
  articleId: article.id,
  content: content.map((span) => evidenceOf(article, span)),
  cue: cue.map((span) => evidenceOf(article, span)),
  source: source.map((span) => evidenceOf(article, span)),
});

const isSure = ({ confidence = 1 }: Pick<Saying, "confidence">): boolean => confidence >= leastConfidence;

const toStatement = (
  sayings: readonly Saying[],
  quotes: QuoteIndex,
  fullest: ReadonlyMap<string, Actor>,
): EditionStatement | undefined => {
  // Their own words are shown before a sentence that works them in, however long it is, and what is sure before what is not.
  const group = sayings.toSorted(
    (a, b) =>
      Number(isSure(b)) - Number(isSure(a)) ||
      Number(b.kind === "direct") - Number(a.kind === "direct") ||
      b.words - a.words,
  );
  const [shown] = group;
  if (!shown || !isSure(shown)) return undefined;
  const said = group.flatMap((saying) => saying.confidence ?? []);
  const confidence = said.length > 0 ? { confidence: Math.max(...said) } : {};
  const actors = group.flatMap(({ actor }) => [fullest.get(actor.id) ?? [], actor].flat());
  const speaker: Speaker = speakerOf(actors);
  // An article that prints a quote twice carries it once, in its longest form.
  const read = group.map(({ carrier }) => carrier);
  const speakers = new Set(actors.map(({ id }) => id));
  const printed = shown.quoted ? shown.passages.flatMap((passage) => quotes(passage, speakers)) : [];
  const carriers = [...Map.groupBy([...read, ...printed], versionOf).values()].flatMap((same) => same.slice(0, 1));
  return { id: statementId(speaker, shown), kind: shown.kind, speaker, carriers, ...confidence };
};

/** Which text carries a statement: the article, in the version that was read. */
export const versionOf = ({ articleId, content }: Carrier): string => `${articleId} ${content[0]?.textHash ?? ""}`;

const statementId = ({ actorId }: Speaker, { passages }: Saying): string =>
  createHash("sha256")
    .update(`${actorId}\n${passages.flat().join(" ")}`)
    .digest("hex")
    .slice(0, 16);
