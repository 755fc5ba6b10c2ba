// Finds the noun phrase that ends or begins at a word: "the former mayor of Osk, Ada Lund".
import { servants, timeNouns } from "./lexicon/around-verbs.ts";
import type { Tag } from "./lexicon/function-words.ts";
import { lowerAt, quotedAt, type Range, type Reading, sameSentence, textAt } from "./reading.ts";

const tagSet = (...tags: Tag[]): ReadonlySet<Tag> => new Set(tags);
const inside = tagSet("noun", "name", "number", "adjective", "genitive", "determiner", "possessive");
const heads = tagSet("noun", "name", "number", "pronoun", "wh", "determiner", "adjective");
const named = tagSet("noun", "name");
const opensPhrase = tagSet("determiner", "possessive");
const linking = /^(?:of|for|at|from|in|with|on|to|near|behind|against|by|among)$/;
/** No noun phrase is followed further than this many words. */
const longest = 40;
const longestBracket = 12;

const is = (set: ReadonlySet<Tag>, tag: Tag | undefined): boolean => tag !== undefined && set.has(tag);

/** A clause may begin before this token: nothing there that the phrase could hang on. */
export const startsClause = (reading: Reading, index: number): boolean => {
  const { tokens, tags } = reading;
  const before = index - 1;
  if (before < 0 || !sameSentence(reading, before, index)) return true;
  const tag = tags[before];
  if (tag === "mark") return textAt(reading, before) !== "-" || tokens[index]?.spaced === true;
  return tag === "conjunction" || tag === "that" || tag === "subordinator" || quotedAt(reading, before);
};

/** Skips a bracket that ends at `index` backwards: "(R-IN)". Gives the index before it. */
const beforeBracket = (reading: Reading, index: number, floor: number): number => {
  if (!/^[)\]]$/.test(textAt(reading, index))) return index;
  for (let at = index - 1; at >= Math.max(floor, index - longestBracket); at -= 1)
    if (/^[([]$/.test(textAt(reading, at))) return at - 1;
  return index;
};

/** "at least four senators": gives the index of "at", or `from` where nothing counts the phrase. */
const withLeast = (reading: Reading, from: number, floor: number): number => {
  const least = /^(?:least|most)$/;
  const at = least.test(lowerAt(reading, from)) ? from : from - 1;
  const counts = reading.tags[at + 1] === "number" || reading.tags[at + 1] === "determiner";
  const whole = counts && least.test(lowerAt(reading, at)) && lowerAt(reading, at - 1) === "at";
  return whole && at - 1 >= floor ? at - 1 : from;
};

/** The first index of the simple phrase that ends at `end` inclusive: no preposition, no conjunction in it. */
const simpleStart = (reading: Reading, end: number, floor: number): number => {
  const { tags, tokens } = reading;
  let from = end;
  while (from > floor) {
    const word = tokens[from - 1];
    const tag = tags[from - 1];
    const current = tags[from];
    const joins = word?.text === "&" || (word?.text === "-" && !word.spaced);
    if (!(is(inside, tag) || joins) || quotedAt(reading, from - 1)) break;
    // "all the", "his the": two determiners at the most, and nothing in front of them.
    if (is(opensPhrase, current) && tag !== "determiner") break;
    // "later that evening Lund said": the evening is no part of her name.
    if (current === "name" && timeNouns.has(lowerAt(reading, from - 1))) break;
    from -= 1;
  }
  return withLeast(reading, from, floor);
};

/**
 * The noun phrase whose last token is at `end`, within `[floor, end]`; undefined where no noun phrase ends there. Phrases
 * hung on by prepositions and names joined by "and" belong to it where the whole can stand at the beginning of a clause.
 */
export const nounPhraseBefore = (reading: Reading, end: number, floor: number): Range | undefined => {
  const { tags } = reading;
  const last = beforeBracket(reading, end, floor);
  const tag = tags[last];
  if (last < floor || !is(heads, tag) || quotedAt(reading, last)) return undefined;
  if (tag === "pronoun" || tag === "wh") return { from: last, to: end + 1 };
  let from = simpleStart(reading, last, floor);
  if (tags[from] === "genitive") from += 1;
  let sure = from;
  while (from - 2 >= floor && last - from < longest) {
    const link = lowerAt(reading, from - 1);
    const before = beforeBracket(reading, from - 2, floor);
    const joins = /^(?:and|&)$/.test(link) && is(named, tags[before]);
    if (!(joins || linking.test(link)) || quotedAt(reading, from - 2)) break;
    if (!is(heads, tags[before]) || tags[before] === "wh") break;
    from = simpleStart(reading, before, floor);
    // "with the council for the coast warning": nothing else can follow "with" there.
    if (link === "of" || startsClause(reading, from) || lowerAt(reading, from - 1) === "with") sure = from;
  }
  return { from: sure, to: end + 1 };
};

/** How many tokens at `at`, behind a phrase that began at `start`, go on with it; 0 where it ends. */
const goesOn = (reading: Reading, at: number, start: number): number => {
  const { tags, tokens } = reading;
  const tag = tags[at];
  const lower = lowerAt(reading, at);
  const afterName = is(named, tags[at - 1]);
  const opensNext = at > start && is(opensPhrase, tag) && afterName;
  if (is(inside, tag) && !opensNext) return 1;
  if (/^(?:familiar|acquainted)$/.test(lowerAt(reading, at - 1)) && lower === "with") return 1;
  if (at === start) return 0;
  if (lower === "&" || (lower === "and" && tags[at - 1] === "name" && tags[at + 1] === "name")) return 1;
  if (!afterName) return 0;
  const hangs = /^(?:of|for|at|from)$/.test(lower) || (lower === "to" && servants.has(lowerAt(reading, at - 1)));
  if (hangs) return is(inside, tags[at + 1]) ? 1 : 0;
  return lower === "(" ? tokens.slice(at, at + longestBracket).findIndex(({ text }) => text === ")") + 1 : 0;
};

/** The noun phrase that begins at `start`, within `[start, ceiling)`, phrases hung on by "of", "for" and "at" included. */
export const nounPhraseAfter = (reading: Reading, start: number, ceiling: number): Range | undefined => {
  const { tags } = reading;
  const first = tags[start];
  if (start >= ceiling || quotedAt(reading, start)) return undefined;
  if (first === "pronoun" || first === "wh") return { from: start, to: start + 1 };
  // "retired judge Ada Lund"
  const described =
    (first === "past" || first === "participle") && /^(?:noun|name|adjective)$/.test(tags[start + 1] ?? "");
  if (!(is(inside, first) || described) || first === "genitive") return undefined;
  let to = described ? start + 1 : start;
  while (to < Math.min(ceiling, start + longest) && !quotedAt(reading, to)) {
    const more = goesOn(reading, to, start);
    if (more === 0) break;
    to += more;
  }
  return to > start ? { from: start, to: Math.min(to, ceiling) } : undefined;
};
