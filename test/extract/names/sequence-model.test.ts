// The sequence model: labels that may follow one another, probabilities that are probabilities.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { edgeCount } from "../../../functions/extract/names/name-features.ts";
import type { SentenceFeatures } from "../../../functions/extract/names/sentence-features.ts";
import { goesOn, labelCount, mayFollow, namesOfLabels } from "../../../functions/extract/names/name-labels.ts";
import { bestLabels, readLabels, sequenceModel } from "../../../functions/extract/names/sequence-model.ts";

const pairs = labelCount * labelCount;
const weights = fc.array(fc.integer({ min: -127, max: 127 }), { minLength: 8 * labelCount, maxLength: 8 * labelCount });
const words = fc.array(fc.array(fc.nat(9), { maxLength: 5 }), { maxLength: 12 });

const modelOf = (rows: readonly number[]) =>
  sequenceModel({
    bits: 5,
    hashes: Uint32Array.from({ length: 8 }, (_, hash) => hash),
    rows: Int8Array.from(rows),
    scale: 0.1,
    steps: Int8Array.from({ length: edgeCount * pairs }, (_, index) => (index * 7) % 50),
    stepScale: 0.05,
  });

const sentenceOf = (features: readonly (readonly number[])[]): SentenceFeatures => ({
  length: features.length,
  features: Uint32Array.from(features.flat()),
  offsets: Uint32Array.from({ length: features.length + 1 }, (_, index) => features.slice(0, index).flat().length),
  edges: Uint16Array.from(features, (_, index) => index % edgeCount),
});

const follows = (labels: ArrayLike<number>): boolean =>
  Array.from(labels).every((label, index) => mayFollow(index === 0 ? 0 : (labels[index - 1] ?? 0), label));

describe("whatever the weights", () => {
  test("no name goes on that has not begun", () =>
    fc.assert(
      fc.property(weights, words, (rows, features) => {
        expect(follows(bestLabels(modelOf(rows), sentenceOf(features)))).toBe(true);
      }),
    ));

  test("the kinds of each word share one probability", () =>
    fc.assert(
      fc.property(weights, words, (rows, features) => {
        for (const { kinds } of readLabels(modelOf(rows), sentenceOf(features))) {
          expect(kinds.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 6);
          expect(Math.min(...kinds)).toBeGreaterThanOrEqual(0);
        }
      }),
    ));

  test("no row of labels scores higher than the best one", () =>
    fc.assert(
      fc.property(
        weights,
        fc.array(fc.array(fc.nat(9), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
        (rows, features) => {
          const model = modelOf(rows);
          const sentence = sentenceOf(features);
          const score = (labels: ArrayLike<number>): number =>
            Array.from(labels).reduce((sum, label, index) => {
              const own = (features[index] ?? []).reduce(
                (total, hash) => total + (hash < 8 ? (rows[hash * labelCount + label] ?? 0) * model.words.unit : 0),
                0,
              );
              const step =
                index === 0
                  ? 0
                  : (model.scores[
                      model.steps[
                        (sentence.edges[index] ?? 0) * pairs + (labels[index - 1] ?? 0) * labelCount + label
                      ] ?? 0
                    ] ?? 0);
              return sum + own + step;
            }, 0);
          let most = Number.NEGATIVE_INFINITY;
          const tryAll = (labels: number[]): void => {
            if (labels.length === features.length) {
              if (follows(labels)) most = Math.max(most, score(labels));
              return;
            }
            for (let label = 0; label < labelCount; label += 1) tryAll([...labels, label]);
          };
          tryAll([]);
          expect(score(bestLabels(model, sentence))).toBeCloseTo(most, 6);
        },
      ),
      { numRuns: 15 },
    ));
});

test("labels spell names, and names cover their labels", () =>
  fc.assert(
    fc.property(fc.array(fc.nat(labelCount - 1)), fc.nat(50), (raw, from) => {
      const labels: number[] = [];
      for (const label of raw) labels.push(mayFollow(labels.at(-1) ?? 0, label) ? label : 0);
      const names = namesOfLabels(labels, from);
      expect(names.reduce((sum, name) => sum + name.to - name.from, 0)).toBe(
        labels.filter((label) => label > 0).length,
      );
      expect(names).toHaveLength(labels.filter((label) => label > 0 && !goesOn(label)).length);
      expect(names.every((name, index) => name.from >= (names[index - 1]?.to ?? from) && name.to > name.from)).toBe(
        true,
      );
    }),
  ));
