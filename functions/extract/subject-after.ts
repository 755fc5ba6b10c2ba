// Finds the subject behind a verb: “…,” said Lund, the mayor of Osk.
import { calendarNames } from "./lexicon/organisations.ts";
import { reportingVerbs } from "./lexicon/reporting-verbs.ts";
import { nounPhraseAfter } from "./noun-phrases.ts";
import { lowerAt, quotedAt, type Range, type Reading, textAt } from "./reading.ts";
import { beforeInsertion, insertionMark, isFinite, longestInsertion, opensApposition } from "./subject-before.ts";
import type { VerbGroup } from "./verb-groups.ts";
import { quotingForms, verbForms } from "./word-forms.ts";

/** A bare quoting verb behind a quotation, or at the head of its sentence. */
const maybeInverted = (reading: Reading, group: VerbGroup, floor: number): boolean => {
  const previous = group.from - 1;
  if (!quotingForms.has(lowerAt(reading, group.head)) || group.from !== group.head) return false;
  if (previous < floor || quotedAt(reading, previous)) return true;
  return reading.tags[previous] === "mark" && /^(?:[,?!:—–―]|--|["”’'])$/.test(textAt(reading, previous));
};

/** “…,” Lund, the mayor of Osk, said: a speaker stands between the quotation and the verb. */
const speaksBefore = (reading: Reading, group: VerbGroup, floor: number): boolean => {
  const mark = group.from - 1;
  if (!insertionMark.test(textAt(reading, mark)) || quotedAt(reading, mark)) return false;
  const range = beforeInsertion(reading, mark, floor);
  return range !== undefined && (quotedAt(reading, range.from - 1) || group.lemma === "tell");
};

/** "said a man who lives there": the clause tells who is meant. */
const withRelative = (reading: Reading, { from, to }: Range, ceiling: number): Range => {
  let at = to;
  const last = Math.min(ceiling, to + longestInsertion);
  while (at < last && !/^[,.;:]$/.test(textAt(reading, at)) && !quotedAt(reading, at)) at += 1;
  return { from, to: at };
};

/** The subject with what is put behind it: "Lund, the mayor of Osk". */
const withAppositive = (reading: Reading, phrase: Range, ceiling: number): Range => {
  const { tags } = reading;
  const { from, to } = phrase;
  const relative = lowerAt(reading, to + 1) === "who";
  if (lowerAt(reading, to) === "who" && tags[to - 1] === "noun") return withRelative(reading, phrase, ceiling);
  if (!insertionMark.test(textAt(reading, to)) || tags[to - 1] === "pronoun") return phrase;
  if (tags[to + 1] === "participle" || !(relative || opensApposition.has(tags[to + 1] ?? "mark"))) return phrase;
  let at = to + 1;
  for (; at < Math.min(ceiling, to + longestInsertion) && !quotedAt(reading, at); at += 1) {
    const reports = isFinite(tags[at]) && reportingVerbs.has(verbForms.get(lowerAt(reading, at))?.lemma ?? "");
    // "said Lund, Obi added": a verb of its own, so nothing was put behind her.
    if (reports && (relative || !tags.slice(to, at).includes("wh"))) return phrase;
    if (/^[.:;?!]$/.test(textAt(reading, at))) break;
    const goesOn = (tags[at + 1] === "name" && textAt(reading, at + 1) !== "But") || lowerAt(reading, at + 1) === "who";
    if (insertionMark.test(textAt(reading, at)) && !goesOn) break;
  }
  return { from, to: at };
};

/** The subject behind the verb within `[floor, ceiling)`, or undefined where it stands elsewhere. */
export const subjectAfter = (reading: Reading, group: VerbGroup, floor: number, ceiling: number): Range | undefined => {
  if (!maybeInverted(reading, group, floor)) return undefined;
  const phrase = nounPhraseAfter(reading, group.to, ceiling);
  if (!phrase || reading.tags[phrase.from] === "wh" || calendarNames.has(lowerAt(reading, phrase.from)))
    return undefined;
  // "Lund, the mayor, said the bridge had": what follows is what she said.
  const next = reading.tags[phrase.to];
  // "said Lund “knows it”": so it is where a quotation goes on with the sentence.
  const opens = reading.quotes[reading.quoteAt[phrase.to] ?? -1]?.from === phrase.to;
  if (opens && !quotedAt(reading, group.from - 1) && /^\p{Ll}/u.test(textAt(reading, phrase.to + 1))) return undefined;
  const verb = isFinite(next) || (next === "participle" && !quotedAt(reading, group.from - 1));
  const clause = verb && lowerAt(reading, phrase.to) !== "who";
  return clause || speaksBefore(reading, group, floor) ? undefined : withAppositive(reading, phrase, ceiling);
};
