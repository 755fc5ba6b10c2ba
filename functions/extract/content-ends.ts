// Finds where what somebody said ends and the reporter's own words go on.
import { reportingNouns, reportingVerbs } from "./lexicon/reporting-verbs.ts";
import type { Cue } from "./contents.ts";
import type { Frame } from "./lexicon/reporting-verbs.ts";
import { nounPhraseBefore } from "./noun-phrases.ts";
import type { Range, Reading } from "./reading.ts";
import type { VerbGroup } from "./verb-groups.ts";
import { quotingForms, verbForms } from "./word-forms.ts";

/** The end of a sentence's words: final marks left out, a closing quotation mark kept. */
export const lastWordOf = ({ tokens, quoteAt }: Reading, { from, to }: Range): number => {
  let end = to;
  while (end > from && /^[.!?…,;:*_]+$|^\.+$/.test(tokens[end - 1]?.text ?? "") && (quoteAt[end - 1] ?? -1) < 0)
    end -= 1;
  return end;
};

const isReporting = (lemma: string): boolean => reportingVerbs.has(lemma);

/**
 * The end of a content that begins at `start` in a sentence, at most `limit`: before ", adding", ", according to",
 * ", while", ", but she said", "and warned".
 */
export const contentEnd = (
  reading: Reading,
  { from: start, to: limit }: Range,
  { group: cue, clause }: Cue,
  groups: readonly VerbGroup[],
  frame: Frame,
): number => {
  const { tokens, tags, quoteAt } = reading;
  const subordinate = /^(?:when|while|as|after|although|though|if|since|because|before|once|where)$/.test(
    tokens[clause.from - 1]?.lower ?? "",
  );
  for (let at = start + 1; at < limit; at += 1) {
    if ((quoteAt[at] ?? -1) >= 0 && quoteAt[at] === quoteAt[at - 1]) continue;
    const text = tokens[at]?.text ?? "";
    const lower = tokens[at]?.lower ?? "";
    if (text === ";") return at;
    const afterMark = text === "," || /^(?:[—–―]|--)$/.test(text);
    const next = at + 1;
    if (
      text === "," &&
      (subordinate || frame === "object" || frame === "infinitive") &&
      !listGoesOn(reading, next, start)
    )
      return at;
    const closedQuote = (quoteAt[at - 1] ?? -1) !== -1 && quoteAt[at] === -1;
    if (afterMark && isAttribution(reading, next, groups)) return at;
    if (closedQuote && isAttribution(reading, at, groups)) return at;
    // The comma stands within the marks: “It goes on,” adding …
    if (closedQuote && tokens[at - 2]?.text === "," && goesOnWithout(reading, at, cue, groups)) return at;
    if (afterMark && goesOnWithout(reading, next, cue, groups)) return at;
    if (lower === "according" && tokens[next]?.lower === "to") return tokens[at - 1]?.text === "," ? at - 1 : at;
    if ((lower === "and" || lower === "but") && sharesSubject(reading, at, cue, groups)) return at;
    if (closedQuote && afterQuote(reading, at)) return at;
    if (
      (lower === "while" || lower === "although" || lower === "whereas") &&
      tags[at - 1] !== "mark" &&
      reportedAfter(at, 8, groups)
    )
      return at;
  }
  return limit;
};

/** ", said the mayor" or ", the mayor said" begins here: somebody else is said to have said all before it. */
const isAttribution = (reading: Reading, at: number, groups: readonly VerbGroup[]): boolean => {
  const group = groups.find((other) => other.from >= at && other.form === "finite");
  if (!group || group.from - at > 12 || !quotingForms.has(reading.tokens[group.head]?.lower ?? "")) return false;
  if (group.from === at) return /^(?:name|noun|determiner|pronoun)$/.test(reading.tags[group.to] ?? "");
  const after = reading.tokens[group.to];
  const ends =
    !after ||
    /^[.,;!?"“]$/.test(after.text) ||
    after.paragraph !== reading.tokens[at]?.paragraph ||
    reading.tags[group.to] === "preposition";
  return ends && nounPhraseBefore(reading, group.from - 1, at)?.from === at;
};

/** After a comma: one more thing of the same kind. */
const listGoesOn = ({ tokens, tags }: Reading, next: number, start: number): boolean => {
  for (let at = next; at < next + 8; at += 1) {
    if (/^(?:and|or)$/.test(tokens[at]?.lower ?? ""))
      return tokens[at - 1]?.text === ","
        ? tags[at + 1] === tags[start]
        : tags[at + 1] === "noun" || tags[at + 1] === "name" || tags[at + 1] === "adjective";
    if (
      tags[at] === "mark"
        ? tokens[at]?.text !== ","
        : !/^(?:noun|name|adjective|determiner|possessive|number|genitive|preposition)$/.test(tags[at] ?? "")
    )
      return false;
  }
  return false;
};

/** After a comma: words that begin the reporter's next thought. */
const goesOnWithout = (reading: Reading, next: number, cue: VerbGroup, groups: readonly VerbGroup[]): boolean => {
  const { tokens, tags } = reading;
  const word = tokens[next]?.lower ?? "";
  // "adding", "again underlining", "once more warning"
  const ing = [next, next + 1, next + 2].find((at) => tags[at] === "ing");
  if (ing !== undefined) {
    const between = tokens.slice(next, ing).every(({ lower }, at) => tags[next + at] === "adverb" || lower === "more");
    return between && isReporting(verbForms.get(tokens[ing]?.lower ?? "")?.lemma ?? "");
  }
  if (/^(?:a|an)$/.test(word) && reportingNouns.has(tokens[next + 1]?.lower ?? "")) return true;
  if (word === "while" || word === "whereas" || word === "per") return true;
  if (
    word === "but" ||
    word === "and" ||
    word === "though" ||
    word === "although" ||
    word === "as" ||
    word === "when"
  ) {
    return (
      sharesSubject(reading, next, cue, groups) ||
      (word !== "and" && reportedAfter(next, 5, groups)) ||
      (word === "and" && reportedAfter(next, 3, groups))
    );
  }
  return false;
};

/** A reporting verb stands soon after: its subject is a new speaker, or the same one again. */
const reportedAfter = (at: number, reach: number, groups: readonly VerbGroup[]): boolean => {
  const next = groups.find((group) => group.from > at && group.form === "finite");
  return next !== undefined && next.from - at <= reach && isReporting(next.lemma) && !next.passive;
};

/** "and warned", "but added": the next verb stands right behind, in the cue's tense, and reports too. */
const sharesSubject = (
  { tags, tokens }: Reading,
  at: number,
  cue: VerbGroup,
  groups: readonly VerbGroup[],
): boolean => {
  const group = groups.find((other) => other.form === "finite" && other.from > at);
  if (!group) return false;
  let first = at + 1;
  // The adverbs in front of a verb are part of its group.
  while (first < group.from && (tags[first] === "adverb" || tokens[first]?.text === ",")) first += 1;
  return (
    first === group.from &&
    group.tense === cue.tense &&
    group.tense !== "modal" &&
    cue.form === "finite" &&
    cue.from < at
  );
};

/** After the closing mark of a quotation: a preposition of time or place, "and", "but", "as" begin the reporter's own words. */
const afterQuote = ({ tokens }: Reading, at: number): boolean =>
  /^(?:while|during|when|after|before|adding)$/.test(tokens[at]?.lower ?? "");
