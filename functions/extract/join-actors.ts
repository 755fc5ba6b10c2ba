// Joins the names of a text into actors: "Lund" to "Ada Lund", "CFB" to "Coastal Fisheries Board".
import { type DraftActor, fold, type Gender, nameParts, newActor } from "./draft-actor.ts";
import type { Name } from "./find-names.ts";
import { placeAliases } from "./lexicon/places.ts";
import { femaleTitles, maleTitles } from "./lexicon/titles.ts";
import type { Reading } from "./reading.ts";

/** The gender told by the word before a name: Mr, Mrs, Congresswoman. */
const genderOfTitle = ({ tokens, sentenceAt }: Reading, { from }: Name): Gender | undefined => {
  for (let at = from - 1; at >= from - 3 && sentenceAt[at] === sentenceAt[from]; at -= 1) {
    const lower = tokens[at]?.lower ?? "";
    if (maleTitles.has(lower)) return "male";
    if (femaleTitles.has(lower)) return "female";
    if (!/^\p{L}|^,$/u.test(lower)) return undefined;
  }
  return undefined;
};

/** A person by full name, and whoever is known by one part of it. */
class People {
  readonly all: DraftActor[] = [];
  private readonly byFull = new Map<string, DraftActor>();
  private readonly byPart = new Map<string, DraftActor[]>();

  private enter(actor: DraftActor, parts: readonly string[]): void {
    this.byFull.set(parts.join(" "), actor);
    for (const part of new Set([parts[0] ?? "", parts.at(-1) ?? ""])) {
      const known = this.byPart.get(part) ?? [];
      if (!known.includes(actor)) known.push(actor);
      this.byPart.set(part, known);
    }
  }

  add(name: Name): DraftActor {
    const actor = newActor(name);
    this.all.push(actor);
    this.enter(actor, nameParts(name.words));
    return actor;
  }

  /** Whoever has this full name, or the same but for a middle name or an initial: "A. Lund", "Ada K. Lund". */
  byFullName(name: Name): DraftActor | undefined {
    const parts = nameParts(name.words);
    const same = this.byFull.get(parts.join(" "));
    if (same) return same;
    const near = this.byPart.get(parts.at(-1) ?? "")?.find((other) => {
      const theirs = nameParts(other.name);
      if (theirs.length < 2 || theirs.at(-1) !== parts.at(-1)) return false;
      const [mine, first] = [parts[0] ?? "", theirs[0] ?? ""];
      return mine === first || ((mine.length === 1 || first.length === 1) && mine[0] === first[0]);
    });
    if (near) {
      this.byFull.set(parts.join(" "), near);
      if (name.words.length > near.name.length && parts.length < 4) near.name = name.words;
    }
    return near;
  }

  /** Whoever is meant by one word: the last name's bearer who was named last, or the first name's. */
  byOneName(part: string, gender: Gender | undefined): DraftActor | undefined {
    const fits = (actor: DraftActor): boolean => !gender || !actor.gender || actor.gender === gender;
    const fitting = (this.byPart.get(part) ?? []).filter(fits);
    // Somebody known to be a man is "Mr" rather than somebody of whom nothing is known.
    const told = fitting.filter((actor) => gender !== undefined && actor.gender === gender);
    const bearers = told.length > 0 ? told : fitting;
    const byLast = bearers.filter((actor) => nameParts(actor.name).at(-1) === part);
    const latest = (actors: readonly DraftActor[]): DraftActor | undefined =>
      actors.toSorted((one, other) => (other.mentions.at(-1)?.from ?? -1) - (one.mentions.at(-1)?.from ?? -1))[0];
    return latest(byLast) ?? latest(bearers);
  }

  /** A later full name of somebody who was known by one word until now. */
  complete(name: Name): DraftActor | undefined {
    const parts = nameParts(name.words);
    const known = this.byFull.get(parts.at(-1) ?? "");
    if (!known || known.name.includes(" ")) return undefined;
    known.name = name.words;
    const { gender } = newActor(name);
    if (gender && !known.gender) known.gender = gender;
    this.byFull.delete(parts.at(-1) ?? "");
    this.enter(known, parts);
    return known;
  }
}

const joinPeople = (reading: Reading, names: readonly Name[]): DraftActor[] => {
  const people = new People();
  for (const name of names) {
    const gender = genderOfTitle(reading, name);
    const full = name.words.includes(" ");
    const actor =
      (full
        ? (people.byFullName(name) ?? people.complete(name))
        : people.byOneName(nameParts(name.words)[0] ?? "", gender)) ?? people.add(name);
    if (gender) actor.gender ??= gender;
    actor.mentions.push({ from: name.from, to: name.to, type: "name" });
  }
  return people.all;
};

const small = /^(?:of|the|and|for|in|on|to|de|la|&)$/i;

/** The capitals of a name: "Coastal Fisheries Board" → "CFB". */
const initials = (words: string): string =>
  words
    .split(/[\s-]+/)
    .filter((word) => !small.test(word))
    .map((word) => word[0]?.toUpperCase() ?? "")
    .join("");

/** An acronym in brackets behind the name it stands for: "Coastal Fisheries Board (CFB)". */
const isGloss = ({ tokens }: Reading, long: Name, short: Name): boolean =>
  short.from - long.to <= 2 && tokens[short.from - 1]?.text === "(" && /^\p{Lu}[\p{L}\d-]{1,9}$/u.test(short.words);

/** The name without a country before it: "US State Department" is the State Department. */
const keyOf = ({ kind, words }: Name): string => {
  const folded = placeAliases.get(fold(words)) ?? fold(words);
  const [first = "", ...rest] = folded.split(" ");
  const country =
    /^(?:us|uk|u s|u k|american|british|russian|ukrainian|chinese|french|german|israeli|iranian|indian)$/.test(first);
  return `${kind} ${country && rest.length > 1 ? rest.join(" ") : folded.replace(/^the /, "")}`;
};

/** Organisations and places: the same words are the same actor, and so are an acronym and the name it is made of. */
const joinOthers = (reading: Reading, names: readonly Name[]): DraftActor[] => {
  const byName = new Map<string, DraftActor>();
  const byInitials = new Map<string, DraftActor>();
  let before: Name | undefined;
  for (const name of names) {
    const key = keyOf(name);
    const letters = name.words.replaceAll(".", "");
    const isShort = /^\p{Lu}{2,7}$/u.test(letters);
    const glossed = before && isGloss(reading, before, name) ? byName.get(keyOf(before)) : undefined;
    const actor =
      glossed ?? byName.get(key) ?? (isShort ? byInitials.get(`${name.kind} ${letters}`) : undefined) ?? newActor(name);
    byName.set(key, actor);
    if (!isShort && name.words.includes(" ")) {
      const capitals = `${name.kind} ${initials(name.words)}`;
      byInitials.set(capitals, actor);
    }
    actor.mentions.push({ from: name.from, to: name.to, type: "name" });
    before = name;
  }
  return [...new Set(byName.values())];
};

/** The actors of a text in the order they are first named, each with the places that name it. */
export const joinActors = (reading: Reading, names: readonly Name[]): DraftActor[] => {
  const people = joinPeople(
    reading,
    names.filter(({ kind }) => kind === "person"),
  );
  const others = joinOthers(
    reading,
    names.filter(({ kind }) => kind !== "person"),
  );
  return [...people, ...others].toSorted((one, other) => (one.mentions[0]?.from ?? 0) - (other.mentions[0]?.from ?? 0));
};
