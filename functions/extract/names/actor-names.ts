// The names that can be actors: people, organisations and places, with the words that name them.
import type { ActorKind, Name as ActorName } from "../find-names.ts";
import { type Reading, wordsOf } from "../reading.ts";
import { findNames, type NameModel } from "./find-names.ts";
import type { NameKind } from "./name-labels.ts";

const actorKinds: Partial<Record<NameKind, ActorKind>> = { person: "person", organisation: "organisation", place: "place" };

/** The names of people, organisations and places in a text, in order, as a trained model finds them. */
export const actorNames = (reading: Reading, model: NameModel): ActorName[] =>
  findNames(reading.tokens, reading.sentences, model).flatMap(({ from, to, kind }) => {
    const actorKind = actorKinds[kind];
    return actorKind ? [{ from, to, kind: actorKind, words: wordsOf(reading, { from, to }) }] : [];
  });
