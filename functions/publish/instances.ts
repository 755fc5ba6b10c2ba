// Tells one event of a kind from another of it: the budget of which year, which round, which summit.
import { dateWords, stopwords } from "./stopwords.ts";
import { stem, type Token } from "./terms.ts";

/** Words read of one article: what it is about stands at its top, and behind it what else there was. */
const wordsRead = 100;

/** A full date in its first sentence is that of the event, or of the report. */
const openingRead = 30;

/** "Second round", "12th summit", with the number in digits or words. */
const ordinals: ReadonlyMap<string, string> = new Map(
  `first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth
seventeenth eighteenth nineteenth twentieth`
    .split(/\s+/)
    .map((word, index) => [word, String(index + 1)] as const),
);

/** Nouns with a number behind them: "phase 2". Behind a name it is an age or a score. */
const series: ReadonlySet<string> = new Set(
  "round phase stage game leg part chapter episode season test summit quarter division heat step tier wave".split(" "),
);

/** "Seventh straight" counts what may go on tomorrow. */
const inARow: ReadonlySet<string> = new Set(["straight", "consecutive", "successive"]);

/** What an article numbers: a kind of number and the stem of a noun → what it gives to that noun. */
export type Instances = ReadonlyMap<string, ReadonlySet<string>>;

/** The years an article names at its top. */
export const yearsOf = (tokens: readonly Token[]): number[] => [
  ...new Set(tokens.slice(0, wordsRead).flatMap(({ word }) => (isYear(word) ? [Number(word)] : []))),
];

const isYear = (word: string): boolean => /^(?:19|20)\d\d$/.test(word);

/** The instances an article names at its top. */
export const instancesOf = (tokens: readonly Token[]): Instances => {
  const instances = new Map<string, Set<string>>();
  for (const [index, token] of tokens.slice(0, wordsRead).entries()) {
    const [before, behind] = [nounOf(tokens[index - 1]), nounOf(tokens[index + 1])];
    const note = (kind: string, noun: string | undefined, mark: string): void => {
      const key = `${kind} ${noun}`;
      if (noun !== undefined) instances.set(key, (instances.get(key) ?? new Set()).add(mark));
    };
    const ordinal = ordinals.get(token.word) ?? /^(\d{1,3})(?:st|nd|rd|th)$/.exec(token.word)?.[1];
    if (ordinal !== undefined) note("ordinal", behind, ordinal);
    if (isYear(token.word) && isDetermined(tokens[index - 1])) note("year", behind, token.word);
    if (isYear(token.word) && index < openingRead && isDated(tokens.slice(Math.max(0, index - 2), index)))
      note("date", "", token.word);
    if (isYear(token.word) && isNamed(tokens[index - 1])) note("year", before, token.word);
    if (/^\d{1,3}$/.test(token.word) && series.has(tokens[index - 1]?.word ?? "")) note("number", before, token.word);
    // A letter alone is an initial.
    if (token.capital && /^[ivxl]{2,}$/.test(token.word)) note("numeral", before, token.word);
  }
  // Most number nothing: of a day's articles these share one empty map.
  return instances.size === 0 ? none : instances;
};

const none: Instances = new Map();

const nounOf = (token: Token | undefined): string | undefined =>
  token && /^\p{L}{4,}/u.test(token.word) && ![stopwords, dateWords, inARow].some((words) => words.has(token.word))
    ? stem(token.word)
    : undefined;

/** "The 2026 budget": a year behind "in" or a month dates what else is said. */
const isDetermined = (before: Token | undefined): boolean =>
  before === undefined || /^(?:the|an?|its?|his|her|their|our|this|that|s)$/.test(before.word);

/** "4 March 2024", "March 4, 2024". */
const isDated = (before: readonly Token[]): boolean =>
  before.some(({ word }) => months.has(word)) && before.some(({ word }) => /^\d{1,2}(?:st|nd|rd|th)?$/.test(word));

const months: ReadonlySet<string> = new Set(
  `january jan february feb march mar april apr may june jun july jul august aug september sep sept october oct november nov
december dec`.split(/\s+/),
);

/** "Olympics 2028": a year behind any other word dates what was said before. */
const isNamed = (token: Token | undefined): boolean => token?.capital === true && !token.anyCapital;

/** Two groups number things differently where this share of their articles, each with each, does. */
const leastOthers = 0.5;

/** True where most articles of one group number something that most of the other's number differently. */
export const mostlyOthers = (one: readonly Instances[], other: readonly Instances[]): boolean => {
  const others = one.flatMap((each) => other.filter((another) => areOtherInstances(each, another)));
  return others.length >= leastOthers * one.length * other.length;
};

/** True where both number the same nouns, and none of them alike. */
const areOtherInstances = (one: Instances, other: Instances): boolean => {
  const shared = [...one].flatMap(([noun, marks]) => {
    const others = other.get(noun);
    return others ? [marks.isDisjointFrom(others)] : [];
  });
  return shared.length > 0 && shared.every(Boolean);
};
