// Takes apart what was read as one name and is two, and puts together what was read as two and is one.
import { femaleNames, leadingFamilyNames, maleNames } from "../lexicon/first-names.ts";
import { organisationHeads } from "../lexicon/organisations.ts";
import { placeWordsAfter } from "../lexicon/places.ts";
import type { Name, NameKind } from "../names/name-labels.ts";
import { type Range, type Reading, wordsOf } from "../reading.ts";
import { isTitle } from "../role-words.ts";
import { knownAs } from "./aliases.ts";
import { isActorKind } from "./name-kinds.ts";

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

/** "Tarn Tea Trust and Brell Boat Company": what stands on both sides of the "and" is a whole name by its last word. */
const splitAtAnd = ({ tokens }: Reading, name: Name): Name[] => {
  const isHead = (index: number): boolean => organisationHeads.has(tokens[index]?.lower ?? "");
  if (name.kind !== "organisation" || !isHead(name.to - 1)) return [name];
  for (let index = name.from + 2; index < name.to - 2; index += 1)
    if (tokens[index]?.lower === "and" && isHead(index - 1))
      return [
        { ...name, to: index },
        { ...name, from: index + 1 },
      ];
  return [name];
};

/** "U.K., France": two countries, though "Osk, France" is one place. */
const splitAtComma = (reading: Reading, name: Name): Name[] => {
  for (let index = name.from + 1; name.kind === "place" && index < name.to - 1; index += 1) {
    const country = wordsOf(reading, { from: name.from, to: index });
    if (reading.tokens[index]?.text === "," && knownAs("place", country) !== country)
      return [
        { ...name, to: index },
        { ...name, from: index + 1 },
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

/** The names, each of them one name as far as the article tells. */
export const splitNames = (reading: Reading, names: readonly Name[], surnames: ReadonlySet<string>): Name[] => {
  const known = kindsByWords(reading, names);
  return joinComplements(
    reading,
    names
      .flatMap((name) => splitAtGenitive(reading, name, known))
      .flatMap((name) => splitAtAnd(reading, name))
      .flatMap((name) => splitAtComma(reading, name))
      .flatMap((name) => splitAtTitle(reading, name, surnames))
      .map((name) => cutAfterPerson(reading, name, known, surnames)),
  );
};
