// Gives back what a statement's content has swallowed: "said it was over and praised the crew" is two statements.
import { nearProposals } from "./near-proposals.ts";
import type { Proposal } from "./proposal.ts";
import type { Range, Reading } from "./reading.ts";
import { overlaps } from "./spoken-quotes.ts";

const lies = (range: Range, within: Range): boolean => within.from <= range.from && range.to <= within.to;

/** The rule's proposal whose cue stands, not quoted, in the content, and whose speaker is the statement's own. */
const swallowed = (
  { quoteAt }: Reading,
  { source, content }: Proposal,
  rules: readonly Proposal[],
): Proposal | undefined =>
  rules.find(
    (rule) =>
      rule.cue.length === 1 &&
      overlaps(rule.source, source) &&
      rule.cue.every(
        (cue) => (quoteAt[cue.from] ?? -1) < 0 && content.some((range) => lies(cue, range) && range.from < cue.from),
      ),
  );

/** The statements, those cut short that hold a cue of their own speaker; the rules say where. */
export const withoutSwallowed = (
  reading: Reading,
  read: readonly Proposal[],
  rules: readonly Proposal[],
): Proposal[] => {
  const withCueNear = nearProposals(rules, ({ cue }) => cue);
  return read.flatMap((one) => {
    const own = withCueNear(one.cue).find(({ source, cue }) => overlaps(cue, one.cue) && overlaps(source, one.source));
    const next =
      own &&
      swallowed(
        reading,
        one,
        withCueNear(one.content).filter((rule) => rule !== own),
      );
    const cut = next?.cue[0];
    if (!own || !next || !cut || overlaps(own.content, next.cue)) return [one];
    const end = Math.max(...own.content.map(({ to }) => to));
    const content = one.content.flatMap(({ from, to }): Range[] =>
      from < end ? [{ from, to: Math.min(to, end) }] : [],
    );
    return content.length > 0 ? [{ ...one, content }, next] : [one];
  });
};
