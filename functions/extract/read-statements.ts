// Finds the statements of a text with trained models; labels and loose quotations are read by rules.
import { attachQuotes } from "./attach-quotes.ts";
import { confidenceOf } from "./confidence.ts";
import { actOfCue } from "./cue-act.ts";
import { afterDateline } from "./dateline.ts";
import { withHints } from "./divide.ts";
import { proposeStatements } from "./find-statements.ts";
import type { Proposal } from "./proposal.ts";
import { proposeNamed, proposeSigned, proposeTranscript } from "./propose-labelled.ts";
import type { WordSpan } from "./reader/labels.ts";
import { prepare } from "./reader/prepare.ts";
import { type ReadAttribution, type ReaderModels, readAttributions } from "./reader/reader.ts";
import type { Range, Reading } from "./reading.ts";
import { withoutSwallowed } from "./swallowed-clauses.ts";
import {
  isWholeQuote,
  overlaps,
  tellsOfOthers,
  withLaterQuotes,
  withNearerCue,
  withSpokenQuotes,
} from "./spoken-quotes.ts";

const toRange = ([from, to]: WordSpan): Range => ({ from, to });

/** "OSK — The mayor": who speaks is the mayor. */
const withoutDateline = ({ tokens, sentences, sentenceAt }: Reading, { from, to }: Range): Range => {
  const sentence = sentences[sentenceAt[from] ?? -1];
  if (sentence?.from !== from) return { from, to };
  const first = afterDateline(tokens, sentence);
  return { from: first < to ? first : from, to };
};

const toProposal = (
  reading: Reading,
  { source, cue, content, link = 0, probabilities }: ReadAttribution,
): Proposal => ({
  source: source.map((span) => withoutDateline(reading, toRange(span))),
  cue: cue.map(toRange),
  content: content.map(toRange),
  act: actOfCue(reading, cue.map(toRange)),
  models: { ...probabilities, link },
});

/** The proposal with the word whether one of the rules' names the same speaker for some of the same words. */
const withAgreement = (proposal: Proposal, rules: readonly Proposal[]): Proposal => ({
  ...proposal,
  agreed: rules.some(({ source, content }) => overlaps(content, proposal.content) && overlaps(source, proposal.source)),
});

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

/** The rules' proposals that name a speaker and share no word with any of `read`. */
const missed = (reading: Reading, rules: readonly Proposal[], read: readonly Proposal[]): Proposal[] => {
  const taken = read.flatMap(parts);
  return rules.filter((rule) => {
    const own = tellsOfOthers(reading, rule) ? [...rule.source, ...rule.cue] : parts(rule);
    return rule.source.length > 0 && rule.cue.length > 0 && !overlaps(own, taken);
  });
};

/** Without words that name a speaker, the models must be this sure. Tuned on training articles. */
const leastSure = 0.5;

/** Proposes the statements that the models find, besides those that a label or signature gives away; rules fill the gaps. */
export const readStatements = (reading: Reading, models: ReaderModels): Proposal[] => {
  const labelled = [...proposeTranscript(reading), ...proposeSigned(reading), ...proposeNamed(reading)].map(
    (proposal): Proposal => ({ ...proposal, labelled: true }),
  );
  const isLabelledAt = new Uint8Array(reading.tokens.length);
  for (const { from, to } of labelled.flatMap(parts)) isLabelledAt.fill(1, from, to);
  const isLabelled = (proposal: Proposal): boolean =>
    parts(proposal).some(({ from, to }) => isLabelledAt.subarray(from, to).includes(1));
  const all = proposeStatements(reading);
  const rules = all.filter((rule) => !isLabelled(rule));
  const read = readAttributions(models, prepare(withHints(reading, all), models.syntax)).flatMap((attribution) => {
    const proposal = withSource(withAgreement(toProposal(reading, attribution), rules), rules);
    const { source, cue, content } = attribution.probabilities;
    const isSure =
      proposal.source.length > 0 || isWholeQuote(reading, proposal) || Math.min(source, cue, content) >= leastSure;
    return isSure && !isLabelled(proposal) ? [proposal] : [];
  });
  const split = withoutSwallowed(reading, read, rules);
  const found = [
    ...labelled,
    ...withNearerCue(reading, withLaterQuotes(reading, withSpokenQuotes(reading, split, rules), rules), rules),
  ];
  const proposals = [...found, ...missed(reading, rules, found)];
  // Quotations that nobody claims go to whoever was speaking; where nobody was, they stand alone.
  const isUnclaimed = (one: Proposal): boolean =>
    one.source.length === 0 && one.cue.length === 0 && !one.continues && isWholeQuote(reading, one);
  const attached = attachQuotes(
    reading,
    proposals.filter((one) => !isUnclaimed(one)),
  );
  const alone = proposals.filter(
    (one) => isUnclaimed(one) && !attached.some(({ content }) => overlaps(content, one.content)),
  );
  const statements = [...attached, ...alone];
  for (const statement of statements) statement.confidence = confidenceOf(reading, statement);
  return statements;
};
