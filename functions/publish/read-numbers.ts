// Finds the numbers of a sentence: digits, words, money, percent, and how they are hedged.
import type { Span } from "../shared/model/span.ts";
import { currencySigns, currencyWords, hedges, multipliers, one, smallNumbers } from "./number-words.ts";

export type Hedge = (typeof hedges)[number]["means"] | "exact";

export interface WrittenNumber {
  value: number;
  hedge: Hedge;
  /** "%", a currency's sign or name, or nothing for plain counts. */
  unit: string | undefined;
  /** `[start, end)` in the sentence, with hedge and unit: "at least 31", "€4.2bn", "38.4 percent". */
  span: Span;
}

interface Piece {
  word: string;
  start: number;
  end: number;
}

const alternatives = (words: readonly string[]): string => [...words].sort((a, b) => b.length - a.length).join("|");
const numberWord = alternatives([...Object.keys(smallNumbers), one]);
const digits = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
const multiplier = alternatives(Object.keys(multipliers));
const longMultiplier = alternatives(Object.keys(multipliers).filter((word) => word.length > 3));

/** A number with its sign, its multiplier and its unit. Letters or digits right before or behind make it something else. */
const written = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,:/-])(?<sign>[A-Z]{0,2}[${currencySigns}])?\s?(?:` +
    String.raw`(?<digits>${digits})(?:[\s-]?(?<times>${multiplier})(?![\p{L}\p{N}]))?` +
    String.raw`|(?<words>(?:${numberWord}|${longMultiplier})(?:(?:[\s-]|\sand\s)(?:${numberWord}|${longMultiplier}))*)(?![\p{L}\p{N}]))` +
    String.raw`(?:\s?(?<percent>%|per\s?cent(?!age)\b)|\s(?<currency>${alternatives(Object.keys(currencyWords))})(?![\p{L}\p{N}]))?` +
    String.raw`(?<end>(?![\p{L}\p{N}]|[-–:/.,]\p{N}|-\p{L}))`,
  "giu",
);

/** The numbers of a sentence in order. Years, times of day, ages, ordinals and parts of names are passed over. */
export const readNumbers = (sentence: string): WrittenNumber[] =>
  [...sentence.matchAll(written)].flatMap((match) => {
    const { sign, digits: figures, times, words, percent, currency } = match.groups ?? {};
    const value = figures
      ? Number(figures.replaceAll(",", "")) * (multipliers[times?.toLowerCase() ?? ""] ?? 1)
      : valueOf(words ?? "");
    if (value === undefined || !Number.isFinite(value)) return [];
    const blank = match[0].length - match[0].trimStart().length;
    const number: Piece = {
      word: match[0].trim(),
      start: match.index + blank,
      end: match.index + match[0].trimEnd().length,
    };
    const unit = percent ? "%" : (sign?.replace(/[A-Z]/g, "") ?? currencyWords[currency?.toLowerCase() ?? ""]);
    if (unit === undefined && isNoQuantity(sentence, number, value)) return [];
    const hedge = hedgeBefore(sentence.slice(0, number.start));
    return [{ value, hedge: hedge.means, unit, span: [number.start - hedge.length, number.end] }];
  });

const valueOf = (words: string): number | undefined => {
  const parts = words
    .toLowerCase()
    .split(/[\s-]+/)
    .filter((part) => part !== "and");
  if (parts.length === 1 && (parts[0] === one || multipliers[parts[0] ?? ""] !== undefined)) return undefined;
  let total = 0;
  let current = 0;
  for (const part of parts) {
    const times = multipliers[part];
    if (times === undefined) current += part === one ? 1 : (smallNumbers[part] ?? 0);
    else if (times === 100) current = (current || 1) * times;
    else {
      total += (current || 1) * times;
      current = 0;
    }
  }
  return total + current;
};

const isNoQuantity = (sentence: string, { word, start, end }: Piece, value: number): boolean => {
  const before = sentence.slice(0, start);
  const after = sentence.slice(end);
  const year =
    /^(1[5-9]|20)\d\d$/.test(word) && !/^\s(?!and\b|or\b|to\b|in\b|was\b|when\b|after\b)\p{Ll}{3,}s\b/u.test(after);
  const time = /^\s?([ap]\.?m\b|o['’]clock)/i.test(after);
  const age = before.endsWith(", ") && after.startsWith(",") && value < 120;
  const aged = /\b(aged?|turned|number|no\.|page|chapter|article|section|route|flight|channel) $/i.test(before);
  const ordinal = /^(st|nd|rd|th)\b/.test(after);
  const date =
    /\b(January|February|March|April|May|June|July|August|September|October|November|December) $/.test(before) ||
    /^\s(January|February|March|April|May|June|July|August|September|October|November|December)\b/.test(after);
  return year || time || age || aged || ordinal || date;
};

const hedgeBefore = (before: string): { means: Hedge; length: number } => {
  const found = hedges
    .filter(({ words }) => new RegExp(String.raw`(?<!\p{L})${words} $`, "iu").test(before))
    .sort((a, b) => b.words.length - a.words.length)[0];
  return found ? { means: found.means, length: found.words.length + 1 } : { means: "exact", length: 0 };
};
