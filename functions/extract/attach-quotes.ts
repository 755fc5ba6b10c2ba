// Gives quotations that no verb claims to whoever was speaking: the next sentence of a quotation, its next paragraph.
import { quotingForms } from "./word-forms.ts";
import type { Proposal } from "./proposal.ts";
import type { Quote } from "./scan-quotes.ts";
import type { Range, Reading } from "./reading.ts";

/** A quotation of fewer words that is no whole sentence is a name or a word held with tongs. */
const fewestWords = 4;

const covers = (ranges: readonly Range[], at: number): boolean => ranges.some(({ from, to }) => from <= at && at < to);
const lastToken = (proposal: Proposal): number =>
  Math.max(...[...proposal.source, ...proposal.cue, ...proposal.content].map(({ to }) => to));

const startsSentence = ({ tokens, sentenceAt, quoteAt }: Reading, { from }: Quote): boolean => {
  const before = tokens[from - 1];
  if (!before || sentenceAt[from - 1] !== sentenceAt[from]) return true;
  return /^[.!?…]+$/.test(before.text) || (quoteAt[from - 1] ?? -1) >= 0;
};

const words = ({ tokens }: Reading, { from, to }: Range): number =>
  tokens.slice(from, to).filter(({ text }) => /^[\p{L}\p{N}]/u.test(text)).length;

/** The quotation fills the rest of its sentence: nothing follows that could say who speaks. */
const endsSentence = ({ tokens, sentenceAt }: Reading, { to }: Quote): boolean => {
  if (to >= tokens.length || sentenceAt[to] !== sentenceAt[to - 1]) return true;
  return /^[.!?…]+$/.test(tokens[to]?.text ?? "");
};

/**
 * Adds to the proposals the quotations that none of them holds, in the order of the text: one that goes on with an open
 * quotation, one that follows a quotation of its own paragraph, and a paragraph of nothing but a quotation after one.
 */
export const attachQuotes = (reading: Reading, proposals: readonly Proposal[]): Proposal[] => {
  const { tokens, quotes } = reading;
  const all = [...proposals].sort((one, other) => lastToken(one) - lastToken(other));
  const added: Proposal[] = [];
  let next = 0;
  let last: Proposal | undefined;
  /** Who said the quotation before this one. */
  let owner: Proposal | undefined;
  for (const quote of quotes) {
    while (next < all.length && lastToken(all[next] as Proposal) <= quote.from) {
      last = all[next];
      next += 1;
    }
    const holder =
      all.slice(next, next + 6).find(({ content }) => covers(content, quote.from)) ??
      (last && covers(last.content, quote.from) ? last : undefined);
    if (holder) {
      owner = holder;
      continue;
    }
    const speaker = speakerOf(reading, quote, last, owner);
    if (!speaker) {
      owner = undefined;
      continue;
    }
    const paragraph = tokens[quote.from]?.paragraph;
    const sameParagraph = speaker.content.some(({ from }) => tokens[from]?.paragraph === paragraph);
    if (quote.continues || sameParagraph) speaker.content.push({ from: quote.from, to: quote.to });
    else {
      owner = {
        source: [],
        cue: [],
        content: [{ from: quote.from, to: quote.to }],
        act: "communication",
        continues: speaker.continues ?? speaker,
      };
      added.push(owner);
      last = owner;
      continue;
    }
    owner = speaker;
    last = speaker;
  }
  return [...proposals, ...added];
};

/** Whoever speaks in a quotation that no verb claims. */
const speakerOf = (
  reading: Reading,
  quote: Quote,
  last: Proposal | undefined,
  owner: Proposal | undefined,
): Proposal | undefined => {
  const { tokens, sentenceAt } = reading;
  if (quote.continues) return owner;
  // “…,” Lund said, looking at the river, “…”: the second half of a sentence that was broken off.
  const half =
    tokens[quote.from - 1]?.text === "," && owner?.cue.some(({ from }) => sentenceAt[from] === sentenceAt[quote.from]);
  if (half && owner && endsSentence(reading, quote)) return owner;
  if (
    owner &&
    startsSentence(reading, quote) &&
    tokens[owner.content[0]?.from ?? 0]?.paragraph === tokens[quote.from]?.paragraph &&
    owner.cue.length > 0 &&
    endsSentence(reading, quote)
  )
    return owner;
  if (!last || last.act !== "communication" || !startsSentence(reading, quote) || !endsSentence(reading, quote))
    return undefined;
  const here = tokens[quote.from]?.paragraph ?? 0;
  const there = Math.max(
    ...last.content.map(({ to }) => tokens[to - 1]?.paragraph ?? 0),
    ...last.cue.map(({ to }) => tokens[to - 1]?.paragraph ?? 0),
  );
  const quoting =
    last.cue.length === 0 ||
    last.cue.some(({ from, to }) => tokens.slice(from, to).some(({ lower }) => quotingForms.has(lower)));
  if (here === there) return quoting || words(reading, quote) >= fewestWords ? last : undefined;
  const wholeParagraph =
    tokens[quote.from - 1]?.paragraph !== here && (quote.to >= tokens.length || tokens[quote.to]?.paragraph !== here);
  // A question is answered by somebody else.
  const asked = last.content.some(({ to }) => tokens.slice(to - 2, to).some(({ text }) => text === "?"));
  return here === there + 1 && quoting && !asked && wholeParagraph && words(reading, quote) >= fewestWords
    ? last
    : undefined;
};
