// Proposes what stands "according to" somebody.
import { endOfWords } from "./content-end.ts";
import { nounPhraseAfter } from "./noun-phrases.ts";
import type { Proposal } from "./proposal.ts";
import { lowerAt, quotedAt, type Range, type Reading, textAt, withWholeQuotes } from "./reading.ts";

/** The source with what is put behind it between commas: "according to Ada Lund, the mayor of Osk, …". */
const withAppositive = ({ tokens, tags }: Reading, phrase: Range, limit: number): Range => {
  if (tokens[phrase.to]?.text !== ",") return phrase;
  if (!/^(?:a|an|the|who|which|whose)$/.test(tokens[phrase.to + 1]?.lower ?? "")) return phrase;
  let to = phrase.to + 1;
  while (to < limit && to - phrase.to < 30 && !/^[,;.]$/.test(tokens[to]?.text ?? "")) to += 1;
  // "According to Lund, the plan failed": no second comma, so what follows is the content.
  const clause = tags.slice(phrase.to, to).some((tag) => tag === "past" || tag === "present" || tag === "modal");
  const relative = /^(?:who|which|whose)$/.test(tokens[phrase.to + 1]?.lower ?? "");
  return !clause || (relative && to < limit) ? { from: phrase.from, to } : phrase;
};

const divides = /^(?:[,;:.(—–―]|--)$/;

/**
 * The source with the words that tell which report or which people are meant, up to the next mark: "a report published on Monday",
 * "two people who asked not to be named". Behind a name only "who" tells of it. `ends`: the sentence's end ends it too.
 */
const withDetail = (reading: Reading, phrase: Range, limit: number, ends: boolean): Range => {
  const isThing = reading.tags[phrase.to - 1] === "noun" && reading.tags[phrase.to] !== "conjunction";
  if (lowerAt(reading, phrase.to) !== "who" && !isThing) return phrase;
  let to = phrase.to;
  while (to < limit && !divides.test(textAt(reading, to)) && !quotedAt(reading, to)) to += 1;
  const whole = to < limit ? divides.test(textAt(reading, to)) : ends;
  return whole ? { from: phrase.from, to } : phrase;
};

/** "in Lund’s words, “…”": whose words they are, and the quotation behind them. */
const inWordsOf = (reading: Reading, at: number, limit: number): Proposal | undefined => {
  if (lowerAt(reading, at) !== "in") return undefined;
  const words = [2, 3, 4, 5, 6].map((length) => at + length).find((index) => lowerAt(reading, index) === "words");
  const quote = words === undefined ? undefined : reading.quotes[reading.quoteAt[words + 2] ?? -1];
  if (words === undefined || textAt(reading, words + 1) !== "," || quote?.from !== words + 2 || words >= limit)
    return undefined;
  const owner = nounPhraseAfter(reading, at + 1, words);
  const isOwned =
    /^['’]s?$/.test(textAt(reading, words - 1)) || /^(?:his|her|their)$/.test(lowerAt(reading, words - 1));
  if (!owner || !isOwned) return undefined;
  const to = /^['’]s?$/.test(textAt(reading, words - 1)) ? words - 1 : words;
  return {
    source: [{ from: at + 1, to }],
    cue: [{ from: words, to: words + 1 }],
    content: [{ from: quote.from, to: quote.to }],
    act: "communication",
  };
};

/** The proposals of one sentence; content is the rest of the sentence, on both sides of the words in the middle. */
export const proposeAccording = (reading: Reading, sentence: Range): Proposal[] => {
  const { tokens, quoteAt } = reading;
  const limit = endOfWords(reading, sentence);
  const proposals: Proposal[] = [];
  let floor = sentence.from;
  for (let at = sentence.from; at + 2 < limit; at += 1) {
    const inWords = inWordsOf(reading, at, limit);
    if (inWords) proposals.push(inWords);
    if (tokens[at]?.lower !== "according" || tokens[at + 1]?.lower !== "to" || (quoteAt[at] ?? -1) >= 0) continue;
    const phrase = nounPhraseAfter(reading, at + 2, limit);
    if (!phrase) continue;
    const detailed = withDetail(reading, phrase, limit, at > sentence.from);
    const source = detailed.to > phrase.to ? detailed : withAppositive(reading, phrase, limit);
    const content: Range[] = [];
    const cutsBefore = tokens[at - 1]?.text === "," ? at - 1 : at;
    if (cutsBefore - floor > 2) content.push({ from: floor, to: cutsBefore });
    const rest = tokens[source.to]?.text === "," ? source.to + 1 : source.to;
    if (content.length === 0 && limit - rest > 1) content.push({ from: rest, to: limit });
    if (content.length > 0)
      proposals.push({
        source: [source],
        cue: [{ from: at, to: at + 2 }],
        content: content.map((range) => withWholeQuotes(reading, range)),
        act: "communication",
      });
    floor = rest;
    at = source.to - 1;
  }
  return proposals;
};
