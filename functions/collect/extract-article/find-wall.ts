// Tells what stands in front of an article, or in its place, by what it says: consent walls, subscription walls, checks
// for robots, notices that there is no such page. One sentence of the kind makes no wall; being little else does.
import { speaksOf } from "../speaks-of.ts";
import type { Block } from "./blocks.ts";
import { endsSentence } from "./ends-sentence.ts";
import { speaks } from "./language.ts";
import type { PageType } from "./page-type.ts";
import {
  addressed,
  imperative,
  type WallKind,
  englishWallPhrases,
  otherWallPhrases,
  wallTitles,
  wallVocabulary,
} from "./wall-phrases.ts";

export interface Wall {
  kind: WallKind;
  /** Texts of the blocks that are its own. */
  blocks: ReadonlySet<string>;
}

/** Share of a text, 0 to 1, from which it is a wall; where the page's title says what it is, and where it does not. */
const leastShare = { named: 0.3, offTopic: 0.3, unnamed: 0.55 };
/**
 * Where a text speaks of its headline, it takes so much: reports and guides about such pages quote them. By whether the
 * page says that it is an article.
 */
const shareOnTopic = { declared: 0.85, undeclared: 0.65 };
/** Shares of a headline's words that stand in a text: articles have most of them, walls in front of them hardly one. */
const onTopic = 0.5;
const offTopic = 0.15;
/** Under such a title a text is that, whatever it says, up to so many characters. */
const longestNotice = 1500;
/** A wall says what it is at once, in characters. */
const nearTop = 600;

export interface WalledPage {
  /** Of the article, and what the page calls itself. */
  titles: readonly string[];
  /** What the article is called elsewhere, such as in a feed. */
  headline: string | undefined;
  type: PageType | undefined;
}

/** The wall that these blocks of a page are; undefined where they are something else. */
export const findWall = (blocks: readonly Block[], page: WalledPage): Wall | undefined => {
  const named = titleWall(page.titles);
  // Told of most articles at once: what follows costs as much as all the rest of a small page.
  if (!named && !opensAsWall(blocks)) return undefined;
  const topic = topicOf(blocks, page);
  const read = readSentences(blocks, topic === "other");
  const kind = named ?? commonest(read);
  const isNotice = named !== undefined && page.type !== "article" && lengthOf(blocks) < longestNotice;
  if (isNotice) return { kind: named, blocks: new Set(blocks.map(({ text }) => text)) };
  if (!kind || shareOf(read) < (named ? leastShare.named : leastShareOf(topic, page.type))) return undefined;
  const own = read.filter(({ block, wall }) => wall > 0.5 * block.text.length);
  return { kind, blocks: new Set(own.map(({ block }) => block.text)) };
};

/** What a page says it is that holds no text to speak of; undefined where it does not say. */
export const nameWall = (blocks: readonly Block[], titles: readonly string[]): WallKind | undefined => {
  const read = opensAsWall(blocks) ? readSentences(blocks, true) : [];
  return titleWall(titles) ?? (shareOf(read) >= leastShare.named ? commonest(read) : undefined);
};

/** The kind of wall that one of the titles names. */
export const titleWall = (titles: readonly string[]): WallKind | undefined =>
  titles.map((title) => kinds.find((kind) => wallTitles[kind].test(folded(title)))).find((kind) => kind);

/** Whether a text speaks of its headline, of something else, or nobody can tell. */
type Topic = "own" | "other" | undefined;

const topicOf = (blocks: readonly Block[], { titles, headline }: WalledPage): Topic => {
  const text = blocks.map((block) => block.text).join(" ");
  const told = headline === undefined ? undefined : speaksOf(headline, text);
  const shares = told === undefined ? titles.map((title) => speaksOf(title, text)) : [told];
  const most = Math.max(-1, ...shares.filter((share) => share !== undefined));
  if (most >= onTopic) return "own";
  return most >= 0 && most < offTopic ? "other" : undefined;
};

const leastShareOf = (topic: Topic, type: PageType | undefined): number => {
  if (topic === undefined) return leastShare.unnamed;
  if (topic === "other") return leastShare.offTopic;
  return type === "article" ? shareOnTopic.declared : shareOnTopic.undeclared;
};

/** Share of the text, 0 to 1, that is the wall's. */
const shareOf = (read: readonly ReadBlock[]): number =>
  read.reduce((sum, { wall }) => sum + wall, 0) / Math.max(1, lengthOf(read.map(({ block }) => block)));

