// Describes every word of a sentence by numbers: itself, its neighbours, its run of capitals, the rest of the article.
import type { FactSentence } from "./article-memory.ts";
import { describeWord, noWords, type Scene } from "./describe-word.ts";
import { featureList as list } from "./feature-list.ts";
import { withFirstReading } from "./first-reading-features.ts";
import type { ArticleKnowledge, SentenceFeatures } from "./sentence-features.ts";
import { isCapital, noWord, shapes, type WordFacts } from "./word-facts.ts";
import { styleOf } from "./word-setting.ts";

/** To be raised with every change of the features below: weights learned for others would be read as noise. */
export const featureVersion = 1;

const joints = ["of", "the", "for", "and", "&", "'s", "’s", ",", "-", "in", "de", "al", "(", ")", "."];
const classCount = shapes.length + joints.length;
/** Steps between two words are told apart by the class of each. */
export const edgeCount = classCount * classCount;

const jointNumbers: ReadonlyMap<string, number> = new Map(joints.map((joint, number) => [joint, number]));

const classOf = ({ lower, shape }: WordFacts): number => {
  const joint = jointNumbers.get(lower);
  return joint === undefined ? shape : shapes.length + joint;
};

/** Words further than this from any capital are outside of names: "Oru - san" is the furthest that small words of names stand. */
const reach = 3;

const capitalNear = (facts: readonly WordFacts[], index: number): boolean => {
  const end = Math.min(facts.length, index + reach + 1);
  for (let at = Math.max(0, index - reach); at < end; at += 1) if (isCapital(facts[at]!)) return true;
  return false;
};

/**
 * Features of a sentence of an article, first readings left out. `mask` is one less than the power of two that hashes are cut
 * to. Words far from any capital get features only where the `whole` sentence is to be described: they are outside of names,
 * but training learns from them what small words are.
 */
const plainFeatures = (
  sentence: FactSentence,
  knowledge: ArticleKnowledge,
  mask: number,
  whole: boolean,
): SentenceFeatures => {
  const { facts } = sentence;
  const scene: Scene = {
    sentence,
    letters: knowledge.letters,
    style: styleOf(facts),
    words: [...noWords, ...facts, ...noWords],
    codes: new Int32Array(facts.length + 2),
  };
  facts.forEach(({ lower }, index) => {
    scene.codes[index] = knowledge.sightings.get(lower) ?? 0;
  });
  const offsets = new Uint32Array(facts.length + 1);
  const edges = new Uint16Array(facts.length);
  list.mask = mask;
  for (let index = 0, before = classOf(noWord); index < facts.length; index += 1) {
    const own = classOf(facts[index]!);
    edges[index] = before * classCount + own;
    before = own;
    if (whole || capitalNear(facts, index)) {
      describeWord(scene, index);
    }
    offsets[index + 1] = list.length;
  }
  return { length: facts.length, features: list.take(), offsets, edges };
};

/** Features of sentence `number` of an article, with what the first reading told if there was one; as of `plainFeatures`. */
export const sentenceFeatures = (
  sentence: FactSentence,
  number: number,
  knowledge: ArticleKnowledge,
  mask: number,
  whole: boolean,
): SentenceFeatures => {
  const plain = plainFeatures(sentence, knowledge, mask, whole);
  return knowledge.first ? withFirstReading(sentence, number, knowledge.first, plain, mask) : plain;
};
