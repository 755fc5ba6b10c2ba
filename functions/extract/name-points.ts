// Weighs what a name's words, and the words around it, tell of its kind.
import type { NameRun } from "./divide-run.ts";
import {
  organisationAfter,
  organisationBefore,
  ownedByPlace,
  personAfter,
  personBefore,
  placeBefore,
  placeOf,
  placeSorts,
  thingEnding,
} from "./lexicon/around-names.ts";
import { leadingFamilyNames } from "./lexicon/first-names.ts";
import { knownOrganisations, organisationHeads } from "./lexicon/organisations.ts";
import { peoples, places, placeWordsAfter, placeWordsBefore } from "./lexicon/places.ts";
import { reportingVerbs } from "./lexicon/reporting-verbs.ts";
import { lowerAt, type Reading, textAt } from "./reading.ts";
import { isFirstName } from "./role-words.ts";
import { isCommonWord } from "./tag-alone.ts";
import { quotingForms, verbLemma } from "./word-forms.ts";

export type ActorKind = "person" | "organisation" | "place";

/** What speaks for each kind, and against it. The weights are settled by reading news from all continents. */
export type Points = Readonly<Record<ActorKind, number>>;
export const noPoints: Points = { person: 0, organisation: 0, place: 0 };

const acronym = /^(?:\p{Lu}{2,6}|(?:\p{Lu}\.){2,})s?$/u;
export const romanNumber = /^(?:I{1,3}|I?VI{0,3}|I?X{1,3}|XI{1,3}|XIV|XVI{0,3})$/;
/** A capital in the middle ("AriseTV"), unless it begins a family name ("McLund"). */
const camel = /^(?!(?:Mc|Mac|De|Le|La|Di|O)\p{Lu})\p{Lu}\p{Ll}+\p{Lu}/u;
const organisationPart = /^(?:of|for|&|university|ministry|department|committee|council|association|commission)$/;

/** A word of the language, so that a capital makes no person's name of it. */
const isOrdinary = (lower: string): boolean => isCommonWord(lower) || (lower.length > 6 && thingEnding.test(lower));

/** Points of a name of one word. */
const pointsOfWord = (word: string): Points => {
  const lower = word.toLowerCase();
  const letters = acronym.test(word) && !romanNumber.test(word) && !places.has(lower);
  const first = isFirstName(lower) && !places.has(lower) && !isCommonWord(lower);
  return {
    person: first ? 2 : 0,
    organisation: (letters && !(lower.length > 3 && isOrdinary(lower)) ? 3 : 0) + (camel.test(word) ? 2 : 0),
    place: 0,
  };
};

/** What the words of a longer name tell of a person. */
const personPoints = (words: readonly string[], lower: readonly string[], unknown: boolean): number => {
  const [first = "", ...others] = lower;
  const last = lower.at(-1) ?? "";
  const landed = lower.slice(0, -1).some((word) => places.has(word)) ? -2 : 0;
  if (isFirstName(first)) return unknown || !organisationHeads.has(last) ? 5 : 2;
  if (/^\p{Lu}\.?$/u.test(words[0] ?? "")) return 4 + landed;
  if (leadingFamilyNames.has(first) && words.length < 4 && !others.some(isOrdinary)) return 4 + landed;
  if (isFirstName(last)) return 3 + landed;
  return (unknown ? 2.5 : 0) + landed;
};

/** Points of a name of several words. */
const pointsOfWords = (words: readonly string[]): Points => {
  const lower = words.map((word) => word.toLowerCase());
  const first = lower[0] ?? "";
  const last = lower.at(-1) ?? "";
  const unknown = lower.every((word) => !isOrdinary(word) && !peoples.has(word) && !/^\d/.test(word));
  const short = words.length < 5;
  const holdsOther = lower.some((word) => peoples.has(word) || knownOrganisations.has(word));
  const ordinary = !unknown && !isFirstName(first);
  return {
    person: short ? personPoints(words, lower, unknown) : 0,
    organisation:
      (organisationHeads.has(last) ? 5 : 0) +
      (lower.some((word) => organisationPart.test(word)) ? 4 : 0) +
      (short ? (holdsOther ? 2.5 : 0) + (ordinary ? 2 : 0) : 2),
    place: (placeWordsAfter.has(last) ? 4 : 0) + (placeWordsBefore.has(first) && !isFirstName(first) ? 3 : 0),
  };
};

