// Picks the sentences that say most of an article, in its own words and order.
import type { Span } from "../shared/model/span.ts";
import { afterDateline } from "./dateline.ts";
import { emptyWords, leaningWords } from "./lexicon/summary-words.ts";
import { isQuoted, type Range, type Reading, spanOf } from "./reading.ts";

/** How many sentences a summary has at the most. */
const wanted = 3;
const fewestWords = 8;
const mostWords = 60;
/** A sentence this much like one already picked says the same again. */
const sameness = 0.7;
/** What it costs a sentence to lean on others: more than a place further down. */
const leaning = 1.7;
/** Only so many sentences are weighed against each other: what an article says it says early. */
const considered = 120;

interface Candidate {
  range: Range;
  /** Its place among the sentences that could be picked. */
  place: number;
  /** It can be the first of a summary. */
  opens: boolean;
  words: ReadonlySet<string>;
  weight: number;
}

const closers = new Set(['"', "”", "’", "'", ")"]);
const longestLabel = 4;

const content = new Set(["noun", "name", "number", "adjective", "past", "present", "participle", "base", "ing"]);

const stem = (lower: string): string => lower.replace(/(?:'s|’s|ies|es|s|ed|ing)$/, "");

const wordsOfSentence = ({ tokens, tags }: Reading, { from, to }: Range): Set<string> => {
  const words = new Set<string>();
  for (let index = from; index < to; index += 1) {
    const lower = tokens[index]?.lower ?? "";
    if (content.has(tags[index] ?? "mark") && !emptyWords.has(lower) && lower.length > 1) words.add(stem(lower));
  }
  return words;
};

/** True where the sentence can stand in a summary: a whole sentence, not too short, with a verb, closed in itself. */
const canStand = (reading: Reading, { from, to }: Range): boolean => {
  const { tokens, tags, prose, quoteAt, quotes } = reading;
  if (!prose.has(tokens[from]?.paragraph ?? -1) || to - from < fewestWords) return false;
  // A heading may end in a quotation mark; a sentence has its stop before it.
  const last = closers.has(tokens[to - 1]?.text ?? "") ? to - 2 : to - 1;
  if (!/^(?:[.!?…]+|["”’']|\p{L}+\.)$/u.test(tokens[last]?.text ?? "")) return false;
  // "Lund: …" is a turn of a transcript.
  if (tokens.slice(from, from + longestLabel).some(({ text }) => text === ":")) return false;
  if (!tags.slice(from, to).some((tag) => tag === "past" || tag === "present" || tag === "modal")) return false;
  // A sentence out of the middle of a quotation loses its marks and its speaker.
  return [from, to - 1].every((at) => {
    const quote = quotes[quoteAt[at] ?? -1];
    return !quote || (quote.from >= from && quote.to <= to);
  });
};

/** True where the sentence opens with a word that leans back, or speaks of "he" or "she" before it names anybody. */
const leans = ({ tokens, tags }: Reading, { from, to }: Range): boolean => {
  if (leaningWords.has(tokens[from]?.lower ?? "")) return true;
  // "Of those, half stayed", "In this case".
  if (tags[from] === "preposition" && /^(?:this|that|these|those)$/.test(tokens[from + 1]?.lower ?? "")) return true;
  const pronoun = tokens.slice(from, to).findIndex(({ lower }) => /^(?:he|she|they|his|her|their)$/.test(lower));
  return pronoun >= 0 && pronoun < 8 && !tags.slice(from, from + pronoun).includes("name");
};

const likeness = (one: Candidate, other: Candidate): number => {
  let shared = 0;
  for (const word of one.words) if (other.words.has(word)) shared += 1;
  return shared / Math.sqrt(Math.max(1, one.words.size) * Math.max(1, other.words.size));
};

/** Candidates with their weight: words the article repeats, an early place, no leaning on sentences before. */
const weigh = (reading: Reading, ranges: readonly Range[]): Candidate[] => {
  const counts = new Map<string, number>();
  const sets = ranges.map((range) => wordsOfSentence(reading, range));
  for (const words of sets) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return ranges.map((range, place) => {
    const words = sets[place] ?? new Set<string>();
    let weight = 0;
    for (const word of words) weight += Math.log(counts.get(word) ?? 1);
    weight /= Math.sqrt(words.size + 5);
    weight += 2.5 / (1 + 0.6 * place);
    const leansBack = leans(reading, range);
    if (leansBack) weight -= leaning;
    if (isQuoted(reading, range)) weight -= 1;
    if (range.to - range.from > mostWords) weight -= 0.8;
    return { range, place, opens: !leansBack && (reading.quoteAt[range.from] ?? -1) < 0, words, weight };
  });
};

/** Maximal marginal relevance: weight less what the picked ones have said already; in the order of the text. */
const pick = (candidates: readonly Candidate[]): Candidate[] => {
  const picked: Candidate[] = [];
  while (picked.length < wanted) {
    const rest = candidates
      .filter(
        (candidate) => !picked.includes(candidate) && !picked.some((other) => likeness(candidate, other) >= sameness),
      )
      .map((candidate) => ({
        candidate,
        value: candidate.weight - 1.5 * Math.max(0, ...picked.map((other) => likeness(candidate, other))),
      }))
      .toSorted((one, other) => other.value - one.value);
    const best = rest[0]?.candidate;
    if (!best) break;
    picked.push(best);
  }
  return picked.toSorted((one, other) => one.place - other.place);
};

/** A summary that opens neither with "They" nor with a quotation, where another sentence can be the first. */
const pickStanding = (candidates: readonly Candidate[]): Candidate[] => {
  const picked = pick(candidates);
  const [first] = picked;
  if (!first || first.opens || candidates.every(({ opens }) => !opens)) return picked;
  return pickStanding(candidates.filter((candidate) => candidate !== first));
};

/**
 * The spans of up to three sentences in the order of the text, without a dateline; fewer where the text has no more that
 * can stand alone. What somebody says in the `turns` of a transcript stands in none.
 */
export const summarise = (reading: Reading, turns: readonly Range[]): Span[] => {
  const inTurn = new Uint8Array(reading.tokens.length);
  for (const { from, to } of turns) inTurn.fill(1, from, to);
  const standing = reading.sentences
    .filter((sentence) => canStand(reading, sentence) && inTurn[sentence.to - 1] === 0)
    .slice(0, considered);
  return pickStanding(weigh(reading, standing)).map(({ range }) =>
    spanOf(reading, { from: afterDateline(reading.tokens, range), to: range.to }),
  );
};
