// Leads the other names of places and organisations back to the best known one.
import { organisationAliases, placeAliases } from "../lexicon/aliases.ts";
import type { ActorKind } from "./actor-name.ts";

/** Without the full stops of abbreviations; case is kept, for "who" is not "WHO". */
export const aliasKey = (words: string): string => words.replace(/(?<=\p{L})\./gu, "").replace(/^the\s+/i, "");

const read = (list: string): ReadonlyMap<string, string> =>
  new Map(
    list
      .trim()
      .split("\n")
      .flatMap((line) => {
        const names = line.split("|").map((name) => name.trim());
        return names.map((name) => [aliasKey(name), names[0] ?? name] as const);
      }),
  );

const places = read(placeAliases);
const organisations = read(organisationAliases);

/** The best known name of a place or an organisation, or the words as they are. */
export const knownAs = (kind: ActorKind, words: string): string => {
  if (kind === "person") return words;
  return (kind === "place" ? places : organisations).get(aliasKey(words)) ?? words;
};
