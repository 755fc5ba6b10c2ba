// How likely a statement is right: what raises it, what lowers it, and how its weights are learned.
import { expect, test } from "vitest";
import { confidenceOf } from "../../functions/extract/confidence.ts";
import { findFindings } from "../../functions/extract/extract.ts";
import { openReader } from "../../functions/extract/open-reader.ts";
import type { Proposal } from "../../functions/extract/proposal.ts";
import { readText } from "../../functions/extract/reading.ts";
import { fitConfidence } from "../../functions/extract/train/train-confidence.ts";
import { seededRandom } from "../../functions/extract/train/random.ts";
import { Findings, Statement } from "../../functions/shared/model/findings.ts";
import { findingsOf } from "./spoken.ts";

const models = openReader();
const confidences = (text: string): (number | undefined)[] =>
  findFindings({ id: "article", text, textHash: "" }, models).statements.map(({ confidence }) => confidence);

const plain = "“The bridge is safe and will stay open,” said Ada Lund, the mayor of Osk.";

test("a plain quotation is nearly sure", () => expect(confidences(plain)[0]).toBeGreaterThan(0.9));

test("a turn of a transcript is as sure as its label", () =>
  expect(confidences("LUND: The bridge is safe.\n\nOBI: It is not safe at all.")).toEqual([0.9, 0.9]));

test("a quotation that goes on is less sure than what it goes on with", () => {
  const reading = readText(plain);
  const said: Proposal = { source: [], cue: [], content: [{ from: 0, to: 11 }], act: "communication" };
  const first: Proposal = { ...said, labelled: true };
  const second: Proposal = { ...said, continues: first };
  expect(confidenceOf(reading, second)).toBeLessThan(confidenceOf(reading, first));
});

test("every statement has a confidence from 0 to 1 in hundredths", () => {
  const text = `${plain} Bo Obi hopes to cross it, she added, and according to the council the “old wreck” is done for.`;
  const found = confidences(text);
  expect(found.length).toBeGreaterThan(1);
  for (const confidence of found) expect(confidence).toBe(Math.round((confidence ?? -1) * 100) / 100);
  expect(Math.min(...found.map((confidence) => confidence ?? -1))).toBeGreaterThanOrEqual(0);
  expect(Math.max(...found.map((confidence) => confidence ?? 2))).toBeLessThanOrEqual(1);
});

test("nothing is known of what rules find alone, and such findings still parse", () => {
  const found = findingsOf(plain);
  expect(found.statements.map(({ confidence }) => confidence)).toEqual([undefined]);
  expect(Findings.safeParse(JSON.parse(JSON.stringify(found))).success).toBe(true);
});

test.each([-0.1, 1.1, "sure"])("a confidence of %j is none", (confidence) =>
  expect(Statement.safeParse({ ...findingsOf(plain).statements[0], confidence }).success).toBe(false),
);

test("weights are found again from statements made by them", () => {
  const random = seededRandom(5);
  const made = [-0.5, 2, -1];
  const examples = Array.from({ length: 20_000 }, () => {
    const clues = [1, random(), random()];
    const score = clues.reduce((sum, clue, at) => sum + clue * (made[at] ?? 0), 0);
    return { clues, right: random() < 1 / (1 + Math.exp(-score)) ? (1 as const) : (0 as const) };
  });
  const found = fitConfidence(examples);
  for (const [at, weight] of made.entries()) expect(Math.abs((found[at] ?? 9) - weight)).toBeLessThan(0.15);
});
