// Divides a run of capitalised words into titles and names: "New York Mayor Ada Lund" is a place, a title and a person.
import { officeWords } from "./lexicon/around-names.ts";
import { leadingFamilyNames } from "./lexicon/first-names.ts";
import { knownOrganisations, organisationHeads } from "./lexicon/organisations.ts";
import { peoples, places } from "./lexicon/places.ts";
import { titleModifiers } from "./lexicon/titles.ts";
import { lowerAt, type Range, type Reading, textAt } from "./reading.ts";
import { isFirstName, isTitle } from "./role-words.ts";
import { isCommonWord } from "./tag-alone.ts";

/** A run of capitalised words, and whether a title stood right before it. */
export interface NameRun extends Range {
  titled: boolean;
}

const initial = /^\p{Lu}\.$/u;

/** The words of the range, small, with one space between. */
export const lowerWords = ({ tokens }: Reading, { from, to }: Range): string =>
  tokens
    .slice(from, to)
    .map(({ lower }) => lower)
    .join(" ");

const isKnown = (reading: Reading, range: Range): boolean => {
  const words = lowerWords(reading, range);
  return places.has(words) || knownOrganisations.has(words);
};

/** The end of the name before a title at `index`: the words that belong to the title left out ("EU Foreign | Minister"). */
const beforeTitle = (reading: Reading, start: number, index: number): number => {
  const head = index - start > 1 && organisationHeads.has(lowerAt(reading, index - 1));
  if (head || isKnown(reading, { from: start, to: index })) return index;
  let end = index;
  const belongs = (lower: string): boolean => titleModifiers.has(lower) || peoples.has(lower);
  while (end > start && belongs(lowerAt(reading, end - 1))) end -= 1;
  return end;
};

/** Divides a run at its titles; a people or a party in front of a name ("Republican Ada Lund") is left out. */
export const divideRun = (reading: Reading, run: Range): NameRun[] => {
  if (isKnown(reading, run)) return [{ ...run, titled: false }];
  const runs: NameRun[] = [];
  let start = run.from;
  let titled = false;
  for (let index = run.from; index < run.to; index += 1) {
    const named =
      index > start && (isFirstName(lowerAt(reading, index - 1)) || initial.test(textAt(reading, index - 1)));
    // "Ada King": a role noun that ends a person's name is her family name.
    const surname = index === run.to - 1 && named;
    if (!isTitle(lowerAt(reading, index)) || surname) continue;
    const end = beforeTitle(reading, start, index);
    if (end > start) runs.push({ from: start, to: end, titled });
    start = index + 1;
    titled = true;
  }
  const noName = (lower: string): boolean => peoples.has(lower) || /^(?:former|then|late)$/.test(lower);
  while (start < run.to - 1 && noName(lowerAt(reading, start))) start += 1;
  return start < run.to ? [...runs, { from: start, to: run.to, titled }] : runs;
};

/** Takes the words of an office off a name behind it: "Secretary of | State | Ada Lund". */
export const withoutOffice = (reading: Reading, run: NameRun): NameRun => {
  const { from, to } = run;
  const article = lowerAt(reading, from - 1) === "the" ? 1 : 0;
  const of = from - 1 - article;
  if (lowerAt(reading, of) !== "of" || !isTitle(lowerAt(reading, of - 1))) return run;
  const words = reading.tokens.slice(from, to).map(({ lower }) => lower);
  if (words.some((word) => /^(?:of|for|and|on|the|&|to|in)$/.test(word)) || organisationHeads.has(words.at(-1) ?? ""))
    return run;
  const named = words.findIndex((word) => isFirstName(word) || leadingFamilyNames.has(word));
  const start = named >= 0 ? named : words.findIndex((word) => !officeWords.has(word) && !isCommonWord(word));
  return start > 0 ? { from: from + start, to, titled: true } : run;
};
