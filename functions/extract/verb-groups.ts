// Finds the groups of a sentence's verbs: "has repeatedly said", "is calling", "to announce".
import type { Tag } from "./lexicon/function-words.ts";
import type { Range, Reading } from "./reading.ts";
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

const verbTags: ReadonlySet<Tag> = new Set<Tag>(["modal", "base", "present", "past", "participle", "ing"]);
const auxiliaries = new Set(["be", "have", "do", "'s", "’s", "'d", "’d", "get"]);
const isAuxiliary = (reading: Reading, index: number): boolean =>
  reading.tags[index] === "modal" || auxiliaries.has(verbLemma(reading.tokens[index]?.lower ?? ""));

/** The group that begins at `start`, a verb. */
const groupFrom = (reading: Reading, start: number, ceiling: number): VerbGroup => {
  const { tags, tokens, quoteAt } = reading;
  let head = start;
  let at = start + 1;
  // An auxiliary takes adverbs, "not" and one more verb: "has not yet been told". A question takes its subject between.
  while (at < ceiling && isAuxiliary(reading, head) && (quoteAt[at] ?? -1) < 0) {
    const tag = tags[at];
    if (tag && verbTags.has(tag)) head = at;
    else if (tag !== "adverb" && tag !== "not") break;
    at += 1;
  }
  const lemma = verbLemma(tokens[head]?.lower ?? "");
  const first = tags[start];
  const form = first === "ing" ? "ing" : first === "participle" ? "participle" : "finite";
  const previous = tokens[head - 1]?.lower ?? "";
  const helper = verbLemma(tokens.slice(start, head).findLast((token) => isVerbOf(token.lower))?.lower ?? previous);
  return {
    from: start,
    head,
    to: head + 1,
    lemma,
    form,
    tense: first ?? "base",
    passive: tags[head] === "participle" && head > start && helper === "be",
  };
};

const isVerbOf = (lower: string): boolean => auxiliaries.has(verbLemma(lower));

/** An adverb between subject and verb belongs to the verb: "also said". */
const withAdverbs = (reading: Reading, group: VerbGroup, floor: number): VerbGroup => {
  const { tags } = reading;
  let from = group.from;
  while (from > floor && (tags[from - 1] === "adverb" || tags[from - 1] === "not")) from -= 1;
  const before = tags[from - 1];
  const afterSubject =
    from > floor &&
    (before === "noun" || before === "name" || before === "pronoun" || before === "wh" || before === "conjunction");
  return afterSubject ? { ...group, from } : group;
};

/** The verb groups within `[from, to)` that stand outside quotations, in order. */
export const verbGroups = (reading: Reading, { from, to }: Range): VerbGroup[] => {
  const { tags, quoteAt } = reading;
  const groups: VerbGroup[] = [];
  for (let index = from; index < to; index += 1) {
    const tag = tags[index];
    if (!tag || !verbTags.has(tag) || (quoteAt[index] ?? -1) >= 0) continue;
    const group = groupFrom(reading, index, to);
    const infinitive = tags[index - 1] === "to" && index > from;
    groups.push(
      infinitive
        ? { ...group, form: "infinitive" }
        : group.form === "finite"
          ? withAdverbs(reading, group, from)
          : group,
    );
    index = group.to - 1;
  }
  return groups;
};
