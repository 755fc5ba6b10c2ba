// Joins the names of people: "Lund" to "Ada Lund", "Bill Ness" to "William Ness"; two people of one surname stay apart.
import { type DraftActor, type Gender, genderOfName, nameParts, newActor } from "../draft-actor.ts";
import { leadingFamilyNames } from "../lexicon/first-names.ts";
import { femaleTitles, maleTitles } from "../lexicon/titles.ts";
import type { Reading } from "../reading.ts";
import type { ActorName } from "./actor-name.ts";
import { sameFirstName } from "./nicknames.ts";

/** The gender told by the words before a name: Mr, Mrs, Congresswoman. */
const genderOfTitle = ({ tokens, sentenceAt }: Reading, { from }: ActorName): Gender | undefined => {
  for (let at = from - 1; at >= from - 3 && sentenceAt[at] === sentenceAt[from]; at -= 1) {
    const lower = tokens[at]?.lower ?? "";
    if (maleTitles.has(lower)) return "male";
    if (femaleTitles.has(lower)) return "female";
    if (!/^\p{L}/u.test(lower)) return undefined;
  }
  return undefined;
};

/** A person while the names are gone through: every full form of the name, as parts. */
interface Person {
  actor: DraftActor;
  forms: string[][];
}

const vowels = /[aeiouy]/g;

/** "Kristin" and "Kristen": long names of one length that differ in one vowel, not the last letter, which tells gender. */
const spelledAlike = (one: string, other: string): boolean =>
  one.length > 5 &&
  one.length === other.length &&
  one.at(-1) === other.at(-1) &&
  one.replace(vowels, "") === other.replace(vowels, "") &&
  one.split("").filter((letter, index) => letter !== other[index]).length === 1;

const firstNamesAgree = (one: string, other: string): boolean =>
  sameFirstName(one, other) ||
  spelledAlike(one, other) ||
  ((one.length === 1 || other.length === 1) && one[0] === other[0]);

const beginsWith = (long: readonly string[], short: readonly string[]): boolean =>
  short.every((part, index) => long[index] === part);

const endsWith = (long: readonly string[], short: readonly string[]): boolean =>
  short.every((part, index) => long[long.length - short.length + index] === part);

/** Two full names of one person: middle names may be left out, a second surname too, the first name may be a short form. */
const sameFullName = (one: readonly string[], other: readonly string[]): boolean => {
  const [long, short] = one.length >= other.length ? [one, other] : [other, one];
  if (short.length < 2) return false;
  if (beginsWith(long, short) || endsWith(long, short)) return true;
  return long.at(-1) === short.at(-1) && firstNamesAgree(long[0] ?? "", short[0] ?? "");
};

/** How well one word names a person of a full name; 0 for not at all. */
const rankOfPart = (parts: readonly string[], part: string): number => {
  if (parts.at(-1) === part) return 4;
  if (parts[0] === part) return leadingFamilyNames.has(part) ? 3 : 1;
  return parts.includes(part) ? 2 : 0;
};

const agree = (one: Gender | undefined, other: Gender | undefined): boolean => !one || !other || one === other;

/** So many people of one name part are kept in mind, the latest; articles have fewer, lists of names may have thousands. */
const kept = 50;

/** The people found so far, by the whole names and by their parts. */
class People {
  readonly all: Person[] = [];
  private readonly byName = new Map<string, Person>();
  private readonly byPart = new Map<string, Person[]>();

  /** Those who have the part in one of their names. */
  withPart(part: string): readonly Person[] {
    return this.byPart.get(part)?.slice(-kept) ?? [];
  }

  /** Whoever has this full name in one form or another. */
  called(parts: readonly string[], gender: Gender | undefined): Person | undefined {
    const alike = (person: Person): boolean =>
      agree(person.actor.gender, gender) && person.forms.some((form) => sameFullName(form, parts));
    return (
      this.byName.get(parts.join(" ")) ??
      this.withPart(parts.at(-1) ?? "").findLast(alike) ??
      this.withPart(parts[0] ?? "").findLast(alike)
    );
  }

  add(name: ActorName): Person {
    const person = { actor: newActor(name), forms: [] };
    this.all.push(person);
    return person;
  }

  /** Enters one more form of the person's name. */
  enter(person: Person, parts: readonly string[]): void {
    const whole = parts.join(" ");
    if (this.byName.get(whole) === person) return;
    if (!this.byName.has(whole)) this.byName.set(whole, person);
    person.forms.push([...parts]);
    for (const part of new Set(parts)) {
      const others = this.byPart.get(part) ?? [];
      if (!others.slice(-kept).includes(person)) others.push(person);
      this.byPart.set(part, others);
    }
  }
}

/** How much each doubling of a person's mentions so far counts against each doubling of the words since the last. */
const fame = 2;

/**
 * Of the people whom one word can name: the best by the place of the word in the name, then whoever is named much or was named
 * just now. An article calls its hero by the surname, not the brother whom it names once.
 */
const bearerOf = (people: People, part: string, gender: Gender | undefined, at: number): Person | undefined => {
  const ranked = people
    .withPart(part)
    .filter(({ actor }) => agree(actor.gender, gender))
    .map((person) => {
      const last = person.actor.mentions.at(-1)?.from ?? -1;
      return {
        person,
        last,
        rank: Math.max(...person.forms.map((form) => rankOfPart(form, part))),
        near: fame * Math.log2(1 + person.actor.mentions.length) - Math.log2(1 + (at - last) / 10),
      };
    });
  const mentioned = ranked.filter(({ last }) => last >= 0);
  return (mentioned.length > 0 ? mentioned : ranked).toSorted(
    (one, other) => other.rank - one.rank || other.near - one.near,
  )[0]?.person;
};

/** Those who are named in full anywhere in the text. */
const namedInFull = (reading: Reading, names: readonly ActorName[], people: People): ReadonlyMap<ActorName, Person> => {
  const full = new Map<ActorName, Person>();
  for (const name of names) {
    const parts = nameParts(name.words);
    if (parts.length < 2) continue;
    const gender = genderOfTitle(reading, name) ?? genderOfName(name.words);
    const person = people.called(parts, gender) ?? people.add(name);
    people.enter(person, parts);
    if (gender) person.actor.gender ??= gender;
    // The first full form is the name that is shown, unless an initial stood in it.
    if (/^\p{L}\.?\s/u.test(person.actor.name) && !/^\p{L}\.?\s/u.test(name.words)) person.actor.name = name.words;
    full.set(name, person);
  }
  return full;
};

/** The people of the names. A lone surname is whoever bore it last, else whoever bears it later. */
export const joinPeople = (reading: Reading, names: readonly ActorName[]): DraftActor[] => {
  const people = new People();
  const full = namedInFull(reading, names, people);
  for (const name of names) {
    const gender = genderOfTitle(reading, name);
    let person = full.get(name) ?? bearerOf(people, nameParts(name.words)[0] ?? "", gender, name.from);
    if (!person) {
      person = people.add(name);
      people.enter(person, nameParts(name.words));
    }
    if (gender) person.actor.gender ??= gender;
    person.actor.mentions.push({ from: name.from, to: name.to, type: "name" });
  }
  return people.all.map(({ actor }) => actor);
};
