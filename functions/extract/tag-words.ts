// Says of each word what it does in its sentence, by word lists and by its neighbours.
import { adjectiveEnding, adjectives, notAdjectives, notAdverbs, notVerbForms } from "./lexicon/adjectives.ts";
import { commonNouns } from "./lexicon/common-nouns.ts";
import { functionWords, type Tag } from "./lexicon/function-words.ts";
import type { Sentence } from "./split-sentences.ts";
import type { Token } from "./tokenize.ts";
import { quotingForms, type VerbTag, verbForms } from "./word-forms.ts";

const nounLike: ReadonlySet<Tag> = new Set<Tag>(["noun", "name", "number", "pronoun"]);
const opensNoun: ReadonlySet<Tag> = new Set<Tag>(["determiner", "possessive", "genitive", "adjective", "number"]);
const be = new Set([
  "be",
  "is",
  "are",
  "was",
  "were",
  "am",
  "been",
  "being",
  "'m",
  "’m",
  "'re",
  "’re",
  "get",
  "got",
  "gets",
]);
const have = new Set(["have", "has", "had", "having", "'ve", "’ve"]);
const doForms = new Set(["do", "does", "did"]);
const quotationMark = /^(?:["“”‘’']|''|``)$/;
const isWord = /^[\p{L}\p{N}]/u;

/** A lower-cased word is in one of the word lists, so that a capital at the head of a sentence makes no name of it. */
export const isCommonWord = (lower: string): boolean =>
  functionWords.has(lower) ||
  verbForms.has(lower) ||
  adjectives.has(lower) ||
  commonNouns.has(lower) ||
  (lower.endsWith("s") && commonNouns.has(lower.slice(0, -1))) ||
  (lower.endsWith("ies") && commonNouns.has(`${lower.slice(0, -3)}y`)) ||
  (lower.endsWith("ly") && !notAdverbs.has(lower)) ||
  notVerbForms.has(lower);

/** The tag of a word by itself; verb forms are "base" where only neighbours can tell. */
const tagAlone = (token: Token, first: boolean, names: ReadonlySet<string>): Tag => {
  const { lower, text } = token;
  const functionTag = functionWords.get(lower);
  if (functionTag && !(text.length > 1 && !first && /^\p{Lu}/u.test(text) && text !== text.toUpperCase()))
    return functionTag;
  if (!isWord.test(text)) return /^['’](?:re|ve|ll|d|m)$/i.test(text) ? "present" : "mark";
  if (/^[\p{N}]/u.test(text)) return "number";
  if (/^\p{Lu}/u.test(text) && !(first && isCommonWord(lower) && !names.has(lower))) return "name";
  const verb = verbForms.get(lower);
  if (verb && !notVerbForms.has(lower)) return verb.tags.has("ing") ? "ing" : ([...verb.tags][0] ?? "base");
  if (adjectives.has(lower)) return "adjective";
  if (lower.endsWith("ly") && !notAdverbs.has(lower)) return "adverb";
  if (notVerbForms.has(lower) || commonNouns.has(lower)) return "noun";
  if (lower.endsWith("ing") && lower.length > 5) return "ing";
  if (lower.endsWith("ed") && lower.length > 4) return "past";
  return adjectiveEnding.test(lower) && !notAdjectives.has(lower) ? "adjective" : "noun";
};

/** What stands around a word that may be a verb. */
interface Around {
  token: Token;
  previous: Token | undefined;
  previousTag: Tag | undefined;
  next: Token | undefined;
  /** The tag of the next word by itself. */
  nextTag: Tag | undefined;
  /** The nearest tag before, adverbs and "not" left out. */
  governor: Tag | undefined;
  governorWord: string;
  /** A verb with a subject stands already in this clause. */
  clauseHasVerb: boolean;
  /** A quotation was closed earlier in the sentence. */
  afterQuote: boolean;
}

const finiteOr = (tags: ReadonlySet<VerbTag>, past: Tag): Tag =>
  tags.has("past") ? past : tags.has("present") ? "present" : "base";

/** "-ed" forms and the like: past tense, or participle. */
const pastOrParticiple = (around: Around, tags: ReadonlySet<VerbTag>): Tag => {
  const { governor, governorWord, nextTag, next, clauseHasVerb, previousTag } = around;
  if (!tags.has("participle")) return "past";
  if (be.has(governorWord) || have.has(governorWord) || governorWord === "'s" || governorWord === "’s")
    return "participle";
  if (!tags.has("past")) return "participle";
  if (governor === "determiner" || governor === "possessive" || governor === "adjective") {
    return nextTag && (nounLike.has(nextTag) || nextTag === "adjective") ? "adjective" : "past";
  }
  if (governor === "preposition" || governor === "genitive") return "adjective";
  if (next?.lower === "by") return "participle";
  if (governor === "pronoun" || governor === "wh" || governor === "that") return "past";
  if (previousTag === "conjunction" || governor === "mark") return "past";
  return clauseHasVerb && governor && nounLike.has(governor) && governor !== "name" ? "participle" : "past";
};

/** A mark follows that stands between a reporting verb and what it reports. */
const beforeQuotation = ({ token, next, afterQuote }: Around): boolean =>
  next?.text === ":" || next === undefined
    ? afterQuote || next?.text === ":"
    : afterQuote && /^[.,]$/.test(next.text) && quotingForms.has(token.lower);

/** Words that are nouns as well as verbs ("plans", "support"). */
const nounOrVerb = (around: Around, tags: ReadonlySet<VerbTag>): Tag => {
  const { governor, governorWord, nextTag, next, previous, clauseHasVerb } = around;
  const tag = finiteOr(tags, "past");
  // "the letter reads." after a quotation, "the Post reports:" before one.
  if (tag === "present" && !clauseHasVerb && (governor === "noun" || governor === "name") && beforeQuotation(around))
    return tag;
  if (governor && (opensNoun.has(governor) || governor === "preposition")) return "noun";
  if (governor === "pronoun" && !/^(?:it|him|them|us|me|something|nothing|anything)$/.test(governorWord)) return tag;
  if (governor === "wh" && /^(?:who|which|that)$/.test(governorWord)) return tag;
  const takesObject =
    nextTag === "determiner" ||
    nextTag === "possessive" ||
    nextTag === "pronoun" ||
    nextTag === "that" ||
    nextTag === "to" ||
    nextTag === "name" ||
    (nextTag === "wh" && !/^who|^which/.test(next?.lower ?? ""));
  if (clauseHasVerb && !(governor === "conjunction" || governor === "pronoun")) return "noun";
  if (governor === "name" || governor === "noun" || governor === "pronoun" || governor === "that") {
    // "Lund plans to go", but "the campaign plans were". A plural subject takes the base form.
    if (tags.has("present") && takesObject) return "present";
    if (tags.has("present") && /^["“]$/.test(next?.text ?? "")) return "present";
    if (
      tags.has("base") &&
      previous?.lower.endsWith("s") &&
      governor === "noun" &&
      (takesObject || nextTag === "adjective" || nextTag === "noun")
    )
      return "base";
    if (tags.has("base") && governor !== "that" && nextTag === "pronoun") return "base";
    if (
      tags.has("present") &&
      governor === "name" &&
      nextTag !== undefined &&
      (nextTag === "adjective" || nextTag === "preposition" || nextTag === "noun")
    ) {
      return /^(?:of|in|on|at)$/.test(next?.lower ?? "") || nextTag === "noun" ? "noun" : "present";
    }
  }
  return governor === "conjunction" && clauseHasVerb && takesObject ? tag : "noun";
};

const verbTag = (around: Around): Tag => {
  const { token, governor, governorWord, previousTag, nextTag } = around;
  const form = verbForms.get(token.lower);
  const tags: ReadonlySet<VerbTag> =
    form?.tags ?? new Set<VerbTag>(token.lower.endsWith("ing") ? ["ing"] : ["past", "participle"]);
  if (tags.has("ing") && !tags.has("base")) {
    if (previousTag === "determiner" || previousTag === "genitive")
      return nextTag === "noun" || nextTag === "name" ? "adjective" : "noun";
    return previousTag === "adjective" && nextTag !== "determiner" && nextTag !== "name" ? "noun" : "ing";
  }
  if (tags.has("base") && (governor === "to" || governor === "modal" || doForms.has(governorWord))) return "base";
  if (
    tags.has("base") &&
    /^(?:n't|n’t|let|lets|help|make|makes|made)$/.test(governorWord) &&
    previousTag !== "determiner"
  )
    return "base";
  if (tags.has("past") || tags.has("participle")) {
    if (tags.has("base") && form?.ambiguous && governor && opensNoun.has(governor)) return "noun";
    return pastOrParticiple(around, tags);
  }
  if (form?.ambiguous) return nounOrVerb(around, tags);
  if (governor === "determiner" || governor === "possessive") return "noun";
  return finiteOr(tags, "past");
};

const verbTags: ReadonlySet<Tag> = new Set<Tag>(["base", "present", "past", "participle", "ing"]);

/** Words whose class hangs on their neighbours and that are no verbs. */
const retag = (tag: Tag, around: Around): Tag => {
  const { token, nextTag, next, previous, previousTag, governor } = around;
  switch (token.lower) {
    case "that":
      // A determiner before its noun: "that plan". Relative or conjunction otherwise.
      if (/^(?:of|in|on|at|for|with|by|from|about)$/.test(previous?.lower ?? "")) return "determiner";
      return "that";
    case "her":
      return nextTag &&
        (nounLike.has(nextTag) || nextTag === "adjective" || verbForms.get(next?.lower ?? "")?.ambiguous) &&
        nextTag !== "pronoun"
        ? "possessive"
        : "pronoun";
    case "his":
      return nextTag === "mark" || nextTag === undefined ? "pronoun" : "possessive";
    case "'s":
    case "’s":
      if (previousTag === "pronoun" || previousTag === "wh" || previousTag === "that") return "present";
      return nextTag === "not" ||
        nextTag === "determiner" ||
        /^(?:been|going|trying|making|getting|saying)$/.test(next?.lower ?? "")
        ? "present"
        : "genitive";
    case "as":
    case "than":
    case "before":
    case "after":
    case "since":
    case "once":
      return nextTag === "name" || nextTag === "pronoun" || nextTag === "determiner" || nextTag === "wh"
        ? "subordinator"
        : "preposition";
    case "like":
      return governor === "to" || governor === "modal" || governor === "pronoun" ? "base" : "preposition";
    case "no":
      return nextTag === "mark" ? "adverb" : "determiner";
    case "may":
      return tag === "name" ? "name" : "modal";
    case "'":
    case "’":
      // "the workers' pay", "Sanders’ campaign".
      return !token.spaced &&
        /s$/i.test(previous?.text ?? "") &&
        next?.spaced &&
        nextTag &&
        (nounLike.has(nextTag) ||
          nextTag === "adjective" ||
          (/^\p{Ll}/u.test(next.text) && nextTag !== "pronoun" && !functionWords.has(next.lower)))
        ? "genitive"
        : tag;
    default:
      return tag;
  }
};

/**
 * Words that the text writes with a capital in the middle of its sentences, and never small: at the head of a sentence
 * they are names too, though the dictionary knows them ("Cook", "Marsh").
 */
export const wordsUsedAsNames = (tokens: readonly Token[], sentences: readonly Sentence[]): ReadonlySet<string> => {
  const names = new Set<string>();
  const small = new Set<string>();
  for (const { from, to } of sentences) {
    for (let index = from; index < to; index += 1) {
      const { text, lower } = tokens[index] ?? { text: "", lower: "" };
      if (text === lower) small.add(lower);
      else if (index > from && isWord.test(tokens[index - 1]?.text ?? "") && /^\p{Lu}\p{Ll}/u.test(text))
        names.add(lower);
    }
  }
  return new Set([...names].filter((word) => !small.has(word) && !functionWords.has(word)));
};

/** One tag a token, for the tokens of all sentences. */
export const tagWords = (
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  names: ReadonlySet<string>,
): Tag[] => {
  const tags: Tag[] = Array.from({ length: tokens.length }, () => "mark");
  for (const { from, to } of sentences) tagSentence({ tokens, tags, names }, from, to);
  return tags;
};

const clauseOpeners: ReadonlySet<Tag> = new Set<Tag>(["wh", "that", "subordinator"]);

interface Tagging {
  tokens: readonly Token[];
  /** Written while the sentence is read. */
  tags: Tag[];
  names: ReadonlySet<string>;
}

const tagSentence = ({ tokens, tags, names }: Tagging, from: number, to: number): void => {
  let opening = true;
  for (let index = from; index < to; index += 1) {
    const token = tokens[index];
    if (!token) continue;
    tags[index] = tagAlone(token, opening, names);
    if (tags[index] !== "mark") opening = false;
    // After a quotation mark or a colon a capital tells as little as at the head of the sentence.
    else if (/^(?:["“‘:]|``|'')$/.test(token.text)) opening = token.text === ":" || !tokens[index + 1]?.spaced;
  }
  let governor: Tag | undefined;
  let governorWord = "";
  let clauseHasVerb = false;
  let afterQuote = false;
  for (let index = from; index < to; index += 1) {
    const token = tokens[index];
    const tag = tags[index];
    if (!token || !tag) continue;
    const around: Around = {
      token,
      previous: index > from ? tokens[index - 1] : undefined,
      previousTag: index > from ? tags[index - 1] : undefined,
      next: index + 1 < to ? tokens[index + 1] : undefined,
      nextTag: index + 1 < to ? tags[index + 1] : undefined,
      governor,
      governorWord,
      clauseHasVerb,
      afterQuote,
    };
    if (/^(?:["”’']|'')$/.test(token.text)) afterQuote = true;
    const told = verbTags.has(tag) && isWord.test(token.text) ? verbTag(around) : retag(tag, around);
    tags[index] = told;
    if (told === "past" || told === "present" || told === "modal") clauseHasVerb = true;
    else if (clauseOpeners.has(told) || told === "mark" || told === "conjunction")
      clauseHasVerb = told === "conjunction" && clauseHasVerb;
    // Quotation marks stand in the middle of phrases: to “break” it.
    if (told !== "adverb" && told !== "not" && (told === "genitive" || !quotationMark.test(token.text))) {
      governor = told;
      governorWord = token.lower;
    }
  }
};
