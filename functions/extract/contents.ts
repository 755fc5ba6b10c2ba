// Finds what was said: the words before and after a reporting verb that are its content.
import { contentEnd } from "./content-ends.ts";
import { bareClauseVerbs, type Frame, type ReportingVerb } from "./lexicon/reporting-verbs.ts";
import { nounPhraseAfter } from "./noun-phrases.ts";
import type { Range, Reading } from "./reading.ts";
import type { VerbGroup } from "./verb-groups.ts";

/** A reporting verb in its sentence, as much as is needed to find what was said. */
export interface Cue {
  group: VerbGroup;
  verb: ReportingVerb;
  /** The verb's lemma, with its particle after a space: "call for". */
  key: string;
  /** The last token of the cue is before this: particles included ("called for"). */
  to: number;
  /** Where the words of subject and verb begin and end. */
  clause: Range;
  inverted: boolean;
}

export interface Content {
  ranges: Range[];
  frame: Frame;
}

const dayName = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;
const timeWord =
  /^(?:today|yesterday|tomorrow|tonight|recently|later|earlier|last|this|early|late|publicly|repeatedly|bluntly|simply|flatly|again|once|before|too|here|there|then|separately)$/;
const adjunct =
  /^(?:on|in|at|during|via|after|before|from|to|by|through|outside|following|with|over|under|inside|near|upon)$/;
/** These begin what is spoken of, unless a quotation follows: said of the plan, “…”. */
const topic = /^(?:of|about|with|for|against)$/;
const dash = /^(?:[—–―]|--)$/;

const isQuoted = ({ quoteAt }: Reading, index: number): boolean => (quoteAt[index] ?? -1) >= 0;

/** A clause opens here: "that", a question word, a subject with a verb of its own. */
const opensClause = (reading: Reading, index: number, limit: number, groups: readonly VerbGroup[]): boolean => {
  const { tags, tokens } = reading;
  const tag = tags[index];
  const lower = tokens[index]?.lower ?? "";
  if (tag === "that" || lower === "whether" || lower === "if") return true;
  if (tag === "wh" && lower !== "who" && lower !== "which") return true;
  const phrase = subjectAhead(reading, index, limit);
  if (phrase === undefined) return false;
  return groups.some((group) => group.form === "finite" && group.from >= phrase && group.from - phrase <= 12);
};

/** The end of a subject that begins here, or undefined where none does. */
const subjectAhead = (reading: Reading, index: number, limit: number): number | undefined => {
  const { tags, tokens } = reading;
  if (/^(?:there|it)$/.test(tokens[index]?.lower ?? "")) return index + 1;
  return nounPhraseAfter(reading, index, limit)?.to ?? (tags[index] === "ing" ? index : undefined);
};

/** A quotation begins here, a comma or a colon before it or not. */
const quoteAhead = (reading: Reading, index: number, limit: number): boolean => {
  const at = /^[,:]$/.test(reading.tokens[index]?.text ?? "") ? index + 1 : index;
  return at < limit && isQuoted(reading, at);
};

/** Passes over times, places and occasions behind the verb: "on Monday", "in a statement", "at a rally in Osk". */
const passAdjuncts = (reading: Reading, start: number, limit: number): number => {
  const { tags, tokens } = reading;
  let at = start;
  for (let steps = 0; steps < 6 && at < limit; steps += 1) {
    const lower = tokens[at]?.lower ?? "";
    if (isQuoted(reading, at)) break;
    if (dayName.test(lower) || (tags[at] === "adverb" && lower !== "no") || /^(?:a\.m\.|p\.m\.)$/.test(lower)) at += 1;
    else if (timeWord.test(lower)) {
      const phrase = nounPhraseAfter(reading, at, limit);
      at = phrase && /^(?:last|this|early|late|earlier|later)$/.test(lower) ? Math.min(phrase.to, at + 3) : at + 1;
    } else if ((adjunct.test(lower) || topic.test(lower)) && tags[at] !== "that") {
      const phrase = nounPhraseAfter(reading, at + 1, limit);
      if (!phrase) break;
      if (topic.test(lower) && !quoteAhead(reading, phrase.to, limit)) break;
      at = phrase.to;
    } else if (tokens[at]?.text === "(") {
      const close = tokens.slice(at, at + 12).findIndex((token) => token.text === ")");
      if (close < 0) break;
      at += close + 1;
    } else break;
  }
  return at;
};

/** What stands before subject and verb: a quotation or a clause that ends in a comma or a mark. */
export const contentBefore = (
  reading: Reading,
  cue: Cue,
  floor: number,
  groups: readonly VerbGroup[],
): Range | undefined => {
  const { tokens } = reading;
  const mark = cue.clause.from - 1;
  if (mark < floor) return undefined;
  const quoted = isQuoted(reading, mark);
  const text = tokens[mark]?.text ?? "";
  if (!quoted && !(text === "," || dash.test(text) || /^[?!:]$/.test(text))) return undefined;
  let to = mark + 1;
  while (to > floor && /^(?:[,—–―:]|--)$/.test(tokens[to - 1]?.text ?? "") && !isQuoted(reading, to - 1)) to -= 1;
  if (to - floor < 2) return undefined;
  const spoken = quoted || groups.some((group) => group.form === "finite" && group.from >= floor && group.to <= to);
  if (
    !spoken &&
    !Array.from({ length: to - floor }, (_, index) => floor + index).some((index) => isQuoted(reading, index))
  )
    return undefined;
  return { from: floor, to };
};

