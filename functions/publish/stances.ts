// What an article says of a thing that is counted, and whether two articles may speak of the same thing.
import type { Quantity } from "./read-quantities.ts";

/** What one article says of a thing: the first number it gives, and every number it gives for that thing. */
export interface Stance {
  quantity: Quantity;
  /** All values the article gives for what may be this thing, its own included. */
  values: ReadonlySet<number>;
}

/** Numbers are compared only where they count the same thing, noun or unit. */
export const keyOf = ({ thing, noun, unit }: Quantity): string => `${thing ?? ""} ${noun ?? ""} ${unit ?? ""}`;

/** Two numbers are of different places or people where both clauses name some, and neither they nor the sentences share one. */
export const namesAgree = (one: Quantity, other: Quantity): boolean =>
  one.clauseNames.size === 0 || other.clauseNames.size === 0 || !one.names.isDisjointFrom(other.names);
