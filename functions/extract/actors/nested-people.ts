// Finds people's names within the names of organisations: the Ada Lund Foundation names Ada Lund.
import { type DraftActor, fold } from "../draft-actor.ts";
import { spanOf, type Reading } from "../reading.ts";

/** Adds to each person the places where the full name begins another actor's name. Speakers are to be told before: the fund is not she. */
export const addNestedPeople = (reading: Reading, actors: readonly DraftActor[]): void => {
  const people = new Map(
    actors
      .filter(({ kind, name }) => kind === "person" && name.includes(" "))
      .map((actor) => [fold(actor.name), actor] as const),
  );
  for (const { mentions, kind } of actors) {
    if (kind === "person") continue;
    for (const { from, to, type } of mentions) {
      if (type !== "name") continue;
      for (const length of [2, 3]) {
        const inner = { from, to: from + length };
        const person = inner.to < to ? people.get(fold(reading.text.slice(...spanOf(reading, inner)))) : undefined;
        person?.mentions.push({ ...inner, type: "name" });
      }
    }
  }
  for (const actor of people.values()) actor.mentions.sort((one, other) => one.from - other.from);
};
