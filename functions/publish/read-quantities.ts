// Reads what an article counts: each number with the thing it counts and the words around it.
import type { Article } from "../shared/model/article.ts";
import type { Span } from "../shared/model/span.ts";
import {
  anotherTime,
  commonNoun,
  countedThings,
  lookingBack,
  noNouns,
  notCompared,
  changeBefore,
  partBefore,
  partBehind,
  people,
  tally,
} from "./quantity-words.ts";
import { clauseAround, contextOf, namesOf } from "./number-surroundings.ts";
import { readNumbers, type WrittenNumber } from "./read-numbers.ts";
import { splitSentences } from "./sentences.ts";
import { stem } from "./terms.ts";

export interface Quantity extends WrittenNumber {
  article: Article;
  /** The number as printed, with hedge and unit. */
  shown: string;
  /** What it counts in words that every outlet uses, such as "dead"; absent where its words decide. */
  thing: string | undefined;
  /** The noun it counts as a stem: "person" for all who are just people; absent where there is none. */
  noun: string | undefined;
  /** That noun as printed. */
  nounShown: string | undefined;
  /** The sentence in the article's text. */
  sentence: Span;
  /** True in the article's first sentences, which tell the news itself. */
  top: boolean;
  /** Words of the sentence by stem, the nearer the heavier. */
  context: ReadonlyMap<string, number>;
  /** Names in the number's own clause, in lower case. */
  clauseNames: ReadonlySet<string>;
  /** Names in the whole sentence. */
  names: ReadonlySet<string>;
}

/** Sentences at the top of an article. A year in them dates the event and not another one. */
const topSentences = 4;

/** A number further down than this many sentences tells of parts, places or the past. */
const deepest = 30;

/** Words right behind a share or sum that date it. Characters. */
const directlyBehind = 15;

/** How far from a number of people the word may stand that says what is counted of them, and from one in a tally. Characters. */
const reach = 40;
const tallyReach = 90;

/** The quantities of an article in the order of its text. Only English can be read; of other languages there are none. */
export const readQuantities = (article: Article): Quantity[] => {
  if (article.language !== "en" && article.language !== "und") return [];
  return splitSentences(article.text).flatMap((span, index) => {
    const sentence = article.text.slice(...span);
    const top = index < topSentences;
    if (index >= deepest || (!top && anotherTime.test(sentence))) return [];
    const numbers = readNumbers(sentence).map((number) => withUnitBehind(number, sentence));
    return numbers.flatMap((number) => {
      if (looksBack(sentence, number)) return [];
      const read = readQuantity(sentence, number, numbers);
      return read ? [{ ...number, ...read, article, sentence: span, top }] : [];
    });
  });
};

const readQuantity = (
  sentence: string,
  number: WrittenNumber,
  numbers: readonly WrittenNumber[],
): Omit<Quantity, keyof WrittenNumber | "article" | "sentence" | "top"> | undefined => {
  const [start, end] = number.span;
  const before = sentence.slice(0, start);
  const after = sentence.slice(end);
  if (partBefore.test(before)) return undefined;
  const plain = number.unit === undefined;
  if (changeBefore.test(before) && (plain || /from $/iu.test(before))) return undefined;
  // Three shares or sums in one sentence are a list: what each is of stands too far off to be told.
  if (!plain && numbers.filter(({ unit }) => unit === number.unit).length > 2) return undefined;
  if (plain && partBehind.some((part) => part.test(after))) return undefined;
  const noun = plain ? (findNoun(before, after) ?? nounBefore(sentence, number, numbers)) : undefined;
  if (noun && (notCompared.has(noun) || isTotal(before))) return undefined;
  const thing = plain ? findThing(sentence, number, numbers, noun) : undefined;
  if (plain && thing === undefined && (noun === undefined || people.has(noun))) return undefined;
  return {
    shown: sentence.slice(start, end),
    thing,
    noun: noun !== undefined && !people.has(noun) ? stem(commonNoun.get(noun) ?? noun) : thing && "person",
    nounShown: noun,
    context: contextOf(sentence, number.span),
    clauseNames: namesOf(sentence, clauseAround(sentence, number.span)),
    names: namesOf(sentence, [0, sentence.length]),
  };
};

