// Finds the subject in front of a verb: "Lund said", "Lund, the mayor of Osk, said", "Obi and Lund on Monday said".
import { timeNouns } from "./lexicon/around-verbs.ts";
import { calendarNames } from "./lexicon/organisations.ts";
import type { Tag } from "./lexicon/function-words.ts";
import { titleAbbreviations } from "./lexicon/titles.ts";
import { nounPhraseBefore, startsClause } from "./noun-phrases.ts";
import { lowerAt, quotedAt, type Range, type Reading, textAt } from "./reading.ts";
import type { VerbGroup } from "./verb-groups.ts";

/** An insertion between two commas is not followed further than this many words. */
export const longestInsertion = 45;
export const insertionMark = /^(?:[,—–―]|--)$/;
export const opensApposition: ReadonlySet<Tag> = new Set<Tag>([
  "determiner",
  "noun",
  "name",
  "number",
  "adjective",
  "possessive",
  "participle",
]);

/** True for the tag of a verb that can have a subject by itself. */
export const isFinite = (tag: Tag | undefined): boolean => tag === "past" || tag === "present" || tag === "modal";

/** The subject with the insertion that begins after `mark` and ends before `end`; undefined where it is none. */
const withInsertion = (reading: Reading, phrase: Range, mark: number, end: number): Range | undefined => {
  const { tags } = reading;
  const opener = tags[mark + 1] ?? "mark";
  const whole = { from: phrase.from, to: end };
  if (/^(?:who|which|whose|where)$/.test(lowerAt(reading, mark + 1))) return whole;
  const inserted = tags.slice(mark + 1, end);
  if (opensApposition.has(opener)) return !inserted.some(isFinite) || inserted.includes("wh") ? whole : undefined;
  if (opener === "conjunction" || opener === "pronoun") return undefined;
  // "Lund, speaking in Osk, said", "Lund, in a letter, said": what was inserted is no part of the name.
  return phrase;
};

/** "In Osk, OH, after a debate, Gov. Bo Obi, said": a title begins the name of somebody, so that the comma behind it is one too many. */
const withTitle = (reading: Reading, end: number, floor: number): Range | undefined => {
  const phrase = nounPhraseBefore(reading, end - 1, floor);
  if (!phrase || textAt(reading, phrase.from - 1) !== ",") return undefined;
  const titled = titleAbbreviations.has(lowerAt(reading, phrase.from)) && reading.tags[phrase.from + 1] === "name";
  return titled && !reading.tags.slice(phrase.from, phrase.to).includes("genitive") ? phrase : undefined;
};

/** The subject in front of a mark at `end` that stands right before the verb: "Lund, the mayor of Osk, said". */
export const beforeInsertion = (reading: Reading, end: number, floor: number): Range | undefined => {
  for (let at = end - 1; at > Math.max(floor, end - longestInsertion); at -= 1) {
    // A nickname or a title in quotation marks may stand in the insertion.
    if (quotedAt(reading, at) || !insertionMark.test(textAt(reading, at))) continue;
    const phrase = nounPhraseBefore(reading, at - 1, floor);
    if (!phrase || !startsClause(reading, phrase.from) || reading.tags[phrase.from] === "wh") continue;
    // "Last month, on the bridge, said": a time does nothing.
    if (timeNouns.has(lowerAt(reading, phrase.to - 1))) continue;
    const subject = withInsertion(reading, phrase, at, end);
    if (subject) return subject === phrase ? (withTitle(reading, end, at) ?? subject) : subject;
  }
  return undefined;
};

/** Passes backwards over a time between subject and verb: "Lund on Monday said". */
const beforeTime = (reading: Reading, end: number, floor: number): number => {
  const word = lowerAt(reading, end);
  const opener = lowerAt(reading, end - 1);
  const back = (length: number): number => (end - length >= floor ? end - length : end);
  if (word.endsWith("day") && calendarNames.has(word)) {
    if (opener === "on") return back(2);
    if (/^(?:early|earlier|late|later)$/.test(opener)) return lowerAt(reading, end - 2) === "on" ? back(3) : back(2);
    const tag = reading.tags[end - 1];
    return tag === "name" || tag === "noun" ? end - 1 : end;
  }
  if (!timeNouns.has(word)) return end;
  if (/^(?:last|this)$/.test(opener)) return back(lowerAt(reading, end - 2) === "earlier" ? 3 : 2);
  return calendarNames.has(opener) && lowerAt(reading, end - 2) === "on" ? back(3) : end;
};

/** "Democrats, labor unions, and many lawmakers": the whole list where nothing but names and nouns stand before. */
export const withList = (reading: Reading, range: Range, floor: number): Range => {
  const { tags } = reading;
  if (lowerAt(reading, range.from - 1) !== "and") return range;
  const isListed = (index: number): boolean => {
    const tag = tags[index];
    if (tag === "mark") return textAt(reading, index) === "," && !quotedAt(reading, index);
    if (tag === "genitive" || /^(?:of|for|and|&)$/.test(lowerAt(reading, index))) return true;
    return tag !== undefined && tag !== "participle" && opensApposition.has(tag);
  };
  let from = range.from - 1;
  while (from > floor && range.from - from < longestInsertion && isListed(from - 1)) from -= 1;
  const free = from === floor || (tags[from - 1] === "mark" && textAt(reading, from - 1) !== ",");
  const opens = opensApposition.has(tags[from] ?? "mark") && startsClause(reading, from);
  return free && opens ? { from, to: range.to } : range;
};

/** "A man who lives there said": the subject with the clause that tells who is meant, where `phrase` stands in that clause. */
const withRelative = (reading: Reading, phrase: Range, floor: number): Range | undefined => {
  if (startsClause(reading, phrase.from)) return undefined;
  for (let at = phrase.from - 1; at > Math.max(floor, phrase.to - longestInsertion); at -= 1) {
    if (reading.tags[at] === "mark" || quotedAt(reading, at)) return undefined;
    if (lowerAt(reading, at) !== "who") continue;
    const whole = nounPhraseBefore(reading, at - 1, floor);
    const hasVerb = reading.tags.slice(at, phrase.from).some(isFinite);
    return whole && hasVerb && startsClause(reading, whole.from) ? { from: whole.from, to: phrase.to } : undefined;
  }
  return undefined;
};

const openQuestions = /^(?:when|where|how|why|whether)$/;

/** The subject in front of the verb, not before `floor`. */
export const subjectBefore = (reading: Reading, group: VerbGroup, floor: number): Range | undefined => {
  const { tags } = reading;
  let end = group.from - 1;
  while (end > floor && tags[end] === "adverb") end -= 1;
  if (end < floor) return undefined;
  if (insertionMark.test(textAt(reading, end))) return beforeInsertion(reading, end, floor);
  const bare = beforeTime(reading, end, floor);
  if (bare !== end && tags[bare] !== "mark") return nounPhraseBefore(reading, bare, floor);
  // "a plan that promised": the relative itself.
  if (tags[end] === "that") return nounPhraseBefore(reading, end - 1, floor) ? { from: end, to: end + 1 } : undefined;
  // "when asked": whoever was asked stands elsewhere.
  if (openQuestions.test(lowerAt(reading, end))) return undefined;
  const phrase = nounPhraseBefore(reading, end, floor);
  return phrase && (withRelative(reading, phrase, floor) ?? phrase);
};
