// Finds who does what a verb says: the subject before it, after it, or shared with another verb.
import { subordinators } from "./lexicon/around-verbs.ts";
import { reportingVerbs } from "./lexicon/reporting-verbs.ts";
import { nounPhraseBefore } from "./noun-phrases.ts";
import { lowerAt, type Range, type Reading, textAt } from "./reading.ts";
import { subjectAfter } from "./subject-after.ts";
import { subjectBefore, withList } from "./subject-before.ts";
import type { VerbGroup } from "./verb-groups.ts";

/** The subject of a verb group. */
export interface Subject {
  /** Undefined where no words of the sentence name it. */
  range: Range | undefined;
  /** "before" the verb, "after" it ("said Lund"), or "shared" with another verb of the sentence. */
  place: "before" | "after" | "shared";
}

/** A subject is shared with a verb this many verbs back at the most. */
const furthest = 8;

/** The verbs of the sentence read so far, with their subjects. */
interface Read {
  groups: readonly VerbGroup[];
  subjects: readonly Subject[];
}

/** The subject of the nearest verb before that fits. */
const sharedWith = ({ groups, subjects }: Read, fits: (group: VerbGroup) => boolean): Range | undefined => {
  for (let at = subjects.length - 1; at >= Math.max(0, subjects.length - furthest); at -= 1) {
    const group = groups[at];
    const range = subjects[at]?.range;
    if (group && range && fits(group)) return range;
  }
  return undefined;
};

const isFiniteGroup = (group: VerbGroup): boolean => group.form === "finite";

/** The subject of "adding", "to say": its own ("Lund asking"), or the reporting verb's, or the main verb's. */
const hangingSubject = (reading: Reading, group: VerbGroup, floor: number, read: Read): Subject => {
  const { tags } = reading;
  const named = group.form === "ing" && tags[group.from - 1] === "name";
  const own = named ? nounPhraseBefore(reading, group.from - 1, floor) : undefined;
  if (own) return { range: own, place: "before" };
  // Not the subject of a clause that somebody says: "Lund said the council pressed them, adding".
  const isSaid = (other: VerbGroup): boolean => {
    const start = read.subjects[read.groups.indexOf(other)]?.range?.from ?? other.from;
    return tags[start - 1] === "that" || read.groups.some(({ to }) => to === start);
  };
  // "Lund defended not paying a man who said he was cheated, saying": not who.
  const behindComma = group.form === "ing" && textAt(reading, group.from - 1) === ",";
  const isRelative = (other: VerbGroup): boolean =>
    behindComma && tags[read.subjects[read.groups.indexOf(other)]?.range?.from ?? other.from] === "wh";
  const range =
    sharedWith(
      read,
      (other) => isFiniteGroup(other) && reportingVerbs.has(other.lemma) && !isSaid(other) && !isRelative(other),
    ) ??
    (read.groups.some((other) => isRelative(other)) ? mainSubject(reading, read) : undefined) ??
    sharedWith(read, (other) => isFiniteGroup(other) && !other.passive) ??
    sharedWith(read, isFiniteGroup);
  return { range, place: "shared" };
};

/** The subject of the sentence's first clause that hangs on no other. */
const mainSubject = (reading: Reading, { groups, subjects }: Read): Range | undefined => {
  const at = groups.findIndex((group, index) => {
    const range = subjects[index]?.range;
    if (!range || !isFiniteGroup(group) || reading.tags[range.from] === "wh") return false;
    return !subordinators.has(lowerAt(reading, range.from - 1));
  });
  return subjects[at]?.range;
};

/** The subject of a verb behind "and" or "but": that of a verb in the same tense, rather of a reporting one. */
const joinedSubject = (reading: Reading, group: VerbGroup, read: Read): Subject => {
  const sameTense = (other: VerbGroup): boolean => isFiniteGroup(other) && other.tense === group.tense;
  // Not that of a clause before: "When Obi asked, she frowned and said".
  const isSubordinate = (other: VerbGroup): boolean => {
    const start = read.subjects[read.groups.indexOf(other)]?.range?.from ?? other.from;
    return subordinators.has(lowerAt(reading, start - 1));
  };
  const range =
    sharedWith(read, (other) => sameTense(other) && reportingVerbs.has(other.lemma) && !isSubordinate(other)) ??
    sharedWith(read, sameTense) ??
    sharedWith(read, isFiniteGroup);
  return { range, place: "shared" };
};

const subjectOf = (reading: Reading, group: VerbGroup, { from, to }: Range, read: Read): Subject => {
  const { tags } = reading;
  if (!isFiniteGroup(group)) return hangingSubject(reading, group, from, read);
  const after = subjectAfter(reading, group, from, to);
  if (after) return { range: after, place: "after" };
  const before = group.from - 1;
  if (tags[before] === "conjunction" || (tags[before] === "mark" && tags[before - 1] === "conjunction"))
    return joinedSubject(reading, group, read);
  const range = subjectBefore(reading, group, from);
  return { range: range && withList(reading, range, from), place: "before" };
};

/** The subjects of a sentence's verb `groups`, one for each, in order. */
export const findSubjects = (reading: Reading, groups: readonly VerbGroup[], sentence: Range): Subject[] => {
  const subjects: Subject[] = [];
  for (const [at, group] of groups.entries())
    subjects.push(subjectOf(reading, group, sentence, { groups: groups.slice(0, at), subjects }));
  return subjects;
};
