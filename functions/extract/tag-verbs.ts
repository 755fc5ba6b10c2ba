// Says by its neighbours which form of a verb a word is, or that it is a noun or an adjective.
import type { Tag } from "./lexicon/function-words.ts";
import type { Token } from "./tokenize.ts";
import { quotingForms, type VerbTag, verbForms } from "./word-forms.ts";

/** A word and what stands around it in its sentence. */
export interface Around {
  token: Token;
  previous: Token | undefined;
  previousTag: Tag | undefined;
  next: Token | undefined;
  /** The tag of the next word by itself. */
  nextTag: Tag | undefined;
  /** The nearest tag before; adverbs, "not" and quotation marks left out. */
  governor: Tag | undefined;
  governorWord: string;
  /** A finite verb stands already in this clause. */
  clauseHasVerb: boolean;
  /** A quotation was closed earlier in the sentence. */
  afterQuote: boolean;
}

const tagSet = (...tags: Tag[]): ReadonlySet<Tag> => new Set(tags);
export const nounLike = tagSet("noun", "name", "number", "pronoun");
const opensNoun = tagSet("determiner", "possessive", "genitive", "adjective", "number");
const opensObject = tagSet("determiner", "possessive", "pronoun", "that", "to", "name");

const takesParticiple =
  /^(?:be|is|are|was|were|am|been|being|['’]m|['’]re|['’]s|get|got|gets|have|has|had|having|['’]ve)$/;
const takesBase = /^(?:do|does|did|n['’]t|let|lets|help|make|makes|made)$/;
const article = /^(?:an?|the|my|his|its|our|your|their)$/;
const objectPronoun = /^(?:it|him|them|us|me|something|nothing|anything)$/;

const finite = (tags: ReadonlySet<VerbTag>): Tag =>
  tags.has("past") ? "past" : tags.has("present") ? "present" : "base";

/** "-ed" forms and the like: past tense, or participle. */
const pastOrParticiple = (around: Around, tags: ReadonlySet<VerbTag>): Tag => {
  const { governor, governorWord, nextTag, next, clauseHasVerb, previousTag } = around;
  if (!tags.has("participle")) return "past";
  // "the bridge had to close": an auxiliary is finite unless another one governs it.
  if (around.token.lower === "had")
    return takesParticiple.test(governorWord) || governor === "modal" ? "participle" : "past";
  if (takesParticiple.test(governorWord) || !tags.has("past")) return "participle";
  // "a subdued crowd": behind an article no verb governs the next word, though it may be one elsewhere.
  if (article.test(governorWord) && nextTag === "base" && previousTag === governor) return "adjective";
  if (governor === "determiner" || governor === "possessive" || governor === "adjective")
    return nextTag && (nounLike.has(nextTag) || nextTag === "adjective") ? "adjective" : "past";
  if (governor === "preposition" || governor === "genitive") return "adjective";
  if (next?.lower === "by") return "participle";
  if (governor === "pronoun" || governor === "wh" || governor === "that") return "past";
  if (previousTag === "conjunction" || governor === "mark") return "past";
  // "a man who spoke of the plan said Monday", but "a plan said to be dear".
  if (around.token.lower === "said" && next?.lower !== "to") return "past";
  return clauseHasVerb && governor && nounLike.has(governor) && governor !== "name" ? "participle" : "past";
};

/** "the letter reads." after a quotation, "the Post reports:" before one. */
const besideQuotation = ({ token, next, afterQuote }: Around): boolean => {
  if (next?.text === ":") return true;
  return afterQuote && (!next || (/^[.,]$/.test(next.text) && quotingForms.has(token.lower)));
};

/** The verb's object follows, or a quotation. */
const hasObject = ({ next, nextTag }: Around): boolean =>
  nextTag !== undefined && (opensObject.has(nextTag) || (nextTag === "wh" && !/^wh(?:o|ich)/.test(next?.lower ?? "")));

/** After a noun or a name: "Lund plans to go", but "the campaign plans were". Undefined where the words do not tell. */
const afterSubject = (around: Around, tags: ReadonlySet<VerbTag>): Tag | undefined => {
  const { governor, next, nextTag, previous } = around;
  const object = hasObject(around);
  if (tags.has("present") && (object || /^["“]$/.test(next?.text ?? ""))) return "present";
  const plural = governor === "noun" && previous?.lower.endsWith("s");
  if (tags.has("base") && plural && (object || nextTag === "adjective" || nextTag === "noun")) return "base";
  if (tags.has("base") && governor !== "that" && nextTag === "pronoun") return "base";
  if (!tags.has("present") || governor !== "name") return undefined;
  if (nextTag === "noun") return "noun";
  if (nextTag !== "adjective" && nextTag !== "preposition") return undefined;
  return /^(?:of|in|on|at)$/.test(next?.lower ?? "") ? "noun" : "present";
};

/** Words that are nouns as well as verbs ("plans", "support"). */
const nounOrVerb = (around: Around, tags: ReadonlySet<VerbTag>): Tag => {
  const { governor, governorWord, clauseHasVerb } = around;
  const tag = finite(tags);
  const named = governor === "noun" || governor === "name";
  if (tag === "present" && !clauseHasVerb && named && besideQuotation(around)) return tag;
  if (governor && (opensNoun.has(governor) || governor === "preposition")) return "noun";
  if (governor === "pronoun" && !objectPronoun.test(governorWord)) return tag;
  if (governor === "wh" && /^(?:who|which)$/.test(governorWord)) return tag;
  if (clauseHasVerb && !(governor === "conjunction" || governor === "pronoun")) return "noun";
  const told = named || governor === "pronoun" || governor === "that" ? afterSubject(around, tags) : undefined;
  if (told) return told;
  return governor === "conjunction" && clauseHasVerb && hasObject(around) ? tag : "noun";
};

const ingTag = ({ previousTag, nextTag }: Around): Tag => {
  // "once more warning that": no noun takes such a clause.
  if (nextTag === "that") return "ing";
  if (previousTag === "determiner" || previousTag === "genitive")
    return nextTag === "noun" || nextTag === "name" ? "adjective" : "noun";
  return previousTag === "adjective" && nextTag !== "determiner" && nextTag !== "name" ? "noun" : "ing";
};

/** The tag of a word that may be a verb form. */
export const tagVerb = (around: Around): Tag => {
  const { token, governor, governorWord, previousTag } = around;
  const form = verbForms.get(token.lower);
  const unknown: VerbTag[] = token.lower.endsWith("ing") ? ["ing"] : ["past", "participle"];
  const tags: ReadonlySet<VerbTag> = form?.tags ?? new Set(unknown);
  if (tags.has("ing") && !tags.has("base")) return ingTag(around);
  const commanded = governor === "to" || governor === "modal" || takesBase.test(governorWord);
  if (tags.has("base") && commanded && previousTag !== "determiner") return "base";
  if (tags.has("past") || tags.has("participle")) {
    const noun = tags.has("base") && form?.ambiguous && governor && opensNoun.has(governor);
    return noun ? "noun" : pastOrParticiple(around, tags);
  }
  if (form?.ambiguous) return nounOrVerb(around, tags);
  return governor === "determiner" || governor === "possessive" ? "noun" : finite(tags);
};