interface ReadBlock {
  block: Block;
  /** Characters in sentences that are the wall's. */
  wall: number;
  /** Characters in sentences that only a wall says, by kind. */
  kinds: Map<WallKind, number>;
}

const kinds = [
  "consent page",
  "subscription page",
  "browser check",
  "page not found",
  "access refused",
  "server error",
] as const satisfies readonly WallKind[];

/** Whether something only a wall says stands near the top. */
const opensAsWall = (blocks: readonly Block[]): boolean => {
  let before = 0;
  const top = blocks.filter(({ text }) => (before += text.length) - text.length < nearTop);
  const opening = folded(top.map(({ text }) => text).join("\n"));
  const isEnglish = speaks(opening, "en");
  const start = opening.slice(0, longestSentence);
  const stands = (pattern: RegExp): boolean => pattern.test(start);
  if (!anyEnglish.some(stands) && (isEnglish || !anyOther.some(stands))) return false;
  const phrases = isEnglish ? [englishWallPhrases] : allPhrases;
  return top.some(({ text }) => sentencesOf(text).some((sentence) => kindOf(sentence, phrases) !== undefined));
};

/** `isOther`: the text does not speak of its headline, and any word of a wall's counts. */
const readSentences = (blocks: readonly Block[], isOther: boolean): ReadBlock[] =>
  blocks.map((block) => readBlock(block, sentencesOf(block.text), isOther));

const readBlock = (block: Block, sentences: readonly string[], isOther: boolean): ReadBlock => {
  const own = new Map<WallKind, number>();
  let wall = 0;
  for (const sentence of sentences) {
    const kind = kindOf(sentence);
    if (kind) own.set(kind, (own.get(kind) ?? 0) + sentence.length);
    if (kind ?? isOfTheSame(sentence, isOther)) wall += sentence.length + 1;
  }
  return { block, wall: Math.min(wall, block.text.length), kinds: own };
};

/** What somebody is quoted with is a report's. */
const sentencesOf = (text: string): string[] =>
  text
    .split(/(?<=[.!?。…:]["'”’»)\]]?)\s+/)
    .map(folded)
    .filter((sentence) => !/^["“„«]/.test(sentence));

/** A text without the end of a sentence is looked at no further than this, in characters. */
const longestSentence = 1000;

const kindOf = (sentence: string, phrases: readonly Phrases[] = allPhrases): WallKind | undefined => {
  const start = sentence.slice(0, longestSentence);
  return kinds.find((kind) => phrases.some((ofKind) => ofKind[kind].some((phrase) => phrase.test(start))));
};

type Phrases = typeof englishWallPhrases;
const allPhrases = [englishWallPhrases, otherWallPhrases];

/** Any of the phrases: most articles hold none, and one pattern says so in a quarter of the time of one after the other. */
const anyOf = (phrases: Phrases): RegExp[] => {
  const byFlags = Map.groupBy(
    kinds.flatMap((kind) => phrases[kind]),
    ({ flags }) => flags,
  );
  return [...byFlags].map(([flags, all]) => new RegExp(all.map(({ source }) => `(?:${source})`).join("|"), flags));
};
const [anyEnglish, anyOther] = [anyOf(englishWallPhrases), anyOf(otherWallPhrases)];

/** Whole sentences of a wall speak to the reader; labels and lists of purposes to nobody. */
const isOfTheSame = (sentence: string, isOther: boolean): boolean =>
  wallVocabulary.test(sentence) &&
  (isOther || addressed.test(sentence) || imperative.test(sentence) || !endsSentence(sentence));

const commonest = (read: readonly ReadBlock[]): WallKind | undefined => {
  const sums = new Map<WallKind, number>();
  for (const block of read) for (const [kind, length] of block.kinds) sums.set(kind, (sums.get(kind) ?? 0) + length);
  return [...sums].toSorted(([, one], [, other]) => other - one)[0]?.[0];
};

const lengthOf = (blocks: readonly Block[]): number => blocks.reduce((sum, { text }) => sum + text.length, 0);

/** Without accents on Latin letters and with straight apostrophes, as the phrases are written. */
const folded = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/([A-Za-z])\p{M}+/gu, "$1")
    .normalize("NFC")
    .replace(/[’‘]/g, "'");
