// Says of each run of capitalised words whether it names a person, an organisation or a place.
import {
  calendarNames,
  eventHeads,
  knownOrganisations,
  notActors,
  organisationHeads,
} from "./lexicon/organisations.ts";
import { leadingFamilyNames } from "./lexicon/first-names.ts";
import { peoples, places, placeWordsAfter, placeWordsBefore } from "./lexicon/places.ts";
import { reportingVerbs } from "./lexicon/reporting-verbs.ts";
import { isFirstName, type NameRun, nameRuns } from "./name-runs.ts";
import { type Range, type Reading, wordsOf } from "./reading.ts";
import { isCommonWord } from "./tag-words.ts";
import { verbLemma } from "./word-forms.ts";

export type ActorKind = "person" | "organisation" | "place";

export interface Name extends Range {
  kind: ActorKind;
  /** The words of the name, white space run together, without a genitive. */
  words: string;
}

/** What speaks for each kind, in points; the kind with most points wins if it has enough. */
type Points = Record<ActorKind, number>;
const enough = 2;
const nothing: Points = { person: 0, organisation: 0, place: 0 };

const acronym = /^(?:\p{Lu}{2,6}|(?:\p{Lu}\.){2,})s?$/u;
const roman = /^(?:I{1,3}|I?VI{0,3}|I?X{1,3}|XI{1,3}|XIV|XVI{0,3})$/;
/** A capital in the middle: "AriseTV". */
const camel = /^\p{Lu}[\p{Ll}]+\p{Lu}/u;
const isInitial = (text: string): boolean => /^\p{Lu}\.?$/u.test(text);

/** Endings of things and ideas, not of people's names. */
const thingEnding =
  /(?:tion|ment|ness|ity|ive|ous|ful|ical|ics|ance|ence|ship|sion|ware|ism|ing|logy|graphy|phone|type|work|book)s?$/;

/** A word of the language, so that a capital makes no person's name of it. */
const isOrdinary = (lower: string): boolean => isCommonWord(lower) || (lower.length > 6 && thingEnding.test(lower));

/** Points for the words of a name alone, wherever it stands. */
const pointsOfWords = (words: readonly string[]): Points => {
  const lower = words.map((word) => word.toLowerCase());
  const whole = lower.join(" ");
  const first = lower[0] ?? "";
  const last = lower.at(-1) ?? "";
  const points: Points = { person: 0, organisation: 0, place: 0 };
  if (places.has(whole)) points.place += 4;
  if (knownOrganisations.has(whole)) points.organisation += 5;
  if (words.length > 1 && organisationHeads.has(last)) points.organisation += 5;
  if (
    words.length > 1 &&
    lower.some((word) =>
      /^(?:of|for|&|university|ministry|department|committee|council|association|commission)$/.test(word),
    )
  )
    points.organisation += 4;
  if (words.length > 1 && placeWordsAfter.has(last)) points.place += 4;
  if (words.length > 1 && placeWordsBefore.has(first) && !isFirstName(first)) points.place += 3;
  if (
    words.length === 1 &&
    acronym.test(words[0] ?? "") &&
    !places.has(whole) &&
    !(whole.length > 3 && isOrdinary(whole)) &&
    !roman.test(words[0] ?? "")
  )
    points.organisation += 3;
  if (words.length === 1 && camel.test(words[0] ?? "") && !/^(?:Mc|Mac|De|Le|La|Di|O)\p{Lu}/u.test(words[0] ?? ""))
    points.organisation += 2;
  const unknown = lower.every((word) => !isOrdinary(word) && !peoples.has(word) && !/^\d/.test(word));
  if (words.length > 1 && words.length < 5) {
    if (isFirstName(first)) points.person += unknown || !organisationHeads.has(last) ? 5 : 2;
    else if (isInitial(words[0] ?? "")) points.person += 4;
    else if (leadingFamilyNames.has(first) && words.length < 4 && lower.slice(1).every((word) => !isOrdinary(word)))
      points.person += 4;
    else if (isFirstName(last)) points.person += 3;
    else if (unknown) points.person += 2.5;
    if (lower.slice(0, -1).some((word) => places.has(word)) && !isFirstName(first)) points.person -= 2;
    if (lower.some((word) => peoples.has(word) || knownOrganisations.has(word))) points.organisation += 2.5;
    if (!unknown && !isFirstName(first) && words.length > 1) points.organisation += 2;
  }
  if (words.length === 1 && isFirstName(first) && !places.has(first) && !isCommonWord(first)) points.person += 2;
  if (words.length >= 5) points.organisation += 2;
  return points;
};

