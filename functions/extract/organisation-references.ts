// Weighs which organisation speaks as "it" or "the company": the one that the sentences before tell of.
import type { Place } from "./antecedents.ts";
import type { DraftActor } from "./draft-actor.ts";
import { companies } from "./lexicon/organisations.ts";
import type { Proposal } from "./proposal.ts";
import { quotedAt, type Range, type Reading } from "./reading.ts";

/** Further back than this many sentences "it" means nobody, and "the company" no company. */
const furthest = { it: 1, company: 2 };

/** "It seems that": nobody. */
const nobodySays = /^(?:seems?|seemed|appears?|appeared|turns?|turned|is|was)$/;

/** The words of the source that can stand for an organisation of any name: "it", "the company"; undefined for others. */
const kindOf = ({ tokens }: Reading, { from, to }: Range): "it" | "company" | undefined => {
  const first = tokens[from]?.lower ?? "";
  if (to - from === 1) return first === "it" && !nobodySays.test(tokens[to]?.lower ?? "") ? "it" : undefined;
  return to - from === 2 && first === "the" && companies.has(tokens[to - 1]?.lower ?? "") ? "company" : undefined;
};

const isSubject = ({ tags }: Reading, { from, to }: Range): boolean => {
  // "Three boats of the Tarn Fund sank": not the fund.
  if (tags[tags[from - 1] === "determiner" ? from - 2 : from - 1] === "preposition") return false;
  const next = tags[to] === "adverb" ? tags[to + 1] : tags[to];
  return next === "past" || next === "present" || next === "modal";
};

/**
 * The organisation that the source of `proposal` means, of those in `recent`: the only one that does something in the nearest
 * sentence before in which one is named; "the company" may also be one that is named and does nothing. Undefined where it is
 * not clear, and where nothing is said.
 */
export const organisationMeant = (
  reading: Reading,
  recent: readonly Place[],
  { source: [source], act }: Proposal,
): DraftActor | undefined => {
  const kind = source && kindOf(reading, source);
  if (!kind || act !== "communication" || quotedAt(reading, source.from)) return undefined;
  const sentence = reading.sentenceAt[source.from] ?? 0;
  const before = recent.filter(
    ({ actor, mention }) =>
      actor.kind === "organisation" && mention.to <= source.from && !quotedAt(reading, mention.from),
  );
  for (let back = 0; back <= furthest[kind]; back += 1) {
    const here = before.filter(({ mention }) => reading.sentenceAt[mention.from] === sentence - back);
    const doing = new Set(here.filter(({ mention }) => isSubject(reading, mention)).map(({ actor }) => actor));
    const named = new Set(here.map(({ actor }) => actor));
    const chosen = doing.size > 0 || kind === "it" ? doing : named;
    if (named.size > 0) return chosen.size === 1 ? [...chosen][0] : undefined;
  }
  return undefined;
};

/** The word by which an organisation is called when it is named again: "ministry" of "Ministry of Fisheries", "office" of "Audit Office". */
export const headWord = (name: string): string => {
  const words = name.toLowerCase().split(" ");
  const complement = words.findIndex((word, at) => at > 0 && /^(?:of|for|on|to)$/.test(word));
  return (complement > 0 ? words[complement - 1] : words.at(-1)) ?? "";
};
