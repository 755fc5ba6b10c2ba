// Joins sources, cues and contents into attributions: each cue takes its source, each content its cue.
import { type RoleSpans, roles, type WordSpan } from "./labels.ts";
import { linkFeatures } from "./link-features.ts";
import type { Word } from "./words.ts";

/** Who (source) says (cue) what (content), as spans of words. */
export interface Attribution extends RoleSpans {
  /** Score of the weakest of its links: the logarithm of the odds that the two spans belong together. */
  link?: number;
}

/** Weight of each hashed feature of a pair, and the score of a weight of 1. */
export interface LinkModel {
  weights: Int8Array;
  unit: number;
}

/** A content with no cue that scores above this stands alone. */
const leastContent = -3;
/** A source may stand in the sentence before or after its cue, a content this many sentences away. */
const contentReach = 6;

/** The source spans that a cue may take: of its paragraph, at most a sentence away. */
export const sourceCandidates = (cue: WordSpan, spans: RoleSpans, words: readonly Word[]): WordSpan[] => {
  const at = words[cue[0]]!;
  return spans.source.filter((source) => {
    const word = words[source[0]]!;
    return word.token.paragraph === at.token.paragraph && Math.abs(word.sentence - at.sentence) <= 1;
  });
};

/** The cues that may take a content: at most one paragraph and a few sentences away. */
export const cueCandidates = (content: WordSpan, spans: RoleSpans, words: readonly Word[]): WordSpan[] => {
  const at = words[content[0]]!;
  return spans.cue.filter((cue) => {
    const word = words[cue[0]]!;
    const paragraphs = Math.abs(word.token.paragraph - at.token.paragraph);
    return paragraphs <= 1 && Math.abs(word.sentence - at.sentence) <= contentReach;
  });
};

/** A span that another may belong to, and how well the two go together. */
interface Link {
  span: WordSpan;
  score: number;
}

const best = (spans: readonly WordSpan[], least: number, score: (span: WordSpan) => number): Link | undefined => {
  let found: Link | undefined;
  for (const span of spans) {
    const value = score(span);
    if (value > (found?.score ?? least)) found = { span, score: value };
  }
  return found;
};

/** The spans of each sentence, by its number: those that a pair is compared with stand near. */
const bySentence = (spans: RoleSpans, words: readonly Word[]): Map<number, RoleSpans> => {
  const groups = new Map<number, RoleSpans>();
  for (const role of roles) {
    for (const span of spans[role]) {
      const sentence = words[span[0]]!.sentence;
      const group = groups.get(sentence) ?? { source: [], cue: [], content: [] };
      groups.set(sentence, group);
      group[role].push(span);
    }
  }
  return groups;
};

/** Of each role only so many spans are looked at: text without full stops has hundreds within reach. */
const mostNear = 48;

/** As many before as after word `at`, or more where there are fewer on the other side; the spans are in order. */
const nearest = (spans: WordSpan[], at: number): WordSpan[] => {
  if (spans.length <= mostNear) return spans;
  const after = spans.findIndex(([from]) => from >= at);
  const middle = after < 0 ? spans.length : after;
  const first = Math.min(Math.max(0, middle - mostNear / 2), spans.length - mostNear);
  return spans.slice(first, first + mostNear);
};

/** Gives the spans at most `reach` sentences away from a span, in order, of many the nearest. */
export const neighbourhoods = (spans: RoleSpans, words: readonly Word[]): ((span: WordSpan) => RoleSpans) => {
  const groups = bySentence(spans, words);
  return (span) => {
    const near: RoleSpans = { source: [], cue: [], content: [] };
    const sentence = words[span[0]]!.sentence;
    for (let number = sentence - contentReach; number <= sentence + contentReach; number += 1) {
      const group = groups.get(number);
      if (group) for (const role of roles) near[role].push(...group[role]);
    }
    for (const role of roles) near[role] = nearest(near[role], span[0]);
    return near;
  };
};

/** The score of a span for a cue, among the spans around that. */
type Scorer = (role: "source" | "content", span: WordSpan, cue: WordSpan, near: RoleSpans) => number;

const scorerOf =
  ({ weights, unit }: LinkModel, words: readonly Word[]): Scorer =>
  (role, span, cue, near) =>
    linkFeatures(role, span, cue, near, words).reduce((sum, feature) => sum + weights[feature]!, 0) * unit;

/** Gives the likeliest source of a cue among those of `spans` that score above `least`. */
export const sourceFinder = (
  model: LinkModel,
  spans: RoleSpans,
  words: readonly Word[],
  least: number,
): ((cue: WordSpan) => Link | undefined) => {
  const around = neighbourhoods(spans, words);
  const score = scorerOf(model, words);
  return (cue) => {
    const near = around(cue);
    return best(sourceCandidates(cue, near, words), least, (span) => score("source", span, cue, near));
  };
};

/** One attribution for each cue, in order, then one for each content that has no cue. */
export const linkSpans = (model: LinkModel, spans: RoleSpans, words: readonly Word[]): Attribution[] => {
  const around = neighbourhoods(spans, words);
  const score = scorerOf(model, words);
  const findSource = sourceFinder(model, spans, words, 0);
  const byCue = new Map<WordSpan, Attribution>();
  for (const cue of spans.cue) {
    const source = findSource(cue);
    const link = source ? { link: source.score } : {};
    byCue.set(cue, { source: source ? [source.span] : [], cue: [cue], content: [], ...link });
  }
  const alone: Attribution[] = [];
  for (const content of spans.content) {
    const near = around(content);
    const cue = best(cueCandidates(content, near, words), leastContent, (one) => score("content", content, one, near));
    const attribution = cue && byCue.get(cue.span);
    if (attribution) {
      attribution.content.push(content);
      attribution.link = Math.min(attribution.link ?? cue.score, cue.score);
    } else alone.push({ source: [], cue: [], content: [content] });
  }
  return [...byCue.values(), ...alone];
};
