// Tells which shares, sums and counts of different articles are of one thing, by the words that stand around them.
import { keyOf, namesAgree, type Stance } from "./stances.ts";
import type { Quantity } from "./read-quantities.ts";

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

/** A number, with all numbers of its article that may be compared. */
interface Placed {
  quantity: Quantity;
  own: readonly Quantity[];
}

interface Match {
  quantity: Quantity;
  /** How alike they are; the nearer of two numbers is the likelier. */
  score: number;
}

/** Numbers with one unit or noun in surroundings that are alike, each the other's best match in its article. */
export const alignByContext = (quantities: readonly (readonly Quantity[])[]): Stance[][] => {
  const open = quantities.map((ofArticle) =>
    withoutRepeats(ofArticle.filter((quantity) => !quantity.thing && isTelling(quantity))),
  );
  const bestIn = matcher(likeness(open.flat()));
  const groups: { centre: Placed; members: Placed[] }[] = [];
  for (const placed of open.flatMap((own) => own.map((quantity): Placed => ({ quantity, own })))) {
    // Each number joins the group whose first number is its mutual best; groups stay star-shaped, so no chain of
    // half-alike sentences leads from one thing to another.
    const fitting = groups.flatMap((group) => {
      const { centre } = group;
      if (centre.own === placed.own) return [];
      const match = bestIn(placed, centre.own);
      const isMutual = match?.quantity === centre.quantity && bestIn(centre, placed.own)?.quantity === placed.quantity;
      return isMutual ? [{ group, score: match.score }] : [];
    });
    const [best] = fitting.sort((a, b) => b.score - a.score);
    if (best) best.group.members.push(placed);
    else groups.push({ centre: placed, members: [placed] });
  }
  return groups.map(({ members }) => members.map(stanceOf));
};

/** Answers the number of an article that is of the same thing as another article's, if one is. */
const matcher =
  (cosineOf: (one: Quantity, other: Quantity) => number) =>
  ({ quantity: one, own }: Placed, article: readonly Quantity[]): Match | undefined => {
    const meant = article.filter(
      (other) => keyOf(other) === keyOf(one) && namesAgree(one, other) && ratio(one, other) <= furthestApart,
    );
    const matches = meant.flatMap((quantity): Match[] => {
      const alike = cosineOf(one, quantity) + (one.noun ? nounBonus : 0);
      const isOnly = isOnlySum({ quantity: one, own }) && isOnlySum({ quantity, own: article });
      const least = isOnly && (one.top || quantity.top) ? 0 : leastFor(one, quantity, meant);
      return alike >= least ? [{ quantity, score: alike + nearness(one, quantity) }] : [];
    });
    return matches.sort((a, b) => b.score - a.score)[0];
  };

const isOnlySum = ({ quantity: { unit = "" }, own }: Placed): boolean =>
  currencies.has(unit) && own.filter((other) => other.unit === unit).length === 1;

/** `meant` are all numbers of the other's article that may be of the same thing. */
const leastFor = (one: Quantity, other: Quantity, meant: readonly Quantity[]): number => {
  if (one.top && other.top) {
    const alone = one.unit !== undefined && meant.filter(({ top }) => top).length === 1;
    return alone ? leastAlikeAlone : leastAlike.atTop;
  }
  const known = meant.length === 1 && one.noun !== undefined && !one.names.isDisjointFrom(other.names);
  return known ? leastAlike.atTop : leastAlike.elsewhere;
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

const nearness = (one: Quantity, other: Quantity): number =>
  nearBonus * (1 - (ratio(one, other) - 1) / (furthestApart - 1));

const stanceOf = ({ quantity, own }: Placed): Stance => ({
  quantity,
  values: new Set(own.filter((other) => keyOf(other) === keyOf(quantity)).map(({ value }) => value)),
});

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
