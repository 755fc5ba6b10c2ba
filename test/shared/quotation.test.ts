// Outer quotation marks: which go, and which stay.
import { expect, test } from "vitest";
import { joinPassages, withoutOuterMarks } from "../../functions/shared/quotation.ts";

test.each([
  ["“Never again,”", "Never again,"],
  ['"Never again"', "Never again"],
  ['"Never again".', "Never again."],
  ["„Nie wieder“", "Nie wieder"],
  ["»Nie wieder«", "Nie wieder"],
  ["«Plus jamais»", "Plus jamais"],
  ["「二度と」", "二度と"],
  ["‘We’re done’", "We’re done"],
  ["“He said ‘no’ twice”", "He said ‘no’ twice"],
  ['"opened and not closed', "opened and not closed"],
  ["closed and not opened”", "closed and not opened"],
  ["“First.\n\n“Second.”", "First. Second."],
  ['"Big" is the word', '"Big" is the word'],
  ['the "big" one', 'the "big" one'],
  ['"A" and "B"', '"A" and "B"'],
  ["“A” and “B”", "“A” and “B”"],
  ["‘A’ and ‘B’", "‘A’ and ‘B’"],
  ["the dogs’", "the dogs’"],
  ["’tis", "’tis"],
  ['"', '"'],
])("%s", (quote, words) => {
  expect(withoutOuterMarks(quote)).toBe(words);
});

test.each([
  [["Never again,"], "Never again"],
  [["We waited,", "You did not."], "We waited … You did not."],
  [["We will stay", "until it ends,"], "We will stay … until it ends"],
  [["It is over.", "We won!"], "It is over. … We won!"],
  [["", "Alone", ","], "Alone"],
  [["Is it — ", "or not?"], "Is it … or not?"],
  [[], ""],
])("passages %j are joined", (passages, words) => {
  expect(joinPassages(passages)).toBe(words);
});
