// Cuts off what stuck to a name and is no part of it: titles, days, interjections, "pro-" before a party.
import type { Name } from "../names/name-labels.ts";
import { femaleNames, maleNames } from "../lexicon/first-names.ts";
import { calendarNames } from "../lexicon/organisations.ts";
import { holders, honorifics, roleNouns, titleAbbreviations, titleModifiers } from "../lexicon/titles.ts";
import type { Reading } from "../reading.ts";
import { isCommonWord } from "../tag-alone.ts";

const stance = /^(?:pro|anti|non|ex|pan)-\p{Ll}|^(?:pro|anti)-\p{L}/iu;
const interjection =
  /^(?:hey|hi|hello|dear|well|oh|yes|no|so|thanks|sorry|please|and|but|or|if|when|as|while|with|by|from|for|image|photo|picture|video)$/;

const isFirstName = (lower: string): boolean => maleNames.has(lower) || femaleNames.has(lower);

/** A word that may stand before a name of this kind but does not begin it. */
const isPrefix = (kind: Name["kind"], lower: string, opens: boolean, spoken: string): boolean => {
  if (stance.test(spoken) || (calendarNames.has(lower) && !isFirstName(lower))) return true;
  if (kind !== "person") return false;
  if (honorifics.has(lower) || titleAbbreviations.has(lower)) return true;
  if (isFirstName(lower)) return false;
  return (roleNouns.has(lower) && lower.length > 3) || interjection.test(lower) || (opens && isCommonWord(lower));
};

/** "Osk-based", "crown-led": tells of what follows and is no part of its name. */
const attribute =
  /-(?:based|led|backed|owned|run|linked|controlled|affiliated|dominated|aligned|funded|sponsored|style)$/u;

/** Where the name of an organisation ends whose role-holder is named with it: "Tarn Council Spokesperson", "UN Special Envoy". */
const endBeforeRole = ({ tokens }: Reading, { from, to }: Name): number => {
  const lower = (index: number): string => tokens[index]?.lower ?? "";
  let end = to;
  while (end - from > 1 && holders.has(lower(end - 1))) end -= 1;
  while (end < to && end - from > 1 && titleModifiers.has(lower(end - 1))) end -= 1;
  return /^(?:of|for|the|and|&)$/.test(lower(end - 1)) ? to : end;
};

/** The name without words that are no part of it, or undefined where none are left. */
export const tidyName = (reading: Reading, name: Name): Name | undefined => {
  const { tokens, sentences, sentenceAt } = reading;
  let { from, to } = name;
  const opening = sentences[sentenceAt[from] ?? -1]?.from;
  const lower = (index: number): string => tokens[index]?.lower ?? "";
  while (to - from > 1 && isPrefix(name.kind, lower(from), from === opening, tokens[from]?.text ?? "")) from += 1;
  while (to - from > 1 && calendarNames.has(lower(to - 1)) && !isFirstName(lower(to - 1))) to -= 1;
  if (name.kind === "organisation") {
    while (to - from > 1 && attribute.test(lower(from))) from += 1;
    to = endBeforeRole(reading, { ...name, from, to });
  }
  const lone = to - from === 1 && name.kind === "person" && interjection.test(lower(from));
  return lone || !/[\p{L}\p{N}]/u.test(lower(from)) ? undefined : { from, to, kind: name.kind };
};
