// Turns what was found in tokens into spans of the text, with the names and kinds the model gives them.
import type { Actor } from "../shared/model/findings.ts";
import type { Span } from "../shared/model/span.ts";
import { knownAs } from "./actors/aliases.ts";
import { stanceOf } from "./cue-stance.ts";
import { type DraftActor, fold } from "./draft-actor.ts";
import type { ProposedFindings, ProposedStatement } from "./evidence-gate.ts";
import type { Proposal } from "./proposal.ts";
import { isQuoted, quotedAt, type Range, type Reading, spanOf } from "./reading.ts";

/** What the steps of the stage found. */
export interface Found {
  actors: readonly DraftActor[];
  proposals: readonly Proposal[];
  speakers: ReadonlyMap<Proposal, DraftActor>;
  summary: readonly Span[];
}

/** "person:ada-lund". Two actors of one name and kind in one text are told apart by a number. */
const ids = (actors: readonly DraftActor[]): Map<DraftActor, string> => {
  const taken = new Map<string, number>();
  return new Map(
    actors.map((actor) => {
      const id = `${actor.kind}:${fold(knownAs(actor.kind, actor.name)).replaceAll(" ", "-")}`;
      const count = (taken.get(id) ?? 0) + 1;
      taken.set(id, count);
      return [actor, count === 1 ? id : `${id}-${count}`] as const;
    }),
  );
};

const toActor = (reading: Reading, actor: DraftActor, id: string): Actor => {
  const [role] = actor.roles;
  const mentions = actor.mentions
    .toSorted((one, other) => one.from - other.from)
    .map((mention) => ({ span: spanOf(reading, mention), type: mention.type }));
  return { id, name: actor.name, kind: actor.kind, ...(role ? { role } : {}), mentions };
};

/** The range without the marks, commas and pictures around it that are no part of what was said. */
const trimmed = ({ tokens, quoteAt }: Reading, { from, to }: Range): Range => {
  let [start, end] = [from, to];
  const loose = (index: number): boolean =>
    /^[\p{So}\p{Sk}\p{Cf}\p{M},;:—–―•*-]+$/u.test(tokens[index]?.text ?? "") && (quoteAt[index] ?? -1) < 0;
  while (start < end && loose(start)) start += 1;
  while (end > start && loose(end - 1)) end -= 1;
  return start < end ? { from: start, to: end } : { from, to };
};

/** "direct" where all of it is quoted, "mixed" where some of it is, "indirect" where none is. */
const kindOf = (reading: Reading, { content, verbatim }: Proposal): ProposedStatement["kind"] => {
  if (verbatim) return "direct";
  const ranges = content.map((range) => trimmed(reading, range));
  const whole = (range: Range): boolean =>
    isQuoted(reading, range) && quotedAt(reading, range.from) && quotedAt(reading, range.to - 1);
  if (ranges.every(whole)) return "direct";
  return ranges.some(({ from, to }) => reading.quoteAt.slice(from, to).some((quote) => quote >= 0))
    ? "mixed"
    : "indirect";
};

/** The findings as they are put before the evidence gate, in the order of the text. */
export const inSpans = (reading: Reading, { actors, proposals, speakers, summary }: Found): ProposedFindings => {
  const idOf = ids(actors);
  const spans = (ranges: readonly Range[]): Span[] =>
    ranges.map((range) => spanOf(reading, trimmed(reading, range))).toSorted(([one], [other]) => one - other);
  const statements = proposals.map((proposal): ProposedStatement => {
    const speaker = speakers.get(proposal);
    const stance = stanceOf(reading, proposal);
    return {
      source: spans(proposal.source),
      cue: spans(proposal.cue),
      content: spans(proposal.content),
      kind: kindOf(reading, proposal),
      act: proposal.act,
      ...(stance ? { stance } : {}),
      speaker: (speaker && idOf.get(speaker)) ?? null,
      ...(proposal.confidence === undefined ? {} : { confidence: proposal.confidence }),
      ...(proposal.continues ? { goesOn: true } : {}),
    };
  });
  return {
    actors: actors.map((actor) => toActor(reading, actor, idOf.get(actor) ?? "")),
    statements: statements.toSorted((one, other) => (one.content[0]?.[0] ?? 0) - (other.content[0]?.[0] ?? 0)),
    summary,
  };
};
