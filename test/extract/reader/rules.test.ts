// What is repaired after the models: whole quotations, tails behind a speaker, strays from other sentences.
import { expect, test } from "vitest";
import { applyRules } from "../../../functions/extract/reader/attribution-rules.ts";
import { snapQuotes } from "../../../functions/extract/reader/snap-quotes.ts";
import type { Reading } from "../../../functions/extract/reader/words.ts";
import { readPlain, spanOf, textOf } from "./support.ts";

const none = { source: [], cue: [], content: [] };

const contents = (reading: Reading, parts: readonly string[]): string[] =>
  snapQuotes({ ...none, content: parts.map((part) => spanOf(reading, part)) }, reading).content.map((span) =>
    textOf(reading, span),
  );

test("a content that holds most of a quotation takes in all of it", () => {
  const reading = readPlain("“The bridge is safe and open,” Lund said.");
  expect(contents(reading, ["bridge is safe and open"])).toEqual(["“The bridge is safe and open,”"]);
});

test("a content that touches a short quotation stays as it is", () => {
  const reading = readPlain("Lund called the old plan “a sad little joke” on Monday.");
  expect(contents(reading, ["the old plan “a"])).toEqual(["the old plan “a"]);
});

test("a cue inside a quotation's content divides it", () => {
  const reading = readPlain("“The bridge Lund said is open now”");
  const spans = {
    ...none,
    cue: [spanOf(reading, "said")],
    content: [spanOf(reading, "The bridge Lund"), spanOf(reading, "is open now")],
  };
  expect(snapQuotes(spans, reading).content.map((span) => textOf(reading, span))).toEqual([
    "“The bridge Lund",
    "is open now”",
  ]);
});

const told = "“The bridge is safe,” Lund said, looking at the river. The town paid for it.";

test.each([
  ["a tail behind the speaker", told, ["“The bridge is safe,”", "looking at the river"], ["“The bridge is safe,”"]],
  ["words of another sentence", told, ["“The bridge is safe,”", "The town paid for it"], ["“The bridge is safe,”"]],
  [
    "the second half of a quotation",
    "“The bridge,” Lund said, “is safe.”",
    ["“The bridge,”", "“is safe.”"],
    ["“The bridge,”", "“is safe.”"],
  ],
  [
    "a clause with its own word",
    "“Safe,” Lund said, that the bridge was open.",
    ["“Safe,”", "that the bridge was open"],
    ["“Safe,”", "that the bridge was open"],
  ],
])("%s", (_, text, parts, kept) => {
  const reading = readPlain(text);
  const attribution = {
    source: [spanOf(reading, "Lund")],
    cue: [spanOf(reading, "said")],
    content: parts.map((part) => spanOf(reading, part)),
  };
  const [one] = applyRules([attribution], reading.words);
  expect(one?.content.map((span) => textOf(reading, span))).toEqual(kept);
});

const contentsOf = (text: string, source: string, cue: string, parts: readonly string[]): string[][] => {
  const reading = readPlain(text);
  const spans = (words: readonly string[]) => words.map((word) => spanOf(reading, word));
  const attribution = { source: spans([source]), cue: spans([cue]), content: spans(parts) };
  return applyRules([attribution], reading.words).map(({ content }) => content.map((span) => textOf(reading, span)));
};

test("a quotation that ended its sentence is given back by a later one's cue", () =>
  expect(
    contentsOf("“The bridge is safe.” On Monday Obi said that it was not.", "Obi", "said", [
      "“The bridge is safe.”",
      "it was not",
    ]),
  ).toEqual([["“The bridge is safe.”"], ["it was not"]]));

test("a quotation that ended in a full stop is given back by a speaker right behind it who says something else", () =>
  expect(
    contentsOf("“The bridge is safe.” Obi said that it was not.", "Obi", "said", [
      "“The bridge is safe.”",
      "it was not",
    ]),
  ).toEqual([["“The bridge is safe.”"], ["it was not"]]));

test("a full stop may stand for the comma where the speaker says nothing else", () =>
  expect(contentsOf("“The bridge is safe.” Obi said.", "Obi", "said", ["“The bridge is safe.”"])).toEqual([
    ["“The bridge is safe.”"],
  ]));

test("a question keeps the speaker that stands right behind it", () =>
  expect(contentsOf("“Is the bridge safe?” Obi asked.", "Obi", "asked", ["“Is the bridge safe?”"])).toEqual([
    ["“Is the bridge safe?”"],
  ]));

test("an attribution with nothing said is dropped", () => {
  const reading = readPlain("Lund said.");
  expect(applyRules([{ ...none, cue: [spanOf(reading, "said")] }], reading.words)).toEqual([]);
});
