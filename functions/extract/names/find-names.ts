// Finds the names of people, organisations and places in a tokenized text, with a trained model.
import type { Sentence } from "../split-sentences.ts";
import type { Token } from "../tokenize.ts";
import {
  type FactSentence,
  firstReading,
  longNamesByLetters,
  type WordReading,
  sightingCodes,
} from "./article-memory.ts";
import { capitalRuns } from "./capital-runs.ts";
import { type ArticleKnowledge, type SentenceFeatures, sentenceFeatures } from "./name-features.ts";
import { type Name, namesOfLabels } from "./name-labels.ts";
import { bestLabels, readLabels, type SequenceModel } from "./sequence-model.ts";
import type { ClusterTable } from "./word-clusters.ts";
import { isCapital, wordFacts, type WordFacts } from "./word-facts.ts";

/** What the finder needs: two models, the second of which sees what the first read in the whole article. */
export interface NameModel {
  clusters: ClusterTable;
  first: SequenceModel;
  second: SequenceModel;
}

/** The sentences with the facts of their words. */
export const factSentences = (
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  clusters: ClusterTable,
): FactSentence[] => {
  const known = new Map<string, WordFacts>();
  const factsOf = (text: string): WordFacts => {
    const facts = known.get(text) ?? wordFacts(text, clusters);
    known.set(text, facts);
    return facts;
  };
  return sentences.map(({ from, to }) => {
    const facts = tokens.slice(from, to).map(({ text }) => factsOf(text));
    return { from, to, facts, ...capitalRuns(facts) };
  });
};

/** What the article tells before anything is read. */
export const knowledgeOf = (sentences: readonly FactSentence[]): ArticleKnowledge => ({
  sightings: sightingCodes(sentences),
  letters: longNamesByLetters(sentences),
});

/** The features of each sentence, as far as names need them; undefined for a sentence without any capital. */
const articleFeatures = (
  sentences: readonly FactSentence[],
  knowledge: ArticleKnowledge,
  { bits }: SequenceModel,
): (SentenceFeatures | undefined)[] =>
  sentences.map((sentence, number) =>
    sentence.facts.some((fact) => isCapital(fact))
      ? sentenceFeatures(sentence, number, knowledge, 2 ** bits - 1, false)
      : undefined,
  );

/** The first reading of each sentence. */
export const readFirst = (
  sentences: readonly FactSentence[],
  knowledge: ArticleKnowledge,
  model: SequenceModel,
): WordReading[][] =>
  articleFeatures(sentences, knowledge, model).map((features) => (features ? readLabels(model, features) : []));

/** The names in order; none overlap. */
export const findNames = (tokens: readonly Token[], sentences: readonly Sentence[], model: NameModel): Name[] => {
  const ready = factSentences(tokens, sentences, model.clusters);
  const knowledge = knowledgeOf(ready);
  const readings = readFirst(ready, knowledge, model.first);
  const again = { ...knowledge, first: { memory: firstReading(ready, readings), readings } };
  return articleFeatures(ready, again, model.second).flatMap((features, number) =>
    features ? namesOfLabels(bestLabels(model.second, features), ready[number]?.from ?? 0) : [],
  );
};
