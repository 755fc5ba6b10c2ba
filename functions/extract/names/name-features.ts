// Describes every word of a sentence by numbers: itself, its neighbours, its run of capitals, the rest of the article.
import type { FactSentence, FirstReading, Reading } from "./article-memory.ts";
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
  first?: { memory: FirstReading; readings: readonly (readonly Reading[])[] };
}

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

/** Features of sentence `number` of an article. `mask` is one less than the power of two that hashes are cut to. */
export const sentenceFeatures = (
  { facts, runs, runAt }: FactSentence,
  number: number,
  { sightings, letters, first }: ArticleKnowledge,
  mask: number,
): SentenceFeatures => {
  const length = facts.length;
  const features: number[] = [];
  const offsets = new Uint32Array(length + 1);
  const edges = new Uint16Array(length);
  const style = styleOf(facts);
  const at = (index: number): WordFacts => facts[index] ?? noWord;
  const codes = facts.map((fact) => sightings.get(fact.lower) ?? 0);
  const own = first?.readings[number] ?? [];
  const readAs = facts.map((fact, index) => {
    const reading = own[index];
    return first && reading && isCapital(fact) ? first.memory.wordCode(fact, reading) : 0;
  });
  for (let index = 0; index < length; index += 1) {
    const [before2, before, here, after, after2] = [at(index - 2), at(index - 1), at(index), at(index + 1), at(index + 2)];
    const { shape } = here;
    let template = 0;
    const add = (value: number): void => {
      template += 1;
      features.push(mix(template, value) & mask);
    };
    const opens = index === 0 || (index === 1 && before.shape === 0) || /^["“‘:]$/.test(before.text);
    const manner = shape * 12 + style * 2 + Number(opens);
    add(0);
    add(here.exact);
    add(here.word);
    add(here.pattern);
    add(manner);
    for (const affix of here.prefixes) add(affix);
    for (const affix of here.suffixes) add(mix(affix, shape));
    add(before.word);
    add(after.word);
    add(before2.word);
    add(after2.word);
    add(mix(before.shape, shape));
    add(mix(shape, after.shape));
    add(mix(mix(before.shape, shape), after.shape));
    add(mix(before2.word, before.word));
    add(mix(after.word, after2.word));
    add(mix(before.word, here.word));
    add(mix(here.word, after.word));
    add(mix(before.word, shape));
    add(mix(after.word, shape));
    add(mix(mix(before.word, shape), after.word));
    // Clusters.
    add(here.fine);
    add(mix(here.fine, shape));
    add(mix(here.middle, shape));
    add(mix(here.coarse, shape));
    add(before.fine);
    add(after.fine);
    add(before2.middle);
    add(after2.middle);
    add(mix(mix(before.middle, shape), 0));
    add(mix(mix(after.middle, shape), 0));
    add(mix(before.middle, here.middle));
    add(mix(here.middle, after.middle));
    add(mix(mix(before.coarse, here.coarse), mix(after.coarse, shape)));
    for (let far = 3; isCapital(here) && far <= 6; far += 1) {
      add(at(index - far).middle);
      add(at(index + far).middle);
    }
    template = 60;
    // Word lists.
    add(mix(here.lists, shape));
    add(mix(before.lists, shape));
    add(mix(after.lists, shape));
    add(mix(mix(before.lists, here.lists), shape));
    add(mix(mix(here.lists, after.lists), shape));
    add(mix(before2.lists, mix(before.lists, shape)));
    // The run of capitals.
    template = 80;
    const run = runs[runAt[index] ?? -1];
    if (run) {
      const last = at(run.to - 1);
      const size = upTo(run.to - run.from, 5);
      const place = upTo(index - run.from, 3) * 4 + upTo(run.to - 1 - index, 3);
      const previous = at(run.from - 1);
      const next = at(run.to);
      add(mix(size, place));
      add(mix(last.word, place === 0 ? 1 : 0));
      add(mix(last.lists, place));
      add(mix(last.middle, place));
      add(mix(at(run.from).lists, place));
      add(mix(at(run.from).middle, place));
      add(mix(previous.word, place));
      add(mix(next.word, place));
      add(mix(previous.middle, upTo(run.from === index ? 0 : 1, 1)));
      add(mix(next.middle, upTo(run.to - 1 === index ? 0 : 1, 1)));
      add(mix(mix(previous.lists, next.lists), size));
      add(mix(Number(previous.text === "("), mix(Number(next.text === ")"), shape)));
      add(mix(at(run.to + 1).word, mix(next.word, size)));
      add(mix(at(run.to + 2).word, next.word));
      add(mix(at(run.to + 2).middle, next.word));
      add(mix(at(run.to + 3).middle, next.word));
      add(mix(at(run.from - 2).word, previous.word));
      add(mix(at(run.from - 2).middle, previous.word));
      let heads = 0;
      for (let other = run.from; other < run.to; other += 1) heads |= at(other).lists & (inList.organisationHead | inList.placeAfter | inList.maleName | inList.femaleName | inList.people);
      add(mix(heads, place));
      let list = 0;
      for (let from = run.from; from <= index; from += 1) {
        for (let to = index + 1; to <= run.to; to += 1) if (to - from > 1) list |= phraseLists(facts, from, to);
      }
      add(list);
    }
    // The rest of the article.
    template = 120;
    add(mix(Number(letters.has(here.text)), shape));
    const code = codes[index] ?? 0;
    add(mix(code, shape));
    add(mix(code, manner));
    add(mix(codes[index - 1] ?? 0, mix(shape, before.shape)));
    add(mix(codes[index + 1] ?? 0, mix(shape, after.shape)));
    const reading = own[index];
    if (first && reading) {
      const { label, kinds } = reading;
      const word = readAs[index] ?? 0;
      const holder = isCapital(here) ? first.memory.holderCode(here) : 0;
      const surest = isCapital(here) ? first.memory.surestCode(here, reading) : 0;
      const sure = Math.floor(5 * (kinds[(label + 1) >> 1] ?? 0));
      add(mix(label, shape));
      add(mix(label, sure));
      add(mix(own[index - 1]?.label ?? 0, label));
      add(mix(label, own[index + 1]?.label ?? 0));
      add(mix(word, shape));
      add(mix(word, mix(label, sure)));
      add(mix(surest, shape));
      add(mix(surest, mix(label, sure)));
      add(mix(surest, holder));
      add(mix(holder, label));
      add(mix(holder, word));
      add(mix(readAs[index - 1] ?? 0, shape));
      add(mix(readAs[index + 1] ?? 0, shape));
      add(mix(mix(readAs[index - 1] ?? 0, word), readAs[index + 1] ?? 0));
    }
    offsets[index + 1] = features.length;
    edges[index] = classOf(before) * classCount + classOf(here);
  }
  return { length, features: Uint32Array.from(features), offsets, edges };
};
