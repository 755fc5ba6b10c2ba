// Finds the noun phrase that ends or begins at a word: "the former mayor of Osk, Ada Lund".
import type { Tag } from "./lexicon/function-words.ts";
import type { Range, Reading } from "./reading.ts";

const inside: ReadonlySet<Tag> = new Set<Tag>([
  "noun",
  "name",
  "number",
  "adjective",
  "genitive",
  "determiner",
  "possessive",
]);
const heads: ReadonlySet<Tag> = new Set<Tag>(["noun", "name", "number", "pronoun", "wh", "determiner", "adjective"]);
const named: ReadonlySet<Tag> = new Set<Tag>(["noun", "name"]);
const linking = /^(?:of|for|at|from|in|with|on|to|near|behind|against|by|among)$/;
const timeNoun =
  /^(?:morning|afternoon|evening|night|day|week|month|year|today|yesterday|minute|hour|time|moment|weekend|monday|tuesday|wednesday|thursday|friday|saturday|sunday)s?$/;
/** No noun phrase is followed further than this many words. */
const longest = 40;

/** A clause may begin before this token: nothing there that the phrase could hang on. */
export const startsClause = ({ tokens, tags, sentenceAt, quoteAt }: Reading, index: number): boolean => {
  const before = index - 1;
  if (before < 0 || sentenceAt[before] !== sentenceAt[index]) return true;
  const tag = tags[before];
  if (tag === "mark") return tokens[before]?.text !== "-" || Boolean(tokens[index]?.spaced);
  return tag === "conjunction" || tag === "that" || tag === "subordinator" || (quoteAt[before] ?? -1) >= 0;
};

/** Skips a bracket that ends at `index` backwards: "(R-IN)". Gives the index before it. */
const beforeBracket = ({ tokens }: Reading, index: number, floor: number): number => {
  if (tokens[index]?.text !== ")" && tokens[index]?.text !== "]") return index;
  for (let at = index - 1; at >= Math.max(floor, index - 12); at -= 1)
    if (/^[([]$/.test(tokens[at]?.text ?? "")) return at - 1;
  return index;
};

/** The words of one simple phrase, leftwards from `end` inclusive: no preposition, no conjunction. Gives its first index. */
const simpleStart = ({ tags, tokens, quoteAt }: Reading, end: number, floor: number): number => {
  let from = end;
  while (from > floor) {
    const tag = tags[from - 1];
    const word = tokens[from - 1];
    const joins = word?.text === "&" || (word?.text === "-" && !word.spaced);
    const current = tags[from];
    if (!tag || !(inside.has(tag) || joins) || (quoteAt[from - 1] ?? -1) >= 0) break;
    if ((current === "determiner" || current === "possessive") && !(tag === "determiner" || tag === "adjective")) break;
    // "later that evening Lund said": the evening is no part of her name.
    if (current === "name" && timeNoun.test(word?.lower ?? "")) break;
    // "all the", "half the": two determiners at the most.
    if (current === "determiner" && tag === "adjective") break;
    from -= 1;
  }
  const least = /^(?:least|most)$/.test(tokens[from]?.lower ?? "") ? from : from - 1;
  // "at least four senators"
  const counted = tags[least + 1] === "number" || tags[least + 1] === "determiner";
  if (
    counted &&
    least - 1 >= floor &&
    /^(?:least|most)$/.test(tokens[least]?.lower ?? "") &&
    tokens[least - 1]?.lower === "at"
  )
    return least - 1;
  return from;
};

/**
 * The noun phrase whose last token is at `end`, within `[floor, end]`; undefined where no noun phrase ends there. Phrases
 * hung on by prepositions and names joined by "and" belong to it where the whole can stand at the beginning of a clause.
 */
export const nounPhraseBefore = (reading: Reading, end: number, floor: number): Range | undefined => {
  const { tags, tokens, quoteAt } = reading;
  const last = beforeBracket(reading, end, floor);
  const tag = tags[last];
  if (last < floor || !tag || !heads.has(tag) || (quoteAt[last] ?? -1) >= 0) return undefined;
  if (tag === "pronoun" || tag === "wh") return { from: last, to: end + 1 };
  let from = simpleStart(reading, last, floor);
  if (tags[from] === "genitive") from += 1;
  let sure = from;
  while (from - 2 >= floor && last - from < longest) {
    const linkTag = tags[from - 1];
    const link = tokens[from - 1]?.lower ?? "";
    const beforeLink = tags[beforeBracket(reading, from - 2, floor)];
    const joins =
      linkTag === "conjunction" &&
      (link === "and" || link === "&") &&
      beforeLink !== undefined &&
      named.has(beforeLink);
    if (!joins && !linking.test(link)) break;
    if (!beforeLink || !(heads.has(beforeLink) && beforeLink !== "wh") || (quoteAt[from - 2] ?? -1) >= 0) break;
    from = simpleStart(reading, beforeBracket(reading, from - 2, floor), floor);
    // "with the council for the coast warning": nothing else can follow "with" there.
    if (link === "of" || startsClause(reading, from) || tokens[from - 1]?.lower === "with") sure = from;
  }
  return { from: sure, to: end + 1 };
};

/** The noun phrase that begins at `start`, within `[start, ceiling)`, phrases hung on by "of", "for" and "at" included. */
export const nounPhraseAfter = (reading: Reading, start: number, ceiling: number): Range | undefined => {
  const { tags, tokens, quoteAt } = reading;
  const first = tags[start];
  if (start >= ceiling || !first || (quoteAt[start] ?? -1) >= 0) return undefined;
  if (first === "pronoun" || first === "wh") return { from: start, to: start + 1 };
  // "retired judge Ada Lund"
  const described =
    (first === "past" || first === "participle") && /^(?:noun|name|adjective)$/.test(tags[start + 1] ?? "");
  if (!(inside.has(first) || described) || first === "genitive") return undefined;
  let to = described ? start + 1 : start;
  while (to < Math.min(ceiling, start + longest)) {
    const tag = tags[to];
    const word = tokens[to];
    if (!tag || !word || (quoteAt[to] ?? -1) >= 0) break;
    const previous = tags[to - 1];
    const nameGoesOn = previous !== undefined && named.has(previous);
    if (inside.has(tag) && !(to > start && (tag === "determiner" || tag === "possessive") && nameGoesOn)) to += 1;
    else if (
      to > start &&
      (word.text === "&" || (word.lower === "and" && previous === "name" && tags[to + 1] === "name"))
    )
      to += 1;
    else if (
      to > start &&
      (/^(?:of|for|at|from)$/.test(word.lower) ||
        (word.lower === "to" &&
          /^(?:aide|adviser|advisor|assistant|ambassador|envoy|counsel|counselor|deputy)s?$/.test(
            tokens[to - 1]?.lower ?? "",
          ))) &&
      nameGoesOn &&
      inside.has(tags[to + 1] ?? "mark")
    )
      to += 1;
    else if (word.lower === "with" && /^(?:familiar|acquainted)$/.test(tokens[to - 1]?.lower ?? "")) to += 1;
    else if (to > start && word.text === "(" && nameGoesOn) {
      const close = tokens.slice(to, to + 10).findIndex((token) => token.text === ")");
      if (close < 0) break;
      to += close + 1;
    } else break;
  }
  return to > start ? { from: start, to } : undefined;
};
