// Picks the sentences that say most of an article, in its own words and order.
import type { Span } from "../shared/model/span.ts";
import { canStand } from "./can-stand.ts";
import { afterDateline } from "./dateline.ts";
import type { DraftActor } from "./draft-actor.ts";
import { addresses, type People, peopleIn, pointsBack } from "./leaning.ts";
import { emptyWords } from "./lexicon/summary-words.ts";
import { isQuoted, type Range, type Reading, readText, spanOf } from "./reading.ts";

/** How many sentences a summary has at the most. */
const wanted = 3;
const mostWords = 60;
/** A sentence this much like one already picked says the same again. */
const sameness = 0.7;
/** What it costs a sentence to lean on others: more than a place further down. */
const leaning = 1.7;
/** The same for a person it takes as known, and nobody has presented. */
const assuming = 0.8;
/** What a sentence gains that has every word of the headline: there the outlet says itself what its article is about. */
const headline = 2;
/** Sentences that lean are replaced, but not by those that say little: so many at the most. */
const mostReplaced = 6;
/** Only so many sentences are weighed against each other: what an article says it says early. */
const considered = 120;

interface Candidate {
  range: Range;
  /** Its place among the sentences that could be picked. */
  place: number;
  /** It can be the first of a summary. */
  opens: boolean;
  /** It points back at the sentence before it. */
  leans: boolean;
  people: People;
  words: ReadonlySet<string>;
  weight: number;
}

const content = new Set(["noun", "name", "number", "adjective", "past", "present", "participle", "base", "ing"]);

const stem = (lower: string): string => lower.replace(/(?:'s|’s|ies|es|s|ed|ing)$/, "");

const wordsOfSentence = ({ tokens, tags }: Reading, { from, to }: Range): ReadonlySet<string> => {
  const words = new Set<string>();
  for (let index = from; index < to; index += 1) {
    const lower = tokens[index]?.lower ?? "";
    if (content.has(tags[index] ?? "mark") && !emptyWords.has(lower) && lower.length > 1) words.add(stem(lower));
  }
  return words;
};

const likeness = (one: Candidate, other: Candidate): number => {
  let shared = 0;
  for (const word of one.words) if (other.words.has(word)) shared += 1;
  return shared / Math.sqrt(Math.max(1, one.words.size) * Math.max(1, other.words.size));
};

/** Candidates with their weight: words the article repeats, an early place, words of the headline. */
const weigh = (
  reading: Reading,
  ranges: readonly Range[],
  { actors, title }: { actors: readonly DraftActor[]; title: string },
): Candidate[] => {
  const heading = readText(title);
  const titleWords = wordsOfSentence(heading, { from: 0, to: heading.tokens.length });
  const counts = new Map<string, number>();
  const sets = ranges.map((range) => wordsOfSentence(reading, range));
  for (const words of sets) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const peopleOf = peopleIn(reading, actors);
  return ranges.map((range, place) => {
    const words = sets[place] ?? new Set<string>();
    let weight = 0;
    for (const word of words) weight += Math.log(counts.get(word) ?? 1);
    weight /= Math.sqrt(words.size + 5);
    weight += 2.5 / (1 + 0.6 * place);
    weight += (headline * words.intersection(titleWords).size) / Math.max(1, titleWords.size);
    if (isQuoted(reading, range)) weight -= 1;
    const speaks = addresses(reading, range);
    if (speaks) weight -= leaning;
    if (range.to - range.from > mostWords) weight -= 0.8;
    const leans = pointsBack(reading, range);
    const opens = !leans && !speaks && (reading.quoteAt[range.from] ?? -1) < 0;
    return { range, place, opens, leans, people: peopleOf(range), words, weight };
  });
};

/** Whether a candidate points back at a sentence, and takes people as known, that the picked ones before it do not have. */
const needs = (candidate: Candidate, picked: readonly Candidate[]): { sentence: boolean; person: boolean } => {
  const before = picked.filter(({ place }) => place < candidate.place);
  return {
    sentence: candidate.leans && !before.some(({ range }) => range.to === candidate.range.from),
    person: [...candidate.people.assumed].some((actor) => !before.some(({ people }) => people.presented.has(actor))),
  };
};

const costOf = (candidate: Candidate, picked: readonly Candidate[]): number =>
  (candidate.leans ? leaning : 0) + (needs(candidate, picked).person ? assuming : 0);

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
        value:
          candidate.weight -
          costOf(candidate, picked) -
          1.5 * Math.max(0, ...picked.map((other) => likeness(candidate, other))),
      }))
      .toSorted((one, other) => other.value - one.value);
    const best = rest[0]?.candidate;
    if (!best) break;
    picked.push(best);
  }
  return picked.toSorted((one, other) => one.place - other.place);
};

/**
 * Sentences of a summary that need one that is left out, and a first one that opens with "They" or with a quotation. The
 * article's own first sentence is written to be understood alone.
 */
const lacking = (picked: readonly Candidate[]): Candidate[] =>
  picked.filter(
    (candidate) =>
      (candidate === picked[0] && !candidate.opens) ||
      (candidate.place > 0 && Object.values(needs(candidate, picked)).includes(true)),
  );

/**
 * A summary that can open so, be it shorter, where there is one. No sentence of it lacks another; or fewer do than in any
 * other that was tried.
 */
const pickStanding = (candidates: readonly Candidate[]): Candidate[] => {
  const picked = pick(candidates);
  const [first] = picked;
  if (first && !first.opens && candidates.some(({ opens }) => opens))
    return pickStanding(candidates.filter((candidate) => candidate !== first));
  let best = picked;
  let tried = picked;
  let left = candidates;
  for (let replaced = 0; replaced < mostReplaced; replaced += 1) {
    const lacks = new Set(lacking(tried));
    if (lacks.size === 0) break;
    left = left.filter((candidate) => !lacks.has(candidate));
    tried = pick(left);
    if (tried.length < picked.length) break;
    if (lacking(tried).length < lacking(best).length) best = tried;
  }
  return best;
};

/**
 * The spans of up to three sentences in the order of the text, without a dateline; fewer where the text has no more that
 * can stand alone. What somebody says in the `turns` of a transcript stands in none.
 */
export const summarise = (
  reading: Reading,
  turns: readonly Range[],
  article: { actors: readonly DraftActor[]; title: string },
): Span[] => {
  const inTurn = new Uint8Array(reading.tokens.length);
  for (const { from, to } of turns) inTurn.fill(1, from, to);
  const standing = reading.sentences
    .filter((sentence) => canStand(reading, sentence) && inTurn[sentence.to - 1] === 0)
    .slice(0, considered);
  return pickStanding(weigh(reading, standing, article)).map(({ range }) =>
    spanOf(reading, { from: afterDateline(reading.tokens, range), to: range.to }),
  );
};
