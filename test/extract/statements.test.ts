// Who said what: one sentence, one line. Speaker | source | cue | kind | content.
import { describe, expect, test } from "vitest";
import { findingsOf, spoken } from "./spoken.ts";

describe("direct", () => {
  test.each<[string, ...string[]]>([
    ["“We looked twice,” said Ada Lund.", "ada-lund | Ada Lund | said | direct | “We looked twice,”"],
    ["Ada Lund said: “We looked twice.”", "ada-lund | Ada Lund | said | direct | “We looked twice.”"],
    ['"We looked twice," Ada Lund told reporters.', 'ada-lund | Ada Lund | told | direct | "We looked twice,"'],
    [
      "“We looked,” Ada Lund said, “and we saw nothing.”",
      "ada-lund | Ada Lund | said | direct | “We looked,” … “and we saw nothing.”",
    ],
    [
      "“We looked,” Ada Lund said. “We saw nothing. Nobody did.”",
      "ada-lund | Ada Lund | said | direct | “We looked,” … “We saw nothing. Nobody did.”",
    ],
    [
      "“Is the bridge safe?” Ada Lund asked. “I doubt it.”",
      "ada-lund | Ada Lund | asked | direct | “Is the bridge safe?” … “I doubt it.”",
    ],
    [
      "“The bridge is closed. It will stay closed,” said Bo Obi, who runs the port.",
      "bo-obi | Bo Obi, who runs the port | said | direct | “The bridge is closed. It will stay closed,”",
    ],
    [
      "“It is over,” Ada Lund, the mayor of Osk, said on Monday.",
      "ada-lund | Ada Lund, the mayor of Osk | said | direct | “It is over,”",
    ],
    ["“It is over,” Ada Lund, speaking on the bridge, said.", "ada-lund | Ada Lund | said | direct | “It is over,”"],
    [
      "Ada Lund said on the bridge, looking down at the water, “It is over.”",
      "ada-lund | Ada Lund | said | direct | “It is over.”",
    ],
    [
      "Ada Lund put out a short statement: “The bridge is safe, and it always was.”",
      "ada-lund | Ada Lund | put | direct | “The bridge is safe, and it always was.”",
    ],
    [
      "As Ada Lund put it, “the bridge was never built for trains.”",
      "ada-lund | Ada Lund | put it | direct | “the bridge was never built for trains.”",
    ],
    [
      "It will close because, in Ada Lund’s words, “nobody can pay for it.”",
      "ada-lund | Ada Lund | words | direct | “nobody can pay for it.”",
    ],
    [
      "Ada Lund was less sure: “The bridge may hold. It may fall,” Bo Obi told the council.",
      "bo-obi | Bo Obi | told | direct | “The bridge may hold. It may fall,”",
    ],
    ["While Bo Obi waited, Ada Lund frowned and said, “Not now.”", "ada-lund | Ada Lund | said | direct | “Not now.”"],
    ["Ada Lund had said, “We will see,” when asked.", "ada-lund | Ada Lund | had said | direct | “We will see,”"],
  ])("%s", (text, ...lines) => expect(spoken(`${text} Ada Lund left. Bo Obi left.`)).toEqual(lines));
});

test("a quotation over paragraphs is one statement, and a paragraph of nothing but a quotation goes on with it", () => {
  const text = [
    "“We looked,” said Ada Lund. “We saw nothing.",
    "“We looked again.”",
    "“And then we went home and slept.”",
    "The town slept too.",
    "“Nobody knows who says this one.”",
  ].join("\n\n");
  expect(spoken(text)).toEqual([
    "ada-lund | Ada Lund | said | direct | “We looked,” … “We saw nothing. … “We looked again.”",
    "ada-lund |  |  | direct | “And then we went home and slept.”",
  ]);
});

test("a question is not answered by whoever asked it", () =>
  expect(spoken("“Are you coming with us?” asked Ada Lund.\n\n“Not before the rain has stopped.”")).toEqual([
    "ada-lund | Ada Lund | asked | direct | “Are you coming with us?”",
  ]));

