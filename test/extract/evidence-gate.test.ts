// The one rule of evidence: whoever proposes it, what is kept stands in the text as it is claimed.
import fc from "fast-check";
import { expect, test } from "vitest";
import { evidenceGate, type ProposedFindings, type ProposedStatement } from "../../functions/extract/evidence-gate.ts";
import { Actor, Statement } from "../../functions/shared/model/findings.ts";

const text = "Ada Lund said the bridge was safe. She left. 😀 “No,” said Bo Obi.";
const at = (words: string): [number, number] => [text.indexOf(words), text.indexOf(words) + words.length];
const lund: Actor = {
  id: "person:ada-lund",
  name: "Ada Lund",
  kind: "person",
  mentions: [
    { span: at("Ada Lund"), type: "name" },
    { span: at("She"), type: "pronoun" },
  ],
};
const said: ProposedStatement = {
  source: [at("Ada Lund")],
  cue: [at("said")],
  content: [at("the bridge was safe")],
  kind: "indirect",
  act: "communication",
  speaker: lund.id,
};
const gate = (statements: readonly ProposedStatement[], others: Partial<ProposedFindings> = {}) =>
  evidenceGate(text, { actors: [lund], statements, summary: [], ...others });

test("what stands in the text passes", () => {
  const kept = gate([said, { ...said, source: [], cue: [], content: [at("“No,”")], goesOn: true }], {
    summary: [at("She left.")],
  });
  expect(kept.dropped).toEqual({});
  expect(kept.statements).toHaveLength(2);
  expect(kept.statements[1]).not.toHaveProperty("goesOn");
  expect(kept.actors).toEqual([lund]);
  expect(kept.summary).toEqual([at("She left.")]);
});

test.each<[string, Partial<ProposedStatement>]>([
  ["span not in the text", { content: [[60, 900]] }],
  ["span not in the text", { source: [[3, 4]] }],
  ["span not in the text", { content: [[13, 30]] }],
  ["span not in the text", { content: [[text.indexOf("😀") + 1, text.indexOf("😀") + 6]] }],
  ["span not in the text", { cue: [[60, 900]] }],
  ["no words in content", { content: [at("😀")] }],
  ["malformed statement", { content: [] }],
  ["malformed statement", { cue: [[5, 5]] }],
  ["malformed statement", { content: [[-4, 3]] }],
  ["malformed statement", { content: [[0.5, 3]] }],
  ["source within content", { content: [at("Ada Lund said")] }],
  ["speaker not in the text", { speaker: "person:nobody" }],
  ["source is not the speaker", { source: [at("Bo Obi")] }],
  ["no words name the speaker", { source: [] }],
  ["no words name the speaker", { source: [], goesOn: true }],
])("dropped and counted: %s", (reason, change) => {
  const kept = gate([{ ...said, ...change }]);
  expect(kept.statements).toEqual([]);
  expect(kept.dropped).toEqual({ [reason]: 1 });
});

test("only what says that it goes on may leave its speaker out", () => {
  const kept = gate([said, { ...said, source: [], cue: [], content: [at("“No,”")] }]);
  expect(kept.dropped).toEqual({ "no words name the speaker": 1 });
});
test("content may begin where its source ends", () => {
  const close = evidenceGate("Ada:yes", {
    actors: [{ ...lund, name: "Ada", mentions: [{ span: [0, 3], type: "name" }] }],
    statements: [{ ...said, source: [[0, 4]], cue: [], content: [[4, 7]] }],
    summary: [
      [0, 4],
      [4, 7],
    ],
  });
  expect(close.dropped).toEqual({});
});
test.each([[[-6, -1]], [[5, 5]], [at("😀")]] as [number, number][][])(
  "a summary of %j holds no words of the text",
  (span) =>
    expect(gate([], { summary: [span] })).toMatchObject({ summary: [], dropped: { "summary not in the text": 1 } }),
);

test("an actor that the text does not name is dropped, and so is what it says", () => {
  const unnamed = { ...lund, id: "person:eve-ghost", name: "Eve Ghost" };
  const kept = gate([{ ...said, speaker: unnamed.id }], { actors: [unnamed] });
  expect(kept.actors).toEqual([]);
  expect(kept.dropped).toEqual({ "actor not in the text": 1, "speaker not in the text": 1 });
});
test("a pronoun alone names nobody", () =>
  expect(gate([], { actors: [{ ...lund, mentions: [{ span: at("She"), type: "pronoun" }] }] }).actors).toEqual([]));
test("a role that is not in the text is taken off", () =>
  expect(gate([], { actors: [{ ...lund, role: "Queen of Osk" }] }).actors).toEqual([lund]));
test("one id is one actor", () =>
  expect(gate([], { actors: [lund, lund] }).dropped).toEqual({ "two actors of one id": 1 }));
test("a summary says nothing twice", () =>
  expect(gate([], { summary: [at("She left."), at("left."), [70, 80]] }).dropped).toEqual({
    "summary twice": 1,
    "summary not in the text": 1,
  }));

const span = fc.tuple(fc.integer({ min: -3, max: 90 }), fc.integer({ min: -3, max: 90 }));
const spans = fc.array(span, { maxLength: 3 });
const anyId = fc.constantFrom("person:ada-lund", "person:bo", "person:none");
const anyActor: fc.Arbitrary<Actor> = fc.record({
  id: anyId,
  name: fc.constantFrom("Ada Lund", "Bo Obi", "Eve Ghost", ""),
  kind: fc.constantFrom("person", "organisation", "place"),
  mentions: fc.array(fc.record({ span, type: fc.constantFrom("name", "nominal", "pronoun") }), { maxLength: 4 }),
});
const anyStatement: fc.Arbitrary<ProposedStatement> = fc.record({
  source: spans,
  cue: spans,
  content: spans,
  kind: fc.constantFrom("direct", "indirect", "mixed"),
  act: fc.constantFrom("communication", "belief", "intention"),
  speaker: fc.option(anyId),
  goesOn: fc.boolean(),
});

test("of any junk only what is true survives", () => {
  const junk = fc.record({ actors: fc.array(anyActor), statements: fc.array(anyStatement), summary: spans });
  fc.assert(
    fc.property(fc.oneof(fc.constant(text), fc.string({ unit: "binary", maxLength: 80 })), junk, (words, proposed) => {
      const { actors, statements, summary, dropped } = evidenceGate(words, proposed);
      const count = Object.values(dropped).reduce((sum, one) => sum + one, 0);
      const kept = actors.length + statements.length + summary.length;
      expect(kept + count).toBe(proposed.actors.length + proposed.statements.length + proposed.summary.length);
      const all = [
        ...summary,
        ...actors.flatMap(({ mentions }) => mentions.map((mention) => mention.span)),
        ...statements.flatMap(({ source, cue, content }) => [...source, ...cue, ...content]),
      ];
      for (const [start, end] of all) {
        expect(end).toBeLessThanOrEqual(words.length);
        const slice = words.slice(start, end);
        expect(slice).toHaveLength(end - start);
        expect(slice.trim()).toBe(slice);
        expect(slice).not.toBe("");
      }
      for (const actor of actors) expect(Actor.safeParse(actor).success).toBe(true);
      for (const statement of statements) {
        expect(Statement.safeParse(statement).success).toBe(true);
        if (statement.speaker !== null) expect(actors.map(({ id }) => id)).toContain(statement.speaker);
      }
    }),
  );
});
