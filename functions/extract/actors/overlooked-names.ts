// Finds known names in places where nothing was found: surnames, acronyms, short forms, whole names.
import { organisationHeads } from "../lexicon/organisations.ts";
import type { Name } from "../names/name-labels.ts";
import { type Reading, wordsOf } from "../reading.ts";
import type { ActorKind } from "./actor-name.ts";
import { knownAs } from "./aliases.ts";
import { initialsOf } from "./join-others.ts";
import { namesPerson } from "./lone-surnames.ts";
import { heldOffice } from "./office-holders.ts";

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

/** Acronyms of organisations' long names. */
const acronymsOf = (reading: Reading, names: readonly Name[]): ReadonlySet<string> =>
  new Set(
    names
      .filter(({ kind, from, to }) => kind === "organisation" && to - from > 2)
      .flatMap((name) => initialsOf(wordsOf(reading, name)))
      .filter((letters) => letters.length > 2),
  );

const inCapitals = /^(?:\p{Lu}{3,}|(?:\p{Lu}\.){2,})$/u;

/** "DPRK" and "NATO" are known to everybody; in a line of capitals any word looks like them. */
const knownLetters = ({ tokens }: Reading, from: number): ActorKind | undefined => {
  const letters = tokens[from]?.text ?? "";
  if (!inCapitals.test(letters) || [from - 1, from + 1].some((at) => inCapitals.test(tokens[at]?.text ?? "")))
    return undefined;
  return (["organisation", "place"] as const).find((kind) => knownAs(kind, letters) !== letters);
};

/** Known surnames, acronyms and short forms in places where nothing was found. */
export const overlookedNames = (reading: Reading, names: readonly Name[], surnames: ReadonlySet<string>): Name[] => {
  const { tokens } = reading;
  const covered = new Uint8Array(tokens.length);
  for (const { from, to } of names) covered.fill(1, from, to);
  const heads = organisationWords(reading, names);
  const acronyms = sureAcronyms(reading, names);
  const letters = acronymsOf(reading, names);
  return tokens.flatMap(({ text }, from): Name[] => {
    const range = { from, to: from + 1 };
    if (covered[from]) return [];
    if ((surnames.has(text) && namesPerson(reading, range)) || heldOffice(reading, from))
      return [{ ...range, kind: "person" }];
    if (acronyms.has(text) || letters.has(text) || isShortForm(reading, from, heads.get(text)))
      return [{ ...range, kind: "organisation" }];
    const kind = knownLetters(reading, from);
    return kind ? [{ ...range, kind }] : [];
  });
};
