// Reads an article's names together: one string is mostly one kind, and a known surname is a name wherever it stands.
import type { ActorKind, ActorName } from "./actor-name.ts";
import type { Name, NameKind } from "../names/name-labels.ts";
import { organisationHeads } from "../lexicon/organisations.ts";
import { femaleNames, leadingFamilyNames, maleNames } from "../lexicon/first-names.ts";
import { peoples, places, placeWordsAfter, placeWordsBefore } from "../lexicon/places.ts";
import { honorifics, roleNouns, titleAbbreviations } from "../lexicon/titles.ts";
import { paragraphAt, type Range, type Reading, wordsOf } from "../reading.ts";
import { isCommonWord } from "../tag-alone.ts";
import { quotingForms } from "../word-forms.ts";
import { knownAs } from "./aliases.ts";
import { tidyName } from "./tidy-names.ts";

const actorKinds: ReadonlySet<NameKind> = new Set<NameKind>(["person", "organisation", "place"]);
const isActorKind = (kind: NameKind): kind is ActorKind => actorKinds.has(kind);

const locative = /^(?:in|at|from|to|near|outside|across|around|into|via|through|throughout|leave|left|visit|visited)$/;

/** Surnames of the people that the article names in full. */
const surnamesOf = (reading: Reading, names: readonly Name[]): ReadonlySet<string> =>
  new Set(
    names
      .filter(({ kind, from, to }) => kind === "person" && to - from > 1)
      .map(({ to }) => reading.tokens[to - 1]?.text ?? "")
      .filter((word) => /^\p{Lu}\p{L}{2,}/u.test(word) && !organisationHeads.has(word.toLowerCase())),
  );

const isTitle = (lower: string): boolean =>
  honorifics.has(lower) || titleAbbreviations.has(lower) || roleNouns.has(lower);

/** A lone word of an article where somebody has it as a surname: whether it means that person here. */
const namesPerson = ({ tokens }: Reading, { from }: Range): boolean => {
  const before = tokens[from - 1]?.lower ?? "";
  if (isTitle(before)) return true;
  if (/^(?:the|a|an)$/.test(before)) return false;
  // "Waters" may be a surname or what rose: only what it does tells.
  const lower = tokens[from]?.lower ?? "";
  if (isCommonWord(lower) && !quotingForms.has(tokens[from + 1]?.lower ?? "")) return false;
  return !(locative.test(before) && places.has(tokens[from]?.lower ?? ""));
};

/** Each string's votes by kind. */
const votesOf = (reading: Reading, names: readonly Name[]): ReadonlyMap<string, Map<NameKind, number>> => {
  const votes = new Map<string, Map<NameKind, number>>();
  for (const name of names) {
    const words = wordsOf(reading, name);
    const counts = votes.get(words) ?? new Map<NameKind, number>();
    counts.set(name.kind, (counts.get(name.kind) ?? 0) + 1);
    votes.set(words, counts);
  }
  return votes;
};

/**
 * The kind that most places of a string speak for; the kind it was read as here decides a tie. A string that is an actor in
 * a third of its places is one in all of them.
 */
const kindByVote = (counts: ReadonlyMap<NameKind, number> | undefined, own: NameKind): NameKind => {
  const all = [...(counts ?? [])];
  const sum = (votes: readonly (readonly [NameKind, number])[]): number =>
    votes.reduce((total, [, count]) => total + count, 0);
  const actors = all.filter(([kind]) => isActorKind(kind));
  const chosen = sum(actors) * 3 >= sum(all) ? actors : all;
  const most = Math.max(...chosen.map(([, count]) => count));
  const best = chosen.filter(([, count]) => count === most).map(([kind]) => kind);
  return best.includes(own) ? own : (best[0] ?? own);
};

/** The first and last words of organisations' long names, each with the first place where it is read. */
const organisationWords = (reading: Reading, names: readonly Name[]): ReadonlyMap<string, number> => {
  const first = new Map<string, number>();
  for (const { from, to, kind } of names) {
    if (kind !== "organisation" || to - from < 2) continue;
    for (const index of [from, to - 1]) {
      const word = reading.tokens[index]?.text ?? "";
      if (organisationHeads.has(word.toLowerCase()) && !first.has(word)) first.set(word, to);
    }
  }
  return first;
};

