// Gives quotations that no verb claims to whoever was speaking: the next sentence of a quotation, its next paragraph.
import type { Proposal } from "./proposal.ts";
import { lowerAt, paragraphAt, quotedAt, type Range, type Reading, sameSentence, textAt } from "./reading.ts";
import type { Quote } from "./scan-quotes.ts";
import { quotingForms } from "./word-forms.ts";

/** A quotation of fewer words that is no whole sentence is a name or a word held with tongs. */
const fewestWords = 4;

/** For each token the proposal whose content it is. */
const holders = ({ tokens }: Reading, proposals: readonly Proposal[]): (Proposal | undefined)[] => {
  const holderAt: (Proposal | undefined)[] = Array.from({ length: tokens.length }, () => undefined);
  for (const proposal of proposals) for (const { from, to } of proposal.content) holderAt.fill(proposal, from, to);
  return holderAt;
};

/** Where the proposal's words end. */
const endOf = ({ source, cue, content }: Proposal): number =>
  Math.max(...[...source, ...cue, ...content].map(({ to }) => to));

/** The paragraph in which the proposal ends. */
const lastParagraph = (reading: Reading, { cue, content }: Proposal): number =>
  Math.max(paragraphAt(reading, (content.at(-1)?.to ?? 0) - 1), paragraphAt(reading, (cue.at(-1)?.to ?? 0) - 1));

const startsSentence = (reading: Reading, { from }: Quote): boolean =>
  !sameSentence(reading, from - 1, from) || /^[.!?…]+$/.test(textAt(reading, from - 1)) || quotedAt(reading, from - 1);

/** Nothing follows the quotation in its sentence that could say who speaks. */
const endsSentence = (reading: Reading, { to }: Quote): boolean =>
  !sameSentence(reading, to, to - 1) || /^[.!?…]+$/.test(textAt(reading, to));

const hasEnoughWords = ({ tokens }: Reading, { from, to }: Range): boolean =>
  tokens.slice(from, to).filter(({ text }) => /^[\p{L}\p{N}]/u.test(text)).length >= fewestWords;

const fillsParagraph = (reading: Reading, { from, to }: Quote): boolean =>
  paragraphAt(reading, from - 1) !== paragraphAt(reading, from) &&
  paragraphAt(reading, to) !== paragraphAt(reading, from);

/** The proposal hangs on "said" and the like, or goes on with one that does. */
const isQuoting = (reading: Reading, { cue }: Proposal): boolean =>
  cue.length === 0 || cue.some(({ from, to }) => range(from, to).some((at) => quotingForms.has(lowerAt(reading, at))));

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, index) => from + index);

/** What was said before a quotation. */
interface Before {
  /** The last proposal that ends before it. */
  last: Proposal | undefined;
  /** Whoever said the quotation before it. */
  owner: Proposal | undefined;
}

/** Whoever speaks in a quotation that no verb claims. */
const speakerOf = (reading: Reading, quote: Quote, { last, owner }: Before): Proposal | undefined => {
  if (quote.continues) return owner;
  if (!endsSentence(reading, quote)) return undefined;
  // “…,” Lund said, looking at the river, “…”: the second half of a sentence that was broken off.
  const half = textAt(reading, quote.from - 1) === ",";
  if (owner && half && owner.cue.some(({ from }) => sameSentence(reading, from, quote.from))) return owner;
  if (!startsSentence(reading, quote)) return undefined;
  const here = paragraphAt(reading, quote.from);
  const begun = owner?.content[0];
  if (owner && begun && owner.cue.length > 0 && paragraphAt(reading, begun.from) === here) return owner;
  if (last?.act !== "communication") return undefined;
  const there = lastParagraph(reading, last);
  const quoting = isQuoting(reading, last);
  if (here === there) return quoting || hasEnoughWords(reading, quote) ? last : undefined;
  // A question is answered by somebody else.
  const asked = last.content.some(({ to }) => textAt(reading, to - 1) === "?" || textAt(reading, to - 2) === "?");
  const goesOn = here === there + 1 && quoting && !asked && fillsParagraph(reading, quote);
  return goesOn && hasEnoughWords(reading, quote) ? last : undefined;
};

/**
 * Adds to the proposals the quotations that none of them holds: one that goes on with an open quotation or follows one in
 * its own paragraph is more content of the same statement; a paragraph of nothing but a quotation is a statement that goes
 * on with the one before.
 */
export const attachQuotes = (reading: Reading, proposals: readonly Proposal[]): Proposal[] => {
  const inOrder = proposals.map((proposal) => ({ proposal, end: endOf(proposal) })).toSorted((a, b) => a.end - b.end);
  const holderAt = holders(reading, proposals);
  const added: Proposal[] = [];
  const before: Before = { last: undefined, owner: undefined };
  let next = 0;
  for (const quote of reading.quotes) {
    for (let passed = inOrder[next]; passed && passed.end <= quote.from; passed = inOrder[next]) {
      before.last = passed.proposal;
      next += 1;
    }
    const holder = holderAt[quote.from];
    const speaker = holder ?? speakerOf(reading, quote, before);
    before.owner = speaker;
    if (holder || !speaker) continue;
    const words = { from: quote.from, to: quote.to };
    const here = paragraphAt(reading, quote.from);
    if (quote.continues || speaker.content.some(({ from }) => paragraphAt(reading, from) === here)) {
      speaker.content.push(words);
      before.last = speaker;
    } else {
      const continues = speaker.continues ?? speaker;
      const further: Proposal = { source: [], cue: [], content: [words], act: "communication", continues };
      added.push(further);
      before.owner = further;
      before.last = further;
    }
  }
  return [...proposals, ...added];
};
