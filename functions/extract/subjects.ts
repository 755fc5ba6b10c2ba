// Finds who does what a verb says: the subject before it, after it, or shared with another verb.
import { quotingForms, verbForms } from "./word-forms.ts";
import { calendarNames } from "./lexicon/organisations.ts";
import { reportingVerbs } from "./lexicon/reporting-verbs.ts";
import { nounPhraseAfter, nounPhraseBefore, startsClause } from "./noun-phrases.ts";
import type { Range, Reading } from "./reading.ts";
import type { VerbGroup } from "./verb-groups.ts";

/** The subject of a verb group. */
export interface Subject {
  /** Undefined where no words of the sentence name it. */
  range: Range | undefined;
  /** "before" the verb, "after" it ("said Lund"), or "shared" with another verb of the sentence. */
  place: "before" | "after" | "shared";
}

/** An insertion between two commas is not followed further than this many words. */
const longestInsertion = 45;
const comma = /^[,—–―]$|^--$/;
const opensApposition = new Set(["determiner", "noun", "name", "number", "adjective", "possessive", "participle"]);

const isFinite = (tag: string | undefined): boolean => tag === "past" || tag === "present" || tag === "modal";

/** The subject in front of a comma that stands right before the verb: "Lund, the mayor of Osk, said". */
const beforeInsertion = (reading: Reading, end: number, floor: number): Range | undefined => {
  const { tokens, tags, quoteAt } = reading;
  for (let at = end - 1; at > Math.max(floor, end - longestInsertion); at -= 1) {
    if ((quoteAt[at] ?? -1) >= 0) {
      // A nickname or a title in quotation marks may stand in the insertion.
      continue;
    }
    if (!comma.test(tokens[at]?.text ?? "")) continue;
    const phrase = nounPhraseBefore(reading, at - 1, floor);
    if (!phrase || !startsClause(reading, phrase.from) || tags[phrase.from] === "wh") continue;
    const opener = tags[at + 1] ?? "mark";
    const word = tokens[at + 1]?.lower ?? "";
    const relative = /^(?:who|which|whose|where)$/.test(word);
    const verbInside = tags.slice(at + 1, end).some(isFinite);
    if (relative) return { from: phrase.from, to: end };
    if (opensApposition.has(opener) && !verbInside) return { from: phrase.from, to: end };
    if (opensApposition.has(opener) || opener === "conjunction" || opener === "pronoun") {
      if (opensApposition.has(opener) && tags.slice(at + 1, end).includes("wh")) return { from: phrase.from, to: end };
      continue;
    }
    // "Lund, speaking in Osk, said", "Lund, in a letter, said": what was inserted is no part of the name.
    return phrase;
  }
  return undefined;
};

/** Passes backwards over a time between subject and verb: "Lund on Monday said". */
const beforeTime = ({ tokens, tags }: Reading, end: number, floor: number): number => {
  const word = tokens[end]?.lower ?? "";
  const weekday = word.endsWith("day") && calendarNames.has(word);
  const span = /^(?:week|month|year|night|morning|afternoon|evening)$/.test(word);
  const opener = tokens[end - 1]?.lower ?? "";
  if (weekday && opener === "on") return end - 2 >= floor ? end - 2 : end;
  if (weekday && (tags[end - 1] === "name" || tags[end - 1] === "noun")) return end - 1;
  if (span && /^(?:last|this|earlier)$/.test(opener) && end - 2 >= floor)
    return tokens[end - 2]?.lower === "earlier" ? end - 3 : end - 2;
  if (span && calendarNames.has(opener) && tokens[end - 2]?.lower === "on") return end - 3 >= floor ? end - 3 : end;
  return end;
};

/** "Democrats, labor unions, and many lawmakers": the whole list where nothing but names and nouns stand before. */
const withList = (reading: Reading, range: Range, floor: number): Range => {
  const { tokens, tags, quoteAt } = reading;
  if (tokens[range.from - 1]?.lower !== "and") return range;
  let from = range.from - 1;
  while (from > floor && range.from - from < longestInsertion) {
    const tag = tags[from - 1];
    const list =
      tag === "mark"
        ? tokens[from - 1]?.text === "," && !(quoteAt[from - 1] !== -1)
        : tag &&
          ((opensApposition.has(tag) && tag !== "participle") ||
            tag === "genitive" ||
            /^(?:of|for|and|the|&)$/.test(tokens[from - 1]?.lower ?? ""));
    if (!list) break;
    from -= 1;
  }
  return startsClause(reading, from) &&
    tokens[from - 1]?.text !== "," &&
    opensApposition.has(tags[from] ?? "mark") &&
    (from === floor || tags[from - 1] === "mark")
    ? { from, to: range.to }
    : range;
};

const before = (reading: Reading, group: VerbGroup, floor: number): Range | undefined => {
  const { tokens, tags } = reading;
  let end = group.from - 1;
  while (end > floor && tags[end] === "adverb") end -= 1;
  if (end < floor) return undefined;
  if (comma.test(tokens[end]?.text ?? "")) return beforeInsertion(reading, end, floor);
  const bare = beforeTime(reading, end, floor);
  if (bare !== end && tags[bare] !== "mark") return nounPhraseBefore(reading, bare, floor);
  // "the plan that Lund praised": the relative is the object, Lund the subject. "that praised": the relative itself.
  if (tags[end] === "that") return nounPhraseBefore(reading, end - 1, floor) ? { from: end, to: end + 1 } : undefined;
  return nounPhraseBefore(reading, end, floor);
};

