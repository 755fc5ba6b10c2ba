// Finds the groups of a sentence's verbs: "has repeatedly said", "is calling", "to announce".
import type { Tag } from "./lexicon/function-words.ts";
import { lowerAt, quotedAt, type Range, type Reading } from "./reading.ts";
import { verbLemma } from "./word-forms.ts";

/** A verb with its auxiliaries: tokens `[from, to)`. */
export interface VerbGroup extends Range {
  /** The token of the verb that carries the meaning. */
  head: number;
  lemma: string;
  /** "finite" has a subject of its own; "ing" and "infinitive" hang on another verb; "participle" on a noun. */
  form: "finite" | "ing" | "infinitive" | "participle";
  passive: boolean;
  /** The tag of its first verb: verbs that share a subject share it. */
  tense: Tag;
}

const tagSet = (...tags: Tag[]): ReadonlySet<Tag> => new Set(tags);
const verbs = tagSet("modal", "base", "present", "past", "participle", "ing");
const beforeVerb = tagSet("noun", "name", "pronoun", "wh", "conjunction");
const auxiliaries = new Set(["be", "have", "do", "'s", "’s", "'d", "’d", "get"]);

const lemmaAt = (reading: Reading, index: number): string => verbLemma(lowerAt(reading, index));
const isVerb = ({ tags }: Reading, index: number): boolean => verbs.has(tags[index] ?? "mark");
const isAdverb = ({ tags }: Reading, index: number): boolean => tags[index] === "adverb" || tags[index] === "not";
const isAuxiliary = (reading: Reading, index: number): boolean =>
  reading.tags[index] === "modal" || auxiliaries.has(lemmaAt(reading, index));

/** The group that begins at `start`, a verb. */
const groupFrom = (reading: Reading, start: number, ceiling: number): VerbGroup => {
  let head = start;
  let helper = "";
  // An auxiliary takes adverbs, "not" and one more verb: "has not yet been told".
  for (let at = start + 1; at < ceiling && isAuxiliary(reading, head) && !quotedAt(reading, at); at += 1) {
    if (isVerb(reading, at)) [helper, head] = [lemmaAt(reading, head), at];
    else if (!isAdverb(reading, at)) break;
  }
  const tense = reading.tags[start] ?? "base";
  return {
    from: start,
    head,
    to: head + 1,
    lemma: lemmaAt(reading, head),
    form: tense === "ing" || tense === "participle" ? tense : "finite",
    passive: reading.tags[head] === "participle" && helper === "be",
    tense,
  };
};

/** An adverb between subject and verb belongs to the verb: "also said". */
const withAdverbs = (reading: Reading, group: VerbGroup, floor: number): VerbGroup => {
  let from = group.from;
  while (from > floor && isAdverb(reading, from - 1)) from -= 1;
  return from > floor && beforeVerb.has(reading.tags[from - 1] ?? "mark") ? { ...group, from } : group;
};

/** The verb groups within `[from, to)` that stand outside quotations, in order. */
export const verbGroups = (reading: Reading, { from, to }: Range): VerbGroup[] => {
  const groups: VerbGroup[] = [];
  for (let index = from; index < to; index += 1) {
    if (!isVerb(reading, index) || quotedAt(reading, index)) continue;
    const group = groupFrom(reading, index, to);
    const infinitive = index > from && reading.tags[index - 1] === "to";
    if (infinitive) groups.push({ ...group, form: "infinitive" });
    else groups.push(group.form === "finite" ? withAdverbs(reading, group, from) : group);
    index = group.to - 1;
  }
  return groups;
};
