// What the rest of an article tells about a word: how it is written elsewhere, and as what it was read at first.
import type { Sentence } from "../split-sentences.ts";
import type { CapitalRun } from "./capital-runs.ts";
import { goesOn, nameKinds } from "./name-labels.ts";
import { inList, isCapital, type WordFacts } from "./word-facts.ts";

/** A sentence made ready: facts of its words, its runs of capitals. */
export interface FactSentence extends Sentence {
  facts: readonly WordFacts[];
  runs: readonly CapitalRun[];
  runAt: Int16Array;
}

interface Sightings {
  small: number;
  middle: number;
  afterTitle: number;
  afterFirstName: number;
  beforeHead: number;
  beforeQuoting: number;
  afterIn: number;
  afterThe: number;
  alone: number;
}

const upTo = (count: number, most: number): number => Math.min(count, most);

/** One number a lower-cased word: how it stands in the whole article, in coarse counts. */
export const sightingCodes = (sentences: readonly FactSentence[]): ReadonlyMap<string, number> => {
  const seen = new Map<string, Sightings>();
  for (const { facts } of sentences) {
    facts.forEach((fact, index) => {
      if (fact.shape === 0) return;
      let sightings = seen.get(fact.lower);
      if (!sightings) {
        sightings = {
          small: 0,
          middle: 0,
          afterTitle: 0,
          afterFirstName: 0,
          beforeHead: 0,
          beforeQuoting: 0,
          afterIn: 0,
          afterThe: 0,
          alone: 0,
        };
        seen.set(fact.lower, sightings);
      }
      if (!isCapital(fact)) {
        sightings.small += 1;
        return;
      }
      const before = facts[index - 1]?.lists ?? 0;
      const after = facts[index + 1]?.lists ?? 0;
      if (index > 0) sightings.middle += 1;
      if (before & (inList.role | inList.honorific)) sightings.afterTitle += 1;
      if (before & (inList.maleName | inList.femaleName)) sightings.afterFirstName += 1;
      if (after & inList.organisationHead) sightings.beforeHead += 1;
      if (after & inList.quoting) sightings.beforeQuoting += 1;
      const word = facts[index - 1]?.lower ?? "";
      if (word === "in" || word === "at" || word === "from") sightings.afterIn += 1;
      if (word === "the") sightings.afterThe += 1;
      if (!isCapital(facts[index - 1] ?? fact) && !isCapital(facts[index + 1] ?? fact)) sightings.alone += 1;
    });
  }
  return new Map(
    [...seen].map(
      ([word, { small, middle, afterTitle, afterFirstName, beforeHead, beforeQuoting, afterIn, afterThe, alone }]) => [
        word,
        [
          upTo(small, 2),
          upTo(middle, 2),
          upTo(afterTitle, 2),
          upTo(afterFirstName, 2),
          upTo(beforeHead, 1),
          upTo(beforeQuoting, 2),
          upTo(afterIn, 2),
          upTo(afterThe, 2),
          upTo(alone, 2),
        ].reduce((code, count) => code * 3 + count, 1),
      ],
    ),
  );
};

/** Runs of an article by their letters, so that "MRR" finds "Ministry of Rivers and Roads". */
export const longNamesByLetters = (sentences: readonly FactSentence[]): ReadonlySet<string> =>
  new Set(sentences.flatMap(({ runs }) => runs.map(({ letters }) => letters).filter((letters) => letters.length > 1)));

/** How the words of an article were read at first. */
export interface FirstReading {
  /** Code of what the word's other places in the article make of it; 0 where there are none. */
  wordCode: (fact: WordFacts, own: WordReading) => number;
  /** Code of the surest of the word's other places; 0 where there are none. */
  surestCode: (fact: WordFacts, own: WordReading) => number;
  /** Code of the commonest kind of the longer names that hold this word; 0 for none. */
  holderCode: (fact: WordFacts) => number;
}

/** What one place of a word was read as: its label, and how probable each kind is, being outside of names first. */
export interface WordReading {
  label: number;
  kinds: readonly number[];
}

const kindCount = nameKinds.length + 1;

const bestOf = (values: readonly number[]): number => values.indexOf(Math.max(...values));

const quarter = (share: number): number => Math.min(4, Math.floor(share * 5));

const surenessOf = ({ kinds }: WordReading): number => {
  let most = kinds[1]!;
  for (let kind = 2; kind < kinds.length; kind += 1) most = Math.max(most, kinds[kind]!);
  return most;
};

/** All places of a word, summed up, so that one of them can be taken out again in no time. */
class WordPlaces {
  count = 0;
  readonly kinds: number[] = Array.from({ length: kindCount }, () => 0);
  /** How often a longer name of each kind holds the word. */
  readonly holders: number[] = Array.from({ length: kindCount }, () => 0);
  private surest: WordReading | undefined;
  private second: WordReading | undefined;

  add(reading: WordReading): void {
    this.count += 1;
    reading.kinds.forEach((share, kind) => {
      this.kinds[kind] = (this.kinds[kind] ?? 0) + share;
    });
    if (!this.surest || surenessOf(reading) > surenessOf(this.surest))
      [this.surest, this.second] = [reading, this.surest];
    else if (!this.second || surenessOf(reading) > surenessOf(this.second)) this.second = reading;
  }

  surestBut(own: WordReading): WordReading | undefined {
    return this.surest === own ? this.second : this.surest;
  }
}

/** `readings` holds one array a sentence, one reading a word. */
export const firstReading = (
  sentences: readonly FactSentence[],
  readings: readonly (readonly WordReading[])[],
): FirstReading => {
  const places = new Map<string, WordPlaces>();
  sentences.forEach(({ facts }, number) => {
    const own = readings[number] ?? [];
    facts.forEach((fact, index) => {
      const reading = own[index];
      if (!isCapital(fact) || !reading) return;
      const word = places.get(fact.text) ?? new WordPlaces();
      places.set(fact.text, word);
      word.add(reading);
      const { label } = reading;
      const kind = ((label - 1) >> 1) + 1;
      const longer = goesOn(label) || (label > 0 && own[index + 1]?.label === label + 1);
      if (longer) word.holders[kind] = (word.holders[kind] ?? 0) + 1;
    });
  });
  return {
    wordCode: (fact, own) => {
      const word = places.get(fact.text);
      if (!word || word.count < 2) return 0;
      const rest = word.kinds.map((share, kind) => share - (own.kinds[kind] ?? 0));
      const best = bestOf(rest);
      const share = (rest[best] ?? 0) / (word.count - 1);
      return 1 + (best * 5 + quarter(share)) * 3 + upTo(word.count - 2, 2);
    },
    surestCode: (fact, own) => {
      const other = places.get(fact.text)?.surestBut(own);
      return other ? 1 + other.label * 5 + quarter(surenessOf(other)) : 0;
    },
    holderCode: (fact) => {
      const counts = places.get(fact.text)?.holders ?? [];
      const best = bestOf(counts);
      const most = counts[best] ?? 0;
      return most === 0 ? 0 : best * 2 + Number(most > 1);
    },
  };
};
