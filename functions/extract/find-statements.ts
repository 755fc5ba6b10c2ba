// Finds the statements of a text: who said what, in which words.
import { attachQuotes } from "./attach-quotes.ts";
import type { Proposal } from "./proposal.ts";
import { proposeAccording } from "./propose-according.ts";
import { proposeClaimed } from "./propose-claimed.ts";
import { proposeIntroduced } from "./propose-introduced.ts";
import { proposeNamed, proposeSigned, proposeTranscript } from "./propose-labelled.ts";
import { proposePortrayed } from "./propose-portrayed.ts";
import { proposeReported } from "./propose-reported.ts";
import type { Reading } from "./reading.ts";
import { isWholeQuote, overlaps as meet } from "./spoken-quotes.ts";

const overlaps = (one: Proposal, other: Proposal): boolean => meet(one.content, other.content);

/** All proposals that do not overlap one made before them. */
const besides = (settled: readonly Proposal[], proposals: readonly Proposal[]): Proposal[] =>
  proposals.filter((proposal) => !settled.some((other) => overlaps(proposal, other)));

/** Proposes the statements of the text's sentences, labels and quotations. */
export const proposeStatements = (reading: Reading): Proposal[] => {
  const labelled = [...proposeTranscript(reading), ...proposeSigned(reading), ...proposeNamed(reading)];
  const found: Proposal[] = [];
  const introduced: Proposal[] = [];
  for (const sentence of reading.sentences) {
    if (!reading.prose.has(reading.tokens[sentence.from]?.paragraph ?? -1)) continue;
    const according = proposeAccording(reading, sentence);
    const spokenThere = proposeReported(reading, sentence);
    // “…,” Lund said, according to the Herald: the words are hers all the same.
    const quoted = spokenThere.filter(
      (one) => isWholeQuote(reading, one) && !according.some(({ source }) => meet(source, one.source)),
    );
    const reported = [...quoted, ...besides([...according, ...quoted], spokenThere)];
    found.push(...according, ...reported);
    introduced.push(...proposeIntroduced(reading, sentence), ...proposePortrayed(reading, sentence));
  }
  // A quotation that goes on over sentences may be claimed by a verb at its end.
  const spoken = [...found, ...besides(found, introduced)];
  const proposals = [...spoken, ...besides(spoken, proposeClaimed(reading))];
  return attachQuotes(reading, [...labelled, ...besides(labelled, proposals)]);
};
