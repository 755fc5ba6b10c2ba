// Tells what stands in front of an article, or in its place, by what it says: consent walls, subscription walls, checks
// for robots, notices that there is no such page. One sentence of the kind makes no wall; being little else does.
import { speaksOf } from "../speaks-of.ts";
import type { Block } from "./blocks.ts";
import { endsSentence } from "./ends-sentence.ts";
import type { PageType } from "./page-type.ts";
import { addressed, type WallKind, wallPhrases, wallTitles, wallVocabulary } from "./wall-phrases.ts";

export interface Wall {
  kind: WallKind;
  /** Texts of the blocks that are its own. */
  blocks: ReadonlySet<string>;
}

/** Share of a text, 0 to 1, from which it is a wall; where the page's title says what it is, and where it does not. */
const leastShare = { named: 0.3, unnamed: 0.55 };
/** Where a text speaks of its headline, it takes this much: reports and guides about such pages quote them. */
const shareOnTopic = 0.85;
/** Under such a title a text is that, whatever it says, up to so many characters. */
const longestNotice = 1500;
/** A wall says what it is at once, in characters. */
const nearTop = 1000;

export interface WalledPage {
  /** Of the article, and what the page calls itself. */
  titles: readonly string[];
  type: PageType | undefined;
}

/** The wall that these blocks of a page are; undefined where they are something else. */
export const findWall = (blocks: readonly Block[], page: WalledPage): Wall | undefined => {
  const read = readSentences(blocks);
  const named = titleWall(page.titles);
  const kind = named ?? commonest(read);
  const isNotice = named !== undefined && page.type !== "article" && lengthOf(blocks) < longestNotice;
  if (isNotice) return { kind: named, blocks: new Set(blocks.map(({ text }) => text)) };
  if (!kind) return undefined;
  if (shareOf(read) < (named ? leastShare.named : unnamedShare(blocks, page))) return undefined;
  const own = read.filter(({ block, wall }) => wall > 0.5 * block.text.length);
  return { kind, blocks: new Set(own.map(({ block }) => block.text)) };
};

/** What a page says it is that holds no text to speak of; undefined where it does not say. */
export const nameWall = (blocks: readonly Block[], titles: readonly string[]): WallKind | undefined => {
  const read = readSentences(blocks);
  return titleWall(titles) ?? (shareOf(read) >= leastShare.named ? commonest(read) : undefined);
};

/** The kind of wall that one of the titles names. */
export const titleWall = (titles: readonly string[]): WallKind | undefined =>
  titles.map((title) => kinds.find((kind) => wallTitles[kind].test(folded(title)))).find((kind) => kind);

const unnamedShare = (blocks: readonly Block[], { titles, type }: WalledPage): number => {
  const text = blocks.map((block) => block.text).join(" ");
  const isOnTopic = type === "article" && titles.some((title) => (speaksOf(title, text) ?? 0) >= 0.5);
  return isOnTopic ? shareOnTopic : leastShare.unnamed;
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

const readSentences = (blocks: readonly Block[]): ReadBlock[] => {
  let before = 0;
  const top = blocks.filter(({ text }) => (before += text.length) - text.length < nearTop);
  const isWall =
    kindOf(folded(top.map(({ text }) => text).join("\n"))) !== undefined &&
    top.some(({ text }) => sentencesOf(text).some((sentence) => kindOf(sentence)));
  return blocks.map((block) => readBlock(block, isWall ? sentencesOf(block.text) : []));
};

const readBlock = (block: Block, sentences: readonly string[]): ReadBlock => {
  const own = new Map<WallKind, number>();
  let wall = 0;
  for (const sentence of sentences) {
    const kind = kindOf(sentence);
    if (kind) own.set(kind, (own.get(kind) ?? 0) + sentence.length);
    if (kind ?? isOfTheSame(sentence)) wall += sentence.length + 1;
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
const longestSentence = 2000;

const kindOf = (sentence: string): WallKind | undefined => {
  const start = sentence.slice(0, longestSentence);
  return kinds.find((kind) => wallPhrases[kind].some((phrase) => phrase.test(start)));
};

/** Whole sentences of a wall speak to the reader; labels and lists of purposes to nobody. */
const isOfTheSame = (sentence: string): boolean =>
  wallVocabulary.test(sentence) && (addressed.test(sentence) || !endsSentence(sentence));

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
