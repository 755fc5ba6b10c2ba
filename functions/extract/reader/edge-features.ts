// What the sequence model looks at between two words: may a source, cue or content begin, end or go on here?
import { mix, mix3, mix4 } from "../hash.ts";
import type { FeatureSink } from "./node-features.ts";
import type { Word } from "./words.ts";

const isComma = (word: Word | undefined): number => (word?.token.text === "," ? 1 : 0);

const sameBranch = (word: Word, previous: Word | undefined): number => {
  const here = word.governedThrough;
  const there = previous?.governedThrough;
  if (here && here === there) return 1;
  if (here && there) return 2;
  if (here) return 3;
  return there ? 4 : 5;
};

/** Adds the features between `words[at - 1]` and `words[at]` of a paragraph. */
export const addEdgeFeatures = (sink: FeatureSink, words: readonly Word[], at: number): void => {
  const word = words[at]!;
  const previous = at > 0 ? words[at - 1] : undefined;
  const tag = previous?.tag ?? 99;
  const nextTag = at + 1 < words.length ? words[at + 1]!.tag : 99;
  const branch = sameBranch(word, previous);
  const top = word.top ? word.topRelation * 4 + word.topSide : 250;
  const previousTop = previous?.top ? previous.topRelation * 4 + previous.topSide : 250;
  sink.begin();
  sink.add(0);
  sink.add(word.tag);
  sink.add(mix(tag, word.tag));
  sink.add(word.written);
  sink.add(previous?.written ?? 3);
  sink.add(mix4(previous?.quoted ?? 0, word.quoted, word.fromOpening, word.toClosing));
  sink.add(mix3(isComma(previous), word.quoted, word.strength));
  sink.add(mix(previous?.strength ?? 0, word.strength));
  sink.add(word.place === 0 ? 1 : 0);
  sink.add(mix(word.tag, nextTag));
  sink.add(mix(word.quoteLength, word.fromOpening));
  sink.add(mix3(tag, word.tag, nextTag));
  sink.add(mix3(branch, word.governorRelation, word.governorSide));
  sink.add(mix3(branch, previous?.governorRelation ?? 60, previous?.governorSide ?? 3));
  sink.add(mix3(word.head && word.head === previous ? 1 : 0, previous?.head === word ? 1 : 0, word.relation));
  sink.add(mix(word.dependents, word.strength));
  sink.add(previous ? mix(previous.dependents, previous.strength) : 9);
  sink.add(mix3(top, previousTop, word.top && word.top === previous?.top ? 1 : 0));
  sink.add(mix(previous?.hint ?? 0, word.hint));
  sink.add(mix3(previous?.hint ?? 0, word.hint, word.tag));
};
