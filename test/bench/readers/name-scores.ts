// How names found agree with names marked by people: exact spans, marks at their ends left out.
import type { Found, NameSpan } from "./read.ts";

/** A text and its names as people marked them; `start` and `end` count code points. */
export interface Marked {
  text: string;
  entities: readonly { start: number; end: number; type: string }[];
}

const isLetter = /[\p{L}\p{N}]/u;

const trimmed = (text: string, [start, end]: NameSpan): string => {
  let [from, to] = [start, end];
  while (from < to && !isLetter.test(text[from] ?? "")) from += 1;
  while (to > from && !isLetter.test(text[to - 1] ?? "")) to -= 1;
  return `${from}-${to}`;
};

/** The place in UTF-16 code units of each code point. */
const codeUnits = (text: string): number[] => {
  const places = [0];
  for (const character of text) places.push((places.at(-1) ?? 0) + character.length);
  return places;
};

const types = { person: "Person", organisation: "Organization" };

/** F1 of the names of a kind, 0 to 1. */
export const f1Of = (kind: keyof typeof types, articles: readonly Marked[], all: readonly Found[]): number => {
  let [right, found, marked] = [0, 0, 0];
  for (const [number, { text, entities }] of articles.entries()) {
    const places = codeUnits(text);
    const gold = entities
      .filter(({ type }) => type === types[kind])
      .map(({ start, end }) => trimmed(text, [places[start] ?? 0, places[end] ?? 0]));
    const ours = new Set((all[number]?.[kind] ?? []).map((span) => trimmed(text, span)));
    const wanted = new Set(gold);
    right += wanted.intersection(ours).size;
    found += ours.size;
    marked += wanted.size;
  }
  return (2 * right) / (found + marked || 1);
};
