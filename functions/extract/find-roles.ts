// Finds what a person is, in words of the text: "Foreign Minister Ada Lund", "Ada Lund, the mayor of Osk,".
import type { DraftActor } from "./draft-actor.ts";
import { peoples } from "./lexicon/places.ts";
import { honorifics, roleNouns, titleAbbreviations, titleModifiers } from "./lexicon/titles.ts";
import { type Range, type Reading, wordsOf } from "./reading.ts";

/** Roles longer than this many words are no titles but stories. */
const longestRole = 12;
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
  const head = tokens.slice(from, end).findIndex(({ lower }) => isRoleNoun(lower));
  const verbs = tags.slice(from, end).some((tag) => tag === "past" || tag === "present" || tag === "modal");
  const opens = /^(?:noun|name|adjective|genitive|past|participle|number)$/.test(tags[from] ?? "");
  return stops && head >= 0 && head < 7 && !verbs && opens && end > from ? { from, to: end } : undefined;
};

/** A role before a comma: "the mayor of Osk, Ada Lund,". */
const appositiveBefore = (reading: Reading, { from }: Range): Range | undefined => {
  const { tokens, tags, sentenceAt } = reading;
  if (tokens[from - 1]?.text !== ",") return undefined;
  let start = from - 1;
  while (
    start > 0 &&
    sentenceAt[start - 1] === sentenceAt[from] &&
    from - start < longestRole &&
    /^(?:noun|name|adjective|preposition|determiner|genitive)$/.test(tags[start - 1] ?? "")
  ) {
    start -= 1;
    if (tags[start] === "determiner") break;
  }
  if (tags[start] !== "determiner" || !tokens.slice(start, start + 6).some(({ lower }) => isRoleNoun(lower)))
    return undefined;
  return { from: start + 1, to: from - 1 };
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
