// Proposes what stands beside a speaker's label: "LUND: …" in a transcript, “…” — Ada Lund under a quotation.
import { calendarNames } from "./lexicon/organisations.ts";
import { nounPhraseBefore } from "./noun-phrases.ts";
import type { Proposal } from "./proposal.ts";
import { lowerAt, paragraphAt, type Range, type Reading, textAt } from "./reading.ts";

/** A label has this many words at the most. */
const longestLabel = 6;
/** Capital labels make a transcript only together: one alone may be a dateline or a heading. */
const fewestLabels = 2;
/** Labels written as names are ("Lund: …") make one where so many stand, of two speakers or more, and one of them comes back. */
const fewestNameLabels = 4;
const longestNameLabel = 3;

const capital = /^\p{Lu}[\p{Lu}\p{M}.'’-]+$/u;
const labelWord = /^(?:\p{Lu}[\p{L}\p{M}.'’-]*|[,.&]|of|the|de|van|von|al|bin)$/u;
const opening = /^(?:["“‘«]|``)$/;
const dash = /^(?:[—–―]|--|-)$/;

const nameWord = /^\p{Lu}[\p{L}\p{M}.'’-]+$/u;

/** The label at the head of a paragraph and the colon behind it, of words of this form. */
const labelOf = (reading: Reading, start: number, word: RegExp, longest: number): Range | undefined => {
  const { tokens } = reading;
  const from = opening.test(tokens[start]?.text ?? "") ? start + 1 : start;
  let at = from;
  while (at - from < longest && word.test(tokens[at]?.text ?? "")) at += 1;
  return at > from && tokens[at]?.text === ":" ? { from, to: at } : undefined;
};

const capitalLabel = (reading: Reading, start: number): Range | undefined =>
  labelOf(reading, start, capital, longestLabel);
const nameLabel = (reading: Reading, start: number): Range | undefined =>
  reading.prose.has(paragraphAt(reading, start)) ? labelOf(reading, start, nameWord, longestNameLabel) : undefined;

/** The paragraphs' labels make a transcript of names: no list of keys and values, where each key comes once. */
const hasNameLabels = (reading: Reading): boolean => {
  const counts = new Map<string, number>();
  for (let start = 0; start < reading.tokens.length; start = paragraphEnd(reading, start)) {
    const label = nameLabel(reading, start);
    // "Ada Lund: …", later "Lund: …".
    const name = label && lowerAt(reading, label.to - 1);
    if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const repeated = [...counts.values()].filter((count) => count > 1);
  const all = repeated.reduce((sum, count) => sum + count, 0);
  return counts.size >= 2 && repeated.length > 0 && all >= fewestNameLabels - 1 && counts.size - repeated.length < all;
};

const paragraphEnd = ({ tokens }: Reading, start: number): number => {
  let to = start;
  while (to < tokens.length && tokens[to]?.paragraph === tokens[start]?.paragraph) to += 1;
  return to;
};

/** What stands between the label's colon and the end of the paragraph, outer marks of a quoted transcript left out. */
const spoken = ({ tokens }: Reading, from: number, to: number): Range => {
  let end = to;
  while (
    end > from &&
    /^["”]$/.test(tokens[end - 1]?.text ?? "") &&
    !tokens.slice(from, end - 1).some(({ text }) => opening.test(text))
  )
    end -= 1;
  return { from, to: end };
};

/** A transcript's turns. A paragraph without a label goes on with the speaker before. */
export const proposeTranscript = (reading: Reading): Proposal[] => {
  const { tokens, prose } = reading;
  const labelAt = hasNameLabels(reading) ? nameLabel : capitalLabel;
  const turns: Proposal[] = [];
  let last: Proposal | undefined;
  for (let start = 0; start < tokens.length; start = paragraphEnd(reading, start)) {
    const label = labelAt(reading, start);
    const to = paragraphEnd(reading, start);
    if (label && label.to + 2 < to) {
      last = {
        source: [label],
        cue: [{ from: label.to, to: label.to + 1 }],
        content: [spoken(reading, label.to + 1, to)],
        act: "communication",
        verbatim: true,
      };
      turns.push(last);
    } else if (
      last &&
      prose.has(tokens[start]?.paragraph ?? -1) &&
      tokens[start]?.text !== "(" &&
      opening.test(tokens[start]?.text ?? "")
    ) {
      last.content.push(spoken(reading, start + 1, to));
    } else last = undefined;
  }
  return turns.length >= fewestLabels ? turns : [];
};

/** The name right before the colon, or before the time between them: "Ada Lund (R-Osk)", "Ada Lund in May 1992". */
const nameBefore = (reading: Reading, colon: number): Range | undefined => {
  const { tags } = reading;
  const floor = Math.max(0, colon - 20);
  let end = colon - 1;
  while (end > floor && (tags[end] === "number" || calendarNames.has(lowerAt(reading, end)))) end -= 1;
  if (end < colon - 1 && /^(?:in|on)$/.test(lowerAt(reading, end))) end -= 1;
  const last = textAt(reading, end) === ")" ? "name" : tags[end];
  const phrase = last === "name" ? nounPhraseBefore(reading, end, floor) : undefined;
  return phrase && range(phrase).some((at) => tags[at] === "name") ? phrase : undefined;
};

const range = ({ from, to }: Range): number[] => Array.from({ length: to - from }, (_, index) => from + index);

/** Quotations with their speaker before a colon and nothing else: Ada Lund: “…”, Here is Ada Lund in 1992: “…”. */
export const proposeNamed = (reading: Reading): Proposal[] => {
  const { tokens, quotes, sentences, sentenceAt } = reading;
  return quotes.flatMap((quote): Proposal[] => {
    const colon = quote.from - 1;
    const paragraph = tokens[quote.from]?.paragraph;
    if (tokens[colon]?.text !== ":" || tokens[colon]?.paragraph !== paragraph) return [];
    const phrase = nameBefore(reading, colon);
    const before = phrase ? phrase.from - 1 : -1;
    const shown = /^(?:is|was|['’]s)$/.test(lowerAt(reading, before)) && lowerAt(reading, before - 1) === "here";
    const first =
      paragraphAt(reading, before) !== paragraph || (shown && sentences[sentenceAt[before] ?? -1]?.from === before - 1);
    return phrase && first
      ? [
          {
            source: [phrase],
            cue: [{ from: colon, to: colon + 1 }],
            content: [{ from: quote.from, to: quote.to }],
            act: "communication",
          },
        ]
      : [];
  });
};

/** Quotations with their speaker's name behind a dash, in the same line or the next. */
export const proposeSigned = (reading: Reading): Proposal[] => {
  const { tokens, tags, quotes } = reading;
  return quotes.flatMap((quote): Proposal[] => {
    const mark = tokens[quote.to];
    if (!quote.closed || !mark || !dash.test(mark.text) || quote.to - quote.from < 5) return [];
    if (mark.paragraph - (tokens[quote.to - 1]?.paragraph ?? 0) > 1) return [];
    let to = quote.to + 1;
    while (
      to - quote.to < 8 &&
      tokens[to]?.paragraph === mark.paragraph &&
      labelWord.test(tokens[to]?.text ?? "") &&
      tokens[to]?.text !== ","
    )
      to += 1;
    const name = tokens.slice(quote.to + 1, to);
    const next = tokens[to];
    const ends = !next || next.paragraph !== mark.paragraph || /^[.,("“]$/.test(next.text);
    if (
      name.length === 0 ||
      !ends ||
      tags[quote.to + 1] === "pronoun" ||
      !name.some(({ text }) => /^\p{Lu}/u.test(text))
    )
      return [];
    while (to > quote.to + 2 && /^[.,]$/.test(tokens[to - 1]?.text ?? "")) to -= 1;
    return [
      {
        source: [{ from: quote.to + 1, to }],
        cue: [{ from: quote.to, to: quote.to + 1 }],
        content: [{ from: quote.from, to: quote.to }],
        act: "communication",
      },
    ];
  });
};
