// Says of each word what it does in its sentence, by word lists and by its neighbours.
import { functionWords, type Tag } from "./lexicon/function-words.ts";
import type { Sentence } from "./split-sentences.ts";
import { tagAlone } from "./tag-alone.ts";
import { type Around, nounLike, tagVerb } from "./tag-verbs.ts";
import type { Token } from "./tokenize.ts";
import { verbForms } from "./word-forms.ts";

const isWord = /^[\p{L}\p{N}]/u;
const quotationMark = /^(?:["“”‘’']|''|``)$/;
const closingMark = /^(?:["”’']|'')$/;
/** After these a capital tells as little as at the head of the sentence. */
const openingMark = /^(?:["“‘:]|``|'')$/;
const mayBeVerb: ReadonlySet<Tag> = new Set<Tag>(["base", "present", "past", "participle", "ing"]);
const opensClause: ReadonlySet<Tag> = new Set<Tag>(["wh", "that", "subordinator", "mark"]);

/** "her plan", but "told her that". */
const tagHer = ({ nextTag, next }: Around): Tag => {
  if (!nextTag || nextTag === "pronoun") return "pronoun";
  const noun = nounLike.has(nextTag) || nextTag === "adjective" || verbForms.get(next?.lower ?? "")?.ambiguous;
  return noun ? "possessive" : "pronoun";
};

/** "Lund's plan", but "she's here", "it's a plan". */
const tagApostropheS = ({ previousTag, nextTag, next }: Around): Tag => {
  if (previousTag === "pronoun" || previousTag === "wh" || previousTag === "that") return "present";
  const verb = nextTag === "not" || nextTag === "determiner";
  return verb || /^(?:been|going|trying|making|getting|saying)$/.test(next?.lower ?? "") ? "present" : "genitive";
};

/** "the workers' pay": an apostrophe alone is a genitive after an s, in front of a noun. */
const tagApostrophe = (tag: Tag, { token, previous, next, nextTag }: Around): Tag => {
  if (token.spaced || !/s$/i.test(previous?.text ?? "") || !next?.spaced || !nextTag) return tag;
  const small = /^\p{Ll}/u.test(next.text) && nextTag !== "pronoun" && !functionWords.has(next.lower);
  return nounLike.has(nextTag) || nextTag === "adjective" || small ? "genitive" : tag;
};

/** Words whose class hangs on their neighbours and that are no verbs. */
const tagOther = (tag: Tag, around: Around): Tag => {
  const { token, nextTag, previous, governor } = around;
  switch (token.lower) {
    case "that":
      return /^(?:of|in|on|at|for|with|by|from|about)$/.test(previous?.lower ?? "") ? "determiner" : "that";
    case "her":
      return tagHer(around);
    case "his":
      return nextTag === "mark" || nextTag === undefined ? "pronoun" : "possessive";
    case "'s":
    case "’s":
      return tagApostropheS(around);
    case "'":
    case "’":
      return tagApostrophe(tag, around);
    case "as":
    case "than":
    case "before":
    case "after":
    case "since":
    case "once": {
      const clause = nextTag === "name" || nextTag === "pronoun" || nextTag === "determiner" || nextTag === "wh";
      return clause ? "subordinator" : "preposition";
    }
    case "like":
      return governor === "to" || governor === "modal" || governor === "pronoun" ? "base" : "preposition";
    case "no":
      return nextTag === "mark" ? "adverb" : "determiner";
    case "may":
      return tag === "name" ? "name" : "modal";
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
      const inside = index > from && isWord.test(tokens[index - 1]?.text ?? "");
      if (text === lower) small.add(lower);
      else if (inside && /^\p{Lu}\p{Ll}/u.test(text)) names.add(lower);
    }
  }
  return new Set([...names].filter((word) => !small.has(word) && !functionWords.has(word)));
};

/** One tag a token, for the tokens of all sentences. `names`: what `wordsUsedAsNames` found. */
export const tagWords = (
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  names: ReadonlySet<string>,
): Tag[] => {
  const tags: Tag[] = Array.from({ length: tokens.length }, () => "mark");
  for (const sentence of sentences) {
    tagEachAlone(tokens, tags, names, sentence);
    tagByNeighbours(tokens, tags, sentence);
  }
  return tags;
};

/** Nothing but capitals: they tell of no names there. */
const isShouted = (sentence: readonly Token[]): boolean => {
  const letters = sentence.map(({ text }) => text).filter((text) => /\p{L}{2}/u.test(text));
  return letters.length > 2 && letters.every((text) => text === text.toUpperCase());
};

const tagEachAlone = (
  tokens: readonly Token[],
  tags: Tag[],
  names: ReadonlySet<string>,
  { from, to }: Sentence,
): void => {
  const shouted = isShouted(tokens.slice(from, to));
  let opening = true;
  for (let index = from; index < to; index += 1) {
    const token = tokens[index];
    if (!token) continue;
    tags[index] = tagAlone(token, opening || shouted, names);
    if (tags[index] !== "mark") opening = false;
    else if (openingMark.test(token.text)) opening = token.text === ":" || !tokens[index + 1]?.spaced;
  }
};

const tagByNeighbours = (tokens: readonly Token[], tags: Tag[], { from, to }: Sentence): void => {
  let governor: Tag | undefined;
  let governorWord = "";
  let clauseHasVerb = false;
  let afterQuote = false;
  for (let index = from; index < to; index += 1) {
    const token = tokens[index];
    const alone = tags[index];
    if (!token || !alone) continue;
    const [previous, previousTag] = index > from ? [tokens[index - 1], tags[index - 1]] : [];
    const [next, nextTag] = index + 1 < to ? [tokens[index + 1], tags[index + 1]] : [];
    const around = { token, previous, previousTag, next, nextTag, governor, governorWord, clauseHasVerb, afterQuote };
    const tag = mayBeVerb.has(alone) && isWord.test(token.text) ? tagVerb(around) : tagOther(alone, around);
    tags[index] = tag;
    afterQuote ||= closingMark.test(token.text);
    if (tag === "past" || tag === "present" || tag === "modal") clauseHasVerb = true;
    else if (opensClause.has(tag)) clauseHasVerb = false;
    // Quotation marks stand in the middle of phrases: to “break” it.
    const transparent = tag === "adverb" || tag === "not" || (tag !== "genitive" && quotationMark.test(token.text));
    if (!transparent) [governor, governorWord] = [tag, token.lower];
  }
};
