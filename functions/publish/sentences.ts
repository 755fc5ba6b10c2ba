// Divides a text into sentences, for looking at one number's surroundings. Their spans are spans of the text.
import type { Span } from "../shared/model/span.ts";

/** Words before a full stop that ends no sentence; single letters ("J. Lund", "U.S.") are told by their length. */
const abbreviations = new Set(
  "mr mrs ms dr prof st gen col lt sgt capt sen rep gov hon rev jr sr no vs inc corp co ltd bn m approx dept est".split(
    " ",
  ),
);

/** `[start, end)` of each sentence, without the white space around it. Line ends always divide. */
export const splitSentences = (text: string): Span[] => {
  const spans: Span[] = [];
  for (const line of text.matchAll(/[^\n]+/g)) {
    let start = line.index;
    for (const stop of line[0].matchAll(/[.!?…]+["”’»)]*\s+(?=["“‘«(]?[\p{Lu}\p{N}])/gu)) {
      const before = line[0].slice(0, stop.index);
      if (stop[0].startsWith(".") && isAbbreviation(before)) continue;
      if (isNumber.test(text.slice(start, line.index + stop.index))) continue;
      const end = line.index + stop.index + stop[0].length;
      spans.push([start, end]);
      start = end;
    }
    spans.push([start, line.index + line[0].length]);
  }
  return spans.map((span) => trim(text, span)).filter(([start, end]) => start < end);
};

/** "81. That is how many seats they will have": a number in front belongs to the sentence that says of what. */
const isNumber = /^\s*\p{N}[\p{N}.,]*$/u;

const isAbbreviation = (before: string): boolean => {
  const word = /([\p{L}]+)$/u.exec(before)?.[1]?.toLowerCase() ?? "";
  return word.length === 1 || abbreviations.has(word);
};

const trim = (text: string, [start, end]: Span): Span => {
  const words = text.slice(start, end);
  const from = start + (words.length - words.trimStart().length);
  return [from, Math.max(from, end - (words.length - words.trimEnd().length))];
};
