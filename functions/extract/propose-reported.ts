// Proposes the statements that hang on a reporting verb: said, told, warned that, praised, hopes to.
import { contentAfter } from "./content-after.ts";
import { contentAround, contentBefore, quotationAhead } from "./content-before.ts";
import { endOfWords } from "./content-end.ts";
import type { Clauses, Content, Cue } from "./cue.ts";
import { afterDateline } from "./dateline.ts";
import { findCues, type SpokenCue } from "./find-cues.ts";
import { nobody, vagueSubjects } from "./lexicon/around-verbs.ts";
import { calendarNames } from "./lexicon/organisations.ts";
import { quotingVerbs } from "./lexicon/reporting-verbs.ts";
import type { Proposal } from "./proposal.ts";
import { isQuoted, lowerAt, quotedAt, type Range, type Reading, textAt, withWholeQuotes } from "./reading.ts";
import { findSubjects } from "./subjects.ts";
import { verbGroups } from "./verb-groups.ts";

/** A cue that ends so near to its sentence's end may introduce the next paragraph: "Lund said in a letter:". */
const nearEnd = 12;

const inside = (index: number, { from, to }: Range): boolean => from <= index && index < to;

/** "Lund said:" at the end of a paragraph: the next one is what she said. */
const blockAfter = ({ tokens, quotes, quoteAt, prose }: Reading, sentence: Range): Content | undefined => {
  const last = tokens[sentence.to - 1];
  const first = tokens[sentence.to];
  if (!last || !first || first.paragraph === last.paragraph || !/^[:,]$/.test(last.text)) return undefined;
  const quote = quotes[quoteAt[sentence.to] ?? -1];
  if (quote) return { ranges: [{ from: quote.from, to: quote.to }], frame: "clause" };
  if (last.text !== ":" || !prose.has(first.paragraph)) return undefined;
  let to = sentence.to;
  while (tokens[to]?.paragraph === first.paragraph) to += 1;
  return { ranges: [{ from: sentence.to, to }], frame: "clause" };
};

/** Content before the verb and after it; what stands on both sides must be quoted on both, or it is two thoughts. */
const contentOf = (reading: Reading, cue: Cue, clauses: Clauses): Content | undefined => {
  const after = contentAfter(reading, cue, clauses);
  if (!quotingVerbs.has(cue.key) || cue.group.form !== "finite") return after;
  const before = contentBefore(reading, cue, clauses);
  if (!before) return after ?? quotationAhead(reading, cue, clauses) ?? contentAround(reading, cue, clauses);
  const [goesOn] = after?.ranges ?? [];
  if (!goesOn) return { ranges: [before], frame: "clause" };
  // In Osk, Lund said that …
  if (!isQuoted(reading, before)) return after;
  // “…,” said Lund, “…”
  return { ranges: isQuoted(reading, goesOn) ? [before, goesOn] : [before], frame: "clause" };
};

/** Whether this source with this verb makes a statement of somebody. */
const isStatement = (reading: Reading, { cue, source }: SpokenCue, { frame, ranges }: Content): boolean => {
  if (cue.group.form === "infinitive") return false;
  const alone = source.to - source.from === 1 ? lowerAt(reading, source.from) : "";
  if (nobody.has(alone)) return frame === "clause" && ranges.some((range) => isQuoted(reading, range));
  // "on Thursday said": the day says nothing. "expressed confidence": in what, the words do not tell.
  if (calendarNames.has(alone)) return false;
  const [only] = ranges;
  if (frame === "object" && only && only.to - only.from === 1 && reading.tags[only.from] === "noun") return false;
  const says = cue.verb.act === "communication" && frame !== "object" && frame !== "infinitive";
  if (says) return true;
  if (vagueSubjects.has(alone)) return false;
  return cue.group.form !== "ing" || /^(?:[,—–―"”]|--)$/.test(textAt(reading, cue.group.from - 1));
};

/** The quotation that ends right before the cue's clause: “…,” Lund said. It is hers, whatever verb stands before it. */
const claimed = (reading: Reading, cue: Cue, content: Content | undefined): Range | undefined => {
  const [first] = content?.ranges ?? [];
  if (!first || first.to > cue.clause.from || !quotedAt(reading, first.to - 1)) return undefined;
  return reading.quotes[reading.quoteAt[first.to - 1] ?? -1];
};

/** The content that is left to a cue where a later cue of the sentence claims a quotation. */
const contentBeside = (
  reading: Reading,
  spoken: readonly SpokenCue[],
  contents: readonly (Content | undefined)[],
  index: number,
  clauses: Clauses,
): Content | undefined => {
  const cue = spoken[index]?.cue;
  if (!cue) return undefined;
  const later = spoken.findIndex((other, at) => at > index && claimed(reading, other.cue, contents[at]));
  const other = spoken[later];
  const quote = other && claimed(reading, other.cue, contents[later]);
  if (!quote) return contents[index];
  return quote.from <= cue.to ? undefined : contentOf(reading, cue, { ...clauses, to: quote.from });
};

const propose = (reading: Reading, { cue, source }: SpokenCue, { ranges, frame }: Content): Proposal => ({
  source: [source],
  cue: [{ from: cue.group.from, to: cue.to }],
  content: ranges.filter(({ from, to }) => from < to).map((range) => withWholeQuotes(reading, range)),
  act: frame === "infinitive" ? (cue.verb.infinitiveAct ?? cue.verb.act) : cue.verb.act,
});

/** The statements of one sentence that hang on its verbs, in the order of their cues. */
export const proposeReported = (reading: Reading, whole: Range): Proposal[] => {
  const sentence = { from: afterDateline(reading.tokens, whole), to: whole.to };
  const groups = verbGroups(reading, sentence);
  const clauses: Clauses = { from: sentence.from, to: endOfWords(reading, sentence), groups };
  const spoken = findCues(reading, clauses, findSubjects(reading, groups, sentence));
  const contents = spoken.map(({ cue }) => contentOf(reading, cue, clauses));
  const proposals: Proposal[] = [];
  for (const [index, each] of spoken.entries()) {
    const { cue } = each;
    const beside = contentBeside(reading, spoken, contents, index, clauses);
    const quote = claimed(reading, cue, beside);
    // A verb within what somebody says is that person's word, not the reporter's.
    const nested = proposals.some(({ content }) => content.some((range) => inside(cue.group.head, range)));
    if (nested && !quote) continue;
    // Words before the quotation that another cue stands in are not this one's.
    const taken = quote && proposals.at(-1)?.cue.some(({ from }) => from >= (beside?.ranges[0]?.from ?? 0));
    const found = taken && beside ? { ...beside, ranges: [quote, ...beside.ranges.slice(1)] } : beside;
    const content = found ?? (cue.clause.to >= clauses.to - nearEnd ? blockAfter(reading, sentence) : undefined);
    if (content && isStatement(reading, each, content)) proposals.push(propose(reading, each, content));
  }
  return proposals.filter(({ content }) => content.length > 0);
};
