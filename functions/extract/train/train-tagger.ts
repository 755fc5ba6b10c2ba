// Trains the tagger on the tags of the parsed articles.
import { sparseTable } from "../reader/sparse-table.ts";
import {
  bestOf,
  fixedTag,
  taggerBits,
  taggerFeatureCount,
  taggerFeatures,
  type TaggerModel,
} from "../reader/tagger.ts";
import type { Reading, Word } from "../reader/words.ts";
import type { ParsedArticle } from "./gold.ts";
import { Perceptron } from "./perceptron.ts";
import { seededRandom, shuffle } from "./random.ts";

/** A sentence and the tag each word should have, where the data's token is the same as ours. */
export interface TaggedSentence {
  words: readonly Word[];
  tags: readonly (string | undefined)[];
}

/** Looks up the tags of the data for the words of our own tokenizer. */
export const alignTags = (reading: Reading, parsed: ParsedArticle | undefined): TaggedSentence[] => {
  const tags = new Map(
    parsed?.sents.flatMap(({ toks }) => toks.map(([start, end, , tag]) => [`${start}:${end}`, tag] as const)) ?? [],
  );
  return reading.sentences.map((words) => ({
    words,
    tags: words.map(({ token }) => tags.get(`${token.start}:${token.end}`)),
  }));
};

/** Words in small letters that have one tag in 99 of 100 cases. */
const fixedTags = (sentences: readonly TaggedSentence[], tags: readonly string[]): Map<number, number> => {
  const counts = new Map<number, Map<string, number>>();
  for (const sentence of sentences) {
    for (const [place, word] of sentence.words.entries()) {
      const tag = sentence.tags[place];
      if (!tag || !word.isLower) continue;
      const ofWord = counts.get(word.lower) ?? new Map<string, number>();
      counts.set(word.lower, ofWord);
      ofWord.set(tag, (ofWord.get(tag) ?? 0) + 1);
    }
  }
  const fixed = new Map<number, number>();
  for (const [word, ofWord] of counts) {
    const total = [...ofWord.values()].reduce((sum, count) => sum + count, 0);
    const [tag, count] = [...ofWord].toSorted((one, other) => other[1] - one[1])[0] ?? ["", 0];
    if (total >= 20 && count / total >= 0.99 && tags.includes(tag)) fixed.set(word, tags.indexOf(tag));
  }
  return fixed;
};

const rareTag = 20;
const rounds = 5;

const tagNames = (sentences: readonly TaggedSentence[]): string[] => {
  const counts = new Map<string, number>();
  for (const tag of sentences.flatMap((sentence) => sentence.tags))
    if (tag) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= rareTag)
    .map(([tag]) => tag)
    .toSorted();
};

/** Trains a tagger; the order of `sentences` does not matter. */
export const trainTagger = (sentences: readonly TaggedSentence[]): TaggerModel => {
  const tags = tagNames(sentences);
  const numberOf = new Map(tags.map((tag, number) => [tag, number]));
  const fixed = fixedTags(sentences, tags);
  const model = new Perceptron(1 << taggerBits, tags.length);
  const random = seededRandom(1);
  const order = [...sentences];
  const features = new Int32Array(taggerFeatureCount);
  const scores = new Float32Array(tags.length);
  for (let round = 0; round < rounds; round += 1) {
    shuffle(order, random);
    for (const sentence of order) {
      let last = -1;
      let beforeLast = -1;
      for (const [place, word] of sentence.words.entries()) {
        let tag = fixedTag(fixed, word);
        if (tag === undefined) {
          taggerFeatures(features, sentence.words, place, last, beforeLast);
          model.score(features, taggerFeatureCount, scores);
          tag = bestOf(scores, tags.length);
          const right = numberOf.get(sentence.tags[place] ?? "");
          if (right !== undefined) model.learn(features, taggerFeatureCount, right, tag);
        }
        beforeLast = last;
        last = tag;
      }
    }
  }
  return { tags, fixed, table: sparseTable(model.average(), tags.length, { least: 0.3, scale: 12 }) };
};
