// Hands a text that the rules have read to the models: its words, and what the rules found as hints.
import type { Proposal } from "./proposal.ts";
import type { RoleSpans } from "./reader/labels.ts";
import type { DividedText } from "./reader/prepare.ts";
import type { Range, Reading } from "./reading.ts";

/** The reading as the models take it; `proposals` are the rules'. */
export const withHints = (
  { text, tokens, sentences, quotes }: Reading,
  proposals: readonly Proposal[],
): DividedText => {
  const hints: RoleSpans = { source: [], cue: [], content: [] };
  const add = (role: keyof RoleSpans, ranges: readonly Range[]): void => {
    for (const { from, to } of ranges) hints[role].push([from, to]);
  };
  for (const { source, cue, content } of proposals) {
    add("source", source);
    add("cue", cue);
    add("content", content);
  }
  return { text, tokens, sentences, quotes, hints };
};
