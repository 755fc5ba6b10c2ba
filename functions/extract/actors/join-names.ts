// Joins the names of a text into actors.
import type { DraftActor } from "../draft-actor.ts";
import type { Reading } from "../reading.ts";
import type { ActorName } from "./actor-name.ts";
import { joinOthers } from "./join-others.ts";
import { joinPeople } from "./join-people.ts";

/** The actors of a text in the order they are first named, each with the places that name it. */
export const joinNames = (reading: Reading, names: readonly ActorName[]): DraftActor[] =>
  [
    ...joinPeople(
      reading,
      names.filter(({ kind }) => kind === "person"),
    ),
    ...joinOthers(
      reading,
      names.filter(({ kind }) => kind !== "person"),
    ),
  ].toSorted((one, other) => (one.mentions[0]?.from ?? 0) - (other.mentions[0]?.from ?? 0));
