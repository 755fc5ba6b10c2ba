// Joins the names of organisations and places: "CFB" to "Coastal Fisheries Board", "U.S." to "United States".
import { type DraftActor, fold, newActor } from "../draft-actor.ts";
import { peoples, places } from "../lexicon/places.ts";
import type { Reading } from "../reading.ts";
import type { ActorName } from "./actor-name.ts";
import { aliasKey, knownAs } from "./aliases.ts";

const small = /^(?:of|the|and|for|in|on|to|de|la|del|des|du|&)$/i;
const legal = /,?\s+(?:inc|ltd|llc|llp|plc|corp|co|company|corporation|limited|gmbh|ag|sa|nv)\.?$/iu;
const acronym = /^\p{Lu}[\p{Lu}\p{Ll}\d&]{0,5}\p{Lu}s?$/u;
const direction = /^(?:north|south|east|west)$/;

/** The capitals of a name, with its small words and without: "DotI", "DI". */
const initialsOf = (words: string): string[] => {
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

/** "US Roads Ministry" is the "Roads Ministry", "Tarn Fund for the Arts" the "Tarn Fund": the key of the one longer name. */
const longerKeys = (names: readonly ActorName[]): ReadonlyMap<string, string> => {
  const words = new Map(
    names
      .filter(({ kind }) => kind === "organisation")
      .map((name) => [keyOf(name), fold(aliasKey(name.words)).split(" ")] as const),
  );
  const found = new Map<string, string>();
  for (const [key, short] of words) {
    if (short.length < 2) continue;
    const longer = [...words].filter(([, long]) => {
      const extra = long.length - short.length;
      if (extra < 1) return false;
      const tail =
        extra < 3 &&
        long.slice(extra).join(" ") === short.join(" ") &&
        long.slice(0, extra).every((word) => prefixed(word));
      const head =
        long.slice(0, short.length).join(" ") === short.join(" ") && /^(?:for|of)$/.test(long[short.length] ?? "");
      return tail || head;
    });
    if (longer.length === 1 && longer[0]) found.set(key, longer[0][0]);
  }
  return found;
};

/** "the North" in a text about one place that begins so. */
const directionKeys = (reading: Reading, names: readonly ActorName[]): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  for (const name of names) {
    const lower = fold(name.words);
    if (name.kind !== "place" || !direction.test(lower) || reading.tokens[name.from - 1]?.lower !== "the") continue;
    const whole = new Set(
      names.filter(({ kind, words }) => kind === "place" && fold(words).startsWith(`${lower} `)).map(keyOf),
    );
    if (whole.size === 1) found.set(keyOf(name), [...whole][0] ?? "");
  }
  return found;
};

/** "the Board": the organisation last named whose long name begins or ends with the word. */
const shortForm = ({ tokens }: Reading, name: ActorName, before: readonly ActorName[]): ActorName | undefined => {
  if (name.kind !== "organisation" || name.words.includes(" ") || tokens[name.from - 1]?.lower !== "the")
    return undefined;
  return before.findLast(({ kind, words }) => {
    const parts = words.split(" ");
    return kind === "organisation" && parts.length > 1 && (parts.at(-1) === name.words || parts[0] === name.words);
  });
};

/** The organisations and places of the names, in the order of their first mention. */
export const joinOthers = (reading: Reading, names: readonly ActorName[]): DraftActor[] => {
  const shorter = [acronymKeys(reading, names), longerKeys(names), directionKeys(reading, names)];
  const finalKey = (name: ActorName): string => {
    let key = keyOf(name);
    for (const longer of shorter) key = longer.get(key) ?? key;
    return key;
  };
  const actors = new Map<string, DraftActor>();
  names.forEach((name, index) => {
    const key = finalKey(shortForm(reading, name, names.slice(0, index)) ?? name);
    const actor = actors.get(key) ?? newActor(name);
    actors.set(key, actor);
    // The fullest name is shown, not the acronym that came first.
    if (!actor.name.includes(" ") && acronym.test(actor.name.replaceAll(".", "")) && name.words.includes(" "))
      actor.name = name.words;
    actor.mentions.push({ from: name.from, to: name.to, type: "name" });
  });
  return [...actors.values()];
};
