// What the parser looks at: the words at the top of its stack and next in line, their heads and dependents.
import { mix, mix3, mix4 } from "./hash.ts";
import type { ParserState } from "./parser.ts";

export const parserBits = 19;
const mask = (1 << parserBits) - 1;

interface Seen {
  lower: number;
  stem: number;
  tag: number;
  quote: number;
}
const nothing: Seen = { lower: 11, stem: 11, tag: -988, quote: -1 };
const root: Seen = { lower: 13, stem: 13, tag: -986, quote: -1 };

const distanceClass = (distance: number): number => {
  if (distance > 10) return 6;
  return distance > 5 ? 5 : distance;
};

/** Writes the features of `state` to `out`; returns how many there are. */
export const parserFeatures = (out: Int32Array, state: ParserState): number => {
  const { stack, heads, relations, left, left2, right, right2, words, length, next } = state;
  const at = (place: number): Seen => (place < 0 ? nothing : (words[place] ?? root));
  const ahead = (place: number): Seen => (place <= length ? at(place) : nothing);
  const relationAt = (place: number): number => (place < 0 ? 77 : relations[place]! + 1);
  const of = (column: Int16Array, place: number): number => (place < 0 || place > length ? -1 : column[place]!);

  const s0 = stack.at(-1) ?? -1;
  const topLeft = of(left, s0);
  const topRight = of(right, s0);
  const nextLeft = of(left, next);
  const topHead = of(heads, s0);
  const S0 = at(s0);
  const S1 = at(stack.at(-2) ?? -1);
  const B0 = ahead(next);
  const B1 = ahead(next + 1);
  const B2 = ahead(next + 2);
  const H = at(topHead);
  const HH = at(of(heads, topHead));
  const SL = at(topLeft);
  const SR = at(topRight);
  const BL = at(nextLeft);
  const distance = s0 < 0 ? 0 : distanceClass(next - s0);
  const topValency = s0 < 0 ? 0 : state.leftCount[s0]! * 8 + Math.min(7, state.rightCount[s0]!);
  const nextValency = next <= length ? state.leftCount[next]! : 0;
  const quotes = s0 >= 0 && next < length ? (S0.quote >= 0 ? 2 : 0) + (B0.quote >= 0 ? 1 : 0) : 4;
  const s0Tag = S0.tag + 1000;
  const b0Tag = B0.tag + 1000;
  const b1Tag = B1.tag + 1000;
  const b2Tag = B2.tag + 1000;
  const s1Tag = S1.tag + 1000;
  const headTag = H.tag + 1000;
  const s0Pair = mix(S0.lower, s0Tag);
  const b0Pair = mix(B0.lower, b0Tag);
  const topRelation = relationAt(s0);

  let count = 0;
  const add = (hash: number): void => {
    out[count] = mix(count + 1, hash) & mask;
    count += 1;
  };
  add(0);
  add(S0.lower);
  add(s0Tag);
  add(s0Pair);
  add(B0.lower);
  add(b0Tag);
  add(b0Pair);
  add(B1.lower);
  add(b1Tag);
  add(mix(B1.lower, b1Tag));
  add(b2Tag);
  add(mix(B2.lower, b2Tag));
  add(mix(S1.lower, s1Tag));
  add(mix(s0Pair, b0Pair));
  add(mix(s0Pair, b0Tag));
  add(mix(b0Pair, s0Tag));
  add(mix(S0.lower, B0.lower));
  add(mix(s0Tag, b0Tag));
  add(mix(b0Tag, b1Tag));
  add(mix3(b0Tag, b1Tag, b2Tag));
  add(mix3(s0Tag, b0Tag, b1Tag));
  add(mix3(headTag, s0Tag, b0Tag));
  add(mix3(s0Tag, SL.tag, b0Tag));
  add(mix3(s0Tag, SR.tag, b0Tag));
  add(mix3(s0Tag, b0Tag, BL.tag));
  add(mix3(s1Tag, s0Tag, b0Tag));
  add(mix(S0.lower, distance));
  add(mix(s0Tag, distance));
  add(mix(B0.lower, distance));
  add(mix(b0Tag, distance));
  add(mix3(S0.lower, B0.lower, distance));
  add(mix3(s0Tag, b0Tag, distance));
  add(mix(S0.lower, topValency));
  add(mix(s0Tag, topValency));
  add(mix(B0.lower, nextValency));
  add(mix(b0Tag, nextValency));
  add(H.lower);
  add(headTag);
  add(topRelation);
  add(SL.lower);
  add(SL.tag);
  add(relationAt(topLeft));
  add(SR.lower);
  add(SR.tag);
  add(relationAt(topRight));
  add(BL.lower);
  add(BL.tag);
  add(relationAt(nextLeft));
  add(mix(HH.tag, headTag));
  add(mix3(s0Tag, relationAt(topLeft), relationAt(of(left2, s0))));
  add(mix3(s0Tag, relationAt(topRight), relationAt(of(right2, s0))));
  add(mix3(b0Tag, relationAt(nextLeft), relationAt(of(left2, next))));
  add(mix3(topRelation, s0Tag, b0Tag));
  add(mix4(s0Tag, topRelation, B0.lower, distance));
  add(mix3(quotes, s0Tag, b0Tag));
  add(mix3(S0.stem, b0Tag, b1Tag));
  add(mix3(s0Tag, B0.lower, b1Tag));
  add(mix3(S0.stem, s0Tag, relationAt(topRight)));
  add(mix(s0Tag, mix3(b0Tag, B1.lower, b2Tag)));
  add(mix3(H.lower, s0Tag, b0Tag));
  return count;
};
