// Finds what a person is, in words of the text: "Foreign Minister Ada Lund", "Ada Lund, the mayor of Osk,".
import type { DraftActor } from "./draft-actor.ts";
import { eventNouns } from "./lexicon/around-names.ts";
import { peoples } from "./lexicon/places.ts";
import { honorifics, titleModifiers } from "./lexicon/titles.ts";
import { nounPhraseBefore } from "./noun-phrases.ts";
import { lowerAt, type Range, type Reading, sameSentence, textAt, wordsOf } from "./reading.ts";
import { isRoleNoun } from "./role-words.ts";

/** Roles longer than this many words are no titles but stories. */
const longestRole = 12;
/** The noun that makes a role of an appositive stands among its first words. */
const furthestHead = 7;
const longestFreeRole = 6;
/** A person's first mentions tell the role, if any do. */
const mentionsRead = 40;
const article = /^(?:a|an|the|his|her|its|their)$/;

/** A word that goes on with a title, leftwards: "the Norwegian deputy | prime minister". */
const describesTitle = (reading: Reading, index: number): boolean => {
  const tag = reading.tags[index];
  const lower = lowerAt(reading, index);
  const before = lowerAt(reading, index - 1);
  if (article.test(lower)) return false;
  if (lower === "of") return isRoleNoun(before);
  if (lower === "and") return isRoleNoun(before) || titleModifiers.has(before);
  if (isRoleNoun(lower) || titleModifiers.has(lower) || peoples.has(lower)) return true;
  return tag === "name" || tag === "adjective" || (tag === "noun" && /^\p{Ll}/u.test(textAt(reading, index)));
};

/** The words of a title that end right before a name, without the article. */
const titleBefore = (reading: Reading, { from }: Range): Range | undefined => {
  const within = (index: number): boolean => sameSentence(reading, index, from);
  let to = from;
  while (within(to - 1) && honorifics.has(lowerAt(reading, to - 1))) to -= 1;
  // "Secretary of State Ada Lund"
  const office = within(to - 2) && lowerAt(reading, to - 2) === "of" && isRoleNoun(lowerAt(reading, to - 3));
  if (!within(to - 1) || !(isRoleNoun(lowerAt(reading, to - 1)) || office)) return undefined;
  let start = office ? to - 3 : to - 1;
  while (within(start - 1) && to - start < longestRole && describesTitle(reading, start - 1)) start -= 1;
  while (start < to - 1 && /^(?:and|of)$/.test(lowerAt(reading, start))) start += 1;
  return { from: start, to };
};

/** Words between commas say what somebody is: a role noun is among the first, or "a" and one noun make one. */
const saysRole = (reading: Reading, { from, to }: Range): boolean => {
  const { tags, tokens } = reading;
  if (tags.slice(from, to).some((tag) => tag === "past" || tag === "present" || tag === "modal")) return false;
  const head = tokens.slice(from, to).findIndex(({ lower }) => isRoleNoun(lower));
  if (head >= 0) return head < furthestHead;
  const last = lowerAt(reading, to - 1);
  const free = /^an?$/.test(lowerAt(reading, from - 1)) && tags[to - 1] === "noun" && !eventNouns.has(last);
  return free && to - from < longestFreeRole;
};

/** What is put behind a name between commas, if it says what the person is. */
const appositiveAfter = (reading: Reading, { to }: Range): Range | undefined => {
  const { tags } = reading;
  if (textAt(reading, to) !== ",") return undefined;
  let from = to + 1;
  // "Ada Lund, 52, the mayor of Osk,"
  if (tags[from] === "number" && textAt(reading, from + 1) === ",") from += 2;
  if (article.test(lowerAt(reading, from))) from += 1;
  const within = (index: number): boolean => sameSentence(reading, index, to - 1);
  const clause = /^(?:who|which|that|whose|said|says|told)$/;
  const mark = /^(?:[,;:.!?()—–―“”"]|--)$/;
  let end = from;
  while (
    within(end) &&
    end - from < longestRole &&
    !mark.test(textAt(reading, end)) &&
    !clause.test(lowerAt(reading, end))
  )
    end += 1;
  const stops = !within(end) || /^(?:[,;.:!?)]|who|whose|said|says|told)$/.test(lowerAt(reading, end));
  const opens = /^(?:noun|name|adjective|genitive|past|participle|number)$/.test(tags[from] ?? "");
  const role = { from, to: end };
  return stops && opens && end > from && saysRole(reading, role) ? role : undefined;
};

/** A role before a comma: "the mayor of Osk, Ada Lund,", "Its leader, Ada Lund,". */
const appositiveBefore = (reading: Reading, { from }: Range): Range | undefined => {
  const { sentences, sentenceAt, tags, tokens } = reading;
  const floor = sentences[sentenceAt[from] ?? -1]?.from ?? from;
  if (textAt(reading, from - 1) !== "," || from - 2 < floor) return undefined;
  const whole = nounPhraseBefore(reading, from - 2, floor);
  if (!whole) return undefined;
  // "a victory to New Accord and its leader, Ada Lund,": the leader alone.
  const joined = tokens
    .slice(whole.from, whole.to)
    .findLastIndex(({ lower }, at) => lower === "and" && article.test(lowerAt(reading, whole.from + at + 1)));
  const phrase = { from: joined < 0 ? whole.from : whole.from + joined + 1, to: whole.to };
  if (phrase.to - phrase.from > longestRole || tags[phrase.to - 1] === "name") return undefined;
  const hung = tokens.slice(phrase.from, phrase.to).findIndex(({ lower }) => /^(?:of|for|at)$/.test(lower));
  const head = hung < 0 ? phrase.to - 1 : phrase.from + hung - 1;
  const start = article.test(lowerAt(reading, phrase.from)) ? phrase.from + 1 : phrase.from;
  return isRoleNoun(lowerAt(reading, head)) && start < phrase.to ? { from: start, to: phrase.to } : undefined;
};

/**
 * The role as it can stand beside a name: "governor of its central bank" without whose bank nobody can tell, "the union's
 * chairman" with the article that a common noun wants.
 */
const standing = (reading: Reading, { from, to }: Range): Range => {
  const hung = reading.tokens
    .slice(from, to)
    .findIndex(
      ({ lower }, at) => /^(?:his|her|its|their)$/.test(lower) && reading.tags[from + at - 1] === "preposition",
    );
  const end = hung > 1 ? from + hung - 1 : to;
  const genitive = reading.tags.slice(from, end).indexOf("genitive");
  const ofCommonNoun =
    genitive > 0 && reading.tokens.slice(from, from + genitive).every(({ text }) => /^\p{Ll}/u.test(text));
  return { from: ofCommonNoun && lowerAt(reading, from - 1) === "the" ? from - 1 : from, to: end };
};

/** Adds to each person the roles the text gives; the first of the fullest comes first. */
export const findRoles = (reading: Reading, actors: readonly DraftActor[]): void => {
  for (const actor of actors) {
    if (actor.kind !== "person") continue;
    const found = actor.mentions
      .filter(({ type }) => type === "name")
      .slice(0, mentionsRead)
      .flatMap((mention) => [
        titleBefore(reading, mention),
        appositiveAfter(reading, mention),
        appositiveBefore(reading, mention),
      ])
      .filter((range) => range !== undefined)
      .map((range) => wordsOf(reading, standing(reading, range)));
    actor.roles = [...new Set(found)].toSorted((one, other) => other.split(" ").length - one.split(" ").length);
  }
};