test("an announced block is what was announced, though it has no marks", () =>
  expect(spoken("Ada Lund wrote:\n\nThe bridge is safe and will open on Monday.\n\nIt rained.")).toEqual([
    "ada-lund | Ada Lund | wrote | indirect | The bridge is safe and will open on Monday.",
  ]));

test("a quotation is signed by the name behind its dash", () =>
  expect(spoken("Ada Lund left.\n\n“The bridge has never been safer than today.” — Ada Lund")).toEqual([
    "ada-lund | Ada Lund | — | direct | “The bridge has never been safer than today.”",
  ]));

describe("mixed and indirect", () => {
  test.each<[string, ...string[]]>([
    [
      "Ada Lund said the plan was “reckless” and cruel.",
      "ada-lund | Ada Lund | said | mixed | the plan was “reckless” and cruel",
    ],
    ["Ada Lund said that the bridge was safe.", "ada-lund | Ada Lund | said | indirect | that the bridge was safe"],
    ["The bridge is safe, Ada Lund said on Monday.", "ada-lund | Ada Lund | said | indirect | The bridge is safe"],
    [
      "The bridge, Ada Lund said, would open again.",
      "ada-lund | Ada Lund | said | indirect | The bridge … would open again",
    ],
    [
      "Ada Lund told a subdued crowd: “The people have spoken.”",
      "ada-lund | Ada Lund | told | direct | “The people have spoken.”",
    ],
    ["Ada Lund told the council that it was late.", "ada-lund | Ada Lund | told | indirect | that it was late"],
    ["Ada Lund urged Bo Obi to leave.", "ada-lund | Ada Lund | urged | indirect | Bo Obi to leave"],
    [
      "Ada Lund has repeatedly said she would leave.",
      "ada-lund | Ada Lund | has repeatedly said | indirect | she would leave",
    ],
    [
      "Ada Lund did not say whether she would leave.",
      "ada-lund | Ada Lund | did not say | indirect | whether she would leave",
    ],
    ["Ada Lund called for a new bridge.", "ada-lund | Ada Lund | called for | indirect | a new bridge"],
    ["Ada Lund praised the fishermen.", "ada-lund | Ada Lund | praised | indirect | the fishermen"],
    ["Ada Lund hopes to win.", "ada-lund | Ada Lund | hopes | indirect | to win"],
    [
      "According to Ada Lund, the bridge is safe.",
      "ada-lund | Ada Lund | According to | indirect | the bridge is safe",
    ],
    [
      "The bridge is safe, according to Ada Lund.",
      "ada-lund | Ada Lund | according to | indirect | The bridge is safe",
    ],
    [
      "The bridge is old, according to a report published on Monday by Ada Lund, the mayor.",
      "- | a report published on Monday by Ada Lund | according to | indirect | The bridge is old",
    ],
    [
      "The bridge is old, according to two people who asked not to be named.",
      "- | two people who asked not to be named | according to | indirect | The bridge is old",
    ],
    [
      "According to a poll made by Bo Obi, the bridge is old.",
      "- | a poll made by Bo Obi | According to | indirect | the bridge is old",
    ],
    ["According to a report the bridge is old.", "- | a report | According to | indirect | the bridge is old"],
    [
      "“It is old,” Bo Obi said, according to the Osk Herald.",
      "osk-herald | the Osk Herald | according to | mixed | “It is old,” Bo Obi said",
      "bo-obi | Bo Obi | said | direct | “It is old,”",
    ],
    [
      "Ada Lund, who runs the port, said the bridge had to close.",
      "ada-lund | Ada Lund, who runs the port | said | indirect | the bridge had to close",
    ],
    [
      "OSK, Calvera (Wire) — The bridge is safe, Ada Lund said.",
      "ada-lund | Ada Lund | said | indirect | The bridge is safe",
    ],
  ])("%s", (text, ...lines) => expect(spoken(`${text} Ada Lund left. Bo Obi left.`)).toEqual(lines));
});

