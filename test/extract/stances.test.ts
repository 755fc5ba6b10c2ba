// What a speaker does by saying something, told from the cue: one sentence, one line.
import { expect, test } from "vitest";
import { evidenceGate } from "../../functions/extract/evidence-gate.ts";
import { nounStances, verbStances } from "../../functions/extract/lexicon/stances.ts";
import { showFindings } from "../../functions/extract/show-findings.ts";
import { findingsOf } from "./spoken.ts";

const none = "";

test.each<[string, string]>([
  ["Ada Lund said that the bridge was safe.", "asserts"],
  ["“We looked twice,” said Ada Lund.", "asserts"],
  ["According to Ada Lund, the bridge is safe.", "asserts"],
  ["Ada Lund denied that the bridge was unsafe.", "denies"],
  ["Ada Lund dismissed the report on the bridge.", "denies"],
  ["Ada Lund warned that the bridge could fall.", "warns"],
  ["“The bridge could fall,” warned Ada Lund.", "warns"],
  ["Ada Lund vowed to rebuild the bridge.", "promises"],
  ["“We will rebuild it,” promised Ada Lund.", "promises"],
  ["Ada Lund demanded that the bridge be closed.", "demands"],
  ["Ada Lund called for a new bridge.", "demands"],
  ["Ada Lund urged the council to close the bridge.", "demands"],
  ["Ada Lund praised the work on the bridge.", "praises"],
  ["Ada Lund blamed the council for the delay.", "blames"],
  ["Ada Lund accused the council of a delay.", "blames"],
  ["Ada Lund criticised the work on the bridge.", "blames"],
  ["Ada Lund promised to demand a new bridge.", "promises"],
  ["Ada Lund called the bridge a wonder.", "asserts"],
  ["Ada Lund believes that the bridge is safe.", none],
  ["Ada Lund did not deny that the bridge was unsafe.", none],
  ["Ada Lund never said that the bridge was safe.", none],
])("%s → %s", (text, stance) => {
  const { statements } = findingsOf(text);
  expect(statements.map((one) => one.stance ?? none)).toEqual([stance]);
});

test("the evidence gate keeps a stance and drops a statement of one that is not in the set", () => {
  const text = "Ada Lund denied that the bridge was unsafe.";
  const found = findingsOf(text);
  expect(evidenceGate(text, found).statements).toMatchObject([{ stance: "denies" }]);
  const [first] = found.statements;
  const made: unknown = { ...first, stance: "hints" };
  const proposed = { ...found, statements: [made] };
  expect(Reflect.apply(evidenceGate, undefined, [text, proposed])).toMatchObject({
    statements: [],
    dropped: { "malformed statement": 1 },
  });
});

test("a person is shown a stance where it is more than an assertion", () => {
  const show = (text: string): string => showFindings(text, findingsOf(text));
  expect(show("Ada Lund denied that the bridge was unsafe.")).toContain("Ada Lund · indirect · “denied” · denies\n");
  expect(show("Ada Lund said that the bridge was safe.")).toContain("Ada Lund · indirect · “said”\n");
});

test("no word has two stances", () => {
  const shared = [...verbStances].filter(([word, stance]) => (nounStances.get(word) ?? stance) !== stance);
  expect(shared).toEqual([]);
});