/** A count in a sentence on another time is of that time. A share or a sum may be measured against it: "30% once last year is counted". */
const looksBack = (sentence: string, { span: [start, end], unit }: WrittenNumber): boolean => {
  if (unit === undefined) return lookingBack.test(sentence);
  return lookingBack.test(sentence.slice(0, start)) || lookingBack.test(sentence.slice(end, end + directlyBehind));
};

/** "38.9. The party's share of the vote in percent": the number stands in front as a heading of its own. */
const withUnitBehind = (number: WrittenNumber, sentence: string): WrittenNumber =>
  number.unit === undefined && number.span[0] === 0 && /^\. [^.]*\bin per ?cent\b/u.test(sentence.slice(number.span[1]))
    ? { ...number, unit: "%" }
    : number;

/** "264 prisoners will be freed; 122 crossed": the second number counts what the first does. */
const nounBefore = (
  sentence: string,
  { span: [start, end] }: WrittenNumber,
  numbers: readonly WrittenNumber[],
): string | undefined => {
  if (!/^ (?:ha[ds] |have |were |was |are |is )?\p{Ll}+ed\b/u.test(sentence.slice(end))) return undefined;
  const before = numbers.findLast(({ span, unit }) => span[1] <= start && unit === undefined);
  const noun = before && findNoun(sentence.slice(0, before.span[0]), sentence.slice(before.span[1]));
  return noun !== undefined && people.has(noun) ? undefined : noun;
};

/** "78 of the 180 seats": the second number is the whole of which the first is told. */
const isTotal = (before: string): boolean => /\p{N}\S* (?:out )?of (?:the |all )?$/u.test(before);

/** The noun behind the number ("240 prisoners", "78 of the 180 seats"), or before it ("the number of families … at 3,000"). */
const findNoun = (before: string, after: string): string | undefined => {
  const whole = /^ (?:out )?of (?:the |all |its |their )?(?:\p{N}[\p{N},.]* )?/u.exec(after)?.[0] ?? " ";
  if (after.startsWith(whole.slice(0, 1)))
    for (const word of after.slice(whole.length).split(" ", 4)) {
      const plain = /^\p{L}[\p{L}’'-]*/u.exec(word)?.[0].toLowerCase() ?? "";
      if (plain === "" || noNouns.has(plain)) break;
      if (people.has(plain) || /(?:[^s]s|men|children|sheep|police|personnel|staff)$/.test(plain)) return plain;
      if (plain.length < word.length) break;
    }
  const explained = /^\. (?:That|This) is how many (\p{L}+)/u.exec(after)?.[1];
  if (explained !== undefined) return explained.toLowerCase();
  return /\b(?:number|total|count) of (?:the )?(\p{L}+)[^\p{N}]*$/iu.exec(before)?.[1]?.toLowerCase();
};

const findThing = (
  sentence: string,
  number: WrittenNumber,
  numbers: readonly WrittenNumber[],
  noun: string | undefined,
): string | undefined => {
  const [start, end] = number.span;
  const inTally = tally.test(sentence.slice(0, start));
  let nearest: { about: string; distance: number } | undefined;
  for (const { about, said } of countedThings)
    for (const { index, 0: words } of sentence.matchAll(said)) {
      const [from, to] = index < start ? [index + words.length, start] : [end, index];
      const distance = to - from;
      // A number without a noun counts the dead only where it stands right beside the word, or in a tally of them.
      const beside = noun === undefined ? /^(?: of| at)? ?$/.test(sentence.slice(from, to)) : distance <= reach;
      // "Shooting three people, killing one": behind a comma the word belongs to another number.
      const ofAnother = index >= end && sentence.slice(from, to).includes(",");
      const between = numbers.some(({ span }) => span[0] >= from && span[1] <= to);
      const near = beside || (inTally && index < start && distance <= tallyReach);
      if (near && !between && !ofAnother && distance < (nearest?.distance ?? Infinity)) nearest = { about, distance };
    }
  return nearest?.about;
};
