// Tells where a lone surname names a person whom the article names in full elsewhere.
import { organisationHeads } from "../lexicon/organisations.ts";
import { places } from "../lexicon/places.ts";
import type { Name } from "../names/name-labels.ts";
import type { Range, Reading } from "../reading.ts";
import { isTitle } from "../role-words.ts";
import { isCommonWord } from "../tag-alone.ts";
import { quotingForms } from "../word-forms.ts";

const locative = /^(?:in|at|from|to|near|outside|across|around|into|via|through|throughout|leave|left|visit|visited)$/;

/** A lone word of an article where somebody has it as a surname: whether it means that person here. */
export const namesPerson = ({ tokens, sentences, sentenceAt }: Reading, { from }: Range): boolean => {
  const before = tokens[from - 1]?.lower ?? "";
  if (isTitle(before)) return true;
  if (/^(?:the|a|an)$/.test(before)) return false;
  // "Waters" may be a surname or what rose: its capital tells, or what it does where any word has a capital.
  const lower = tokens[from]?.lower ?? "";
  const opens = from === sentences[sentenceAt[from] ?? -1]?.from || !/^[\p{Ll},]/u.test(tokens[from - 1]?.text ?? "");
  if (isCommonWord(lower) && opens && !quotingForms.has(tokens[from + 1]?.lower ?? "")) return false;
  return !(locative.test(before) && places.has(tokens[from]?.lower ?? ""));
};

/** Surnames of the people that the article names in full. */
export const surnamesOf = (reading: Reading, names: readonly Name[]): ReadonlySet<string> =>
  new Set(
    names
      .filter(({ kind, from, to }) => kind === "person" && to - from > 1)
      .map(({ to }) => reading.tokens[to - 1]?.text ?? "")
      .filter((word) => /^\p{Lu}\p{L}{2,}/u.test(word) && !organisationHeads.has(word.toLowerCase())),
  );
