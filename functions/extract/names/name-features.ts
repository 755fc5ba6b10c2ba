// Describes every word of a sentence by numbers: itself, its neighbours, its run of capitals, the rest of the article.
import type { FactSentence, FirstReading, WordReading } from "./article-memory.ts";
import { featureList as list } from "./feature-list.ts";
import { mix } from "./hash.ts";
import { withFirstReading } from "./first-reading-features.ts";
import { inList, isCapital, noWord, phraseLists, shapes, type WordFacts } from "./word-facts.ts";

/** Features of a sentence: those of word i are `features[offsets[i]] … features[offsets[i + 1] - 1]`; `edges[i]` describes the step from word i-1 to i. */
export interface SentenceFeatures {
  length: number;
  features: Uint32Array;
  offsets: Uint32Array;
  edges: Uint16Array;
}

/** What the rest of the article tells. `first` is there in the second reading only. */
export interface ArticleKnowledge {
  sightings: ReadonlyMap<string, number>;
  letters: ReadonlySet<string>;
  first?: { memory: FirstReading; readings: readonly (readonly WordReading[])[] };
}

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

const numberShape = shapes.indexOf("number");

/** Share of capitalised words among words of letters, in quarters: headlines write all words large. */
const styleOf = (facts: readonly WordFacts[]): number => {
  let lettered = 0;
  let capitals = 0;
  for (const fact of facts) {
    if (fact.shape === 0 || fact.shape === numberShape) continue;
    lettered += 1;
    if (isCapital(fact)) capitals += 1;
  }
  return lettered < 4 ? 5 : Math.floor((4 * capitals) / lettered);
};

const upTo = (count: number, most: number): number => Math.min(count, most);

/** Words further than this from any capital are outside of names: "Oru - san" is the furthest that small words of names stand. */
const reach = 3;

/** No feature looks further beyond a sentence than this. */
const margin = 6;
const noWords: readonly WordFacts[] = Array.from({ length: margin }, () => noWord);

/** A sentence while its words are described. */
interface Scene {
  sentence: FactSentence;
  knowledge: ArticleKnowledge;
  style: number;
  /** The words with others before and after them, which are none: the word of `index` stands at `index + 6`. */
  words: readonly WordFacts[];
  /** For each word how it stands in the whole article. */
  codes: Int32Array;
}

const wordAt = ({ words }: Scene, index: number): WordFacts => words[index + margin]!;