/** "the Board" after "Coastal Fisheries Board": the capital says that it is a name. */
const isShortForm = ({ tokens }: Reading, at: number, since: number | undefined): boolean =>
  since !== undefined &&
  at > since &&
  tokens[at - 1]?.lower === "the" &&
  !/^\p{Lu}/u.test(tokens[at + 1]?.text ?? "") &&
  !/^(?:of|for)$/.test(tokens[at + 1]?.text ?? "");

/** Acronyms read as organisations more than once. */
const sureAcronyms = (reading: Reading, names: readonly Name[]): ReadonlySet<string> => {
  const counts = new Map<string, number>();
  for (const { from, to, kind } of names) {
    const word = reading.tokens[from]?.text ?? "";
    if (kind === "organisation" && to - from === 1 && /^\p{Lu}{2,}$/u.test(word))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count > 1).map(([word]) => word));
};

/** Known surnames, acronyms and short forms in places where nothing was found. */
const overlooked = (reading: Reading, names: readonly Name[], surnames: ReadonlySet<string>): Name[] => {
  const covered = new Uint8Array(reading.tokens.length);
  for (const { from, to } of names) covered.fill(1, from, to);
  const heads = organisationWords(reading, names);
  const acronyms = sureAcronyms(reading, names);
  return reading.tokens.flatMap(({ text }, from): Name[] => {
    const range = { from, to: from + 1 };
    if (covered[from]) return [];
    if (surnames.has(text) && namesPerson(reading, range)) return [{ ...range, kind: "person" }];
    return acronyms.has(text) || isShortForm(reading, from, heads.get(text))
      ? [{ ...range, kind: "organisation" }]
      : [];
  });
};

/** Ends of words for what a person does, which no first name has: "Administrator". */
const agent = /(?:ator|ologist|ician|person|master|keeper)$/;

/** "Prize Doctor Lund" ends with a title and a surname, "Administrator Lund" is somebody named in full elsewhere. */
const splitAtTitle = (reading: Reading, name: Name, surnames: ReadonlySet<string>): Name[] => {
  const { tokens } = reading;
  const last = name.to - 1;
  const before = tokens[last - 1]?.lower ?? "";
  if (name.to - name.from < 2 || !surnames.has(tokens[last]?.text ?? "")) return [name];
  const person: Name = { from: last, to: name.to, kind: "person" };
  if (name.kind === "person") return name.to - name.from === 2 && agent.test(before) ? [person] : [name];
  return name.to - name.from > 2 && isTitle(before) ? [{ ...name, to: last - 1 }, person] : [name];
};

/** The kinds of names by their words, persons of one word left out: they may be anybody. */
const kindsByWords = (reading: Reading, names: readonly Name[]): ReadonlyMap<string, NameKind> =>
  new Map(
    names
      .filter(({ kind, from, to }) => isActorKind(kind) && (kind !== "person" || to - from > 1))
      .map((name) => [wordsOf(reading, name), name.kind] as const),
  );

/** A person by the look of the words: a first name, or a family name that stands first, and one to three more. */
const looksLikePerson = ({ tokens }: Reading, { from, to }: Range): boolean => {
  const first = tokens[from]?.lower ?? "";
  return (
    to - from > 1 && to - from < 5 && (maleNames.has(first) || femaleNames.has(first) || leadingFamilyNames.has(first))
  );
};

