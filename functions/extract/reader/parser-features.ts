// What the parser looks at: the words at the top of its stack and next in line, their heads and dependents.
import { mix, mix3, mix4 } from "../hash.ts";
import type { ParserState } from "./parser-state.ts";

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

const seenAt = ({ words, length }: ParserState, place: number): Seen => {
  if (place < 0 || place > length) return nothing;
  return place < length ? words[place]! : root;
};

const relationAt = ({ relations }: ParserState, place: number): number => (place < 0 ? 77 : relations[place]! + 1);

const numberAt = (column: Int16Array, place: number): number =>
  place < 0 || place >= column.length ? -1 : column[place]!;

let out: Int32Array = new Int32Array(0);
let count = 0;

const add = (hash: number): void => {
  out[count] = mix(count + 1, hash) & mask;
  count += 1;
};

/** Writes the features of `state` to `features`; returns how many there are. */
export const parserFeatures = (features: Int32Array, state: ParserState): number => {
  const { stack, heads, left, left2, right, right2, length, next } = state;
  out = features;
  count = 0;
  const s0 = state.top;
  const topLeft = numberAt(left, s0);
  const topRight = numberAt(right, s0);
  const nextLeft = numberAt(left, next);
  const topHead = numberAt(heads, s0);
  const S0 = seenAt(state, s0);
  const S1 = seenAt(state, stack.length > 1 ? stack[stack.length - 2]! : -1);
  const B0 = seenAt(state, next);
  const B1 = seenAt(state, next + 1);
  const B2 = seenAt(state, next + 2);
  const H = seenAt(state, topHead);
  const HH = seenAt(state, numberAt(heads, topHead));
  const SL = seenAt(state, topLeft);
  const SR = seenAt(state, topRight);
  const BL = seenAt(state, nextLeft);
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
  const topRelation = relationAt(state, s0);

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
  add(relationAt(state, topLeft));
  add(SR.lower);
  add(SR.tag);
  add(relationAt(state, topRight));
  add(BL.lower);
  add(BL.tag);
  add(relationAt(state, nextLeft));
  add(mix(HH.tag, headTag));
  add(mix3(s0Tag, relationAt(state, topLeft), relationAt(state, numberAt(left2, s0))));
  add(mix3(s0Tag, relationAt(state, topRight), relationAt(state, numberAt(right2, s0))));
  add(mix3(b0Tag, relationAt(state, nextLeft), relationAt(state, numberAt(left2, next))));
  add(mix3(topRelation, s0Tag, b0Tag));
  add(mix4(s0Tag, topRelation, B0.lower, distance));
  add(mix3(quotes, s0Tag, b0Tag));
  add(mix3(S0.stem, b0Tag, b1Tag));
  add(mix3(s0Tag, B0.lower, b1Tag));
  add(mix3(S0.stem, s0Tag, relationAt(state, topRight)));
  add(mix(s0Tag, mix3(b0Tag, B1.lower, b2Tag)));
  add(mix3(H.lower, s0Tag, b0Tag));
  return count;
};
