// What the linker looks at to decide whether a source or content belongs to a cue.
import { mix, mix3, mix4 } from "../hash.ts";
import type { RoleSpans, WordSpan } from "./labels.ts";
import { sizeClass } from "./node-features.ts";
import type { Word } from "./words.ts";

export const linkBits = 15;
const mask = (1 << linkBits) - 1;

const countBetween = (spans: readonly WordSpan[], from: number, to: number): number =>
  Math.min(3, spans.filter((span) => span[0] >= from && span[1] <= to).length);

const holds = (span: WordSpan, word: Word): boolean => word.index >= span[0] && word.index < span[1];

/** The word by which a span hangs in the tree: the first whose head is outside. */
const headOf = (span: WordSpan, words: readonly Word[]): Word => {
  for (let at = span[0]; at < span[1]; at += 1) {
    const word = words[at]!;
    if (!word.head || !holds(span, word.head)) return word;
  }
  return words[span[0]]!;
};

const clamp = (value: number, most: number): number => Math.max(-most, Math.min(most, value));

/** How the tree joins the span to the cue. */
const treeRelation = (head: Word, cue: WordSpan): number => {
  if (head.head && holds(cue, head.head)) return head.relation + 1;
  if (head.governor && holds(cue, head.governor)) return 40 + head.governorRelation;
  return head.top && holds(cue, head.top) ? 80 : 0;
};

const gapBetween = (one: WordSpan, other: WordSpan): number =>
  one[1] <= other[0] ? other[0] - one[1] : one[0] - other[1];

/** No cue is nearer, and none before it as near. */
const isNearest = (span: WordSpan, cue: WordSpan, cues: readonly WordSpan[]): boolean => {
  const gap = gapBetween(cue, span);
  return cues.every(
    (other) => other === cue || gapBetween(other, span) > gap || (gapBetween(other, span) === gap && other[0] > cue[0]),
  );
};

/** Hashed features of the pair among the spans around it; `role` keeps sources and contents apart. */
export const linkFeatures = (
  role: "source" | "content",
  span: WordSpan,
  cue: WordSpan,
  spans: RoleSpans,
  words: readonly Word[],
): number[] => {
  const side = span[1] <= cue[0] ? 1 : 2;
  const from = side === 1 ? span[1] : cue[1];
  const to = side === 1 ? cue[0] : span[0];
  const first = words[span[0]]!;
  const cueFirst = words[cue[0]]!;
  const sentences = first.sentence - cueFirst.sentence;
  const otherParagraph = first.token.paragraph === cueFirst.token.paragraph ? 0 : 1;
  const cues = countBetween(spans.cue, from, to);
  const sources = countBetween(spans.source, from, to);
  const contents = countBetween(spans.content, from, to);
  const gap = sizeClass(to - from) + (to < from ? 16 : 0);
  const head = headOf(span, words);
  const cueHead = headOf(cue, words);
  const opensQuoted = first.quoted;
  const endsQuoted = words[span[1] - 1]!.quoted;
  const adjacent = to > from ? words[from]!.lower : 0;
  const relation = treeRelation(head, cue);
  const reverse = cueHead.head && holds(span, cueHead.head) ? cueHead.relation + 1 : 0;
  const same = sentences === 0 ? 1 : 0;
  let kind = role === "source" ? 100 : 200;
  return [
    0,
    mix(side, gap),
    mix3(side, clamp(sentences, 3), otherParagraph),
    mix4(side, cues, sources, contents),
    mix4(side, cues, contents, same),
    mix3(side, cueHead.stem, same),
    mix3(relation, side, cues),
    mix(reverse, side),
    mix3(opensQuoted, endsQuoted, mix(side, cues)),
    mix3(side, adjacent, to - from <= 1 ? 1 : 0),
    mix3(side, opensQuoted, mix(sentences, cues)),
    mix4(side, gap, cues, contents),
    mix3(relation, reverse, gap),
    mix3(side, cueFirst.tag, cues),
    mix3(side, head.tag, cues),
    mix4(side, opensQuoted, cues, mix(sentences, sizeClass(span[1] - span[0]))),
    mix3(role === "content" && isNearest(span, cue, spans.cue) ? 1 : 2, side, opensQuoted),
  ].map((hash) => {
    kind += 1;
    return mix(kind, hash) & mask;
  });
};
