// Describes every word of a sentence by numbers: itself, its neighbours, its run of capitals, the rest of the article.
import type { FactSentence, FirstReading, WordReading } from "./article-memory.ts";
import { mix } from "./hash.ts";
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

const classOf = (fact: WordFacts): number => {
  const joint = joints.indexOf(fact.lower);
  return joint < 0 ? fact.shape : shapes.length + joint;
};

/** Share of capitalised words among words of letters, in quarters: headlines write all words large. */
const styleOf = (facts: readonly WordFacts[]): number => {
  const lettered = facts.filter(({ shape }) => shape !== 0 && shape !== shapes.indexOf("number"));
  const capitals = lettered.filter((fact) => isCapital(fact)).length;
  return lettered.length < 4 ? 5 : Math.floor((4 * capitals) / lettered.length);
};

const upTo = (count: number, most: number): number => Math.min(count, most);

/** The features of one word are numbered: the same value in another place is another feature. */
class FeatureList {
  readonly all: number[] = [];
  private readonly mask: number;
  private place = 0;

  constructor(mask: number) {
    this.mask = mask;
  }

  /** From here on features count from `place`, so that leaving some out does not renumber the others. */
  at(place: number): void {
    this.place = place;
  }

  add(value: number): void {
    this.place += 1;
    this.all.push(mix(this.place, value) & this.mask);
  }

  add2(one: number, other: number): void {
    this.add(mix(one, other));
  }
}

/** Words further than this from any capital are outside of names: "Oru - san" is the furthest that small words of names stand. */
const reach = 3;

/** A sentence while its words are described. */
interface Scene {
  sentence: FactSentence;
  number: number;
  knowledge: ArticleKnowledge;
  style: number;
  word: (index: number) => WordFacts;
  /** For each word how it stands in the whole article. */
  codes: readonly number[];
  /** For each word what its other places were read as. */
  readAs: readonly number[];
}

