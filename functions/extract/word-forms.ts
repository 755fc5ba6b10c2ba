// The forms of English verbs, and the lemma and possible tags of a word.
import { doublingVerbs, irregularVerbs, nounVerbs, plainVerbs } from "./lexicon/verbs.ts";
import { quotingVerbs } from "./lexicon/reporting-verbs.ts";
import { words } from "./lexicon/word-list.ts";

export type VerbTag = "base" | "present" | "past" | "participle" | "ing";

/** What a written form can be: its lemma, and which forms of the verb it is. */
export interface VerbForm {
  lemma: string;
  tags: ReadonlySet<VerbTag>;
  /** As often a noun, adjective or other word. */
  ambiguous: boolean;
}

const vowels = /[aeiou]/;
const doubling = new Set(words(doublingVerbs));

const doubles = (base: string): boolean =>
  doubling.has(base) || /^[^aeiou]*[aeiou][bdfgklmnprstvz]$/.test(base) || /^qu[aeiou][bdgkmnprtz]$/.test(base);

const thirdPerson = (base: string): string => {
  if (/(?:s|x|z|ch|sh|o)$/.test(base)) return `${base}es`;
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`;
};

const past = (base: string): string => {
  if (base.endsWith("e")) return `${base}d`;
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`;
  return doubles(base) ? `${base}${base.at(-1)}ed` : `${base}ed`;
};

const gerund = (base: string): string => {
  if (base.endsWith("ie")) return `${base.slice(0, -2)}ying`;
  if (/[^eoy]e$/.test(base) && vowels.test(base.slice(0, -1))) return `${base.slice(0, -1)}ing`;
  return doubles(base) ? `${base}${base.at(-1)}ing` : `${base}ing`;
};

interface Irregular {
  past: string[];
  participle: string[];
  present: string[];
}

const irregulars: ReadonlyMap<string, Irregular> = new Map(
  irregularVerbs
    .trim()
    .split(/\s*;\s*/)
    .map((line) => {
      const [base = "", ...forms] = line.split(/\s+/).map((form) => form.split("/"));
      return [String(base), { past: forms[0] ?? [], participle: forms[1] ?? [], present: forms[2] ?? [] }] as const;
    }),
);

/** Forms share their sets of tags: there are a dozen of them, and thousands of forms. */
const sharedTags = new Map<string, ReadonlySet<VerbTag>>();
const withTag = (tags: ReadonlySet<VerbTag>, tag: VerbTag): ReadonlySet<VerbTag> => {
  const wanted = [...tags, tag];
  const key = wanted.join(" ");
  const known = sharedTags.get(key) ?? new Set(wanted);
  sharedTags.set(key, known);
  return known;
};
const noTags: ReadonlySet<VerbTag> = new Set();

const build = (): ReadonlyMap<string, VerbForm> => {
  const forms = new Map<string, VerbForm>();
  const nouns = new Set(words(nounVerbs));
  const add = (form: string, lemma: string, tag: VerbTag, ambiguous: boolean): void => {
    const known = forms.get(form);
    if (!known) forms.set(form, { lemma, tags: withTag(noTags, tag), ambiguous });
    // "found" is of "find" first: the commoner verb is entered first and keeps the form.
    else if (known.lemma === lemma && !known.tags.has(tag)) known.tags = withTag(known.tags, tag);
  };
  const addVerb = (base: string): void => {
    const irregular = irregulars.get(base);
    const ambiguous = nouns.has(base);
    add(base, base, "base", ambiguous);
    for (const form of irregular?.present.length ? irregular.present : [thirdPerson(base)])
      add(form, base, "present", ambiguous);
    for (const form of irregular?.past ?? [past(base)]) add(form, base, "past", false);
    for (const form of irregular?.participle ?? [past(base)]) add(form, base, "participle", false);
    add(gerund(base), base, "ing", false);
  };
  for (const base of irregulars.keys()) addVerb(base);
  for (const base of [...words(plainVerbs), ...nouns]) if (!irregulars.has(base)) addVerb(base);
  return forms;
};

/** Every known verb form, lower-cased. */
export const verbForms: ReadonlyMap<string, VerbForm> = build();

/** Finite forms of the verbs that stand beside quotations: "said", "says", "adds". */
export const quotingForms: ReadonlySet<string> = new Set(
  [...verbForms]
    .filter(([, form]) => quotingVerbs.has(form.lemma) && (form.tags.has("past") || form.tags.has("present")))
    .map(([word]) => word),
);

/** The lemma of a verb form; unknown words in -ed and -ing lose their ending, others stay as they are. */
export const verbLemma = (lower: string): string => {
  const known = verbForms.get(lower);
  if (known) return known.lemma;
  const stem = /^(.{3,})(?:ed|ing)$/.exec(lower)?.[1];
  return stem ?? lower;
};
