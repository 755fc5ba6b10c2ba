// Finds what was said where it stands behind the verb: "said that …", "told them …", "urged them to …", "praised …".
import { contentEnd } from "./content-end.ts";
import type { Clauses, Content, Cue } from "./cue.ts";
import { dayNames, occasions, timesAndManners, timesWithNoun, topics } from "./lexicon/around-verbs.ts";
import { bareClauseVerbs, type Frame } from "./lexicon/reporting-verbs.ts";
import { nounPhraseAfter } from "./noun-phrases.ts";
import { lowerAt, quotedAt, type Reading, textAt } from "./reading.ts";

/** So many times and places may stand between a verb and what it reports. */
const mostAdjuncts = 6;
/** A clause's verb stands this near to its subject. */
const nearVerb = 12;
const longestBracket = 12;

/** The end of a subject that begins here, or undefined where none does. */
const subjectEnd = (reading: Reading, index: number, limit: number): number | undefined => {
  if (/^(?:there|it)$/.test(lowerAt(reading, index))) return index + 1;
  return nounPhraseAfter(reading, index, limit)?.to ?? (reading.tags[index] === "ing" ? index : undefined);
};

/** "that", "whether", "how": a word that opens a clause by itself. */
const marksClause = (reading: Reading, index: number): boolean => {
  const lower = lowerAt(reading, index);
  if (reading.tags[index] === "that" || lower === "whether" || lower === "if") return true;
  return reading.tags[index] === "wh" && lower !== "who" && lower !== "which";
};

/** A clause opens here: a word that marks it, or a subject with a verb of its own. */
const opensClause = (reading: Reading, index: number, { to, groups }: Clauses): boolean => {
  if (marksClause(reading, index)) return true;
  const end = subjectEnd(reading, index, to);
  if (end === undefined) return false;
  return groups.some((group) => group.form === "finite" && group.from >= end && group.from - end <= nearVerb);
};

/** A quotation begins here, a comma or a colon before it or not. */
const quoteAhead = (reading: Reading, index: number, limit: number): boolean => {
  const at = /^[,:]$/.test(textAt(reading, index)) ? index + 1 : index;
  return at < limit && quotedAt(reading, at);
};

/** The token behind a time, place or occasion that begins at `at`; `at` itself where none does. */
const passAdjunct = (reading: Reading, at: number, limit: number): number => {
  const lower = lowerAt(reading, at);
  const adverb = reading.tags[at] === "adverb" && lower !== "no";
  if (dayNames.has(lower) || adverb || /^[ap]\.m\.$/.test(lower)) return at + 1;
  if (timesAndManners.has(lower)) {
    const phrase = timesWithNoun.has(lower) ? nounPhraseAfter(reading, at, limit) : undefined;
    return phrase ? Math.min(phrase.to, at + 3) : at + 1;
  }
  if (occasions.has(lower) || topics.has(lower)) {
    const phrase = nounPhraseAfter(reading, at + 1, limit);
    return !phrase || (topics.has(lower) && !quoteAhead(reading, phrase.to, limit)) ? at : phrase.to;
  }
  if (textAt(reading, at) !== "(") return at;
  const close = reading.tokens.slice(at, at + longestBracket).findIndex((token) => token.text === ")");
  return close < 0 ? at : at + close + 1;
};

/** Passes over times, places and occasions behind the verb: "on Monday", "in a statement", "at a rally in Osk". */
const passAdjuncts = (reading: Reading, start: number, limit: number): number => {
  let at = start;
  for (let steps = 0; steps < mostAdjuncts && at < limit && !quotedAt(reading, at); steps += 1) {
    const next = passAdjunct(reading, at, limit);
    if (next === at) break;
    at = next;
  }
  return at;
};

/** The token behind the one who is told, urged, warned; undefined where nobody is. */
const passHearer = (reading: Reading, cue: Cue, at: number, limit: number): number | undefined => {
  const tag = reading.tags[at];
  if (!cue.verb.frames.has("addressed") || cue.inverted || quotedAt(reading, at)) return undefined;
  if (tag === "that" || tag === "to" || tag === "wh" || dayNames.has(lowerAt(reading, at))) return undefined;
  const hearer = nounPhraseAfter(reading, at, limit);
  return hearer && (/^['’]s$/.test(textAt(reading, hearer.to)) ? hearer.to + 1 : hearer.to);
};

/** Where the words behind the verb begin that may be its content; `addressed` where somebody was spoken to. */
const contentStart = (reading: Reading, cue: Cue, clauses: Clauses): { at: number; addressed: boolean } => {
  const start = cue.inverted ? cue.clause.to : cue.to;
  const hearer = passHearer(reading, cue, start, clauses.to);
  const at = hearer ?? start;
  const passed = passAdjuncts(reading, at, clauses.to);
  const opens =
    quotedAt(reading, passed) ||
    opensClause(reading, passed, clauses) ||
    /^[,:]$/.test(textAt(reading, passed)) ||
    reading.tags[passed] === "to";
  const onlyClauses = cue.verb.frames.has("clause") && !cue.verb.frames.has("object");
  const skip = passed < clauses.to ? opens : onlyClauses;
  return { at: skip ? passed : at, addressed: hearer !== undefined };
};

/** The frame that the words at `at` fill, or undefined where they are no content of this verb. */
const frameAt = (reading: Reading, cue: Cue, at: number, addressed: boolean, clauses: Clauses): Frame | undefined => {
  const { frames } = cue.verb;
  const clausal: Frame = frames.has("clause") ? "clause" : "addressed";
  if (quotedAt(reading, at)) return frames.has("clause") || addressed ? clausal : "object";
  if (reading.tags[at] === "to") {
    const next = reading.tags[at + 1];
    const verb = next === "base" || next === "adverb" || quotedAt(reading, at + 1);
    return verb && addressed ? "addressed" : verb && frames.has("infinitive") ? "infinitive" : undefined;
  }
  const marked = marksClause(reading, at) || reading.tags[at] === "wh";
  const clause = (marked || bareClauseVerbs.has(cue.group.lemma)) && opensClause(reading, at, clauses);
  if (clause && (frames.has("clause") || addressed)) return clausal;
  const object = frames.has("object") && at === cue.to && reading.tags[at] !== "wh";
  return object && nounPhraseAfter(reading, at, clauses.to) ? "object" : undefined;
};

/** What stands after the verb; undefined where the words there are no content of it. */
export const contentAfter = (reading: Reading, cue: Cue, clauses: Clauses): Content | undefined => {
  const { at: start, addressed } = contentStart(reading, cue, clauses);
  if (start >= clauses.to) return undefined;
  const mark = textAt(reading, start);
  const marked = /^(?:[,:—–―]|--)$/.test(mark);
  const at = marked ? start + 1 : start;
  const colon = mark === ":" && !quotedAt(reading, at);
  const frame = colon
    ? cue.verb.frames.has("clause")
      ? "clause"
      : "addressed"
    : marked && !quotedAt(reading, at)
      ? undefined
      : frameAt(reading, cue, at, addressed, clauses);
  if (!frame) return undefined;
  // "urged them to leave": who should do what belongs together; "told them to leave" leaves the hearer out.
  const whole = addressed && frame === "addressed" && reading.tags[at] === "to" && cue.group.lemma !== "tell";
  const from = whole ? cue.to : at;
  return { ranges: [{ from, to: contentEnd(reading, from, cue, clauses, frame) }], frame };
};
