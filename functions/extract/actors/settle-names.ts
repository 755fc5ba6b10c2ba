// Reads an article's names together: one string is mostly one kind, and a known surname is a name wherever it stands.
import type { Name } from "../names/name-labels.ts";
import { type Reading, wordsOf } from "../reading.ts";
import type { ActorName } from "./actor-name.ts";
import { lengthenNames } from "./lengthen-names.ts";
import { namesPerson, surnamesOf } from "./lone-surnames.ts";
import { correctKind, isActorKind, kindByVote, votesOf } from "./name-kinds.ts";
import { heldOffice } from "./office-holders.ts";
import { overlookedNames } from "./overlooked-names.ts";
import { splitNames } from "./split-names.ts";
import { tidyName } from "./tidy-names.ts";

/** The names of people, organisations and places after the whole article has been heard, in order. */
export const settleNames = (reading: Reading, found: readonly Name[]): ActorName[] => {
  const corrected = found.map((name) => correctKind(reading, name)).flatMap((name) => tidyName(reading, name) ?? []);
  const tidy = lengthenNames(reading, corrected);
  const surnames = surnamesOf(reading, tidy);
  const names = splitNames(reading, tidy, surnames);
  const votes = votesOf(reading, names);
  const settled = names.map((name): Name => {
    const words = wordsOf(reading, name);
    const lone = name.to - name.from === 1;
    if (lone && name.kind !== "place" && heldOffice(reading, name.from)) return { ...name, kind: "person" };
    if (lone && surnames.has(words) && (name.kind === "person" || namesPerson(reading, name)))
      return { ...name, kind: "person" };
    return { ...name, kind: kindByVote(votes.get(words), name.kind) };
  });
  return [...settled, ...overlookedNames(reading, settled, surnames)]
    .toSorted((one, other) => one.from - other.from)
    .flatMap(({ from, to, kind }) =>
      isActorKind(kind) ? [{ from, to, kind, words: wordsOf(reading, { from, to }) }] : [],
    );
};
