// Divides a text into words and marks, each with the place it stands in.
import { abbreviations, numberAbbreviations, smallAbbreviations } from "./lexicon/abbreviations.ts";

/** A word or a mark. `start` and `end` count UTF-16 code units of the text as given: `text.slice(start, end)` is the token. */
export interface Token {
  start: number;
  end: number;
  text: string;
  lower: string;
  /** White space stands before it. */
  spaced: boolean;
  /** Number of the paragraph it stands in. A paragraph is a line: what newsrooms divide, they divide by line ends. */
  paragraph: number;
}

const pattern = new RegExp(
  [
    String.raw`https?:\/\/[^\s<>"“”]+|www\.[^\s<>"“”]+`,
    String.raw`[\p{L}\p{N}._+-]{1,64}@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+`,
    String.raw`[#@][\p{L}\p{N}_]+`,
    // U.S. · e.g. · D.C.
    String.raw`(?<![\p{L}\p{N}])(?:\p{L}\.){2,}`,
    String.raw`\p{N}+(?:[.,:]\p{N}+)*(?:st|nd|rd|th|s|m|bn|k)?%?`,
    // Words with inner hyphens and apostrophes, and marks that belong to letters.
    String.raw`[\p{L}\p{M}]+(?:[-‑'’&][\p{L}\p{M}\p{N}]+)*`,
    String.raw`--+|\.{2,}|…|''|${"``"}`,
    String.raw`[^\s]`,
  ].join("|"),
  "gu",
);

const clitic = /^(.+?)(n['’]t|['’](?:s|re|ve|ll|d|m))$/iu;
const isLetters = /^\p{L}+$/u;

/** True where a full stop after `word` belongs to the word. */
const endsAbbreviation = (word: string, after: string): boolean => {
  if (!isLetters.test(word)) return false;
  const lower = word.toLowerCase();
  const isCapital = word !== lower;
  if (smallAbbreviations.has(lower)) return true;
  if (numberAbbreviations.has(lower)) return isCapital && /^\. ?\d/.test(after);
  // An initial: "J. Smith". "I." ends a sentence.
  if (word.length === 1) return isCapital && word !== "I";
  return isCapital && abbreviations.has(lower);
};

/** The tokens of `text` in order. Nothing but white space lies between them. */
export const tokenize = (text: string): Token[] => {
  const tokens: Token[] = [];
  let paragraph = 0;
  let before = 0;
  const push = (start: number, end: number): void => {
    const word = text.slice(start, end);
    if (before > 0 && /[\n\r\u2028\u2029]/.test(text.slice(before, start))) paragraph += 1;
    tokens.push({ start, end, text: word, lower: word.toLowerCase(), spaced: start > before, paragraph });
    before = end;
  };
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const start = match.index;
    let end = start + match[0].length;
    const word = match[0];
    if (word.startsWith("http") || word.startsWith("www.")) end -= /[.,;:!?)'’]*$/u.exec(word)?.[0].length ?? 0;
    else if (text[end] === "." && endsAbbreviation(word, text.slice(end, end + 3))) end += 1;
    pattern.lastIndex = end;
    const split = clitic.exec(text.slice(start, end))?.[1]?.length;
    if (split && isLetters.test(word[0] ?? "")) {
      push(start, start + split);
      push(start + split, end);
    } else push(start, end);
  }
  return tokens;
};
