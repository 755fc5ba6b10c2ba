// Gives cues that were left without content the likeliest one that was too unsure to stand by itself: else cue and source were lost.
import { type RoleSpans, roles, type WordSpan } from "./labels.ts";
import { type Attribution, type LinkModel, linkSpans } from "./linker.ts";
import type { Word } from "./words.ts";

/** The attributions of `spans`; contents of `spare` stand only where a cue has no other. */
export const linkWithSpare = (
  model: LinkModel,
  spans: RoleSpans,
  spare: readonly WordSpan[],
  words: readonly Word[],
): Attribution[] => {
  const linked = linkSpans(model, spans, words);
  const taken = new Uint8Array(words.length);
  for (const role of roles) for (const [from, to] of spans[role]) taken.fill(1, from, to);
  const content = spare.filter(([from, to]) => !taken.subarray(from, to).includes(1));
  const lacksContent = (one: Attribution): boolean => one.cue.length > 0 && one.content.length === 0;
  if (content.length === 0 || !linked.some(lacksContent)) return linked;
  // All cues may take them, so that none goes to a cue only for want of its own.
  const others = new Map(linkSpans(model, { ...spans, content }, words).map((one) => [one.cue[0], one]));
  return linked.map((one) => (lacksContent(one) ? (others.get(one.cue[0]) ?? one) : one));
};