/** Where the words after the verb begin that may be its content, recipients and occasions passed over. */
const contentStart = (
  reading: Reading,
  cue: Cue,
  start: number,
  limit: number,
  groups: readonly VerbGroup[],
): { at: number; addressed: boolean } => {
  const { tags, tokens } = reading;
  let at = start;
  let addressed = false;
  if (
    cue.verb.frames.has("addressed") &&
    !cue.inverted &&
    !isQuoted(reading, at) &&
    tags[at] !== "that" &&
    tags[at] !== "to" &&
    tags[at] !== "wh"
  ) {
    const recipient = nounPhraseAfter(reading, at, limit);
    if (recipient && !dayName.test(tokens[at]?.lower ?? "")) {
      at = recipient.to;
      addressed = true;
      if (tokens[at]?.text === "'s" || tokens[at]?.text === "’s") at += 1;
    }
  }
  const passed = passAdjuncts(reading, at, limit);
  const found =
    passed < limit &&
    passed > at &&
    (isQuoted(reading, passed) ||
      opensClause(reading, passed, limit, groups) ||
      /^[,:]$/.test(tokens[passed]?.text ?? "") ||
      tags[passed] === "to");
  return {
    at: found || (passed >= limit && cue.verb.frames.has("clause") && !cue.verb.frames.has("object")) ? passed : at,
    addressed,
  };
};

/** What stands after the verb; undefined where the words there are no content of it. */
export const contentAfter = (
  reading: Reading,
  cue: Cue,
  limit: number,
  groups: readonly VerbGroup[],
): Content | undefined => {
  const { tags, tokens } = reading;
  const { frames } = cue.verb;
  const { at: start, addressed } = contentStart(reading, cue, cue.inverted ? cue.clause.to : cue.to, limit, groups);
  let at = start;
  if (at >= limit) return undefined;
  const marked = /^[,:]$/.test(tokens[at]?.text ?? "") || dash.test(tokens[at]?.text ?? "");
  if (marked) at += 1;
  const upTo = (frame: Frame): Content => ({
    ranges: [{ from: at, to: contentEnd(reading, { from: at, to: limit }, cue, groups, frame) }],
    frame,
  });
  const clausal: Frame = frames.has("clause") ? "clause" : "addressed";
  if (isQuoted(reading, at)) return upTo(frames.has("clause") || addressed ? clausal : "object");
  if (marked && tokens[at - 1]?.text === ":") return upTo(clausal);
  if (marked) return undefined;
  if (tags[at] === "to") {
    if (!addressed && !frames.has("infinitive")) return undefined;
    if (tags[at + 1] !== "base" && tags[at + 1] !== "adverb" && !isQuoted(reading, at + 1)) return undefined;
    // "urged them to leave": who should do what belongs together; "told them to leave" leaves the hearer out.
    if (addressed && cue.group.lemma !== "tell") at = cue.to;
    return upTo(addressed ? "addressed" : "infinitive");
  }
  const bare = bareClauseVerbs.has(cue.group.lemma);
  const marker = tags[at] === "that" || tags[at] === "wh" || /^(?:if|whether)$/.test(tokens[at]?.lower ?? "");
  const clause = (bare || marker) && opensClause(reading, at, limit, groups);
  if ((frames.has("clause") || addressed) && clause) return upTo(clausal);
  if (frames.has("object") && at === cue.to && tags[at] !== "wh" && nounPhraseAfter(reading, at, limit))
    return upTo("object");
  return undefined;
};

/** A quotation later in the sentence, behind whatever the speaker was doing: said on the bridge, looking down, “…”. */
export const quotationAhead = (
  { tokens, quoteAt }: Reading,
  cue: Cue,
  limit: number,
  groups: readonly VerbGroup[],
): Content | undefined => {
  const start = Math.max(cue.clause.to, cue.to);
  for (let at = start; at < limit; at += 1) {
    if ((quoteAt[at] ?? -1) < 0) continue;
    const marked = /^[,:]$/.test(tokens[at - 1]?.text ?? "");
    const between = groups.some((group) => group.form === "finite" && group.from >= start && group.from < at);
    return marked && !between ? { ranges: [{ from: at, to: limit }], frame: "clause" } : undefined;
  }
  return undefined;
};

/** The reporter's words in the middle of a clause: The bridge, Lund said, would open again. */
export const aroundCue = (
  { tokens, tags }: Reading,
  cue: Cue,
  { from, to }: Range,
  groups: readonly VerbGroup[],
): Content | undefined => {
  const after = Math.max(cue.clause.to, cue.to);
  if (tokens[cue.clause.from - 1]?.text !== "," || tokens[after]?.text !== "," || cue.clause.from - 1 <= from)
    return undefined;
  if (!groups.some((group) => group.form === "finite" && group.from > after) || tags[after + 1] === "ing")
    return undefined;
  return {
    ranges: [
      { from, to: cue.clause.from - 1 },
      { from: after + 1, to },
    ],
    frame: "clause",
  };
};
