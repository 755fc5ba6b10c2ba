// Settles what kind of name each string of an article is: one string is mostly one kind.
import { peoples, places, placeWordsBefore } from "../lexicon/places.ts";
import type { Name, NameKind } from "../names/name-labels.ts";
import { type Reading, wordsOf } from "../reading.ts";
import { isCommonWord } from "../tag-alone.ts";
import { quotingForms } from "../word-forms.ts";
import type { ActorKind } from "./actor-name.ts";
import { knownAs } from "./aliases.ts";

const actorKinds: ReadonlySet<NameKind> = new Set<NameKind>(["person", "organisation", "place"]);

/** A kind of name that actors have. */
export const isActorKind = (kind: NameKind): kind is ActorKind => actorKinds.has(kind);

/** Each string's votes by kind. */
export const votesOf = (reading: Reading, names: readonly Name[]): ReadonlyMap<string, Map<NameKind, number>> => {
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
export const kindByVote = (counts: ReadonlyMap<NameKind, number> | undefined, own: NameKind): NameKind => {
  const all = [...(counts ?? [])];
  const sum = (votes: readonly (readonly [NameKind, number])[]): number =>
    votes.reduce((total, [, count]) => total + count, 0);
  const actors = all.filter(([kind]) => isActorKind(kind));
  const chosen = sum(actors) * 3 >= sum(all) ? actors : all;
  const most = Math.max(...chosen.map(([, count]) => count));
  const best = chosen.filter(([, count]) => count === most).map(([kind]) => kind);
  return best.includes(own) ? own : (best[0] ?? own);
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

const realm =
  /^(?:(?:\p{Lu}\S*|and) )*(?:Republic|Kingdom|Sultanate|Emirate|Principality|Commonwealth) of (?:the )?(.+)$/u;

/** "West Bank", "Islamic Republic of Iran": a bank or a republic by its words, and a place. */
const knownPlace = (reading: Reading, name: Name): boolean => {
  const words = wordsOf(reading, name);
  if (name.kind !== "organisation" || !words.includes(" ")) return false;
  return places.has(words.toLowerCase()) || places.has(realm.exec(words)?.[1]?.toLowerCase() ?? "");
};

/** The name with its kind put right where its own words tell better. */
export const correctKind = (reading: Reading, name: Name): Name => {
  if (knownPlace(reading, name)) return { ...name, kind: "place" };
  if (namedAfterTown(reading, name)) return { ...name, kind: "person" };
  return knownLetters(reading, name) ? { ...name, kind: "organisation" } : name;
};
