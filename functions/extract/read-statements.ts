// Finds the statements of a text with trained models; labels and loose quotations are read by rules.
import { attachQuotes } from "./attach-quotes.ts";
import { actOfCue } from "./cue-act.ts";
import type { Proposal } from "./proposal.ts";
import { proposeNamed, proposeSigned, proposeTranscript } from "./propose-labelled.ts";
import type { WordSpan } from "./reader/labels.ts";
import type { Attribution } from "./reader/linker.ts";
import { prepareTokens } from "./reader/prepare.ts";
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

/** Proposes the statements that the models find, besides those that a label or signature gives away. */
export const readStatements = (reading: Reading, models: ReaderModels): Proposal[] => {
  const labelled = [...proposeTranscript(reading), ...proposeSigned(reading), ...proposeNamed(reading)];
  const { attributions } = readAttributions(models, prepareTokens(reading, models.syntax));
  const read = attributions
    .map((attribution) => toProposal(reading, attribution))
    .filter((proposal) => !labelled.some((other) => overlaps(parts(proposal), parts(other))));
  return attachQuotes(reading, [...labelled, ...read]);
};
