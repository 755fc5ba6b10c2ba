// The trained models in the stage: who said what in texts of our own, and no claim that the text does not bear.
import fc from "fast-check";
import { expect, test } from "vitest";
import { findFindings, readers } from "../../../functions/extract/extract.ts";
import { openReader } from "../../../functions/extract/open-reader.ts";

const models = openReader();
const read = (text: string) => findFindings({ id: "article", text, textHash: "" }, models);

const said = (text: string): [source: string, content: string][] =>
  read(text).statements.map(({ source, content }) => [
    source.map((span) => text.slice(...span)).join(" … "),
    content.map((span) => text.slice(...span)).join(" … "),
  ]);

test.each<[string, string, [string, string][]]>([
  ["before its speaker", "“The bridge is safe,” said Ada Lund.", [["Ada Lund", "“The bridge is safe,”"]]],
  ["after its speaker", "Ada Lund said that the bridge was safe.", [["Ada Lund", "that the bridge was safe"]]],
  [
    "on both sides of its speaker",
    "“The bridge is safe,” Lund said, “and it will open on Monday.”",
    [["Lund", "“The bridge is safe,” … “and it will open on Monday.”"]],
  ],
  ["by a source", "According to the mayor, the bridge is closed.", [["the mayor", "the bridge is closed"]]],
  [
    "of a denial",
    "The town denied that it had paid for the bridge.",
    [["The town", "that it had paid for the bridge"]],
  ],
  ["of nobody", "The bridge was built in 1931 and painted green.", []],
])("a statement %s", (_, text, expected) => {
  expect(said(text)).toEqual(expected);
});

test("the findings name their reader", () => {
  expect(read("Lund said it.").reader).toBe(readers.models);
});

test("whatever the text, every span is a slice of it without white space at its ends", () => {
  const piece = fc.constantFrom(
    "“",
    "”",
    '"',
    "’",
    " ",
    "\n",
    ". ",
    ", ",
    ": ",
    "Ada Lund ",
    "said ",
    "denied that ",
    "he ",
    "the mayor ",
    "😀",
    "— ",
    "LUND: ",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 80 }), (pieces) => {
      const text = pieces.join("");
      for (const { source, cue, content } of read(text).statements) {
        for (const [start, end] of [...source, ...cue, ...content]) {
          const slice = text.slice(start, end);
          expect(slice).toBe(slice.trim());
          expect(slice.length).toBe(end - start);
        }
      }
    }),
    { numRuns: 200 },
  );
});
