// What the sequence model looks at for one word: its form, its neighbours, quotations, cues, its place and its tree.
import { mix, mix3, mix4 } from "../hash.ts";
import type { Word } from "./words.ts";

/** 0, 1, 2, up to 4, 8, 16, 32, more. */
export const sizeClass = (size: number): number => {
  if (size <= 2) return Math.max(0, size);
  if (size <= 4) return 3;
  if (size <= 8) return 4;
  if (size <= 16) return 5;
  return size <= 32 ? 6 : 7;
};

const outside = { written: 3, lower: 3, stem: 3, tag: 99, strength: 0, quoted: 0, hint: 0 };

/** Collects hashed features, each kind under a number of its own. */
export class FeatureSink {
  readonly mask: number;
  private features = new Uint32Array(1 << 14);
  private length = 0;
  private kind = 0;

  constructor(bits: number) {
    this.mask = (1 << bits) - 1;
  }

  /** Starts the next word, with the kinds from the first again. */
  begin(): void {
    this.kind = 0;
  }

  add(hash: number): void {
    if (this.length === this.features.length) {
      const larger = new Uint32Array(this.features.length * 2);
      larger.set(this.features);
      this.features = larger;
    }
    this.kind += 1;
    this.features[this.length] = mix(this.kind, hash) & this.mask;
    this.length += 1;
  }

  get count(): number {
    return this.length;
  }

  /** All features so far; the sink starts anew. */
  take(): Uint32Array {
    const taken = this.features.slice(0, this.length);
    this.length = 0;
    return taken;
  }
}

const addForms = (sink: FeatureSink, words: readonly Word[], at: number): void => {
  const word = words[at]!;
  const a = at >= 1 ? words[at - 1]! : outside;
  const b = at >= 2 ? words[at - 2]! : outside;
  const c = at >= 3 ? words[at - 3]! : outside;
  const x = at + 1 < words.length ? words[at + 1]! : outside;
  const y = at + 2 < words.length ? words[at + 2]! : outside;
  const z = at + 3 < words.length ? words[at + 3]! : outside;
  sink.add(0);
  sink.add(word.written);
  sink.add(word.stem);
  sink.add(word.tag);
  sink.add(word.shape);
  sink.add(word.suffix3);
  sink.add(a.lower);
  sink.add(x.lower);
  sink.add(b.lower);
  sink.add(y.lower);
  sink.add(c.lower);
  sink.add(z.lower);
  sink.add(a.tag);
  sink.add(x.tag);
  sink.add(b.tag);
  sink.add(y.tag);
  sink.add(mix(a.tag, word.tag));
  sink.add(mix(word.tag, x.tag));
  sink.add(mix3(a.tag, word.tag, x.tag));
  sink.add(mix3(b.tag, a.tag, word.tag));
  sink.add(mix3(word.tag, x.tag, y.tag));
  sink.add(mix(a.stem, word.stem));
  sink.add(mix(word.stem, x.stem));
  sink.add(mix3(a.stem, word.stem, x.stem));
  sink.add(mix(a.stem, word.tag));
  sink.add(mix(word.tag, x.stem));
  sink.add(mix(word.stem, x.tag));
  sink.add(mix(a.tag, word.stem));
  sink.add(mix(word.strength, word.tagGroup));
  sink.add(mix(a.strength, word.tag));
  sink.add(mix(x.strength, word.tag));
  sink.add(mix3(b.strength, a.strength, word.tag));
  sink.add(mix3(word.tag, x.strength, y.strength));
  sink.add(mix3(word.quoted, a.quoted, x.quoted));
};

