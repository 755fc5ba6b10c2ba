// Cuts an article into words, tells which of them are names, and gives the forms of one word one stem.

export interface Token {
  /** In lower case. */
  word: string;
  capital: boolean;
  /** True where any word would have a capital: at a sentence's start, after a quotation mark, in a headline. */
  anyCapital: boolean;
}

/** Words read of one article: beyond this a text is a transcript or a list, and its opening has told the event. */
const mostWords = 2_500;

/** A line in which more than this share of the longer words have capitals is a headline: its capitals say nothing. */
const headlineShare = 0.6;

/** The words of a title and a text, in order. A title that the text repeats as its first line counts once. */
export const tokenize = (title: string | undefined, text: string): Token[] => {
  const opening = title && !text.startsWith(title) ? [title] : [];
  const tokens: Token[] = [];
  for (const line of [...opening, ...text.split("\n")]) {
    if (tokens.length >= mostWords) break;
    tokens.push(...tokensOfLine(line));
  }
  return tokens.slice(0, mostWords);
};

/** Words of an article that tell its event; behind them begins the background. */
const openingWords = 60;

/** The first words of a text. */
export const openingOf = (text: string): string =>
  new RegExp(String.raw`^\s*(?:\S+\s+){0,${openingWords}}`, "u").exec(text)?.[0] ?? "";

const tokensOfLine = (line: string): Token[] => {
  const tokens: Token[] = [];
  let starts = true;
  for (const [piece] of line.matchAll(/[\p{L}\p{N}]+(?:[.,]\p{N}+)*|[.!?:"“„«‘`]/gu)) {
    const punctuation = /^[^\p{L}\p{N}]/u.test(piece);
    if (!punctuation) tokens.push({ word: piece.toLowerCase(), capital: /^\p{Lu}/u.test(piece), anyCapital: starts });
    starts = punctuation;
  }
  const longer = tokens.filter(({ word }) => word.length > 3);
  const headline = longer.filter(({ capital }) => capital).length > headlineShare * longer.length;
  return headline ? tokens.map((token) => ({ ...token, anyCapital: true })) : tokens;
};

/** True for a word that begins with a digit. */
export const isNumber = (word: string): boolean => /^\p{N}/u.test(word);

/**
 * True for a word that is a name: where only names have capitals, it mostly has one. Half an occurrence is set against it,
 * so that one stray capital does not outvote small letters.
 */
export const isName = (capitals: number, small: number): boolean => capitals / (capitals + small + 0.5) > 0.6;

/** Endings taken off in this order, with the length a word must have. The stem need not be right, only the same for all forms of a word. */
const endings: readonly (readonly [ending: RegExp, instead: string, least: number])[] = [
  [/ies$/, "y", 5],
  [/(?<=ss|ch|sh|x|z)es$/, "", 5],
  [/(?<![sui])s$/, "", 4],
  [/ing$/, "", 7],
  [/(?<!e)ed$/, "", 5],
  [/([bdgklmnprt])\1$/, "$1", 5],
  [/e$/, "", 5],
  [/y$/, "i", 5],
];

/** The stem of a lower-case word: "flooding", "floods" and "flooded" give "flood". */
export const stem = (word: string): string => {
  let rest = word;
  for (const [ending, instead, least] of endings) if (rest.length >= least) rest = rest.replace(ending, instead);
  return rest;
};
