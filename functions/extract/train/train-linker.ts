// Trains the linker: logistic regression on which gold spans belong together.
import type { RoleSpans, WordSpan } from "../reader/labels.ts";
import { linkBits, linkFeatures } from "../reader/link-features.ts";
import { type Attribution, cueCandidates, type LinkModel, neighbourhoods, sourceCandidates } from "../reader/linker.ts";
import type { Word } from "../reader/words.ts";

const rounds = 4;
const rate = 0.1;
const decay = 1e-4;

/** All spans of the attributions, and for each source and content the cues it belongs to. */
const pooled = (attributions: readonly Attribution[]): { spans: RoleSpans; cuesOf: Map<WordSpan, WordSpan[]> } => {
  const spans: RoleSpans = { source: [], cue: [], content: [] };
  const cuesOf = new Map<WordSpan, WordSpan[]>();
  const known = new Map<string, WordSpan>();
  for (const attribution of attributions) {
    const cue = attribution.cue[0];
    if (!cue) continue;
    spans.cue.push(cue);
    for (const role of ["source", "content"] as const) {
      for (const span of attribution[role]) {
        const key = `${role} ${span[0]} ${span[1]}`;
        const same = known.get(key) ?? span;
        if (!known.has(key)) spans[role].push(same);
        known.set(key, same);
        cuesOf.set(same, [...(cuesOf.get(same) ?? []), cue]);
      }
    }
  }
  spans.cue.sort((one, other) => one[0] - other[0]);
  return { spans, cuesOf };
};

/** Trains on articles given as their words and gold attributions. */
export const trainLinker = (
  articles: readonly { words: readonly Word[]; gold: readonly Attribution[] }[],
): LinkModel => {
  const weights = new Float32Array(1 << linkBits);
  const squares = new Float32Array(1 << linkBits).fill(1e-3);
  const learn = (features: readonly number[], belongs: boolean): void => {
    const score = features.reduce((sum, feature) => sum + weights[feature]!, 0);
    const gradient = (belongs ? 1 : 0) - 1 / (1 + Math.exp(-score));
    for (const feature of features) {
      squares[feature]! += gradient * gradient;
      weights[feature]! += (rate * (gradient - decay * weights[feature]!)) / Math.sqrt(squares[feature]!);
    }
  };
  const prepared = articles.map(({ words, gold }) => {
    const { spans, cuesOf } = pooled(gold);
    return { words, spans, cuesOf, around: neighbourhoods(spans, words) };
  });
  for (let round = 0; round < rounds; round += 1) {
    for (const { words, spans, around, cuesOf } of prepared) {
      for (const content of spans.content) {
        const near = around(content);
        for (const cue of cueCandidates(content, near, words)) {
          learn(linkFeatures("content", content, cue, near, words), cuesOf.get(content)?.includes(cue) ?? false);
        }
      }
      for (const cue of spans.cue) {
        const near = around(cue);
        for (const source of sourceCandidates(cue, near, words)) {
          learn(linkFeatures("source", source, cue, near, words), cuesOf.get(source)?.includes(cue) ?? false);
        }
      }
    }
  }
  const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-6);
  return { weights: Int8Array.from(weights, (weight) => Math.round((weight / largest) * 127)), unit: largest / 127 };
};