const says = (lower: string): boolean => reportingVerbs.get(verbLemma(lower))?.act === "communication";

/** Points for what stands around one mention. */
const pointsOfPlace = (reading: Reading, run: NameRun): Points => {
  const { tokens, tags } = reading;
  const before = tokens[run.from - 1]?.lower ?? "";
  const next = tokens[run.to];
  const points: Points = { person: 0, organisation: 0, place: 0 };
  if (run.titled) points.person += 5;
  const alone = run.to - run.from === 1 ? tokens[run.from]?.lower : undefined;
  if (alone && isOrdinary(alone) && !run.titled) points.person -= 4;
  if (/^(?:in|near|across|outside|throughout)$/.test(before)) points.place += run.to - run.from === 1 ? 2 : 1;
  // "the Ness said", but "the Ness family", "the Obi administration".
  const definite = before === "the" && !run.titled && tags[run.to] !== "noun";
  if (definite && alone) points.organisation += 1;
  if (definite) points.person -= 2;
  if (
    next?.text === "," &&
    /^\d{1,2}$/.test(tokens[run.to + 1]?.text ?? "") &&
    /^[,.]$/.test(tokens[run.to + 2]?.text ?? "")
  )
    points.person += 3;
  if (next && tags[run.to] !== "noun" && says(next.lower)) {
    points.person += 1;
    points.organisation += 0.5;
  }
  const who = next?.lower === "who" || (next?.text === "," && tokens[run.to + 1]?.lower === "who");
  if (who && !kindBefore.test(before)) points.person += 2.5;
  if (
    /^(?:'s|’s)$/.test(next?.text ?? "") &&
    /^(?:capital|government|president|parliament|border|east|west|north|south|coast|economy|army|military|ambassador)$/.test(
      tokens[run.to + 1]?.lower ?? "",
    )
  )
    points.place += 2;
  if (
    alone &&
    /^(?:administration|presidency|cabinet|camp|campaign|aide|aides|adviser|supporters|supporter|doctrine|ally|allies|era|rally)$/.test(
      next?.lower ?? "",
    )
  )
    points.person += 2;
  if (kindBefore.test(before)) points.organisation += 2;
  if (run.to - run.from === 1 && belongsToOrganisation.test(next?.lower ?? "")) points.organisation += 2;
  if (
    /^(?:city|town|village|district|province|region|county|municipality|river|island|highway|airport)$/.test(
      next?.lower ?? "",
    )
  )
    points.place += 3;
  if (
    /^(?:city|town|village|district|province|region|county|island|state|republic)$/.test(
      tokens[run.from - 2]?.lower ?? "",
    ) &&
    before === "of"
  )
    points.place += 4;
  const placed =
    /^(?:streets|outskirts|capital|people|residents|mayor|suburb|centre|center|north|south|east|west|northern|southern|coast|hills|valley|parts|region|port)$/;
  if (before === "of" && placed.test(tokens[run.from - 2]?.lower ?? "") && run.to - run.from < 3) points.place += 2.5;
  if (/^(?:by|with)$/.test(before) && run.to - run.from > 1) points.person += 0.5;
  if (/^(?:brother|sister|son|daughter|wife|husband|widow|father|mother|named|called)$/.test(before))
    points.person += 3;
  return points;
};

/** Nouns that stand beside an organisation's name: before it ("insurer Ness"), after it ("Ness shares"). */
const kindBefore =
  /^(?:group|bank|company|firm|conglomerate|newspaper|insurer|startup|giant|union|magazine|retailer|carrier|automaker|carmaker|maker|operator|developer|broadcaster|agency|publisher|charity|party|club|lender|utility|tabloid|daily|website|outlet|militia|brokerage|exchange)$/;
const belongsToOrganisation =
  /^(?:users|analysts|officials|shares|spokesman|spokeswoman|spokesperson|employees|executives|staff|headquarters|ceo|members|lawmakers|leaders|app|reporters|customers|stores|workers|fighters|militants|journalist|newspaper|magazine|report|study|poll|survey|player|players|fans|coach|stock|subsidiary)$/;

/** What speaks for a name best in all its places, and against it in all of them. */
const strongest = (one: Points, other: Points): Points => {
  const stronger = (mine: number, theirs: number): number => (Math.abs(theirs) > Math.abs(mine) ? theirs : mine);
  return {
    person: stronger(one.person, other.person),
    organisation: stronger(one.organisation, other.organisation),
    place: stronger(one.place, other.place),
  };
};

const sum = (one: Points, other: Points): Points => ({
  person: one.person + other.person,
  organisation: one.organisation + other.organisation,
  place: one.place + other.place,
});

const winner = (points: Points): ActorKind | undefined => {
  const [best] = (["person", "organisation", "place"] as const).toSorted((one, other) => points[other] - points[one]);
  return best && points[best] >= enough ? best : undefined;
};

/** Names of no actor by their words alone. */
const isNothing = (words: string): boolean => {
  const lower = words.toLowerCase();
  const pieces = lower.split(" ");
  if (
    pieces.every((piece) => peoples.has(piece) || /^(?:north|south|east|west)$/.test(piece)) ||
    (eventHeads.has(pieces.at(-1) ?? "") && !(pieces.length > 2 && organisationHeads.has(pieces[0] ?? "")))
  )
    return !places.has(lower) && !knownOrganisations.has(lower);
  return (
    notActors.has(lower) ||
    calendarNames.has(lower) ||
    peoples.has(lower) ||
    roman.test(words) ||
    /^\p{Lu}\.?$/u.test(words)
  );
};

/**
 * The names in the text's sentences, in order. A name gets one kind in the whole text: what its words and all its places
 * speak for. A single word that is part of a person's full name names that person.
 */
export const findNames = (reading: Reading): Name[] => {
  const all = nameRuns(reading)
    .map((run) => ({ run, words: wordsOf(reading, run) }))
    .filter(({ words }) => !isNothing(words));
  // A heading names nobody by itself, but it may name again whom the sentences name.
  const runs = all.filter(({ run }) => reading.prose.has(reading.tokens[run.from]?.paragraph ?? -1));
  const votes = new Map<string, Points>();
  for (const { run, words } of runs)
    votes.set(words, strongest(votes.get(words) ?? nothing, pointsOfPlace(reading, run)));
  for (const [words, points] of votes) votes.set(words, sum(points, pointsOfWords(words.split(" "))));
  const parts = new Set<string>();
  for (const [words, points] of votes) {
    const pieces = words.split(" ");
    if (pieces.length > 1 && winner(points) === "person")
      for (const piece of [pieces[0], pieces.at(-1)]) if (piece && piece.length > 2) parts.add(piece);
  }
  return all.flatMap(({ run, words }): Name[] => {
    const points = votes.get(words);
    if (!points) return [];
    const partOfPerson =
      !words.includes(" ") && parts.has(words) && !knownOrganisations.has(words.toLowerCase()) && points.place < 6;
    const kind = partOfPerson ? "person" : winner(points);
    return kind ? [{ from: run.from, to: run.to, kind, words }] : [];
  });
};
