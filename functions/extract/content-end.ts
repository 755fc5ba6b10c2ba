// Finds where what somebody said ends and the reporter's own words go on.
import type { Clauses, Cue } from "./cue.ts";
import { subordinators, turns } from "./lexicon/around-verbs.ts";
import { type Frame, reportingNouns, reportingVerbs } from "./lexicon/reporting-verbs.ts";
import { nounPhraseBefore } from "./noun-phrases.ts";
import { lowerAt, paragraphAt, quotedAt, type Range, type Reading, textAt } from "./reading.ts";
import type { VerbGroup } from "./verb-groups.ts";
import { quotingForms, verbForms } from "./word-forms.ts";

/** So near a reporting verb follows upon a word that turns to another thought. */
const nearVerb = 5;
/** Upon "and": what is said has more than one part more often. */
const nearVerbOfAnd = 3;
const farVerb = 8;
const longestAttribution = 12;
const longestListItem = 8;
/** A quotation of fewer tokens, its marks counted, may be a title. */
const shortestQuote = 5;
const farQuote = 40;

/** The end of a sentence's words: final marks left out, a closing quotation mark kept. */
export const endOfWords = (reading: Reading, { from, to }: Range): number => {
  let end = to;
  while (end > from && /^[.!?…,;:*_]+$/.test(textAt(reading, end - 1)) && !quotedAt(reading, end - 1)) end -= 1;
  return end;
};

const isReporting = (lemma: string): boolean => reportingVerbs.has(lemma);
const nextFinite = (groups: readonly VerbGroup[], from: number): VerbGroup | undefined =>
  groups.find((group) => group.form === "finite" && group.from >= from);

/** A reporting verb stands soon after: its subject is a new speaker, or the same one again. */
const reportedAfter = (at: number, reach: number, { groups }: Clauses): boolean => {
  const next = nextFinite(groups, at + 1);
  return next !== undefined && next.from - at <= reach && isReporting(next.lemma) && !next.passive;
};

/** "and warned", "but then added": the next verb stands right behind, in the cue's tense. */
const sharesSubject = (reading: Reading, at: number, { group: cue }: Cue, { groups }: Clauses): boolean => {
  const group = nextFinite(groups, at + 1);
  if (!group || cue.form !== "finite" || cue.from >= at) return false;
  let first = at + 1;
  while (first < group.from && (reading.tags[first] === "adverb" || textAt(reading, first) === ",")) first += 1;
  return first === group.from && group.tense === cue.tense && group.tense !== "modal";
};

