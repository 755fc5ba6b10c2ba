// From a text to the actors it names: names are found, settled over the whole article, and joined.
import type { DraftActor } from "../draft-actor.ts";
import { findNames, type NameModel } from "../names/find-names.ts";
import type { Reading } from "../reading.ts";
import { joinNames } from "./join-names.ts";
import { settleNames } from "./settle-names.ts";

const rank = { person: 0, organisation: 1, place: 2 };

/** The actors that a text names: people first, then organisations, then places, each in the order they are first named. */
export const namedActors = (reading: Reading, model: NameModel): DraftActor[] =>
  joinNames(reading, settleNames(reading, findNames(reading.tokens, reading.sentences, model))).toSorted(
    (one, other) => rank[one.kind] - rank[other.kind],
  );
