// Attributions of words as statements of text: places to slice at, the kind of quotation, and how sure the models are.
import type { Statement } from "../../shared/model/findings.ts";
import type { Span } from "../../shared/model/span.ts";
import { quotedShare } from "./attribution-rules.ts";
import { labelCount, type Role, roles, type WordSpan } from "./labels.ts";
import type { Attribution } from "./linker.ts";
import type { Word } from "./words.ts";

/** A statement before its act and speaker are known and its evidence is checked. */
export interface Proposal extends Pick<Statement, "source" | "cue" | "content" | "kind"> {
  /** How probable the models find the weakest of its parts, 0 … 1. */
  confidence: number;
}

const isMark = /^[^\p{L}\p{N}]+$/u;

/** The text of a span of words; a comma or full stop at an unquoted end is left out. */
const textSpan = (words: readonly Word[], [from, to]: WordSpan): Span => {
  let last = to - 1;
  while (last > from && isMark.test(words[last]!.token.text) && words[last]!.quote < 0 && /^[,.;:]$/.test(words[last]!.token.text)) last -= 1;
  return [words[from]!.token.start, words[last]!.token.end];
};

const kindOf = (words: readonly Word[], content: readonly WordSpan[]): Statement["kind"] => {
  const shares = content.map((span) => quotedShare(words, span));
  if (shares.every((share) => share >= 0.9)) return "direct";
  return shares.some((share) => share > 0) ? "mixed" : "indirect";
};

/** The least mean probability of a span having its role. */
const confidenceOf = (attribution: Attribution, marginals: Float64Array): number => {
  let least = 1;
  for (const role of roles) {
    for (const span of attribution[role]) least = Math.min(least, meanProbability(span, role, marginals));
  }
  return least;
};

const meanProbability = ([from, to]: WordSpan, role: Role, marginals: Float64Array): number => {
  const first = 1 + 2 * roles.indexOf(role);
  let sum = 0;
  for (let at = from; at < to; at += 1) {
    sum += marginals[at * labelCount + first]! + marginals[at * labelCount + first + 1]!;
  }
  return sum / (to - from);
};

/** The attribution as a proposal; `marginals` holds the probabilities of the labels of all words. */
export const toProposal = (attribution: Attribution, words: readonly Word[], marginals: Float64Array): Proposal => {
  const spans = (role: Role): Span[] =>
    attribution[role].toSorted((one, other) => one[0] - other[0]).map((span) => textSpan(words, span));
  return {
    source: spans("source"),
    cue: spans("cue"),
    content: spans("content"),
    kind: kindOf(words, attribution.content),
    confidence: confidenceOf(attribution, marginals),
  };
};
