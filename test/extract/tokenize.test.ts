// Words and marks with the places they stand in: nothing of the text is lost, whatever it is made of.
import fc from "fast-check";
import { expect, test } from "vitest";
import { tokenize } from "../../functions/extract/tokenize.ts";

const split = (text: string): string =>
  tokenize(text)
    .map((token) => token.text)
    .join("·");

test.each([
  ["Ada Lund said so.", "Ada·Lund·said·so·."],
  ["Mr. Obi met Dr. Lund in the U.S. on Jan. 4.", "Mr.·Obi·met·Dr.·Lund·in·the·U.S.·on·Jan.·4·."],
  ["J. K. Obi has No. 7.", "J.·K.·Obi·has·No.·7·."],
  ["No. It is I.", "No·.·It·is·I·."],
  ["Lund's plan isn't theirs; they’ll see.", "Lund·'s·plan·is·n't·theirs·;·they·’ll·see·."],
  ["It rose 4.75% to €2.3m at 3:05 p.m.", "It·rose·4.75%·to·€·2.3m·at·3:05·p.m."],
  [
    "See https://osk.example/a?b=1, or mail ada@osk.example.",
    "See·https://osk.example/a?b=1·,·or·mail·ada@osk.example·.",
  ],
  ["a well-known co-founder—she", "a·well-known·co-founder·—·she"],
  ["“Yes,” he said… then ''no''", "“·Yes·,·”·he·said·…·then·''·no·''"],
  ["Łódź’s Chloë and Dvořák", "Łódź·’s·Chloë·and·Dvořák"],
])("%s", (text, tokens) => expect(split(text)).toBe(tokens));

test("characters beyond the basic plane keep every place right", () => {
  const text = "😀😀 Ada said “👍🏽 yes”";
  const said = tokenize(text).find((token) => token.text === "said");
  expect(text.slice(said?.start, said?.end)).toBe("said");
  expect(said?.start).toBe(9);
});

test("paragraphs are counted by line ends of every sort, empty lines once", () => {
  expect(tokenize("a\nb\r\n\r\nc\u2028d").map(({ paragraph }) => paragraph)).toEqual([0, 1, 2, 3]);
});

test("every token is its slice, in order, and between tokens lies white space only", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
      let end = 0;
      for (const token of tokenize(text)) {
        expect(token.text).toBe(text.slice(token.start, token.end));
        expect(text.slice(end, token.start).trim()).toBe("");
        expect(token.end).toBeGreaterThan(token.start);
        ({ end } = token);
      }
      expect(text.slice(end).trim()).toBe("");
    }),
  );
});