const opensQuote = /^["“‘:]$/;

const describeWords = (scene: Scene, index: number): void => {
  const before2 = wordAt(scene, index - 2);
  const before = wordAt(scene, index - 1);
  const here = wordAt(scene, index);
  const after = wordAt(scene, index + 1);
  const after2 = wordAt(scene, index + 2);
  const { shape, prefixes, suffixes } = here;
  const opens = index === 0 || (index === 1 && before.shape === 0) || opensQuote.test(before.text);
  list.at(0);
  list.add(0);
  list.add(here.exact);
  list.add(here.word);
  list.add(here.pattern);
  list.add2(shape, scene.style * 2 + Number(opens));
  for (let at = 0; at < prefixes.length; at += 1) list.add(prefixes[at]!);
  for (let at = 0; at < suffixes.length; at += 1) list.add2(suffixes[at]!, shape);
  list.add(before.word);
  list.add(after.word);
  list.add(before2.word);
  list.add(after2.word);
  list.add2(before.shape, shape);
  list.add2(shape, after.shape);
  list.add2(mix(before.shape, shape), after.shape);
  list.add2(before2.word, before.word);
  list.add2(after.word, after2.word);
  list.add2(before.word, here.word);
  list.add2(here.word, after.word);
  list.add2(before.word, shape);
  list.add2(after.word, shape);
  list.add2(mix(before.word, shape), after.word);
};

const describeClusters = (scene: Scene, index: number): void => {
  const before = wordAt(scene, index - 1);
  const here = wordAt(scene, index);
  const after = wordAt(scene, index + 1);
  const { shape } = here;
  list.at(40);
  list.add(here.fine);
  list.add2(here.fine, shape);
  list.add2(here.middle, shape);
  list.add2(here.coarse, shape);
  list.add(before.fine);
  list.add(after.fine);
  list.add(wordAt(scene, index - 2).middle);
  list.add(wordAt(scene, index + 2).middle);
  list.add2(before.middle, shape);
  list.add2(after.middle, shape);
  list.add2(before.middle, here.middle);
  list.add2(here.middle, after.middle);
  list.add2(mix(before.coarse, here.coarse), mix(after.coarse, shape));
  for (let far = 3; isCapital(here) && far <= 6; far += 1) {
    list.add(wordAt(scene, index - far).middle);
    list.add(wordAt(scene, index + far).middle);
  }
};

const describeLists = (scene: Scene, index: number): void => {
  const before = wordAt(scene, index - 1);
  const here = wordAt(scene, index);
  const after = wordAt(scene, index + 1);
  const { shape } = here;
  list.at(70);
  list.add2(here.lists, shape);
  list.add2(before.lists, shape);
  list.add2(after.lists, shape);
  list.add2(mix(before.lists, here.lists), shape);
  list.add2(mix(here.lists, after.lists), shape);
  list.add2(wordAt(scene, index - 2).lists, mix(before.lists, shape));
};

/** No entry of a word list is longer. */
const longestPhrase = 4;

const telling = inList.organisationHead | inList.placeAfter | inList.maleName | inList.femaleName | inList.people;

const describeRun = (scene: Scene, index: number): void => {
  const { facts, runs, runAt } = scene.sentence;
  const number = runAt[index]!;
  if (number < 0) return;
  const run = runs[number]!;
  const opening = wordAt(scene, run.from);
  const last = wordAt(scene, run.to - 1);
  const previous = wordAt(scene, run.from - 1);
  const next = wordAt(scene, run.to);
  const size = upTo(run.to - run.from, 5);
  const place = upTo(index - run.from, 3) * 4 + upTo(run.to - 1 - index, 3);
  list.at(80);
  list.add2(size, place);
  list.add2(last.word, place === 0 ? 1 : 0);
  list.add2(last.lists, place);
  list.add2(last.middle, place);
  list.add2(last.fine, place);
  list.add2(opening.lists, place);
  list.add2(opening.middle, place);
  list.add2(opening.fine, place);
  list.add2(mix(opening.coarse, last.coarse), mix(size, place));
  list.add2(previous.word, place);
  list.add2(next.word, place);
  list.add2(previous.middle, Number(run.from !== index));
  list.add2(next.middle, Number(run.to - 1 !== index));
  list.add2(previous.fine, size);
  list.add2(next.fine, size);
  list.add2(mix(previous.lists, next.lists), size);
  list.add2(Number(previous.text === "("), mix(Number(next.text === ")"), wordAt(scene, index).shape));
  list.add2(wordAt(scene, run.to + 1).word, mix(next.word, size));
  list.add2(wordAt(scene, run.to + 2).word, next.word);
  list.add2(wordAt(scene, run.to + 2).middle, next.word);
  list.add2(wordAt(scene, run.to + 3).middle, next.word);
  list.add2(wordAt(scene, run.from - 2).word, previous.word);
  list.add2(wordAt(scene, run.from - 2).middle, previous.word);
  let heads = 0;
  for (let other = run.from; other < run.to; other += 1) heads |= wordAt(scene, other).lists & telling;
  list.add2(heads, place);
  let phrases = 0;
  for (let from = Math.max(run.from, index - longestPhrase + 1); from <= index; from += 1) {
    const end = Math.min(run.to, from + longestPhrase);
    for (let to = Math.max(index + 1, from + 2); to <= end; to += 1) phrases |= phraseLists(facts, from, to);
  }
  list.add(phrases);
};

const describeArticle = (scene: Scene, index: number): void => {
  const { knowledge, style, codes } = scene;
  const { shape, text } = wordAt(scene, index);
  const code = codes[index]!;
  list.at(120);
  list.add2(Number(knowledge.letters.has(text)), shape);
  list.add2(code, shape);
  list.add2(code, mix(shape, style * 2 + Number(index === 0)));
  list.add2(codes[index - 1] ?? 0, mix(shape, wordAt(scene, index - 1).shape));
  list.add2(codes[index + 1] ?? 0, mix(shape, wordAt(scene, index + 1).shape));
};

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
    knowledge,
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
      describeWords(scene, index);
      describeClusters(scene, index);
      describeLists(scene, index);
      describeRun(scene, index);
      describeArticle(scene, index);
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