/** Points for the words of a name, wherever it stands. */
export const pointsOfName = (name: string): Points => {
  const words = name.split(" ");
  const lower = name.toLowerCase();
  const known = { person: 0, organisation: knownOrganisations.has(lower) ? 5 : 0, place: places.has(lower) ? 4 : 0 };
  return sumOf(known, words.length === 1 ? pointsOfWord(name) : pointsOfWords(words));
};

const says = (lower: string): boolean => reportingVerbs.get(verbLemma(lower))?.act === "communication";

/** What the words around a mention tell of a person. */
const personContext = (reading: Reading, { from, to, titled }: NameRun): number => {
  const before = lowerAt(reading, from - 1);
  const next = lowerAt(reading, to);
  const alone = to - from === 1;
  const aged = next === "," && /^\d{1,2}$/.test(lowerAt(reading, to + 1)) && /^[,.]$/.test(lowerAt(reading, to + 2));
  const who = next === "who" || (next === "," && lowerAt(reading, to + 1) === "who");
  // "the Ness said", but "the Ness family", "the Obi administration".
  const definite = before === "the" && !titled && reading.tags[to] !== "noun";
  let points = titled ? 5 : 0;
  if (alone && isOrdinary(lowerAt(reading, from)) && !titled) points -= 4;
  if (definite) points -= 2;
  if (aged || personBefore.has(before)) points += 3;
  if (who && !organisationBefore.has(before)) points += 2.5;
  if (alone && personAfter.has(next)) points += 2;
  if (reading.tags[to] !== "noun" && says(next)) points += alone && quotingForms.has(next) ? 2 : 1;
  if (!alone && /^(?:by|with)$/.test(before)) points += 0.5;
  return points;
};

const organisationContext = (reading: Reading, { from, to, titled }: NameRun): number => {
  const before = lowerAt(reading, from - 1);
  const next = lowerAt(reading, to);
  const alone = to - from === 1;
  let points = organisationBefore.has(before) ? 2 : 0;
  if (next === "," && lowerAt(reading, to + 1) === "which") points += 2;
  if (alone && organisationAfter.has(next)) points += 2;
  if (alone && before === "the" && !titled && reading.tags[to] !== "noun") points += 1;
  if (reading.tags[to] !== "noun" && says(next)) points += 0.5;
  return points;
};

const placeContext = (reading: Reading, { from, to }: NameRun): number => {
  const before = lowerAt(reading, from - 1);
  const of = before === "of" ? lowerAt(reading, from - 2) : "";
  let points = placeBefore.has(before) ? (to - from === 1 ? 2 : 1) : 0;
  if (placeSorts.has(lowerAt(reading, to))) points += 3;
  if (placeSorts.has(of)) points += 4;
  if (placeOf.has(of) && to - from < 3) points += 2.5;
  if (/^['’]s$/.test(textAt(reading, to)) && ownedByPlace.has(lowerAt(reading, to + 1))) points += 2;
  return points;
};

/** Points for what stands around one mention. */
export const pointsOfPlace = (reading: Reading, run: NameRun): Points => ({
  person: personContext(reading, run),
  organisation: organisationContext(reading, run),
  place: placeContext(reading, run),
});

const each = (one: Points, other: Points, join: (mine: number, theirs: number) => number): Points => ({
  person: join(one.person, other.person),
  organisation: join(one.organisation, other.organisation),
  place: join(one.place, other.place),
});

export const sumOf = (one: Points, other: Points): Points => each(one, other, (mine, theirs) => mine + theirs);

/** What speaks loudest for or against each kind: a name met often must not gain by that alone. */
export const strongestOf = (one: Points, other: Points): Points =>
  each(one, other, (mine, theirs) => (Math.abs(theirs) > Math.abs(mine) ? theirs : mine));
