// Collects the features of words as numbers.
import { mix } from "../hash.ts";

/** The features of one word are numbered: the same value in another place is another feature. */
class FeatureList {
  mask = 0;
  length = 0;
  private all = new Uint32Array(1 << 14);
  private place = 0;

  /** From here on features count from `place`, so that leaving some out does not renumber the others. */
  at(place: number): void {
    this.place = place;
  }

  add(value: number): void {
    this.place += 1;
    if (this.length === this.all.length) this.grow(1);
    this.all[this.length] = mix(this.place, value) & this.mask;
    this.length += 1;
  }

  add2(one: number, other: number): void {
    this.add(mix(one, other));
  }

  /** Adds features as they are. */
  copy(features: Uint32Array, from: number, to: number): void {
    if (this.length + to - from > this.all.length) this.grow(to - from);
    for (let index = from; index < to; index += 1) this.all[this.length++] = features[index]!;
  }

  /** All features so far; the list starts anew. */
  take(): Uint32Array {
    const taken = this.all.slice(0, this.length);
    this.length = 0;
    return taken;
  }

  private grow(least: number): void {
    const larger = new Uint32Array(this.all.length * 2 + least);
    larger.set(this.all);
    this.all = larger;
  }
}

/** One list serves all sentences, one after the other: what is added is taken before the next begins. */
export const featureList = new FeatureList();
