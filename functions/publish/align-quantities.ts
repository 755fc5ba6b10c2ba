// Tells which numbers of different articles are of one and the same thing.
import type { Quantity } from "./read-quantities.ts";

/** What one article says of a thing: the first number it gives, and every number it gives for that thing. */
export interface Stance {
  quantity: Quantity;
  /** All values the article gives for what may be this thing, its own included. */
  values: ReadonlySet<number>;
}

/**
 * How alike (as a cosine) the words around two close numbers of one noun or unit must be, to be of one thing. Reports of
 * one event seldom share these words; but at the top of both there is hardly more than one such number.
 */
const leastAlike = { atTop: 0.05, elsewhere: 0.25 } as const;

/** The same for a number that is the only one of its unit at the top of its article that can be meant: it tells the news itself. */
const leastAlikeAlone = 0.001;

/** A noun says more of what is counted than a currency or "percent". */
const nounBonus = 0.1;

/** What numbers that are the same add; those as far apart as can be add nothing. */
const nearBonus = 0.2;

/** Numbers whose quotient is above this are of different things rather than in dispute. */
const furthestApart = 1.4;

/** An article that names one sum of money alone mostly names the one its event is about. */
const currencies: ReadonlySet<string> = new Set(["€", "$", "£"]);

/** Small whole numbers are of too many things to be told apart by their surroundings. */
const leastWhole = 10;

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

const keyOf = ({ thing, noun, unit }: Quantity): string => `${thing ?? ""} ${noun ?? ""} ${unit ?? ""}`;

/** Two numbers are of different places or people where both clauses name some, and neither they nor the sentences share one. */
const namesAgree = (one: Quantity, other: Quantity): boolean =>
  one.clauseNames.size === 0 || other.clauseNames.size === 0 || !one.names.isDisjointFrom(other.names);

/** Numbers with one unit or noun in surroundings that are alike, each the other's best match in its article. */
const alignByContext = (quantities: readonly (readonly Quantity[])[]): Stance[][] => {
  const open = quantities.map((ofArticle) =>
    withoutRepeats(ofArticle.filter((quantity) => !quantity.thing && isTelling(quantity))),
  );
  const cosineOf = likeness(open.flat());
  const best = (one: Quantity, article: readonly Quantity[]): Quantity | undefined => {
    const meant = article.filter(
      (other) => keyOf(other) === keyOf(one) && namesAgree(one, other) && ratio(one, other) <= furthestApart,
    );
    const isOnlySum = (sum: Quantity, own: readonly Quantity[]): boolean =>
      currencies.has(sum.unit ?? "") && own.filter(({ unit }) => unit === sum.unit).length === 1;
    const least = (other: Quantity): number => {
      const inNews = one.top || other.top;
      if (inNews && isOnlySum(one, open.find((own) => own.includes(one)) ?? []) && isOnlySum(other, article)) return 0;
      if (!one.top || !other.top) {
        const known = meant.length === 1 && one.noun !== undefined && !one.names.isDisjointFrom(other.names);
        return known ? leastAlike.atTop : leastAlike.elsewhere;
      }
      const alone = one.unit !== undefined && meant.filter(({ top }) => top).length === 1;
      return alone ? leastAlikeAlone : leastAlike.atTop;
    };
    const ranked = meant
      .map((other) => ({ other, alike: cosineOf(one, other) + (one.noun ? nounBonus : 0) }))
      .filter(({ other, alike }) => alike >= least(other))
      .sort((a, b) => b.alike + nearness(one, b.other) - a.alike - nearness(one, a.other));
    return ranked[0]?.other;
  };
  const groups: Quantity[][] = [];
  for (const [index, ofArticle] of open.entries())
    for (const quantity of ofArticle) {
      // Each number joins the group whose first number is its mutual best; groups stay star-shaped, so no chain of
      // half-alike sentences leads from one thing to another.
      const group = groups.find(([centre]) => {
        if (!centre || centre.article === quantity.article) return false;
        const home = open.find((others) => others.includes(centre)) ?? [];
        return best(quantity, home) === centre && best(centre, open[index] ?? []) === quantity;
      });
      if (group) group.push(quantity);
      else groups.push([quantity]);
    }
  return groups.map((group) => group.map((quantity) => ({ quantity, values: valuesLike(quantity, open) })));
};

/** A number that an article gives again is the same: it stands where it stood first, beside the words of both places. */
const withoutRepeats = (quantities: readonly Quantity[]): Quantity[] =>
  [...Map.groupBy(quantities, (quantity) => `${keyOf(quantity)} ${quantity.value}`).values()].flatMap((same) =>
    same.slice(0, 1).map((first) => ({ ...first, context: new Map(same.flatMap(({ context }) => [...context])) })),
  );

const isTelling = ({ unit, value }: Quantity): boolean =>
  unit !== undefined || value >= leastWhole || !Number.isInteger(value);

const ratio = (one: Quantity, other: Quantity): number =>
  Math.max(one.value, other.value) / Math.max(Math.min(one.value, other.value), Number.EPSILON);

/** Of two numbers that may be meant, the nearer one is the likelier. */
const nearness = (one: Quantity, other: Quantity): number =>
  nearBonus * (1 - (ratio(one, other) - 1) / (furthestApart - 1));

const valuesLike = (quantity: Quantity, all: readonly (readonly Quantity[])[]): ReadonlySet<number> =>
  new Set(
    (all.find((ofArticle) => ofArticle.includes(quantity)) ?? [])
      .filter((other) => keyOf(other) === keyOf(quantity))
      .map(({ value }) => value),
  );

/** Cosine of two contexts, words of many of the sentences with the story's numbers counted less. */
const likeness = (quantities: readonly Quantity[]): ((one: Quantity, other: Quantity) => number) => {
  const sentences = [
    ...Map.groupBy(quantities, ({ article, sentence }) => `${article.id} ${sentence.join()}`).values(),
  ];
  const beside = new Map<string, number>();
  for (const numbers of sentences)
    for (const word of new Set(numbers.flatMap(({ context }) => [...context.keys()])))
      beside.set(word, (beside.get(word) ?? 0) + 1);
  const weigh = (word: string, weight: number): number =>
    weight * Math.log((sentences.length + 1) / (beside.get(word) ?? 1));
  const length = ({ context }: Quantity): number =>
    Math.sqrt([...context].reduce((sum, [word, weight]) => sum + weigh(word, weight) ** 2, 0));
  return (one, other) => {
    let sum = 0;
    for (const [word, weight] of one.context) {
      const there = other.context.get(word);
      if (there !== undefined) sum += weigh(word, weight) * weigh(word, there);
    }
    return sum / (length(one) * length(other) || 1);
  };
};
