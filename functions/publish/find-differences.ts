// Finds where the reports of one story give different numbers for one thing. Nothing is resolved: each version is shown.
import type { Article } from "../shared/model/article.ts";
import type { Difference } from "../shared/model/edition.ts";
import { alignQuantities } from "./align-quantities.ts";
import { evidenceOf } from "./evidence.ts";
import { nameDifference } from "./name-difference.ts";
import { type Quantity, readQuantities } from "./read-quantities.ts";
import type { Stance } from "./stances.ts";

/** "About 600" says nothing against 620. */
const roundness = 0.08;

/** Differences shown of one story: more would be a table and not a briefing. */
const mostDifferences = 5;

/** Articles of a story that are compared, the most central: beyond these, new numbers are not to be expected. */
const mostArticles = 40;

/** Where outlets differ, the most reported thing first. `articles` are those of one story, the most central first. */
export const findDifferences = (articles: readonly Article[]): Difference[] =>
  alignQuantities(articles.slice(0, mostArticles).map((article) => readQuantities(article)))
    .flatMap((stances) => differenceOf(stances, articles) ?? [])
    .sort((a, b) => carriersOf(b) - carriersOf(a))
    .slice(0, mostDifferences);

const carriersOf = ({ versions }: Difference): number =>
  versions.reduce((sum, { evidence }) => sum + evidence.length, 0);

const differenceOf = (stances: readonly Stance[], articles: readonly Article[]): Difference | undefined => {
  const versions = versionsOf(latestOfEachOutlet(stances));
  const disputed = versions.filter((version) =>
    versions.some((other) => other !== version && excludes(version, other)),
  );
  const [first] = disputed.flat();
  if (!first || disputed.length < 2) return undefined;
  return {
    about: nameDifference(
      disputed.flat().map(({ quantity }) => quantity),
      articles,
    ),
    versions: disputed.map((version) => ({
      value: version[0]?.quantity.shown ?? "",
      evidence: version.map(({ quantity }) => evidenceOf(quantity.article, quantity.sentence)),
    })),
  };
};

/** An outlet that has corrected its number does not differ with itself. */
const latestOfEachOutlet = (stances: readonly Stance[]): Stance[] =>
  [...Map.groupBy(stances, ({ quantity }) => quantity.article.outlet).values()].flatMap((ofOutlet) => {
    const latest = ofOutlet.reduce((a, b) => (timeOf(b) > timeOf(a) ? b : a));
    return ofOutlet.filter(({ quantity }) => quantity.value === latest.quantity.value);
  });

/** By the outlet's own clock where it has one that can be right, else by when the article was first seen. */
const timeOf = ({ quantity: { article } }: Stance): number =>
  Math.min(Date.parse(article.publishedAt ?? article.firstSeenAt), Date.parse(article.firstSeenAt));

/** Stances by the number they give, smallest first. A vague one ("more than 30") joins what it fits, or nothing where it fits several. */
const versionsOf = (stances: readonly Stance[]): Stance[][] => {
  const isExact = ({ quantity: { hedge } }: Stance): boolean => hedge === "exact" || hedge === "known";
  const exact = Map.groupBy(stances.filter(isExact), ({ quantity }) => quantity.value);
  const versions = [...exact.values()].map((version) => [...version]);
  for (const stance of stances.filter((one) => !isExact(one))) {
    const fitting = versions.filter(([first]) => first && fits(stance.quantity, first.quantity));
    const [only] = fitting;
    if (!only) versions.push([stance]);
    else if (fitting.length === 1) only.push(stance);
  }
  const valueOf = (version: Stance[]): number => version[0]?.quantity.value ?? 0;
  return versions.sort((a, b) => valueOf(a) - valueOf(b));
};

/** True where a vague number does not contradict another one. */
const fits = ({ hedge, value: vague }: Quantity, { value }: Quantity): boolean => {
  const near = Math.abs(value - vague) <= roundness * vague;
  if (hedge === "more") return value >= vague;
  return hedge === "less" ? value <= vague && value > vague / 2 : near;
};

/** True where two articles of different outlets stand against each other, neither of which gives the other's number too. */
const excludes = (version: readonly Stance[], other: readonly Stance[]): boolean =>
  version.some((one) =>
    other.some(
      (another) =>
        one.quantity.article.outlet !== another.quantity.article.outlet &&
        !one.values.has(another.quantity.value) &&
        !another.values.has(one.quantity.value),
    ),
  );
