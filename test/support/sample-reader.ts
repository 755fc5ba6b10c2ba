// Confirmed readers of every kind, as many as a measure wants; none is a person.
import { cohortName } from "../../functions/shared/cohort.ts";
import type { Reader } from "../../functions/shared/model/reader.ts";

/** Number `index`: every third follows somebody, every fourth chose sections, every fifth reads German. */
export const sampleReader = (index: number, more: Partial<Reader> = {}): Reader => {
  const id = index.toString(16).padStart(32, "0");
  const reader: Reader = {
    schema: 1,
    id,
    email: `reader${index}@example.org`,
    addressHash: `hash-${id}`,
    state: "confirmed",
    hour: 7,
    zone: "Europe/Berlin",
    days: "daily",
    sections: index % 4 === 0 ? ["World", "Science"] : [],
    actors: index % 3 === 0 ? ["ada-ferrant"] : [],
    language: index % 5 === 0 ? "de" : "en",
    createdAt: "2026-11-01T00:00:00.000Z",
    nonce: "00000000000000aa",
    version: 1,
    ...more,
  };
  return reader.state === "confirmed" ? { ...reader, cohort: cohortName(reader) } : reader;
};
