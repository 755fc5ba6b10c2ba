// Turns the articles of the data into what the trainers learn from.
import { labelsOf, type Role, type RoleSpans, roles, type WordSpan } from "../reader/labels.ts";
import type { Attribution } from "../reader/linker.ts";
import { type TaggerModel, tagSentence } from "../reader/tagger.ts";
import { readWords, type Word } from "../reader/words.ts";
import type { GoldArticle, ParsedArticle } from "./gold.ts";
import { type ParsedSentence, relationNumber } from "./train-parser.ts";

/** The words that lie in a span of characters. */
const wordsIn = (words: readonly Word[], [start, end]: readonly [number, number]): WordSpan => {
  let from = 0;
  while (from < words.length && words[from]!.token.end <= start) from += 1;
  let to = from;
  while (to < words.length && words[to]!.token.start < end) to += 1;
  return [from, to];
};

/** Spans in order, those that touch or overlap joined. */
const joined = (spans: readonly WordSpan[]): WordSpan[] => {
  const out: [number, number][] = [];
  for (const [from, to] of spans.toSorted((one, other) => one[0] - other[0])) {
    const last = out.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else out.push([from, to]);
  }
  return out;
};

/** The gold attributions as spans of words. */
export const goldAttributions = (gold: GoldArticle, words: readonly Word[]): Attribution[] =>
  gold.attributions.map((attribution) => {
    const spans = (role: Role): WordSpan[] =>
      joined((attribution[role] ?? []).map((span) => wordsIn(words, span)).filter(([from, to]) => from < to));
    return { source: spans("source"), cue: spans("cue"), content: spans("content") };
  });

/** The gold labels of all words; a span that runs into a new paragraph begins anew there. */
export const goldLabels = (attributions: readonly Attribution[], words: readonly Word[]): Int8Array => {
  const spans: RoleSpans = { source: [], cue: [], content: [] };
  for (const attribution of attributions) for (const role of roles) spans[role].push(...attribution[role]);
  const labels = labelsOf(spans, words.length);
  for (const word of words) {
    const label = labels[word.index]!;
    if (word.startsParagraph && label > 0 && label % 2 === 0) labels[word.index] = label - 1;
  }
  return labels;
};

const longestSentence = 120;

/** The sentences of the data as our words with their gold heads, tagged by `tagger`. */
export const parsedSentences = (text: string, parsed: ParsedArticle, tagger: TaggerModel): ParsedSentence[] =>
  parsed.sents.flatMap(({ toks, heads, rels }) => {
    const length = toks.length;
    if (length < 2 || length > longestSentence || !rels.includes("root")) return [];
    const words = sentenceWords(text, toks);
    tagSentence(tagger, words);
    return [
      {
        words,
        heads: heads.map((head) => (head < 0 ? length : head)),
        relations: rels.map((name) => relationNumber(name)),
      },
    ];
  });

/** Our words for the tokens of one sentence of the data, quotation marks counted within the sentence. */
const sentenceWords = (text: string, toks: readonly (readonly [number, number, ...unknown[]])[]): Word[] => {
  const tokens = toks.map(([start, end]) => {
    const written = text.slice(start, end);
    return { start, end, text: written, lower: written.toLowerCase(), spaced: true, paragraph: 0 };
  });
  const { words } = readWords(text, tokens, [{ from: 0, to: tokens.length }], []);
  let isOpen = false;
  for (const word of words) {
    const mark = word.token.text;
    if (mark === "“" || mark === "``") isOpen = true;
    else if (mark === '"') isOpen = !isOpen;
    word.quote = isOpen || mark === "”" || mark === "''" ? 0 : -1;
    if (mark === "”" || mark === "''") isOpen = false;
  }
  return words;
};
