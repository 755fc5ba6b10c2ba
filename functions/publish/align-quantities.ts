// Tells which numbers of different articles are of one and the same thing.
import { alignByContext } from "./align-by-context.ts";
import type { Quantity } from "./read-quantities.ts";
import { keyOf, namesAgree, type Stance } from "./stances.ts";

/** Sets of stances on one thing, one stance an article. `quantities` are those of each article of one story. */
export const alignQuantities = (quantities: readonly (readonly Quantity[])[]): Stance[][] => [
  ...alignCounted(quantities),
  ...alignByContext(quantities),
];

/** An article that counts the dead names the news first; numbers further down are of parts, places or the past. */
const alignCounted = (quantities: readonly (readonly Quantity[])[]): Stance[][] => {
  const stances = quantities.flatMap((ofArticle) => {
    const counted = ofArticle.filter(({ thing }) => thing !== undefined);
    return [...Map.groupBy(counted, keyOf).values()].flatMap((same) =>
      same.slice(0, 1).map((quantity) => ({ quantity, values: new Set(same.map(({ value }) => value)) })),
    );
  });
  return [...Map.groupBy(stances, ({ quantity }) => keyOf(quantity)).values()].flatMap((group) => {
    const [first] = group;
    return first ? [group.filter(({ quantity }) => namesAgree(first.quantity, quantity))] : [];
  });
};