const describeWords = ({ style, word }: Scene, index: number, list: FeatureList): void => {
  const [before2, before, here, after, after2] = [
    word(index - 2),
    word(index - 1),
    word(index),
    word(index + 1),
    word(index + 2),
  ];
  const { shape } = here;
  const opens = index === 0 || (index === 1 && before.shape === 0) || /^["“‘:]$/.test(before.text);
  list.at(0);
  list.add(0);
  list.add(here.exact);
  list.add(here.word);
  list.add(here.pattern);
  list.add2(shape, style * 2 + Number(opens));
  for (const affix of here.prefixes) list.add(affix);
  for (const affix of here.suffixes) list.add2(affix, shape);
  for (const other of [before, after, before2, after2]) list.add(other.word);
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

const describeClusters = ({ word }: Scene, index: number, list: FeatureList): void => {
  const [before, here, after] = [word(index - 1), word(index), word(index + 1)];
  const { shape } = here;
  list.at(40);
  list.add(here.fine);
  list.add2(here.fine, shape);
  list.add2(here.middle, shape);
  list.add2(here.coarse, shape);
  list.add(before.fine);
  list.add(after.fine);
  list.add(word(index - 2).middle);
  list.add(word(index + 2).middle);
  list.add2(before.middle, shape);
  list.add2(after.middle, shape);
  list.add2(before.middle, here.middle);
  list.add2(here.middle, after.middle);
  list.add2(mix(before.coarse, here.coarse), mix(after.coarse, shape));
  for (let far = 3; isCapital(here) && far <= 6; far += 1) {
    list.add(word(index - far).middle);
    list.add(word(index + far).middle);
  }
};

const describeLists = ({ word }: Scene, index: number, list: FeatureList): void => {
  const [before, here, after] = [word(index - 1), word(index), word(index + 1)];
  const { shape } = here;
  list.at(70);
  list.add2(here.lists, shape);
  list.add2(before.lists, shape);
  list.add2(after.lists, shape);
  list.add2(mix(before.lists, here.lists), shape);
  list.add2(mix(here.lists, after.lists), shape);
  list.add2(word(index - 2).lists, mix(before.lists, shape));
};

/** No entry of a word list is longer. */
const longestPhrase = 4;

const telling = inList.organisationHead | inList.placeAfter | inList.maleName | inList.femaleName | inList.people;

const describeRun = ({ sentence: { facts, runs, runAt }, word }: Scene, index: number, list: FeatureList): void => {
  const run = runs[runAt[index] ?? -1];
  if (!run) return;
  const [opening, last, previous, next] = [word(run.from), word(run.to - 1), word(run.from - 1), word(run.to)];
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
  list.add2(Number(previous.text === "("), mix(Number(next.text === ")"), word(index).shape));
  list.add2(word(run.to + 1).word, mix(next.word, size));
  list.add2(word(run.to + 2).word, next.word);
  list.add2(word(run.to + 2).middle, next.word);
  list.add2(word(run.to + 3).middle, next.word);
  list.add2(word(run.from - 2).word, previous.word);
  list.add2(word(run.from - 2).middle, previous.word);
  let heads = 0;
  for (let other = run.from; other < run.to; other += 1) heads |= word(other).lists & telling;
  list.add2(heads, place);
  let phrases = 0;
  for (let from = Math.max(run.from, index - longestPhrase + 1); from <= index; from += 1) {
    const end = Math.min(run.to, from + longestPhrase);
    for (let to = Math.max(index + 1, from + 2); to <= end; to += 1) phrases |= phraseLists(facts, from, to);
  }
  list.add(phrases);
};

const describeArticle = (scene: Scene, index: number, list: FeatureList): void => {
  const { knowledge, style, word, codes } = scene;
  const { shape, text } = word(index);
  const code = codes[index] ?? 0;
  list.at(120);
  list.add2(Number(knowledge.letters.has(text)), shape);
  list.add2(code, shape);
  list.add2(code, mix(shape, style * 2 + Number(index === 0)));
  list.add2(codes[index - 1] ?? 0, mix(shape, word(index - 1).shape));
  list.add2(codes[index + 1] ?? 0, mix(shape, word(index + 1).shape));
};

const describeFirstReading = (
  { knowledge: { first }, number, word, readAs }: Scene,
  index: number,
  list: FeatureList,
): void => {
  const readings = first?.readings[number];
  const reading = readings?.[index];
  if (!first || !readings || !reading) return;
  const here = word(index);
  const { label, kinds } = reading;
  const others = readAs[index] ?? 0;
  const holder = isCapital(here) ? first.memory.holderCode(here) : 0;
  const surest = isCapital(here) ? first.memory.surestCode(here, reading) : 0;
  const sure = mix(label, Math.floor(5 * (kinds[(label + 1) >> 1] ?? 0)));
  list.at(140);
  list.add2(label, here.shape);
  list.add(sure);
  list.add2(readings[index - 1]?.label ?? 0, label);
  list.add2(label, readings[index + 1]?.label ?? 0);
  list.add2(others, here.shape);
  list.add2(others, sure);
  list.add2(surest, here.shape);
  list.add2(surest, sure);
  list.add2(surest, holder);
  list.add2(holder, label);
  list.add2(holder, others);
  list.add2(readAs[index - 1] ?? 0, here.shape);
  list.add2(readAs[index + 1] ?? 0, here.shape);
  list.add2(mix(readAs[index - 1] ?? 0, others), readAs[index + 1] ?? 0);
};

/**
 * Features of sentence `number` of an article. `mask` is one less than the power of two that hashes are cut to. Words far
 * from any capital get features only where the `whole` sentence is to be described: they are outside of names, but
 * training learns from them what small words are.
 */
export const sentenceFeatures = (
  sentence: FactSentence,
  number: number,
  knowledge: ArticleKnowledge,
  mask: number,
  whole: boolean,
): SentenceFeatures => {
  const { facts } = sentence;
  const { first, sightings } = knowledge;
  const word = (index: number): WordFacts => facts[index] ?? noWord;
  const scene: Scene = {
    sentence,
    number,
    knowledge,
    style: styleOf(facts),
    word,
    codes: facts.map(({ lower }) => sightings.get(lower) ?? 0),
    readAs: facts.map((fact, index) => {
      const reading = first?.readings[number]?.[index];
      return first && reading && isCapital(fact) ? first.memory.wordCode(fact, reading) : 0;
    }),
  };
  const list = new FeatureList(mask);
  const offsets = new Uint32Array(facts.length + 1);
  const edges = new Uint16Array(facts.length);
  for (let index = 0; index < facts.length; index += 1) {
    edges[index] = classOf(word(index - 1)) * classCount + classOf(word(index));
    const far = facts.slice(Math.max(0, index - reach), index + reach + 1).every((fact) => !isCapital(fact));
    if (!far || whole)
      for (const describe of [
        describeWords,
        describeClusters,
        describeLists,
        describeRun,
        describeArticle,
        describeFirstReading,
      ])
        describe(scene, index, list);
    offsets[index + 1] = list.all.length;
  }
  return { length: facts.length, features: Uint32Array.from(list.all), offsets, edges };
};
