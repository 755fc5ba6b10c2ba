// From a text to the actors it names: names are found, settled over the whole article, and joined.
import type { DraftActor } from "../draft-actor.ts";
import { findNames, type NameModel } from "../names/find-names.ts";
import type { Reading } from "../reading.ts";
import { joinNames } from "./join-names.ts";
import { settleNames } from "./settle-names.ts";

/** The people, organisations and places that a text names, in the order they are first named. */
export const namedActors = (reading: Reading, model: NameModel): DraftActor[] =>
  joinNames(reading, settleNames(reading, findNames(reading.tokens, reading.sentences, model)));
