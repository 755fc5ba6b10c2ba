// Runs of capitalised words: where names are looked for.
import { expect, test } from "vitest";
import { capitalRuns } from "../../../functions/extract/names/capital-runs.ts";
import { wordFacts } from "../../../functions/extract/names/word-facts.ts";

const clusters = { of: () => ({ fine: 0, middle: 0, coarse: 0 }), isNamed: () => true };

test.each([
  ["nothing here", []],
  ["Ada Lund spoke in Osk", ["Ada Lund", "Osk"]],
  ["the Ministry of Rivers and Roads said", ["Ministry of Rivers and Roads"]],
  ["the Fund for the Arts", ["Fund for the Arts"]],
  ["Lund and the old mayor", ["Lund"]],
  ["Lund and then the Tarn flooded", ["Lund", "Tarn"]],
  ["Jan van der Osk", ["Jan van der Osk"]],
  ["the CFB , the Guild", ["CFB", "Guild"]],
])("%s", (sentence, expected) => {
  const words = sentence.split(" ");
  const { runs, runAt } = capitalRuns(words.map((word) => wordFacts(word, clusters)));
  expect(runs.map(({ from, to }) => words.slice(from, to).join(" "))).toEqual(expected);
  expect([...runAt].filter((run) => run >= 0)).toHaveLength(runs.reduce((sum, { from, to }) => sum + to - from, 0));
});

test("a run's letters are those of its capitalised words", () => {
  const facts = "Ministry of Rivers and Roads".split(" ").map((word) => wordFacts(word, clusters));
  expect(capitalRuns(facts).runs[0]?.letters).toBe("MRR");
});