const addQuotesAndCues = (sink: FeatureSink, word: Word): void => {
  const before = sizeClass(word.cueBefore);
  const after = sizeClass(word.cueAfter);
  const { tag, quoted } = word;
  sink.add(mix3(quoted * 100 + word.quoteLength, word.fromOpening, word.toClosing));
  sink.add(mix(quoted, word.quoteContinues));
  sink.add(mix(word.quoteEnding, word.quoteLength));
  sink.add(mix3(word.sentenceQuotes, quoted, word.sentenceCues));
  sink.add(mix3(before, word.cueBeforeStrength, quoted));
  sink.add(mix3(after, word.cueAfterStrength, quoted));
  sink.add(mix3(word.cueBeforeStem, word.thatBefore, word.commasBefore));
  sink.add(mix3(word.cueBeforeStem, before, quoted));
  sink.add(mix3(word.cueAfterStem, after, word.commasAfter));
  sink.add(mix3(word.cueAfterStem, quoted, tag));
  sink.add(mix3(word.cueBeforeStem, quoted, tag));
  sink.add(mix4(word.cueBeforeStrength, word.commasBefore, word.cueAfterStrength, word.commasAfter));
  sink.add(mix3(mix(word.cueBeforeStrength, word.thatBefore), before, tag));
  sink.add(mix3(word.cueAfterStrength, after, tag));
};

const addPlace = (sink: FeatureSink, word: Word, at: number, length: number): void => {
  const starts = word.place === 0 ? 1 : 0;
  sink.add(mix(sizeClass(word.place), sizeClass(word.sentenceLength)));
  sink.add(mix3(sizeClass(word.sentenceLength - word.place), word.tag, word.quoted));
  sink.add(at === length - 1 ? 1 : 0);
  sink.add(mix(sizeClass(at), starts));
  sink.add(mix3(starts, word.lower, word.quoted));
};

const addTree = (sink: FeatureSink, word: Word): void => {
  const { head, governor, top, governedThrough: through, relation, tag, stem } = word;
  const first = word.place === through?.leftmost ? 1 : 0;
  const last = word.place === through?.rightmost ? 1 : 0;
  const governed = mix(word.governorRelation, word.governorSide);
  const topmost = mix(word.topRelation, word.topSide);
  sink.add(mix(relation, tag));
  sink.add(mix3(relation, head?.stem ?? 1, tag));
  sink.add(mix3(relation, head?.strength ?? 9, word.headSide));
  sink.add(mix(word.dependents, word.strength));
  sink.add(mix(word.dependents, stem));
  sink.add(mix3(governed, governor?.strength ?? 9, word.governorQuoted));
  sink.add(mix(governed, governor?.stem ?? 1));
  sink.add(mix3(governed, governor?.dependents ?? 0, sizeClass(word.governorSteps)));
  sink.add(mix4(word.governorRelation, governor?.dependents ?? 0, governor?.strength ?? 0, word.quoted));
  sink.add(mix3(topmost, top?.strength ?? 9, word.quoted));
  sink.add(mix(topmost, top?.stem ?? 1));
  sink.add(mix(topmost, governed));
  sink.add(through ? mix3(governed, first, last) : 5);
  sink.add(through ? mix4(word.governorRelation, relation, tag, first) : 6);
  sink.add(mix3(relation, word.leftmost === word.place ? 1 : 0, word.rightmost === word.place ? 1 : 0));
  sink.add(head ? mix3(head.relation, relation, head.strength) : 7);
  sink.add(head ? mix3(head.stem, stem, relation) : 8);
};

const addHints = (sink: FeatureSink, words: readonly Word[], at: number): void => {
  const { hint, tag, quoted, strength } = words[at]!;
  const previous = (words[at - 1] ?? outside).hint;
  const next = (words[at + 1] ?? outside).hint;
  sink.add(hint);
  sink.add(mix(hint, tag));
  sink.add(mix(previous, hint));
  sink.add(mix(hint, next));
  sink.add(mix3(previous, hint, next));
  sink.add(mix3(hint, quoted, strength));
};

/** Adds the features of `words[at]` of a paragraph. */
export const addNodeFeatures = (sink: FeatureSink, words: readonly Word[], at: number): void => {
  const word = words[at]!;
  sink.begin();
  addForms(sink, words, at);
  addQuotesAndCues(sink, word);
  addPlace(sink, word, at, words.length);
  addTree(sink, word);
  addHints(sink, words, at);
};
