// Finds the statements of a text with trained models; labels and loose quotations are read by rules.
import { attachQuotes } from "./attach-quotes.ts";
import { actOfCue } from "./cue-act.ts";
import { withHints } from "./divide.ts";
import { proposeStatements } from "./find-statements.ts";
import type { Proposal } from "./proposal.ts";
import { proposeNamed, proposeSigned, proposeTranscript } from "./propose-labelled.ts";
import type { WordSpan } from "./reader/labels.ts";
import type { Attribution } from "./reader/linker.ts";
import { prepare } from "./reader/prepare.ts";
import { type ReaderModels, readAttributions } from "./reader/reader.ts";
import type { Range, Reading } from "./reading.ts";

const toRange = ([from, to]: WordSpan): Range => ({ from, to });

const toProposal = (reading: Reading, { source, cue, content }: Attribution): Proposal => ({
  source: source.map(toRange),
  cue: cue.map(toRange),
  content: content.map(toRange),
  act: actOfCue(reading, cue.map(toRange)),
});

const overlaps = (one: readonly Range[], other: readonly Range[]): boolean =>
  one.some((mine) => other.some((theirs) => mine.from < theirs.to && theirs.from < mine.to));

const parts = ({ source, cue, content }: Proposal): Range[] => [...source, ...cue, ...content];

/** A statement whose speaker the models missed takes it from the rules. */
const withSource = (proposal: Proposal, rules: readonly Proposal[]): Proposal => {
  if (proposal.source.length > 0) return proposal;
  const same = rules.find(
    ({ source, cue, content }) =>
      source.length > 0 &&
      overlaps(content, proposal.content) &&
      (proposal.cue.length === 0 || overlaps(cue, proposal.cue)),
  );
  if (!same) return proposal;
  return { ...proposal, source: same.source, cue: proposal.cue.length > 0 ? proposal.cue : same.cue };
};

/** All of it stands in quotation marks. */
const isWholeQuote = ({ quoteAt }: Reading, { content }: Proposal): boolean =>
  content.length > 0 && content.every(({ from, to }) => quoteAt.slice(from, to).every((quote) => quote >= 0));

/** Quotations go to the speakers that rules name for them: punctuation tells more there than words. */
const withSpokenQuotes = (reading: Reading, read: readonly Proposal[], rules: readonly Proposal[]): Proposal[] => {
  let proposals = [...read];
  for (const rule of rules) {
    if (rule.source.length === 0 || !isWholeQuote(reading, rule)) continue;
    if (proposals.some(({ source, content }) => overlaps(content, rule.content) && overlaps(source, rule.source)))
      continue;
    proposals = proposals
      .map((one) => ({ ...one, content: one.content.filter((range) => !overlaps([range], rule.content)) }))
      .filter(({ content }) => content.length > 0);
    proposals.push(rule);
  }
  return proposals;
};

/** The rules' proposals that name a speaker and share no word with any of `read`. */
const missed = (rules: readonly Proposal[], read: readonly Proposal[]): Proposal[] => {
  const taken = read.flatMap(parts);
  return rules.filter((rule) => rule.source.length > 0 && rule.cue.length > 0 && !overlaps(parts(rule), taken));
};

/** Without words that name a speaker, the models must be this sure. */
const leastConfidence = 0.8;

/** Proposes the statements that the models find, besides those that a label or signature gives away; rules fill the gaps. */
export const readStatements = (reading: Reading, models: ReaderModels): Proposal[] => {
  const labelled = [...proposeTranscript(reading), ...proposeSigned(reading), ...proposeNamed(reading)];
  const isLabelled = (proposal: Proposal): boolean => labelled.some((other) => overlaps(parts(proposal), parts(other)));
  const all = proposeStatements(reading);
  const rules = all.filter((rule) => !isLabelled(rule));
  const read = readAttributions(models, prepare(withHints(reading, all), models.syntax)).flatMap((attribution) => {
    const proposal = withSource(toProposal(reading, attribution), rules);
    const isSure =
      proposal.source.length > 0 || isWholeQuote(reading, proposal) || attribution.confidence >= leastConfidence;
    return isSure && !isLabelled(proposal) ? [proposal] : [];
  });
  const found = [...labelled, ...withSpokenQuotes(reading, read, rules)];
  return attachQuotes(reading, [...found, ...missed(rules, found)]);
};
