// Joins the names of organisations and places: "CFB" to "Coastal Fisheries Board", "U.S." to "United States".
import { type DraftActor, fold, newActor } from "../draft-actor.ts";
import { lightHeads, organisationHeads } from "../lexicon/organisations.ts";
import { peoples, places } from "../lexicon/places.ts";
import type { Reading } from "../reading.ts";
import type { ActorName } from "./actor-name.ts";
import { aliasKey, knownAs } from "./aliases.ts";

const small = /^(?:of|the|and|for|in|on|to|de|la|del|des|du|&)$/i;
const legal = /,?\s+(?:inc|ltd|llc|llp|plc|corp|co|company|corporation|limited|gmbh|ag|sa|nv)\.?$/iu;
const acronym = /^\p{Lu}[\p{Lu}\p{Ll}\d&]{0,5}\p{Lu}s?$/u;
const direction = /^(?:north|south|east|west)$/;

/** The capitals of a name, with its small words and without: "DotI", "DI". */
export const initialsOf = (words: string): string[] => {
  const parts = words.split(/[\s-]+/).filter((part) => /^\p{L}/u.test(part) && !/^['’]/.test(part));
  const letters = (kept: readonly string[]): string => kept.map((part) => part[0]?.toUpperCase() ?? "").join("");
  return [
    letters(parts.filter((part) => !small.test(part))),
    letters(parts.filter((part) => !/^(?:the|&)$/i.test(part))),
  ];
};

/** What is the same for all spellings of a name. */
const keyOf = ({ kind, words }: ActorName): string =>
  `${kind} ${fold(aliasKey(knownAs(kind, words.replace(legal, ""))).replace(/['’]s\b/g, ""))}`;

/** An acronym in brackets behind the name it stands for: "Coastal Fisheries Board (CFB)". */
const isGloss = ({ tokens }: Reading, long: ActorName, short: ActorName): boolean =>
  short.from - long.to <= 2 &&
  tokens[short.from - 1]?.text === "(" &&
  tokens[short.to]?.text === ")" &&
  acronym.test(short.words);

/** For each acronym of the text the key of the one long name it can stand for. */
const acronymKeys = (reading: Reading, names: readonly ActorName[]): ReadonlyMap<string, string> => {
  const byLetters = new Map<string, Set<string>>();
  for (const name of names) {
    if (!name.words.includes(" ")) continue;
    for (const letters of new Set(initialsOf(name.words))) {
      if (letters.length < 2) continue;
      const keys = byLetters.get(`${name.kind} ${letters}`) ?? new Set<string>();
      keys.add(keyOf(name));
      byLetters.set(`${name.kind} ${letters}`, keys);
    }
  }
  const found = new Map<string, string>();
  names.forEach((name, index) => {
    const short = name.words.replaceAll(".", "");
    if (name.words.includes(" ") || !acronym.test(short) || knownAs(name.kind, name.words) !== name.words) return;
    const before = names[index - 1];
    const long = byLetters.get(`${name.kind} ${short.toUpperCase()}`);
    if (before && isGloss(reading, before, name)) found.set(keyOf(name), keyOf(before));
    else if (long?.size === 1 && !found.has(keyOf(name))) found.set(keyOf(name), [...long][0] ?? "");
  });
  return found;
};

const prefixed = (word: string): boolean => peoples.has(word) || places.has(word) || /^(?:us|uk|eu|un)$/.test(word);

/** The first words of a name as far as they tell a country or a town: "us" of "us roads ministry", "new osk" of "new osk rovers". */
const placePrefixes = (long: readonly string[]): number[] =>
  [1, 2].filter(
    (count) => prefixed(long.slice(0, count).join(" ")) || long.slice(0, count).every((word) => prefixed(word)),
  );

/** The shorter forms under which a long name may be met: without the country before it, the complement or the light head behind it. */
const shorterForms = (long: readonly string[]): string[] => {
  const forms = placePrefixes(long).map((count) => long.slice(count).join(" "));
  long.forEach((word, at) => {
    if (/^(?:for|of|at)$/.test(word)) forms.push(long.slice(0, at).join(" "));
  });
  if (lightHeads.has(long.at(-1) ?? "")) forms.push(long.slice(0, -1).join(" "));
  if (long[0] === "university" && long[1] === "of") forms.push(long.slice(2).join(" "));
  return forms.filter((form) => form.length > 2 && !organisationHeads.has(form));
};

/** "US Roads Ministry" is the "Roads Ministry", "Tarn Fund for the Arts" the "Tarn Fund": the key of the one longer name. */
const longerKeys = (names: readonly ActorName[]): ReadonlyMap<string, string> => {
  const words = new Map(
    names
      .filter(({ kind }) => kind === "organisation")
      .map((name) => [keyOf(name), fold(aliasKey(name.words)).split(" ")] as const),
  );
  const longer = new Map<string, Set<string>>();
  for (const [key, long] of words)
    for (const form of shorterForms(long)) longer.set(form, (longer.get(form) ?? new Set<string>()).add(key));
  const found = new Map<string, string>();
  for (const [key, short] of words) {
    const [only, ...more] = longer.get(short.join(" ")) ?? [];
    if (only !== undefined && more.length === 0 && only !== key) found.set(key, only);
  }
  return found;
};

/** "the North" in a text about one place that begins so. */
const directionKeys = (names: readonly ActorName[]): ReadonlyMap<string, string> => {
  const byFirst = new Map<string, Set<string>>();
  for (const name of names) {
    const [first = "", ...more] = fold(name.words).split(" ");
    if (name.kind !== "place" || more.length === 0 || !direction.test(first)) continue;
    byFirst.set(first, (byFirst.get(first) ?? new Set<string>()).add(keyOf(name)));
  }
  const found = new Map<string, string>();
  for (const name of names) {
    if (name.kind !== "place") continue;
    const [only, ...more] = byFirst.get(fold(name.words)) ?? [];
    if (only !== undefined && more.length === 0) found.set(keyOf(name), only);
  }
  return found;
};

/** The organisations and places of the names, in the order of their first mention. */
export const joinOthers = (reading: Reading, names: readonly ActorName[]): DraftActor[] => {
  const shorter = [acronymKeys(reading, names), longerKeys(names), directionKeys(names)];
  const finalKey = (name: ActorName): string => {
    let key = keyOf(name);
    for (const longer of shorter) key = longer.get(key) ?? key;
    return key;
  };
  const actors = new Map<string, DraftActor>();
  // "the Board": the organisation last named whose long name begins or ends with the word.
  const longNames = new Map<string, ActorName>();
  for (const name of names) {
    const parts = name.kind === "organisation" ? name.words.split(" ") : [];
    const short = parts.length === 1 && reading.tokens[name.from - 1]?.lower === "the";
    const key = finalKey((short ? longNames.get(name.words) : undefined) ?? name);
    if (parts.length > 1) for (const part of [parts[0], parts.at(-1)]) longNames.set(part ?? "", name);
    const actor = actors.get(key) ?? newActor(name);
    actors.set(key, actor);
    // The fullest name is shown, not the acronym or the short form that came first.
    const shown = keyOf({ ...name, words: actor.name });
    const isAcronym = !actor.name.includes(" ") && acronym.test(actor.name.replaceAll(".", ""));
    if (isAcronym ? name.words.includes(" ") : shown !== key && keyOf(name) === key) actor.name = name.words;
    actor.mentions.push({ from: name.from, to: name.to, type: "name" });
  }
  return [...actors.values()];
};
