// The trained name finder on sentences with invented people and places, and on texts that are no articles.
import fc from "fast-check";
import { expect, test } from "vitest";
import { nameModel } from "../../../functions/extract/name-model.ts";
import { findNames } from "../../../functions/extract/names/find-names.ts";
import { nameKinds } from "../../../functions/extract/names/name-labels.ts";
import { readText, wordsOf } from "../../../functions/extract/reading.ts";

const namesOf = (text: string): string[] => {
  const reading = readText(text);
  return findNames(reading.tokens, reading.sentences, nameModel()).map(
    (name) => `${wordsOf(reading, name)} (${name.kind})`,
  );
};

test.each([
  ["The bridge was closed on Monday because of the wind.", []],
  ["“It is safe,” said Maria Tarnova, the mayor, on Tuesday.", ["Maria Tarnova (person)"]],
  ["Prime Minister John Brellwood met reporters in Nairobi.", ["John Brellwood (person)", "Nairobi (place)"]],
  ["Officials in Kenya and Uganda signed the treaty.", ["Kenya (place)", "Uganda (place)"]],
  ["The Ministry of Rivers said the dam was full.", ["Ministry of Rivers (organisation)"]],
  [
    "The United Nations and the European Union sent observers.",
    ["United Nations (organisation)", "European Union (organisation)"],
  ],
  ["Most Kenyans voted early, and the German team left.", ["Kenyans (people)", "German (people)"]],
  [
    "Dr. Amina Okelloh of Brimholm University disagreed.",
    ["Amina Okelloh (person)", "Brimholm University (organisation)"],
  ],
  ["", []],
  ["no capital stands in this line", []],
])("%s", (text, expected) => expect(namesOf(text)).toEqual(expected));

test("a surname is a person in every sentence of an article that names the person once", () => {
  const text =
    "Peter Brellwood, the mayor of Lagos, spoke on Monday. The plan is old, Brellwood said. Nobody answered Brellwood.";
  expect(namesOf(text).filter((name) => name.includes("Brellwood"))).toEqual([
    "Peter Brellwood (person)",
    "Brellwood (person)",
    "Brellwood (person)",
  ]);
});

const words = fc.constantFrom(
  "Ada",
  "LUND",
  "the",
  "of",
  "Osk",
  "“",
  "”",
  "(",
  ")",
  ".",
  ",",
  "\n\n",
  "’s",
  "é",
  "🚢",
  "İ",
  "50%",
  "a-B",
  "U.S.",
  "said",
);

test("in any text, names stand in order, within sentences, and none overlap", () =>
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: "grapheme" }),
        fc.array(words).map((list) => list.join(" ")),
      ),
      (text) => {
        const { tokens, sentences, sentenceAt } = readText(text);
        let end = 0;
        for (const { from, to, kind } of findNames(tokens, sentences, nameModel())) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(to).toBeGreaterThan(from);
          expect(sentenceAt[from]).toBe(sentenceAt[to - 1]);
          expect(nameKinds).toContain(kind);
          end = to;
        }
        expect(end).toBeLessThanOrEqual(tokens.length);
      },
    ),
  ));
