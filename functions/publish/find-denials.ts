// Finds who denies what somebody else in the story says, so that both can be shown side by side.
import type { EditionStatement } from "../shared/model/edition.ts";
import { tellingWords } from "./telling-words.ts";

/** Verbs by which somebody says that a thing is not so. */
const denial =
  /\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|disput(?:e|es|ed|ing)|refut(?:e|es|ed|ing)|rebut(?:s|ted|ting)?|repudiat(?:e|es|ed|ing)|dismiss(?:es|ed|ing)?|contradict(?:s|ed|ing)?)\b/i;

/** "Did not deny" is none. */
const notDenied = /\b(?:not|never)\b|n['’]t\b/i;

/** Telling words that a denial shares with what it denies. */
const leastShared = 3;

/** The statements, each denial with the id of the statement it denies: the one it shares most words with. */
export const markDenials = (statements: readonly EditionStatement[]): EditionStatement[] => {
  const words = new Map(statements.map((statement) => [statement, tellingWords(statement)]));
  return statements.map((statement) => {
    if (!isDenial(statement)) return statement;
    const own = words.get(statement) ?? new Set();
    const [denied] = statements
      .filter((other) => other.speaker.actorId !== statement.speaker.actorId && !isDenial(other))
      .map((other) => ({ other, shared: own.intersection(words.get(other) ?? new Set()).size }))
      .filter(({ shared }) => shared >= leastShared)
      .sort((a, b) => b.shared - a.shared);
    return denied ? { ...statement, denies: denied.other.id } : statement;
  });
};

/** The statements with each denial right behind what it denies. */
export const besideDenied = (statements: readonly EditionStatement[]): EditionStatement[] => {
  const denials = Map.groupBy(
    statements.filter(({ denies }) => statements.some(({ id }) => id === denies)),
    ({ denies }) => denies ?? "",
  );
  const moved = new Set([...denials.values()].flat());
  return statements.flatMap((statement) =>
    moved.has(statement) ? [] : [statement, ...(denials.get(statement.id) ?? [])],
  );
};

const isDenial = ({ carriers: [shown] }: EditionStatement): boolean =>
  shown?.cue.some(({ text }) => denial.test(text) && !notDenied.test(text)) ?? false;