/** The appositive behind an inverted subject: "said Lund, the mayor of Osk". Gives the end of the whole. */
const withAppositive = (reading: Reading, phrase: Range, ceiling: number): Range => {
  const { tokens, tags, quoteAt } = reading;
  const { to } = phrase;
  // "said a man who lives there": the clause tells who is meant.
  if (tokens[to]?.lower === "who" && tags[to - 1] === "noun") {
    let at = to;
    while (
      at < ceiling &&
      at - to < longestInsertion &&
      !/^[,.;:]$/.test(tokens[at]?.text ?? "") &&
      (quoteAt[at] ?? -1) < 0
    )
      at += 1;
    return { from: phrase.from, to: at };
  }
  if (
    !comma.test(tokens[to]?.text ?? "") ||
    (!opensApposition.has(tags[to + 1] ?? "mark") && tokens[to + 1]?.lower !== "who")
  )
    return phrase;
  if (tags[to - 1] === "pronoun" || tags[to + 1] === "participle") return phrase;
  let at = to + 1;
  const relative = tokens[at]?.lower === "who";
  while (at < ceiling && at - to < longestInsertion && (quoteAt[at] ?? -1) < 0) {
    const word = tokens[at]?.text ?? "";
    if (/^[.:;?!]$/.test(word)) break;
    if (
      isFinite(tags[at]) &&
      reportingVerbs.has(verbForms.get(tokens[at]?.lower ?? "")?.lemma ?? "") &&
      (relative || !tags.slice(to, at).includes("wh"))
    )
      return phrase;
    if (
      comma.test(word) &&
      !(tags[at + 1] === "name" && tokens[at + 1]?.text !== "But") &&
      tokens[at + 1]?.lower !== "who"
    )
      break;
    at += 1;
  }
  return { from: phrase.from, to: at };
};

/** True where the verb may stand before its subject: a bare quoting verb behind a quotation or at the head of its sentence. */
export const maybeInverted = (reading: Reading, group: VerbGroup, floor: number): boolean => {
  const { tokens, tags, quoteAt } = reading;
  if (!quotingForms.has(tokens[group.head]?.lower ?? "") || group.from !== group.head) return false;
  const previous = group.from - 1;
  if (previous < floor) return true;
  return (
    (quoteAt[previous] ?? -1) >= 0 ||
    (tags[previous] === "mark" && /^(?:[,?!:—–―]|--|["”’'])$/.test(tokens[previous]?.text ?? ""))
  );
};

/** “…,” Lund, the mayor of Osk, said: a speaker stands between the quotation and the verb. */
const speaksBefore = (reading: Reading, group: VerbGroup, floor: number): boolean => {
  if (!comma.test(reading.tokens[group.from - 1]?.text ?? "") || (reading.quoteAt[group.from - 1] ?? -1) >= 0)
    return false;
  const range = beforeInsertion(reading, group.from - 1, floor);
  if (!range) return false;
  return (reading.quoteAt[range.from - 1] ?? -1) >= 0 || group.lemma === "tell";
};

/** The subjects of `groups`, one for each, in order. */
export const findSubjects = (reading: Reading, groups: readonly VerbGroup[], { from, to }: Range): Subject[] => {
  const { tags, tokens } = reading;
  const subjects: Subject[] = [];
  groups.forEach((group, number) => {
    const earlier = groups.slice(Math.max(0, number - 8), number);
    const shared = (same: (other: VerbGroup) => boolean): Subject => {
      const index = earlier.findLastIndex(
        (other, at) => same(other) && subjects[number - earlier.length + at]?.range !== undefined,
      );
      return { range: index < 0 ? undefined : subjects[number - earlier.length + index]?.range, place: "shared" };
    };
    if (group.form !== "finite") {
      const own =
        group.form === "ing" && tags[group.from - 1] === "name"
          ? nounPhraseBefore(reading, group.from - 1, from)
          : undefined;
      if (own) {
        subjects.push({ range: own, place: "before" });
        return;
      }
      // Not the subject of a clause that somebody says: "Lund said the council pressed them, adding".
      const isSaid = (other: VerbGroup): boolean => {
        const start = subjects[groups.indexOf(other)]?.range?.from ?? other.from;
        return tags[start - 1] === "that" || earlier.some((another) => another.to === start);
      };
      const reporting = shared((other) => other.form === "finite" && reportingVerbs.has(other.lemma) && !isSaid(other));
      const main = reporting.range ? reporting : shared((other) => other.form === "finite" && !other.passive);
      subjects.push(main.range ? main : shared((other) => other.form === "finite"));
      return;
    }
    if (maybeInverted(reading, group, from)) {
      const after = nounPhraseAfter(reading, group.to, to);
      const goesOn = after && isFinite(tags[after.to]) && tokens[after.to]?.lower !== "who";
      // "Lund, the mayor, said the bridge had": what follows is what she said.
      if (
        after &&
        !goesOn &&
        tags[after.from] !== "wh" &&
        !calendarNames.has(tokens[after.from]?.lower ?? "") &&
        !speaksBefore(reading, group, from)
      ) {
        subjects.push({ range: withAppositive(reading, after, to), place: "after" });
        return;
      }
    }
    const conjunction =
      tags[group.from - 1] === "conjunction" ||
      (tags[group.from - 1] === "mark" && tags[group.from - 2] === "conjunction");
    if (conjunction) {
      const sameTense = (other: VerbGroup): boolean => other.form === "finite" && other.tense === group.tense;
      const found = shared((other) => sameTense(other) && reportingVerbs.has(other.lemma));
      const any = found.range ? found : shared(sameTense);
      subjects.push(any.range ? any : shared((other) => other.form === "finite"));
      return;
    }
    const range = before(reading, group, from);
    subjects.push({ range: range && withList(reading, range, from), place: "before" });
  });
  return subjects;
};
