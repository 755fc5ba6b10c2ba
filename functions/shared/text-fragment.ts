// Links to the very words on a page: the text directive of the WICG "Scroll to Text Fragment" draft.
import { oneLine } from "./outside-text.ts";

/** Passages up to this many words are named whole; a longer one by its first and last words, so that addresses stay short. */
const wholeWords = 12;
const startWords = 6;
const endWords = 5;
/** A paragraph of fewer words says too little to find it by. */
const tellingWords = 3;

const segmenters = new Map<string, Intl.Segmenter>();

/** A segmenter for the primary tag alone: the rest of a stranger's language tag may be malformed, which Intl refuses. */
const segmenterOf = (language: string): Intl.Segmenter => {
  const [primary = ""] = language.toLowerCase().split("-");
  const tag = /^[a-z]{2,3}$/.test(primary) ? primary : "und";
  const segmenter = segmenters.get(tag) ?? new Intl.Segmenter(tag, { granularity: "word" });
  segmenters.set(tag, segmenter);
  return segmenter;
};

interface Word {
  start: number;
  end: number;
}

const wordsOf = (paragraph: string, language: string): Word[] =>
  [...segmenterOf(language).segment(paragraph)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ index, segment }) => ({ start: index, end: index + segment.length }));

/** Percent-encodes a term. `-`, `,` and `&` are syntax of the directive; quotes and brackets would end a link in plain text. */
const encodeTerm = (term: string): string =>
  encodeURIComponent(term.toWellFormed()).replace(
    /[-!'()*_~]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** The words from the `from`th up to and without the `to`th: they begin and end at word boundaries, as the draft demands. */
const slice = (paragraph: string, words: readonly Word[], from: number, to: number): string =>
  paragraph.slice(words.at(from)?.start, words.slice(from, to).at(-1)?.end);

/**
 * The directive `text=…` for a passage, or undefined where there is no word in it. A term never crosses a paragraph
 * (the draft matches a term inside one block), so a passage of several is given by a start in its first and an end in its last.
 */
export const textDirective = (passage: string, language = "und"): string | undefined => {
  const all = passage
    .split(/\n\s*\n/u)
    .map((paragraph) => oneLine(paragraph))
    .map((paragraph) => ({ paragraph, words: wordsOf(paragraph, language) }))
    .filter(({ words }) => words.length > 0);
  // A lone "No." would be found anywhere on a page: where there is more to go by, it is passed over.
  const telling = all.filter(({ words }) => words.length >= tellingWords);
  const paragraphs = telling.length > 0 ? telling : all;
  const first = paragraphs[0];
  const last = paragraphs.at(-1);
  if (!first || !last) return undefined;
  if (first === last && first.words.length <= wholeWords) {
    return `text=${encodeTerm(slice(first.paragraph, first.words, 0, wholeWords))}`;
  }
  const start = slice(first.paragraph, first.words, 0, startWords);
  const end = slice(last.paragraph, last.words, -Math.min(endWords, last.words.length), last.words.length);
  return `text=${encodeTerm(start)},${encodeTerm(end)}`;
};

/**
 * The page's address with the passages marked, one directive each. A fragment of its own is kept, an older directive is
 * replaced.
 */
export const linkToWords = (address: string, passages: readonly string[], language?: string): string => {
  const directives = passages.map((passage) => textDirective(passage, language)).filter((found) => found !== undefined);
  const [page = address] = address.split(":~:");
  if (directives.length === 0) return page.replace(/#$/, "");
  return `${page.includes("#") ? page : `${page}#`}:~:${directives.join("&")}`;
};
