// Says of each run of capitalised words whether it names a person, an organisation or a place.
import type { NameRun } from "./divide-run.ts";
import {
  calendarNames,
  eventHeads,
  knownOrganisations,
  notActors,
  organisationHeads,
} from "./lexicon/organisations.ts";
import { peoples, places } from "./lexicon/places.ts";
import {
  type ActorKind,
  noPoints,
  type Points,
  pointsOfName,
  pointsOfPlace,
  romanNumber,
  strongestOf,
  sumOf,
} from "./name-points.ts";
import { nameRuns } from "./name-runs.ts";
import { paragraphAt, type Range, type Reading, wordsOf } from "./reading.ts";

export interface Name extends Range {
  kind: ActorKind;
  /** The words of the name, white space run together, without a genitive. */
  words: string;
}

interface Candidate {
  run: NameRun;
  words: string;
}

/** A kind needs this many points. */
const enough = 2;
/** A place that is known this well is no person's family name. */
const surelyPlace = 6;

const winner = (points: Points): ActorKind | undefined => {
  const kinds = ["person", "organisation", "place"] as const;
  const [best] = kinds.toSorted((one, other) => points[other] - points[one]);
  return best && points[best] >= enough ? best : undefined;
};

/** Names of no actor by their words alone: days, peoples, laws and prizes, numbers, initials. */
const namesNobody = (words: string): boolean => {
  const lower = words.toLowerCase();
  const pieces = lower.split(" ");
  if (notActors.has(lower) || calendarNames.has(lower) || romanNumber.test(words)) return true;
  if (/^\p{Lu}\.?$/u.test(words) || peoples.has(lower)) return true;
  const people = pieces.every((piece) => peoples.has(piece) || /^(?:north|south|east|west)$/.test(piece));
  const event = eventHeads.has(pieces.at(-1) ?? "") && !(pieces.length > 2 && organisationHeads.has(pieces[0] ?? ""));
  return (people || event) && !places.has(lower) && !knownOrganisations.has(lower);
};

/** What the whole text tells of each name. */
const weighNames = (reading: Reading, candidates: readonly Candidate[]): ReadonlyMap<string, Points> => {
  const points = new Map<string, Points>();
  for (const { run, words } of candidates)
    points.set(words, strongestOf(points.get(words) ?? noPoints, pointsOfPlace(reading, run)));
  for (const [words, around] of points) points.set(words, sumOf(around, pointsOfName(words)));
  return points;
};

/** First and last names of the people named in full. */
const partsOfPeople = (weights: ReadonlyMap<string, Points>): ReadonlySet<string> => {
  const full = [...weights].filter(([words, points]) => words.includes(" ") && winner(points) === "person");
  const parts = full.flatMap(([words]) => [words.split(" ")[0] ?? "", words.split(" ").at(-1) ?? ""]);
  return new Set(parts.filter((part) => part.length > 2));
};

/**
 * The names in the text, in order. A name has one kind in the whole text: what its words and all its places speak for.
 * A single word that is part of a person's full name names that person.
 */
export const findNames = (reading: Reading): Name[] => {
  const all = nameRuns(reading)
    .map((run) => ({ run, words: wordsOf(reading, run) }))
    .filter(({ words }) => !namesNobody(words));
  // A heading names nobody by itself, but it may name again whom the sentences name.
  const weights = weighNames(
    reading,
    all.filter(({ run }) => reading.prose.has(paragraphAt(reading, run.from))),
  );
  const parts = partsOfPeople(weights);
  return all.flatMap(({ run: { from, to }, words }): Name[] => {
    const points = weights.get(words) ?? noPoints;
    const part = parts.has(words) && !knownOrganisations.has(words.toLowerCase()) && points.place < surelyPlace;
    const kind = part ? "person" : winner(points);
    return kind ? [{ from, to, kind, words }] : [];
  });
};
