// Words: all tokens once and in order, grouped without loss, with one stem for the forms of a verb.
import fc from "fast-check";
import { expect, test } from "vitest";
import { stemOf } from "../../../functions/extract/reader/stem.ts";
import { readPlain } from "./support.ts";

test("sentences and paragraphs hold every word once, in order, and slices are the words", () => {
  const piece = fc.constantFrom(
    "“",
    "”",
    '"',
    " ",
    "\n",
    ". ",
    ", ",
    "Ada",
    "said",
    "it",
    "is",
    "late",
    "😀",
    "don’t",
    "U.N.",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const reading = readPlain(pieces.join(""));
      expect(reading.sentences.flat()).toEqual(reading.words);
      expect(reading.paragraphs.flat()).toEqual(reading.words);
      for (const [at, { index, token }] of reading.words.entries()) {
        expect(index).toBe(at);
        expect(reading.text.slice(token.start, token.end)).toBe(token.text);
      }
    }),
  );
});

test("a word knows the quotation it stands in", () => {
  const { words } = readPlain("“It is late,” said Ada. “Very.”");
  expect(words.map(({ quote }) => quote)).toEqual([0, 0, 0, 0, 0, 0, -1, -1, -1, 1, 1, 1, 1]);
});

test.each([
  ["said says saying say"],
  ["denied denies denying deny"],
  ["planned plans planning plan"],
  ["argued argues arguing argue"],
  ["noted notes noting note"],
  ["told tells telling tell"],
  ["warned warns warning warn"],
  ["promised promises promising promise"],
])("%s have one stem", (forms) => {
  expect(new Set(forms.split(" ").map(stemOf)).size).toBe(1);
});

test.each([
  ["not", "note"],
  ["hop", "hope"],
  ["thing", "th"],
])("%s and %s have two", (one, other) => {
  expect(stemOf(one)).not.toBe(stemOf(other));
});
