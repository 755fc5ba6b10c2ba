// Gives cues that were left without source or content the likeliest one that was too unsure to stand by itself: else all was lost.
import type { SpareSpans } from "./choose-spans.ts";
import { type RoleSpans, roles, type WordSpan } from "./labels.ts";
import { type Attribution, type LinkModel, linkSpans, sourceFinder } from "./linker.ts";
import type { Word } from "./words.ts";

/** A cue with content takes a source that scores above this; one that had a choice of sources, above 0. Tuned on training articles. */
const leastSource = -2;

/** Keeps the spans that meet none of those that `taken` lists. */
const apartFrom = (
  taken: readonly (readonly WordSpan[])[],
  length: number,
): ((spans: readonly WordSpan[]) => WordSpan[]) => {
  const isTaken = new Uint8Array(length);
  for (const [from, to] of taken.flat()) isTaken.fill(1, from, to);
  return (spans) => spans.filter(([from, to]) => !isTaken.subarray(from, to).includes(1));
};

const withContents = (
  model: LinkModel,
  spans: RoleSpans,
  spare: readonly WordSpan[],
  words: readonly Word[],
): Attribution[] => {
  const linked = linkSpans(model, spans, words);
  const content = apartFrom(
    roles.map((role) => spans[role]),
    words.length,
  )(spare);
  const lacksContent = (one: Attribution): boolean => one.cue.length > 0 && one.content.length === 0;
  if (content.length === 0 || !linked.some(lacksContent)) return linked;
  // All cues may take them, so that none goes to a cue only for want of its own.
  const others = new Map(linkSpans(model, { ...spans, content }, words).map((one) => [one.cue[0], one]));
  return linked.map((one) => (lacksContent(one) ? (others.get(one.cue[0]) ?? one) : one));
};

/** The attributions of `spans`; those of `spare` stand only where a cue has no other. */
export const linkWithSpare = (
  model: LinkModel,
  spans: RoleSpans,
  spare: SpareSpans,
  words: readonly Word[],
): Attribution[] => {
  const linked = withContents(model, spans, spare.content, words);
  const taken = [...roles.map((role) => spans[role]), ...linked.map(({ content }) => content)];
  const free = apartFrom(taken, words.length)(spare.source);
  const source = [...spans.source, ...free].toSorted((one, other) => one[0] - other[0]);
  const findSource = sourceFinder(model, { ...spans, source }, words, leastSource);
  return linked.map((one) => {
    const [cue] = one.cue;
    const found = cue && one.source.length === 0 && one.content.length > 0 ? findSource(cue) : undefined;
    return found ? { ...one, source: [found.span], link: Math.min(one.link ?? found.score, found.score) } : one;
  });
};
