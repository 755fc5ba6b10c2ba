// Adds to the description of a sentence's words what the first reading of the article made of them.
import type { FactSentence, FirstReading, WordReading } from "./article-memory.ts";
import { featureList as list } from "./feature-list.ts";
import { mix } from "../hash.ts";
import type { ArticleKnowledge, SentenceFeatures } from "./sentence-features.ts";
import { isCapital, type WordFacts } from "./word-facts.ts";

/** What a sentence's words and the rest of the article were read as at first. */
interface FirstScene {
  facts: readonly WordFacts[];
  memory: FirstReading;
  readings: readonly WordReading[];
  /** For each word what its other places were read as. */
  readAs: Int32Array;
}

const describeFirstReading = ({ facts, memory, readings, readAs }: FirstScene, index: number): void => {
  const here = facts[index]!;
  const reading = readings[index]!;
  const { label, kinds } = reading;
  const others = readAs[index]!;
  const before = index > 0 ? readAs[index - 1]! : 0;
  const after = index + 1 < facts.length ? readAs[index + 1]! : 0;
  const holder = isCapital(here) ? memory.holderCode(here) : 0;
  const surest = isCapital(here) ? memory.surestCode(here, reading) : 0;
  const sure = mix(label, Math.floor(5 * (kinds[(label + 1) >> 1] ?? 0)));
  list.at(140);
  list.add2(label, here.shape);
  list.add(sure);
  list.add2(index > 0 ? readings[index - 1]!.label : 0, label);
  list.add2(label, index + 1 < facts.length ? readings[index + 1]!.label : 0);
  list.add2(others, here.shape);
  list.add2(others, sure);
  list.add2(surest, here.shape);
  list.add2(surest, sure);
  list.add2(surest, holder);
  list.add2(holder, label);
  list.add2(holder, others);
  list.add2(before, here.shape);
  list.add2(after, here.shape);
  list.add2(mix(before, others), after);
};

/** Adds to the features of sentence `number` what the first reading of the article told. */
export const withFirstReading = (
  { facts }: FactSentence,
  number: number,
  { memory, readings: all }: NonNullable<ArticleKnowledge["first"]>,
  plain: SentenceFeatures,
  mask: number,
): SentenceFeatures => {
  const readings = all[number] ?? [];
  const readAs = Int32Array.from(facts, (fact, index) => {
    const reading = readings[index];
    return reading && isCapital(fact) ? memory.wordCode(fact, reading) : 0;
  });
  const scene = { facts, memory, readings, readAs };
  const offsets = new Uint32Array(plain.length + 1);
  list.mask = mask;
  for (let index = 0; index < plain.length; index += 1) {
    const [from, to] = [plain.offsets[index]!, plain.offsets[index + 1]!];
    list.copy(plain.features, from, to);
    if (to > from && readings[index]) describeFirstReading(scene, index);
    offsets[index + 1] = list.length;
  }
  return { ...plain, features: list.take(), offsets };
};