/** ", said the mayor" or ", the mayor said" begins here: somebody else is said to have said all before it. */
const isAttribution = (reading: Reading, at: number, { groups }: Clauses): boolean => {
  const group = nextFinite(groups, at);
  if (!group || group.from - at > longestAttribution || !quotingForms.has(lowerAt(reading, group.head))) return false;
  const after = reading.tags[group.to];
  if (group.from === at) return /^(?:name|noun|determiner|pronoun)$/.test(after ?? "");
  const ends =
    after === undefined ||
    after === "preposition" ||
    /^[.,;!?"“]$/.test(textAt(reading, group.to)) ||
    paragraphAt(reading, group.to) !== paragraphAt(reading, at);
  return ends && nounPhraseBefore(reading, group.from - 1, at)?.from === at;
};

/** "adding", "again underlining", "once more warning", "while also stressing". */
const isReportingIng = (reading: Reading, at: number): boolean => {
  const ing = [at, at + 1, at + 2].find((index) => reading.tags[index] === "ing") ?? -1;
  const between = reading.tokens.slice(at, Math.max(at, ing));
  const light = between.every(
    ({ lower }, index) => reading.tags[at + index] === "adverb" || /^(?:once|more|while)$/.test(lower),
  );
  return ing >= 0 && light && isReporting(verbForms.get(lowerAt(reading, ing))?.lemma ?? "");
};

/** The words at `at`, behind a comma, begin the reporter's next thought. */
const turnsAway = (reading: Reading, at: number, cue: Cue, clauses: Clauses): boolean => {
  const word = lowerAt(reading, at);
  if (isReportingIng(reading, at)) return true;
  // "…, a claim that Obi denies"
  if (/^an?$/.test(word) && reportingNouns.has(lowerAt(reading, at + 1))) return true;
  if (/^(?:while|whereas|per)$/.test(word)) return true;
  if (!turns.has(word)) return false;
  const reach = word === "and" ? nearVerbOfAnd : nearVerb;
  return sharesSubject(reading, at, cue, clauses) || reportedAfter(at, reach, clauses);
};

/** A clause with a verb begins at `at`, and behind the verb a colon, or a comma behind a verb of speech, opens a quotation. */
const introducesQuote = (reading: Reading, at: number, clauses: Clauses): boolean => {
  const group = nextFinite(clauses.groups, at + 1);
  if (!group || group.from - at > nearVerb || quotedAt(reading, at)) return false;
  let next = group.to;
  while (next < clauses.to && next - at < farQuote && !quotedAt(reading, next)) next += 1;
  const quote = reading.quotes[reading.quoteAt[next] ?? -1];
  if (!quote || quote.to - quote.from < shortestQuote) return false;
  const mark = textAt(reading, quote.from - 1);
  return (
    mark === ":" || (mark === "," && group.to === quote.from - 1 && quotingForms.has(lowerAt(reading, group.head)))
  );
};

/** After a comma at `at - 1`: one more thing of the same kind, up to its "and". */
const listGoesOn = (reading: Reading, at: number, start: number): boolean => {
  const { tags } = reading;
  for (let index = at; index < at + longestListItem; index += 1) {
    if (/^(?:and|or)$/.test(lowerAt(reading, index))) {
      const next = tags[index + 1] ?? "mark";
      return textAt(reading, index - 1) === "," ? next === tags[start] : /^(?:noun|name|adjective)$/.test(next);
    }
    const item = /^(?:noun|name|adjective|determiner|possessive|number|genitive|preposition)$/.test(tags[index] ?? "");
    if (!item && textAt(reading, index) !== ",") return false;
  }
  return false;
};

/** The content ends before `at`, a token behind the closing mark of a quotation. */
const endsBehindQuote = (reading: Reading, at: number, cue: Cue, clauses: Clauses): boolean => {
  if (isAttribution(reading, at, clauses)) return true;
  // The comma stands within the marks: “It goes on,” adding …
  if (textAt(reading, at - 2) === "," && turnsAway(reading, at, cue, clauses)) return true;
  return /^(?:while|during|when|after|before|adding)$/.test(lowerAt(reading, at));
};

/** The content ends before the mark at `at`. */
const endsAtMark = (reading: Reading, at: number, start: number, cue: Cue, clauses: Clauses, frame: Frame): boolean => {
  const text = textAt(reading, at);
  if (text === ";") return true;
  const subordinate = subordinators.has(lowerAt(reading, cue.clause.from - 1));
  const simple = subordinate || frame === "object" || frame === "infinitive";
  if (text === "," && simple && !listGoesOn(reading, at + 1, start)) return true;
  if (!/^(?:[,—–―]|--)$/.test(text)) return false;
  if (lowerAt(reading, at + 1) === "according" && lowerAt(reading, at + 2) === "to") return true;
  if (turns.has(lowerAt(reading, at + 1)) && introducesQuote(reading, at + 1, clauses)) return true;
  return isAttribution(reading, at + 1, clauses) || turnsAway(reading, at + 1, cue, clauses);
};

/** The content ends before the word at `at`, which no mark divides from it. */
const endsAtWord = (reading: Reading, at: number, cue: Cue, clauses: Clauses): boolean => {
  const lower = lowerAt(reading, at);
  if (lower === "according") return lowerAt(reading, at + 1) === "to";
  if (lower === "and" || lower === "but")
    return sharesSubject(reading, at, cue, clauses) || introducesQuote(reading, at, clauses);
  const contrast = /^(?:while|although|whereas)$/.test(lower) && reading.tags[at - 1] !== "mark";
  return contrast && reportedAfter(at, farVerb, clauses);
};

/**
 * The end of a content that begins at `start`: before ", adding", ", according to", ", while", ", but she said",
 * "and warned"; the end of the sentence's words where nothing turns away from it. Quotations are never cut.
 */
export const contentEnd = (reading: Reading, start: number, cue: Cue, clauses: Clauses, frame: Frame): number => {
  for (let at = start + 1; at < clauses.to; at += 1) {
    const [quoted, quotedBefore] = [quotedAt(reading, at), quotedAt(reading, at - 1)];
    if (quoted && quotedBefore) continue;
    if (endsAtMark(reading, at, start, cue, clauses, frame)) return at;
    if (quotedBefore && !quoted && endsBehindQuote(reading, at, cue, clauses)) return at;
    if (endsAtWord(reading, at, cue, clauses)) return at;
  }
  return clauses.to;
};