/** "Tarn Party's Ada Lund": two names run together, told apart by the genitive and by what is named elsewhere. */
const splitAtGenitive = (reading: Reading, name: Name, known: ReadonlyMap<string, NameKind>): Name[] => {
  for (let index = name.from + 1; index < name.to - 1; index += 1) {
    if (!/^['’]s$/.test(reading.tokens[index]?.text ?? "")) continue;
    const owner = { from: name.from, to: index };
    const owned = { from: index + 1, to: name.to };
    const ownedKind = known.get(wordsOf(reading, owned)) ?? (looksLikePerson(reading, owned) ? "person" : undefined);
    if (ownedKind !== "person") continue;
    return [
      { ...owner, kind: known.get(wordsOf(reading, owner)) ?? name.kind },
      { ...owned, kind: ownedKind },
    ];
  }
  return [name];
};

/** "Lund Postcards": no organisation, but a person who is named elsewhere and what is hers. */
const cutAfterPerson = (
  reading: Reading,
  name: Name,
  known: ReadonlyMap<string, NameKind>,
  surnames: ReadonlySet<string>,
): Name => {
  const last = reading.tokens[name.to - 1]?.lower ?? "";
  const group =
    organisationHeads.has(last) ||
    placeWordsAfter.has(last) ||
    /^(?:for|of|and|&)$/.test(reading.tokens[name.to - 2]?.lower ?? "");
  if (name.kind !== "organisation" || group) return name;
  for (let to = name.to - 1; to > name.from; to -= 1) {
    const words = wordsOf(reading, { from: name.from, to });
    const person = known.get(words) === "person" || (to === name.from + 1 && surnames.has(words));
    if (person) return { from: name.from, to, kind: "person" };
  }
  return name;
};

/** "Tarn Fund" + "for the" + "Quiet Arts": one name read as two. */
const joinComplements = (reading: Reading, names: readonly Name[]): Name[] => {
  const joined: Name[] = [];
  for (const name of names) {
    const before = joined.at(-1);
    const between = before ? wordsOf(reading, { from: before.to, to: name.from }).toLowerCase() : "";
    const both = before?.kind === "organisation" && name.kind === "organisation" && before.to < name.from;
    if (before && both && /^(?:for|for the|of the)$/.test(between))
      joined[joined.length - 1] = { ...before, to: name.to };
    else joined.push(name);
  }
  return joined;
};

/** "Oru Paris", where "Paris" says something: an unknown word before a town's name is a first name, unless it is a "New". */
const namedAfterTown = ({ tokens }: Reading, { from, to, kind }: Name): boolean => {
  const [first, town] = [tokens[from]?.lower ?? "", tokens[to - 1]?.lower ?? ""];
  if (kind !== "place" || to - from !== 2 || !places.has(town)) return false;
  if ([places, peoples, placeWordsBefore].some((list) => list.has(first)) || isCommonWord(first)) return false;
  return tokens.some((token, at) => token.lower === town && quotingForms.has(tokens[at + 1]?.lower ?? ""));
};

/** "U.N.": letters with full stops look like a country's, but are known as an organisation's. */
const knownLetters = (reading: Reading, name: Name): boolean => {
  const words = wordsOf(reading, name);
  if (name.kind !== "place" || !/^(?:\p{L}\.){2,}$/u.test(words)) return false;
  return knownAs("organisation", words) !== words && knownAs("place", words) === words;
};

/** The names of people, organisations and places after the whole article has been heard, in order. */
export const settleNames = (reading: Reading, found: readonly Name[]): ActorName[] => {
  const tidy = found
    .filter(({ from }) => !reading.credits.has(paragraphAt(reading, from)))
    .flatMap((name) => tidyName(reading, name) ?? [])
    .map((name): Name => (namedAfterTown(reading, name) ? { ...name, kind: "person" } : name))
    .map((name): Name => (knownLetters(reading, name) ? { ...name, kind: "organisation" } : name));
  const surnames = surnamesOf(reading, tidy);
  const known = kindsByWords(reading, tidy);
  const names = joinComplements(
    reading,
    tidy
      .flatMap((name) => splitAtGenitive(reading, name, known))
      .flatMap((name) => splitAtTitle(reading, name, surnames))
      .map((name) => cutAfterPerson(reading, name, known, surnames)),
  );
  const votes = votesOf(reading, names);
  const settled = names.map((name): Name => {
    const words = wordsOf(reading, name);
    const lone = name.to - name.from === 1;
    if (lone && surnames.has(words) && (name.kind === "person" || namesPerson(reading, name)))
      return { ...name, kind: "person" };
    return { ...name, kind: kindByVote(votes.get(words), name.kind) };
  });
  return [...settled, ...overlooked(reading, settled, surnames)]
    .toSorted((one, other) => one.from - other.from)
    .flatMap(({ from, to, kind }) =>
      isActorKind(kind) ? [{ from, to, kind, words: wordsOf(reading, { from, to }) }] : [],
    );
};
