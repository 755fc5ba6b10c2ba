// An actor while it is being put together from the places that name it.
import { femaleNames, maleNames } from "./lexicon/first-names.ts";
import { nameKey } from "../shared/actor-name.ts";
import type { Actor } from "../shared/model/findings.ts";
import type { Range } from "./reading.ts";

type ActorKind = Actor["kind"];

/** A name as it stands in the text. */
interface Name extends Range {
  kind: ActorKind;
  /** The words of the name, white space run together, without a genitive. */
  words: string;
}

export type Gender = "male" | "female";

export interface DraftMention extends Range {
  type: "name" | "nominal" | "pronoun";
}

export interface DraftActor {
  kind: ActorKind;
  /** The fullest name in the text. */
  name: string;
  gender?: Gender;
  /** Words of the text that say what the actor is, fullest first. */
  roles: string[];
  mentions: DraftMention[];
}

const suffix = /,?\s+(?:Jr|Sr)\.?$|,?\s+I{2,3}$/u;
/** Letters alone, small and without accents: "Łódź-Ness" → "łodz ness". */
export const fold = (words: string): string => nameKey(words).replaceAll("-", " ");

/** The parts of a person's name, small and without accents, "Jr." left out; a double name is one part. */
export const nameParts = (words: string): string[] =>
  words
    .replace(suffix, "")
    .split(/\s+/)
    .map((part) => fold(part).replaceAll(" ", "-"))
    .filter((part) => part !== "");

/** The gender a first name tells, or undefined. */
export const genderOfName = (words: string): Gender | undefined => {
  const first = words.split(/[\s-]/)[0]?.toLowerCase() ?? "";
  const male = maleNames.has(first);
  const female = femaleNames.has(first);
  return male === female ? undefined : male ? "male" : "female";
};

/** An actor of a name, with no mention yet. */
export const newActor = ({ kind, words }: Name): DraftActor => {
  const gender = kind === "person" && words.includes(" ") ? genderOfName(words) : undefined;
  return { kind, name: words, ...(gender ? { gender } : {}), roles: [], mentions: [] };
};
