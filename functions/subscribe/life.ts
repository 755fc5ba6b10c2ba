// The steps of a reader's life, each from one record to the next. Nothing here is stored or sent.
import { cohortName } from "../shared/cohort.ts";
import type { Reader } from "../shared/model/reader.ts";

/** What a reader chooses when signing up. */
export type Choices = Pick<Reader, "hour" | "zone" | "days" | "sections" | "language">;

/** What a reader chooses later on. */
export type Preferences = Choices & Pick<Reader, "actors">;

/** The cohort belongs to the confirmed, at their present hour, and to nobody else. */
const inPlace = (moved: Reader): Reader => {
  const { cohort: _, ...reader } = moved;
  return reader.state === "confirmed" ? { ...reader, cohort: cohortName(reader) } : reader;
};

/** A reader nobody has heard of before. */
export const signedUp = (
  identity: Pick<Reader, "id" | "email" | "addressHash" | "nonce">,
  choices: Choices,
  now: Date,
): Reader => ({
  schema: 1,
  ...identity,
  ...choices,
  state: "pending",
  actors: [],
  createdAt: now.toISOString(),
  version: 1,
});

/** A reader whom an operator brought along with the proof of their consent: there is nothing left to confirm. */
export const broughtAlong = (
  reader: Pick<Reader, "id" | "email" | "addressHash" | "nonce" | "consent"> & Preferences,
  now: Date,
): Reader =>
  inPlace({
    schema: 1,
    ...reader,
    state: "confirmed",
    createdAt: now.toISOString(),
    confirmedAt: now.toISOString(),
    version: 1,
  });

/**
 * Signing up again: the pending and the unsubscribed start over with these choices. Undefined for whom nothing changes:
 * the confirmed, whose choices a stranger must not touch, and the suppressed.
 */
export const signedUpAgain = (reader: Reader, email: string, choices: Choices): Reader | undefined =>
  reader.state === "pending" || reader.state === "unsubscribed"
    ? inPlace({ ...reader, ...choices, email, state: "pending" })
    : undefined;

/** By the link in the mail. Undefined where the link is not of this sign-up, or nothing is to be confirmed any more. */
export const confirmed = (reader: Reader, nonce: string, now: Date): Reader | undefined => {
  if (reader.nonce !== nonce) return undefined;
  if (reader.state === "confirmed") return reader;
  return reader.state === "pending"
    ? inPlace({ ...reader, state: "confirmed", confirmedAt: now.toISOString() })
    : undefined;
};

/** With other choices, and in the cohort that they lead to. */
export const preferring = (reader: Reader, choices: Preferences): Reader => inPlace({ ...reader, ...choices });

/** A new nonce goes with it: a confirmation link from before must not bring the reader back. */
export const unsubscribed = (reader: Reader, nonce: string): Reader =>
  reader.state === "suppressed" ? reader : inPlace({ ...reader, state: "unsubscribed", nonce });

/** Never to be mailed again, from whatever state. A new nonce ends the links that are out. */
export const suppressed = (reader: Reader, nonce: string): Reader => inPlace({ ...reader, state: "suppressed", nonce });
