// What stands in quotation marks, of every sort, closed or not.
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Quote, scanQuotes } from "../../functions/extract/scan-quotes.ts";
import { type Token, tokenize } from "../../functions/extract/tokenize.ts";

const scan = (text: string): { tokens: Token[]; quotes: Quote[] } => {
  const tokens = tokenize(text);
  return { tokens, quotes: scanQuotes(tokens) };
};
const quoted = (text: string): string[] => {
  const { tokens, quotes } = scan(text);
  return quotes.map(({ from, to }) => text.slice(tokens[from]?.start, tokens[to - 1]?.end));
};

test.each<[string, string[]]>([
  ["“Yes,” she said. “No.”", ["“Yes,”", "“No.”"]],
  ['"Yes," she said. "No."', ['"Yes,"', '"No."']],
  ["''Yes,'' she said. ''No.''", ["''Yes,''", "''No.''"]],
  ["``Yes,'' she said.", ["``Yes,''"]],
  ["«Oui», dit-elle. „Ja“, sagte sie.", ["«Oui»", "„Ja“"]],
  ["‘Yes,’ she said of the workers’ pay.", ["‘Yes,’"]],
  ["'Yes,' she said. It's the workers' pay.", ["'Yes,'"]],
  ["'The workers' pay is low,' she said.", ["'The workers' pay is low,'"]],
  ["the '90s and rock 'n' roll, she said", []],
  ["“He told me ‘go away’ and “never” came back,” she said.", ["“He told me ‘go away’ and “never” came back,”"]],
  ['"I heard "never" from him," she said.', ['"I heard "never" from him,"']],
  ['“Mixed marks," she said.', ['“Mixed marks,"']],
  ['" Spaced out , " she said . " Again . "', ['" Spaced out , "', '" Again . "']],
  ["”Nordic,” she said.", ["”Nordic,”"]],
  ["“😀 yes,” she said", ["“😀 yes,”"]],
])("%s", (text, quotes) => expect(quoted(text)).toEqual(quotes));

test("a quotation that is not closed ends with its paragraph and swallows nothing after it", () => {
  const text = "“Never closed, she said.\nThe town slept. “Closed,” he said.";
  expect(quoted(text)).toEqual(["“Never closed, she said.", "“Closed,”"]);
});

test("a quotation over three paragraphs opens each of them again and goes on", () => {
  const { quotes } = scan("She said: “One.\n\n“Two.\n\n“Three.”\n\n“Another.”");
  expect(quotes.map(({ closed, continues }) => [closed, continues])).toEqual([
    [false, false],
    [false, true],
    [true, true],
    [true, false],
  ]);
});

test("quotations lie in order, apart, each within one paragraph, whatever marks a text has", () => {
  const marks = fc.array(
    fc.constantFrom("“", "”", '"', "'", "‘", "’", "«", "»", "„", "''", "\n", " ", "a", "b.", ",", "😀"),
  );
  fc.assert(
    fc.property(marks, (pieces) => {
      const { tokens, quotes } = scan(pieces.join(""));
      let end = 0;
      for (const { from, to } of quotes) {
        expect(from).toBeGreaterThanOrEqual(end);
        expect(to).toBeGreaterThan(from);
        expect(tokens[from]?.paragraph).toBe(tokens[to - 1]?.paragraph);
        end = to;
      }
      expect(end).toBeLessThanOrEqual(tokens.length);
    }),
  );
});
