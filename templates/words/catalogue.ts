// What a language has to bring: every message that English has, in its own words.
import type { english } from "./english.ts";

/** A message that counts something: `{n}` stands for the number. */
export interface Counted {
  one: string;
  other: string;
}

/** One language's words. `{name}` in a message is a gap that `say` fills. */
export interface Catalogue {
  language: string;
  /** What its speakers call it. */
  ownName: string;
  /** The tag Intl formats by. */
  region: string;
  quotationMarks: readonly [string, string];
  messages: Readonly<Record<keyof typeof english.messages, string>>;
  /** What editions say in English (reasons, what is counted) in this language; what is not here stands as it is. */
  known: Readonly<Record<string, string>>;
  counted: Readonly<Record<keyof typeof english.counted, Counted>>;
}
