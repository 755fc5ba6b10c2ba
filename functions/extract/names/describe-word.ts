// Describes a word by itself, its neighbours, its run of capitals, and how it stands in the whole article.
import type { FactSentence } from "./article-memory.ts";
import { featureList as list } from "./feature-list.ts";
import { mix } from "../hash.ts";
import { inList, isCapital, noWord, type WordFacts } from "./word-facts.ts";
import { isOpening, phrasesAt, placeOf, sizeOf } from "./word-setting.ts";

/** No feature looks further beyond a sentence than this. */
const margin = 6;
/** They stand before the first and after the last word. */
export const noWords: readonly WordFacts[] = Array.from({ length: margin }, () => noWord);

/** A sentence while its words are described. */
export interface Scene {
  sentence: FactSentence;
  /** Letters of the article's long names. */
  letters: ReadonlySet<string>;
  style: number;
  /** The words with others before and after them, which are none: the word of `index` stands at `index + 6`. */
  words: readonly WordFacts[];
  /** For each word how it stands in the whole article. */
  codes: Int32Array;
}

const wordAt = ({ words }: Scene, index: number): WordFacts => words[index + margin]!;

const describeWords = (scene: Scene, index: number): void => {
  const before2 = wordAt(scene, index - 2);
  const before = wordAt(scene, index - 1);
  const here = wordAt(scene, index);
  const after = wordAt(scene, index + 1);
  const after2 = wordAt(scene, index + 2);
  const { shape, prefixes, suffixes } = here;
  const opens = isOpening(scene.sentence.facts, index);
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

const telling = inList.organisationHead | inList.placeAfter | inList.maleName | inList.femaleName | inList.people;

const describeRun = (scene: Scene, index: number): void => {
  const { runs, runAt } = scene.sentence;
  const number = runAt[index]!;
  if (number < 0) return;
  const run = runs[number]!;
  const opening = wordAt(scene, run.from);
  const last = wordAt(scene, run.to - 1);
  const previous = wordAt(scene, run.from - 1);
  const next = wordAt(scene, run.to);
  const size = sizeOf(run);
  const place = placeOf(run, index);
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
  list.add(phrasesAt(scene.sentence, index));
};

const describeArticle = (scene: Scene, index: number): void => {
  const { letters, style, codes } = scene;
  const { shape, text } = wordAt(scene, index);
  const code = codes[index]!;
  list.at(120);
  list.add2(Number(letters.has(text)), shape);
  list.add2(code, shape);
  list.add2(code, mix(shape, style * 2 + Number(index === 0)));
  list.add2(codes[index - 1] ?? 0, mix(shape, wordAt(scene, index - 1).shape));
  list.add2(codes[index + 1] ?? 0, mix(shape, wordAt(scene, index + 1).shape));
};

/** Adds the features of the word at `index` to the list, first readings left out. */
export const describeWord = (scene: Scene, index: number): void => {
  describeWords(scene, index);
  describeClusters(scene, index);
  describeLists(scene, index);
  describeRun(scene, index);
  describeArticle(scene, index);
};
