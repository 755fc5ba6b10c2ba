// Proposes quotations that a colon introduces after words that are no reporting verb: "Lund put out a short statement: “…”".
import { nounPhraseBefore } from "./noun-phrases.ts";
import type { Proposal } from "./proposal.ts";
import { isQuoted, lowerAt, type Range, type Reading } from "./reading.ts";
import { findSubjects } from "./subjects.ts";
import { type VerbGroup, verbGroups } from "./verb-groups.ts";

/** What follows a colon counts as spoken from this many tokens on; less is a title or a name. */
const fewestTokens = 6;
/** A clause of its own begins behind these, if a verb stands so near. */
const turned = /^(?:but|and|then)$/;
const nearTurn = 5;
const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, at) => from + at);
const nobody = /^(?:there|this|that|these|those|what|here)$/;

/** The quotation behind a colon of the sentence, in its own paragraph or at the head of the next. */
const introduced = ({ tokens, quotes, quoteAt }: Reading, sentence: Range): Range | undefined => {
  for (let at = sentence.from; at < sentence.to; at += 1) {
    const quote = quotes[quoteAt[at + 1] ?? -1];
    if (tokens[at]?.text === ":" && (quoteAt[at] ?? -1) < 0 && quote && quote.from === at + 1) return quote;
  }
  return undefined;
};

/** The proposal of one sentence, if it introduces a quotation: its subject speaks, its verb is the cue. */
export const proposeIntroduced = (reading: Reading, sentence: Range): Proposal[] => {
  const quote = introduced(reading, sentence);
  if (!quote || quote.to - quote.from < fewestTokens || !isQuoted(reading, quote)) return [];
  const groups = verbGroups(reading, { from: sentence.from, to: Math.min(sentence.to, quote.from) });
  const isFinite = ({ form, passive }: VerbGroup): boolean => form === "finite" && !passive;
  // "Lund said no, but Obi had a question: “…”": the last clause introduces it.
  const turn = range(sentence.from, quote.from).findLast((at) => turned.test(lowerAt(reading, at))) ?? -1;
  const last = groups.findIndex((group) => isFinite(group) && group.from > turn && group.from - turn <= nearTurn);
  const index = turn >= 0 && last >= 0 ? last : groups.findIndex(isFinite);
  const group = groups[index];
  const subject = group && findSubjects(reading, groups, sentence)[index]?.range;
  if (!group || !subject || nobody.test(reading.tokens[subject.from]?.lower ?? "")) return [];
  if (!nounPhraseBefore(reading, subject.to - 1, subject.from) && subject.to - subject.from < 2) return [];
  return [
    {
      source: [subject],
      cue: [{ from: group.from, to: group.to }],
      content: [{ from: quote.from, to: quote.to }],
      act: "communication",
    },
  ];
};
