// Where sentences end, and where a full stop does not end one.
import fc from "fast-check";
import { expect, test } from "vitest";
import { splitSentences } from "../../functions/extract/split-sentences.ts";
import { tokenize } from "../../functions/extract/tokenize.ts";

const sentencesOf = (text: string): string[] => {
  const tokens = tokenize(text);
  return splitSentences(tokens).map(({ from, to }) => text.slice(tokens[from]?.start, tokens[to - 1]?.end));
};

test.each<[string, string[]]>([
  ["It rained. It stopped.", ["It rained.", "It stopped."]],
  ["Mr. Obi left Osk at 4 p.m. sharp.", ["Mr. Obi left Osk at 4 p.m. sharp."]],
  ["He flew to the U.S. The visit was short.", ["He flew to the U.S.", "The visit was short."]],
  ["The U.S. Senate met.", ["The U.S. Senate met."]],
  ["“We know.” He left.", ["“We know.”", "He left."]],
  ["“Is it over?” he asked. “No.”", ["“Is it over?” he asked.", "“No.”"]],
  ["“Is it over?” Lund asked on Monday. Nobody knew.", ["“Is it over?” Lund asked on Monday.", "Nobody knew."]],
  ["“Is it over?” Lund left.", ["“Is it over?”", "Lund left."]],
  [
    "It grew by 4.5 percent. Nobody saw it … then all did.",
    ["It grew by 4.5 percent.", "Nobody saw it … then all did."],
  ],
  ["One line\nanother line", ["One line", "another line"]],
])("%s", (text, sentences) => expect(sentencesOf(text)).toEqual(sentences));

test("every token is in one sentence, no sentence crosses a paragraph, none is endless", () => {
  const text = fc
    .array(fc.constantFrom("Ada", "said", ".", "“", "”", "\n", "?", "no", "U.S.", ","))
    .map((words) => words.join(" "));
  fc.assert(
    fc.property(text, (words) => {
      const tokens = tokenize(words);
      let next = 0;
      for (const { from, to } of splitSentences(tokens)) {
        expect(from).toBe(next);
        expect(to).toBeGreaterThan(from);
        expect(tokens[from]?.paragraph).toBe(tokens[to - 1]?.paragraph);
        next = to;
      }
      expect(next).toBe(tokens.length);
    }),
  );
  expect(splitSentences(tokenize("word ".repeat(2000))).every(({ from, to }) => to - from <= 250)).toBe(true);
});
