// Proposes the statements that hang on a reporting verb: said, told, warned that, praised, hopes to.
import { type Content, type Cue, aroundCue, contentAfter, contentBefore, quotationAhead } from "./contents.ts";
import { afterDateline } from "./dateline.ts";
import { lastWordOf } from "./content-ends.ts";
import { findCues } from "./find-cues.ts";
import { quotingVerbs } from "./lexicon/reporting-verbs.ts";
import type { Proposal } from "./proposal.ts";
import { isQuoted, type Range, type Reading, withWholeQuotes } from "./reading.ts";
import { findSubjects, type Subject } from "./subjects.ts";
import { type VerbGroup, verbGroups } from "./verb-groups.ts";

/** "Lund said:" at the end of a paragraph: the next one is what she said. */
const blockAfter = ({ tokens, quotes, quoteAt, prose }: Reading, sentence: Range): Range | undefined => {
  const last = tokens[sentence.to - 1];
  const first = tokens[sentence.to];
  if (!last || !first || first.paragraph === last.paragraph || !/^[:,]$/.test(last.text)) return undefined;
  const quote = quotes[quoteAt[sentence.to] ?? -1];
  if (quote) return { from: quote.from, to: quote.to };
  if (last.text !== ":" || !prose.has(first.paragraph)) return undefined;
  let to = sentence.to;
  while (to < tokens.length && tokens[to]?.paragraph === first.paragraph) to += 1;
  return { from: sentence.to, to };
};

const inside = (index: number, { from, to }: Range): boolean => from <= index && index < to;

/** Content before the verb and after it; what stands on both sides must be quoted on both, or it is two thoughts. */
const contentOf = (
  reading: Reading,
  cue: Cue,
  sentence: Range,
  limit: number,
  groups: readonly VerbGroup[],
): Content | undefined => {
  const quoting = quotingVerbs.has(cue.key) && cue.group.form === "finite";
  const before = quoting ? contentBefore(reading, cue, sentence.from, groups) : undefined;
  const after =
    contentAfter(reading, cue, limit, groups) ??
    (quoting && !before ? quotationAhead(reading, cue, limit, groups) : undefined);
  if (!before)
    return after ?? (quoting ? aroundCue(reading, cue, { from: sentence.from, to: limit }, groups) : undefined);
  const goesOn = after?.ranges[0];
  // "…," said Lund. "…" in one sentence; or: In Osk, Lund said that …
  if (goesOn && isQuoted(reading, goesOn) && isQuoted(reading, before))
    return { ranges: [before, goesOn], frame: "clause" };
  return goesOn && !isQuoted(reading, before) ? after : { ranges: [before], frame: "clause" };
};

const propose = (reading: Reading, cue: Cue, subject: Subject, content: Content): Proposal => ({
  source: subject.range ? [subject.range] : [],
  cue: [{ from: cue.group.from, to: cue.to }],
  content: content.ranges.filter(({ from, to }) => from < to).map((range) => withWholeQuotes(reading, range)),
  act: content.frame === "infinitive" ? (cue.verb.infinitiveAct ?? cue.verb.act) : cue.verb.act,
});

/** Subjects that are no speakers one could name: the writer, the reader, things and clauses. */
const nobody = /^(?:i|we|you|one|there|this|that|these|those|what|when|where|how|why|whatever|whoever)$/;
/** Subjects that are a speaker only beside words of saying. */
const vague = /^(?:it|who|which|they|people|everyone|someone|anyone|nobody)$/;

/** Whether this subject with this verb makes a statement of somebody. */
const isStatement = (reading: Reading, cue: Cue, subject: Subject, content: Content): boolean => {
  const { range } = subject;
  if (!range || cue.group.form === "infinitive") return false;
  const alone = range.to - range.from === 1;
  const lower = reading.tokens[range.from]?.lower ?? "";
  if (alone && nobody.test(lower))
    return content.frame === "clause" && content.ranges.some((words) => isQuoted(reading, words));
  const says = cue.verb.act === "communication" && content.frame !== "object" && content.frame !== "infinitive";
  if (alone && vague.test(lower) && !says) return false;
  if (cue.group.form !== "ing") return true;
  const set = /^(?:[,—–―"”]|--)$/.test(reading.tokens[cue.group.from - 1]?.text ?? "");
  return set || says;
};

/** The last part of a quotation's sentence: “…,” Lund said. What she says is hers, whatever verb stands before it. */
const isTrailing = (reading: Reading, cue: Cue, content: Content): boolean => {
  const [first] = content.ranges;
  return first !== undefined && first.to <= cue.clause.from && isQuoted(reading, { from: first.to - 1, to: first.to });
};

/** The quotation that a trailing cue claims, without the words before it. */
const claimed = ({ quotes, quoteAt }: Reading, range: Range): Range => quotes[quoteAt[range.to - 1] ?? -1] ?? range;

/** The statements of one sentence that hang on its verbs, in the order of their cues. */
export const proposeReported = (reading: Reading, whole: Range): Proposal[] => {
  const sentence = { from: afterDateline(reading.tokens, whole), to: whole.to };
  const groups = verbGroups(reading, sentence);
  if (groups.length === 0) return [];
  const subjects = findSubjects(reading, groups, sentence);
  const end = lastWordOf(reading, sentence);
  const cues = findCues(reading, groups, subjects, end).filter(({ subject }) => subject.range);
  const contents = cues.map(({ cue }) => contentOf(reading, cue, sentence, end, groups));
  const proposals: Proposal[] = [];
  cues.forEach(({ cue, subject }, index) => {
    // A verb within what somebody says is that person's word, not the reporter's.
    let content = contents[index];
    const trailing = cues.find(
      (other, at) => at > index && contents[at] !== undefined && isTrailing(reading, other.cue, contents[at]),
    );
    const trailingContent = trailing && contents[cues.indexOf(trailing)]?.ranges[0];
    if (trailing && trailingContent) {
      const quote = claimed(reading, trailingContent);
      if (quote.from <= cue.to) return;
      content = contentOf(reading, cue, sentence, quote.from, groups);
    }
    const mine = content && isTrailing(reading, cue, content);
    if (!mine && proposals.some((proposal) => proposal.content.some((range) => inside(cue.group.head, range)))) return;
    if (mine && content) {
      const [first, ...rest] = content.ranges;
      const before = proposals.at(-1);
      if (first && before && before.cue[0] && before.cue[0].from >= first.from)
        content = { ...content, ranges: [claimed(reading, first), ...rest] };
    }
    if (content && !isStatement(reading, cue, subject, content)) return;
    if (content?.ranges.some(({ from, to }) => from < to)) proposals.push(propose(reading, cue, subject, content));
    else if (cue.clause.to >= end - 12) {
      const block = blockAfter(reading, sentence);
      if (block) proposals.push(propose(reading, cue, subject, { ranges: [block], frame: "clause" }));
    }
  });
  return proposals;
};
