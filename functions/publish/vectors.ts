// Weighs what each article of a stream is about: TF-IDF over stems, names and numbers, as sparse vectors of length one.
import { dateWords, stopwords } from "./stopwords.ts";
import { type Instances, instancesOf, yearsOf } from "./instances.ts";
import { isName, isNumber, stem, type Token, tokenize } from "./terms.ts";

export interface GroupableArticle {
  id: string;
  title?: string | undefined;
  text: string;
}

/** A sparse vector of length one: term numbers in rising order, and the weight of each. */
export interface Vector {
  terms: Int32Array;
  weights: Float32Array;
}

/** What an article is about, and of whom and where it speaks. */
export interface ArticleVector extends Vector {
  /** The names among the terms alone, as a vector of length one; without terms where there are none. */
  names: Vector;
  /** The years at its top, of weight one each. */
  years: Vector;
  /** What it numbers at its top. */
  instances: Instances;
}

/** How much more a word counts at the very start of an article than far down, and after how many words that wears off. */
const opening = { extra: 0.5, words: 40 } as const;

/** Floods resemble each other in every word but the names, dates and figures: these tell one event from its look-alike. */
const weightOf = { name: 2, number: 3, date: 3, word: 1 } as const;

type Kind = keyof typeof weightOf;

/** Rare terms count more than the logarithm gives them: they are what two reports of one event share. */
const rarity = 1.3;

/** On a day of one great story its terms are common; they are what its articles are about all the same. */
const leastRare = 1.3;

/** Articles that are imagined to be in every stream without any of its terms: in a stream of five, a term of two is still rare. */
const imagined = 20;

/** Terms of one article alone can match nothing; they only tell how much else it speaks of, which other articles' words repeat in part. */
const aloneShare = 0.4;

/** However many articles there are, such a term is no rarer than in a stream of so many: else a number of its own would set one apart. */
const aloneAmong = 60;

interface WordCounts {
  words: Int32Array;
  counts: Float32Array;
}

/** Every word of a stream by number, with how often it stood with and without a capital where only names have one. */
interface Vocabulary {
  numbers: Map<string, number>;
  capitals: number[];
  small: number[];
}

/** The vectors of a whole stream, in its order: weights depend on which terms are rare in it. */
export const vectorize = (articles: readonly GroupableArticle[]): ArticleVector[] => {
  const vocabulary: Vocabulary = { numbers: new Map(), capitals: [], small: [] };
  const read = articles.map(({ title, text }) => {
    const tokens = tokenize(title, text);
    return { counts: countWords(tokens, vocabulary), years: yearsOf(tokens), instances: instancesOf(tokens) };
  });
  const { termOfWord, kindOfTerm } = findTerms(vocabulary);
  const terms = read.map(({ counts }) => toTerms(counts, termOfWord));
  const documents = new Int32Array(kindOfTerm.length);
  for (const counts of terms) for (const term of counts.words) documents[term] = (documents[term] ?? 0) + 1;
  const importance = kindOfTerm.map((kind, term) => {
    const alone = documents[term] === 1;
    const stream = alone ? Math.min(articles.length, aloneAmong) : articles.length;
    const rare = Math.max(leastRare, Math.log((stream + imagined) / (documents[term] || 1)));
    return weightOf[kind] * rare ** rarity * (alone ? aloneShare : 1);
  });
  return terms.map((counts, index) => ({
    ...weigh(counts, importance),
    names: weigh(
      only(counts, (term) => kindOfTerm[term] === "name"),
      importance,
    ),
    years: yearVector(read[index]?.years ?? []),
    instances: read[index]?.instances ?? new Map(),
  }));
};

const yearVector = (years: readonly number[]): Vector => ({
  terms: Int32Array.from(years).sort(),
  weights: new Float32Array(years.length).fill(1),
});

const countWords = (tokens: readonly Token[], vocabulary: Vocabulary): WordCounts => {
  const counts = new Map<number, number>();
  for (const [index, { word, capital, anyCapital }] of tokens.entries()) {
    if ((stopwords.has(word) && !dateWords.has(word)) || /^\p{L}$/u.test(word)) continue;
    let number = vocabulary.numbers.get(word);
    if (number === undefined) {
      number = vocabulary.numbers.size;
      vocabulary.numbers.set(word, number);
      vocabulary.capitals.push(0);
      vocabulary.small.push(0);
    }
    if (!anyCapital) {
      const cases = capital ? vocabulary.capitals : vocabulary.small;
      cases[number] = (cases[number] ?? 0) + 1;
    }
    counts.set(number, (counts.get(number) ?? 0) + 1 + opening.extra * Math.exp(-index / opening.words));
  }
  return { words: Int32Array.from(counts.keys()), counts: Float32Array.from(counts.values()) };
};

/** Names and numbers stand for themselves, other words for their stem. */
const findTerms = ({ numbers, capitals, small }: Vocabulary): { termOfWord: Int32Array; kindOfTerm: Kind[] } => {
  const termOfWord = new Int32Array(numbers.size);
  const terms = new Map<string, number>();
  const kindOfTerm: Kind[] = [];
  for (const [word, number] of numbers) {
    const kind = kindOf(word, capitals[number] ?? 0, small[number] ?? 0);
    const key = `${kind} ${kind === "word" ? stem(word) : (dateWords.get(word) ?? word)}`;
    let term = terms.get(key);
    if (term === undefined) {
      term = terms.size;
      terms.set(key, term);
      kindOfTerm.push(kind);
    }
    termOfWord[number] = term;
  }
  return { termOfWord, kindOfTerm };
};

const kindOf = (word: string, capitals: number, small: number): Kind => {
  if (dateWords.has(word)) return "date";
  if (isNumber(word)) return "number";
  return isName(capitals, small) ? "name" : "word";
};

const toTerms = ({ words, counts }: WordCounts, termOfWord: Int32Array): WordCounts => {
  const sums = new Map<number, number>();
  for (const [index, word] of words.entries()) {
    const term = termOfWord[word] ?? 0;
    sums.set(term, (sums.get(term) ?? 0) + (counts[index] ?? 0));
  }
  const terms = Int32Array.from(sums.keys()).sort();
  return { words: terms, counts: Float32Array.from(terms, (term) => sums.get(term) ?? 0) };
};

const only = ({ words, counts }: WordCounts, keep: (word: number) => boolean): WordCounts => ({
  words: words.filter(keep),
  counts: counts.filter((_, index) => keep(words[index] ?? 0)),
});

const weigh = ({ words, counts }: WordCounts, importance: readonly number[]): Vector => {
  const weights = Float32Array.from(
    words,
    (term, index) => (1 + Math.log(counts[index] ?? 1)) * (importance[term] ?? 0),
  );
  let squares = 0;
  for (const weight of weights) squares += weight * weight;
  const length = Math.sqrt(squares) || 1;
  return { terms: words, weights: weights.map((weight) => weight / length) };
};

/** The cosine of two vectors of length one, from 0 to 1. */
export const cosine = (one: Vector, other: Vector): number => {
  let sum = 0;
  let i = 0;
  let j = 0;
  while (i < one.terms.length && j < other.terms.length) {
    const difference = (one.terms[i] ?? 0) - (other.terms[j] ?? 0);
    if (difference === 0) sum += (one.weights[i++] ?? 0) * (other.weights[j++] ?? 0);
    else if (difference < 0) i++;
    else j++;
  }
  return sum;
};