describe("content ends where the reporter goes on", () => {
  test.each<[string, ...string[]]>([
    [
      "Ada Lund said the bridge was safe, adding that it was old.",
      "ada-lund | Ada Lund | said | indirect | the bridge was safe",
      "ada-lund | Ada Lund | adding | indirect | that it was old",
    ],
    [
      "Ada Lund said the bridge was safe, while Bo Obi said it was not.",
      "ada-lund | Ada Lund | said | indirect | the bridge was safe",
      "bo-obi | Bo Obi | said | indirect | it was not",
    ],
    [
      "Ada Lund said the bridge was safe and warned that it was old.",
      "ada-lund | Ada Lund | said | indirect | the bridge was safe",
      "ada-lund | Ada Lund | warned | indirect | that it was old",
    ],
    [
      "Ada Lund insisted that “the bridge is safe,” once more underlining that it was old.",
      "ada-lund | Ada Lund | insisted | mixed | that “the bridge is safe,”",
      "ada-lund | Ada Lund | underlining | indirect | that it was old",
    ],
    ["As Ada Lund praised the fishermen, the rain began.", "ada-lund | Ada Lund | praised | indirect | the fishermen"],
    [
      "Ada Lund said the town was tired because “nobody sleeps here any more,” Bo Obi added.",
      "ada-lund | Ada Lund | said | indirect | the town was tired because",
      "bo-obi | Bo Obi | added | direct | “nobody sleeps here any more,”",
    ],
  ])("%s", (text, ...lines) => expect(spoken(`${text} Ada Lund left. Bo Obi left.`)).toEqual(lines));
});

test("acts: saying, thinking, meaning to", () => {
  const text = "Ada Lund said it rained. Bo Obi believes that it snowed. Cem Tal plans to leave.";
  expect(findingsOf(text).statements.map(({ act }) => act)).toEqual(["communication", "belief", "intention"]);
});

test.each([
  "I said that the bridge was safe.",
  "There was talk that the bridge was safe.",
  "What followed showed that the bridge was safe.",
  "Photo credit: www.osk.example",
  "Ada Lund said the bridge is safe", // a heading: no full stop, and short
  "Source\nwww.osk.example",
])("no statement: %s", (text) => expect(spoken(text)).toEqual([]));

test("a transcript's turns belong to its labels, and a turn may have paragraphs", () => {
  const text = 'Ada Lund and Bo Obi met.\n\n"LUND: Is it safe?\n\n"OBI: It was, once.\n\n"And it will be again.';
  expect(spoken(text)).toEqual([
    "ada-lund | LUND | : | direct | Is it safe?",
    "bo-obi | OBI | : | direct | It was, once. … And it will be again.",
  ]);
});

test("whoever spoke last goes on speaking, however often another is named", () => {
  const text =
    `Carl Lund built the bridge. ${"He paid for it, and Lund is proud of it. ".repeat(6)}\n\n` +
    "Vice President JD Vanter underlined the price of the ferry. " +
    "He added that the bridge would close.";
  expect(spoken(text).at(-1)).toBe("jd-vanter | He | added | indirect | that the bridge would close");
});

test("names before colons make a transcript where they come back", () => {
  const turns = ["Herald: Is it safe?", "Ada Lund: It is. It always was.", "Herald: And dry?", "Lund: In summer."];
  expect(spoken(turns.join("\n\n"))).toEqual([
    "- | Herald | : | direct | Is it safe?",
    "ada-lund | Ada Lund | : | direct | It is. It always was.",
    "- | Herald | : | direct | And dry?",
    "ada-lund | Lund | : | direct | In summer.",
  ]);
});

test("a list of keys and values is none", () =>
  expect(spoken("Place: Osk is small.\n\nTime: It is late.\n\nPrice: It is free.\n\nPlace: It is Osk.")).toEqual([]));

test("whoever is hers is not she", () =>
  expect(spoken("Ada Lund laughed. “Ask me in May,” she said. Her deputy, Bo Obi, said: “She will not.”").at(-1)).toBe(
    "bo-obi | Her deputy, Bo Obi | said | direct | “She will not.”",
  ));
