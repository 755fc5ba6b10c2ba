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
import { sentenceFeatures } from "./name-features.ts";
import type { ArticleKnowledge, SentenceFeatures } from "./sentence-features.ts";
import { withFirstReading } from "./first-reading-features.ts";
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

/** Facts of words that were met before, by the table of clusters that they were looked up in. */
const knownFacts = new WeakMap<ClusterTable, Map<string, WordFacts>>();
const mostKnown = 10_000;
/** V8 keeps a longer piece of a text as a view of it: remembered, it would hold on to the whole text. */
const longestKnown = 12;

const factsIn = (clusters: ClusterTable): ((text: string) => WordFacts) => {
  const known = knownFacts.get(clusters) ?? new Map<string, WordFacts>();
  knownFacts.set(clusters, known);
  return (text) => {
    let facts = known.get(text);
    if (!facts) {
      facts = wordFacts(text, clusters);
      if (text.length <= longestKnown && known.size < mostKnown) known.set(text, facts);
    }
    return facts;
  };
};

/** The sentences with the facts of their words. */
export const factSentences = (
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  clusters: ClusterTable,
): FactSentence[] => {
  const factsOf = factsIn(clusters);
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

const readEach = (features: readonly (SentenceFeatures | undefined)[], model: SequenceModel): WordReading[][] =>
  features.map((each) => (each ? readLabels(model, each) : []));

/** The first reading of each sentence. */
export const readFirst = (
  sentences: readonly FactSentence[],
  knowledge: ArticleKnowledge,
  model: SequenceModel,
): WordReading[][] => readEach(articleFeatures(sentences, knowledge, model), model);

/** The names in order; none overlap. Both models of a finder are made for features of as many bits. */
export const findNames = (tokens: readonly Token[], sentences: readonly Sentence[], model: NameModel): Name[] => {
  const ready = factSentences(tokens, sentences, model.clusters);
  const features = articleFeatures(ready, knowledgeOf(ready), model.first);
  const readings = readEach(features, model.first);
  const first = { memory: firstReading(ready, readings), readings };
  const mask = 2 ** model.second.bits - 1;
  return ready.flatMap((sentence, number) => {
    const plain = features[number];
    if (!plain) return [];
    const again = withFirstReading(sentence, number, first, plain, mask);
    return namesOfLabels(bestLabels(model.second, again), sentence.from);
  });
};
