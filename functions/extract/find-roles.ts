// Finds what a person is, in words of the text: "Foreign Minister Ada Lund", "Ada Lund, the mayor of Osk,".
import type { DraftActor } from "./draft-actor.ts";
import { peoples } from "./lexicon/places.ts";
import { honorifics, roleNouns, titleAbbreviations, titleModifiers } from "./lexicon/titles.ts";
import { nounPhraseBefore } from "./noun-phrases.ts";
import { type Range, type Reading, wordsOf } from "./reading.ts";

/** Roles longer than this many words are no titles but stories. */
const longestRole = 12;
const event =
  /^(?:move|decision|sign|step|result|claim|charge|fact|blow|victory|win|rebuke|change|day|week|month|year|place|town|city|village|thing|time|number|figure|country|case|reference|statement|argument|idea|plan|deal|record|rise|fall|increase|loss|shift|gesture|message|way|risk|threat|point)$/;
const article = /^(?:a|an|the|his|her|its|their)$/;

const bare = (lower: string): string => lower.replace(/^(?:then|ex|vice|deputy|co)-/, "");
/** A word that can be the head of a role. */
export const isRoleNoun = (lower: string): boolean =>
  roleNouns.has(lower) || roleNouns.has(bare(lower)) || titleAbbreviations.has(lower);

/** The words of a title that end right before a name: "the Norwegian deputy prime minister", without the article. */
const titleBefore = (reading: Reading, { from }: Range): Range | undefined => {
  const { tokens, tags, sentenceAt } = reading;
  const within = (index: number): boolean => index >= 0 && sentenceAt[index] === sentenceAt[from];
  let to = from;
  while (within(to - 1) && honorifics.has(tokens[to - 1]?.lower ?? "")) to -= 1;
  const last = tokens[to - 1]?.lower ?? "";
  const office = within(to - 2) && tokens[to - 2]?.lower === "of" && isRoleNoun(tokens[to - 3]?.lower ?? "");
  if (!within(to - 1) || !(isRoleNoun(last) || office)) return undefined;
  let start = office ? to - 3 : to - 1;
  while (within(start - 1) && to - start < longestRole) {
    const word = tokens[start - 1];
    const tag = tags[start - 1];
    const lower = word?.lower ?? "";
    const joins =
      lower === "and" &&
      (isRoleNoun(tokens[start - 2]?.lower ?? "") || titleModifiers.has(tokens[start - 2]?.lower ?? ""));
    const of = lower === "of" && isRoleNoun(tokens[start - 2]?.lower ?? "");
    const describes =
      tag === "name" ||
      tag === "adjective" ||
      (tag === "noun" && (titleModifiers.has(lower) || /^\p{Ll}/u.test(word?.text ?? ""))) ||
      isRoleNoun(lower) ||
      titleModifiers.has(lower) ||
      peoples.has(lower);
    if (!(describes || joins || of) || article.test(lower)) break;
    start -= 1;
  }
  while (start < to - 1 && /^(?:and|of)$/.test(tokens[start]?.lower ?? "")) start += 1;
  return { from: start, to };
};

/** What is put behind a name between commas, if it says what the person is. */
const appositiveAfter = (reading: Reading, { to }: Range): Range | undefined => {
  const { tokens, tags, sentenceAt } = reading;
  const within = (index: number): boolean => sentenceAt[index] === sentenceAt[to - 1];
  let from = to + 1;
  if (tokens[to]?.text !== ",") return undefined;
  // "Ada Lund, 52, the mayor of Osk,"
  if (tags[from] === "number" && tokens[from + 1]?.text === ",") from += 2;
  if (article.test(tokens[from]?.lower ?? "")) from += 1;
  let end = from;
  while (
    within(end) &&
    end - from < longestRole &&
    !/^[,;:.!?()—–“”"]$|^--$/.test(tokens[end]?.text ?? ",") &&
    !/^(?:who|which|that|whose|said|says|told)$/.test(tokens[end]?.lower ?? "")
  )
    end += 1;
  const stops =
    !within(end) ||
    /^[,;.:!?)]$/.test(tokens[end]?.text ?? "") ||
    /^(?:who|whose|said|says|told)$/.test(tokens[end]?.lower ?? "");
  // "a beekeeper", "an amateur diver": whatever somebody is called with "a" is a role, unless it is an event.
  const anything =
    /^an?$/.test(tokens[from - 1]?.lower ?? "") &&
    end - from < 6 &&
    tags[end - 1] === "noun" &&
    !event.test(tokens[end - 1]?.lower ?? "");
  const known = tokens.slice(from, end).findIndex(({ lower }) => isRoleNoun(lower));
  const head = known < 0 && anything ? 0 : known;
  const verbs = tags.slice(from, end).some((tag) => tag === "past" || tag === "present" || tag === "modal");
  const opens = /^(?:noun|name|adjective|genitive|past|participle|number)$/.test(tags[from] ?? "");
  return stops && head >= 0 && head < 7 && !verbs && opens && end > from ? { from, to: end } : undefined;
};

/** A role before a comma: "the mayor of Osk, Ada Lund,", "Its leader, Ada Lund,". */
const appositiveBefore = (reading: Reading, { from }: Range): Range | undefined => {
  const { tokens, tags, sentences, sentenceAt } = reading;
  const floor = sentences[sentenceAt[from] ?? -1]?.from ?? from;
  if (tokens[from - 1]?.text !== "," || from - 2 < floor) return undefined;
  const phrase = nounPhraseBefore(reading, from - 2, floor);
  if (!phrase || phrase.to - phrase.from > longestRole || tags[phrase.to - 1] === "name") return undefined;
  const of = tokens.slice(phrase.from, phrase.to).findIndex(({ lower }) => /^(?:of|for|at)$/.test(lower));
  const head = of < 0 ? phrase.to - 1 : phrase.from + of - 1;
  const start = article.test(tokens[phrase.from]?.lower ?? "") ? phrase.from + 1 : phrase.from;
  return isRoleNoun(tokens[head]?.lower ?? "") && start < phrase.to ? { from: start, to: phrase.to } : undefined;
};

/** Adds to each person the roles the text gives; the first of the fullest comes first. */
export const findRoles = (reading: Reading, actors: readonly DraftActor[]): void => {
  for (const actor of actors) {
    if (actor.kind !== "person") continue;
    const found = actor.mentions
      .filter(({ type }) => type === "name")
      .slice(0, 40)
      .flatMap((mention) => [
        titleBefore(reading, mention),
        appositiveAfter(reading, mention),
        appositiveBefore(reading, mention),
      ])
      .filter((range) => range !== undefined)
      .map((range) => wordsOf(reading, range));
    actor.roles = [...new Set(found)].toSorted((one, other) => other.split(" ").length - one.split(" ").length);
  }
};
