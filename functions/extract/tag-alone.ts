// Says what a word does by the word alone: from the word lists and from its ending.
import { adjectiveEnding, adjectives, notAdjectives, notAdverbs, notVerbForms } from "./lexicon/adjectives.ts";
import { commonNouns } from "./lexicon/common-nouns.ts";
import { functionWords, type Tag } from "./lexicon/function-words.ts";
import type { Token } from "./tokenize.ts";
import { verbForms } from "./word-forms.ts";

const capitalised = /^\p{Lu}/u;
const isWord = /^[\p{L}\p{N}]/u;

const isNoun = (lower: string): boolean =>
  commonNouns.has(lower) ||
  (lower.endsWith("s") && commonNouns.has(lower.slice(0, -1))) ||
  (lower.endsWith("ies") && commonNouns.has(`${lower.slice(0, -3)}y`));

const isAdverb = (lower: string): boolean => lower.endsWith("ly") && !notAdverbs.has(lower);

/** A lower-cased word is in one of the word lists, so that a capital at the head of a sentence makes no name of it. */
export const isCommonWord = (lower: string): boolean =>
  functionWords.has(lower) ||
  verbForms.has(lower) ||
  adjectives.has(lower) ||
  isNoun(lower) ||
  isAdverb(lower) ||
  notVerbForms.has(lower);

/** A function word keeps its class in capitals ("THE"), but not with one capital in mid-sentence ("Will", "May"). */
const functionTag = ({ lower, text }: Token, opening: boolean): Tag | undefined => {
  const namelike = text.length > 1 && !opening && capitalised.test(text) && text !== text.toUpperCase();
  return namelike ? undefined : functionWords.get(lower);
};

const tagSmall = (lower: string): Tag => {
  const verb = notVerbForms.has(lower) ? undefined : verbForms.get(lower);
  if (verb) return verb.tags.has("ing") ? "ing" : ([...verb.tags][0] ?? "base");
  if (adjectives.has(lower)) return "adjective";
  if (isAdverb(lower)) return "adverb";
  if (notVerbForms.has(lower) || commonNouns.has(lower)) return "noun";
  if (lower.endsWith("ing") && lower.length > 5) return "ing";
  if (lower.endsWith("ed") && lower.length > 4) return "past";
  return adjectiveEnding.test(lower) && !notAdjectives.has(lower) ? "adjective" : "noun";
};

/**
 * The tag of a word by itself. `opening`: it stands where any word has a capital. `names`: words that this text uses as
 * names though they are common words too.
 */
export const tagAlone = (token: Token, opening: boolean, names: ReadonlySet<string>): Tag => {
  const { lower, text } = token;
  const known = functionTag(token, opening);
  if (known) return known;
  if (!isWord.test(text)) return /^['’](?:re|ve|ll|d|m)$/i.test(text) ? "present" : "mark";
  if (/^\p{N}/u.test(text)) return "number";
  if (capitalised.test(text) && !(opening && isCommonWord(lower) && !names.has(lower))) return "name";
  return tagSmall(lower);
};
