// Interviews printed as questions and answers, with no labels and no quotation marks: whose the answers are.
import { expect, test } from "vitest";
import { spoken } from "./spoken.ts";

const intro = "Ada Lund has kept the lighthouse of Osk for thirty years. We met her in the kitchen.";
const turns = [
  ["How did you come to the lighthouse?", "My father was the keeper before me."],
  ["What was the worst storm you saw?", "We lost the wall in one night. I said to my father that we should leave."],
  ["Will the lamps be switched off?", "They will, and soon. I do not think it is wise."],
];
const interview = (opening: string, ...parts: readonly (readonly string[])[]): string =>
  [opening, ...parts.flat()].join("\n\n");

test("answers are said by the one whom the introduction names", () =>
  expect(spoken(interview(intro, ...turns))).toEqual(
    turns.map(([, answer]) => `ada-lund | Ada Lund |  | direct | ${answer}`),
  ));

test("an answer's further paragraphs go on with it", () => {
  const [first = [], ...more] = turns;
  const lines = spoken(interview(intro, [...first, "He liked my coffee."], ...more));
  expect(lines[1]).toBe("ada-lund |  |  | direct | He liked my coffee.");
});

test.each([
  ["who is asked", "Bo Obi, who reports for this paper, spoke to Ada Lund about the lighthouse.", "ada-lund"],
  ["who is named most", "Ada Lund knows storms. Bo Obi built the tower. Ada Lund keeps it.", "ada-lund"],
])("of two in the introduction it is the one %s", (_, opening, speaker) =>
  expect(spoken(interview(opening, ...turns)).map((line) => line.split(" | ")[0])).toEqual([speaker, speaker, speaker]),
);

test("what was said before the first question stays", () =>
  expect(spoken(interview(`Ada Lund said that the lamps were old. ${intro}`, ...turns))[0]).toBe(
    "ada-lund | Ada Lund | said | indirect | that the lamps were old",
  ));

test.each([
  ["nobody is named", interview("The lighthouse of Osk is old.", ...turns)],
  ["two are named alike", interview("Ada Lund and Bo Obi keep the lighthouse.", ...turns)],
  ["two questions are too few", interview(intro, ...turns.slice(1))],
  [
    "the questions are asked of nobody",
    interview(intro, ["Why?", "I saw it."], ["What now?", "We wait."], ["Who pays?", "We do."]),
  ],
  [
    "the answers are nobody's",
    interview(
      intro,
      ["Can you swim?", "The sea is cold."],
      ["Do you row?", "Boats are dear."],
      ["Will you go?", "It rains."],
    ),
  ],
  [
    "questions are few among much else",
    interview(intro, ...turns, ...Array.from({ length: 20 }, () => ["It rained in Osk."])),
  ],
])("no interview where %s", (_, text) =>
  expect(spoken(text).filter((line) => line.startsWith("ada-lund | Ada Lund |  |"))).toEqual([]),
);

test("questions and answers with letters are read as they were", () =>
  expect(
    spoken(interview(intro, ...turns.map(([question, answer]) => [`Q: ${question}`, `A: ${answer}`]))),
  ).not.toContain(`ada-lund | Ada Lund |  | direct | ${turns[0]?.[1]}`));
