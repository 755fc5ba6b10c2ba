// What becomes of the found names once the whole article has been heard.
import { expect, test } from "vitest";
import { settleNames } from "../../../functions/extract/actors/settle-names.ts";
import { markedNames } from "../../support/marked-names.ts";

const settled = (marked: string): string[] => {
  const { reading, names } = markedNames(marked);
  return settleNames(reading, names).map(({ words, kind }) => `${words} (${kind})`);
};

test.each([
  ["names stay as they were found", "[Ada Lund|person] of [Osk|place]", ["Ada Lund (person)", "Osk (place)"]],
  ["a title that stuck to a name", "We met [Mayor Ada Lund|person].", ["Ada Lund (person)"]],
  ["a day that stuck to a name", "In [Osk Monday|place] it rained.", ["Osk (place)"]],
  ["a stance that stuck to a name", "The [pro-Osk Brell Party|organisation] won.", ["Brell Party (organisation)"]],
  ["where an organisation sits", "The [Osk-based Brell Fund|organisation] paid.", ["Brell Fund (organisation)"]],
  ["a role that stuck to a name", "The [Brell Fund Spokesperson|organisation] spoke.", ["Brell Fund (organisation)"]],
  ["a special one", "The [Brell Special Rapporteur|organisation] spoke.", ["Brell (organisation)"]],
  [
    "a general, who may be an office",
    "The [Brell Solicitor General|organisation] spoke.",
    ["Brell Solicitor General (organisation)"],
  ],
  ["a letter in brackets", "The [BR|organisation](S) won.", ["BR(S) (organisation)"]],
  ["letters in brackets behind a space", "The [Brell Rovers|organisation] (BR) won.", ["Brell Rovers (organisation)"]],
  ["the end of an address", "They bought from [Brell|organisation].com on Monday.", ["Brell.com (organisation)"]],
  [
    "all that a ministry is of",
    "The [Ministry of Trade|organisation], Power and Water spoke.",
    ["Ministry of Trade, Power and Water (organisation)"],
  ],
  [
    "all that a ministry is of, up to a comma",
    "The [Ministry of Trade|organisation], Power, and Water spoke.",
    ["Ministry of Trade, Power, and Water (organisation)"],
  ],
  [
    "no other name behind a ministry's",
    "The [Ministry of Trade|organisation], [Brell|organisation] and others spoke.",
    ["Ministry of Trade (organisation)", "Brell (organisation)"],
  ],
  ["a bank that is a place", "It fell on the [West Bank|organisation].", ["West Bank (place)"]],
  ["a republic that is a place", "the [Islamic Republic of Iran|organisation]", ["Islamic Republic of Iran (place)"]],
  ["a bank of a place", "the [National Bank of Iran|organisation]", ["National Bank of Iran (organisation)"]],
  ["an interjection", "“[Hey Otto|person],” she said.", ["Otto (person)"]],
  ["an interjection alone is nobody", "“[Oh|person]!” she said.", []],
  [
    "the kind that most places speak for",
    "[Brell|organisation] paid. [Brell|organisation] grew. [Brell|place] fell.",
    ["Brell (organisation)", "Brell (organisation)", "Brell (organisation)"],
  ],
  ["who held an office, though nobody found it", "It fell in the Lundin administration.", ["Lundin (person)"]],
  ["who held an office, read as a club", "The [Lundin|organisation] presidency ended.", ["Lundin (person)"]],
  ["an administration that nobody gave a name", "It fell in the Federal administration.", []],
  ["a country's administration", "It fell in the [Canada|place] administration.", ["Canada (place)"]],
  [
    "a known surname is a person",
    "[Ada Brell|person] spoke. Then [Brell|organisation] left.",
    ["Ada Brell (person)", "Brell (person)"],
  ],
  [
    "a known surname that nobody found",
    "[Ada Brell|person] spoke. Then Brell left.",
    ["Ada Brell (person)", "Brell (person)"],
  ],
  [
    "a surname that is a place stays one after “in”",
    "[Ada Paris|person] spoke in [Paris|place].",
    ["Ada Paris (person)", "Paris (place)"],
  ],
  [
    "a surname that is a common word",
    "[Ada Waters|person] spoke. Waters rose. Then Waters said it.",
    ["Ada Waters (person)", "Waters (person)"],
  ],
  ["no surname with an article", "[Ada Brell|person] sat by the Brell.", ["Ada Brell (person)"]],
  ["a first name before a town", "We met [Oru Paris|place]. Paris said no.", ["Oru Paris (person)", "Paris (person)"]],
  ["letters of an organisation", "The [U.N.|place] and the [U.S.|place] met.", ["U.N. (organisation)", "U.S. (place)"]],
  ["a district before its town", "We met in [Oru Paris|place].", ["Oru Paris (place)"]],
  ["a town with its adjective", "We met in [New Delhi|place].", ["New Delhi (place)"]],
  [
    "a picture's credit names who took it",
    "Photo: [Cem Tal|person]\n\n[Ada Lund|person] spoke.",
    ["Cem Tal (person)", "Ada Lund (person)"],
  ],
  [
    "a title inside another name",
    "[Ada Lund|person] won the [Tarn Prize Professor Lund|organisation] gave.",
    ["Ada Lund (person)", "Tarn Prize (organisation)", "Lund (person)"],
  ],
  [
    "a title of somebody named in full",
    "[Ada Lund|person] spoke. [Administrator Lund|person] left.",
    ["Ada Lund (person)", "Lund (person)"],
  ],
  [
    "two names joined by a genitive",
    "The [Tarn Party's Mary Brell|organisation] won.",
    ["Tarn Party (organisation)", "Mary Brell (person)"],
  ],
  [
    "two organisations joined by “and”",
    "The [Tarn Tea Trust and Brell Boat Company|organisation] merged.",
    ["Tarn Tea Trust (organisation)", "Brell Boat Company (organisation)"],
  ],
  [
    "two countries in a list",
    "The [U.K., France|place] and [Osk, France|place].",
    ["U.K. (place)", "France (place)", "Osk, France (place)"],
  ],
  [
    "but one with an “and” in its name",
    "The [Tarn Trust for Boats and Bridges|organisation] and the [Ministry of Rivers and Roads Council|organisation].",
    ["Tarn Trust for Boats and Bridges (organisation)", "Ministry of Rivers and Roads Council (organisation)"],
  ],
  [
    "a surname that is a common word, by its capital",
    "[Ada Waters|person] spoke. Yesterday the people, Waters pointed out, left.",
    ["Ada Waters (person)", "Waters (person)"],
  ],
  [
    "letters that everybody knows",
    "They asked NATO and the U.N. today. THE NATO LINE.",
    ["NATO (organisation)", "U.N. (organisation)"],
  ],
  [
    "a person and what is hers",
    "[Ada Lund|person] came. The [Ada Lund Postcards|organisation] hang here.",
    ["Ada Lund (person)", "Ada Lund (person)"],
  ],
  [
    "but a fund of that name is a fund",
    "[Ada Lund|person] came. The [Ada Lund Fund|organisation] paid.",
    ["Ada Lund (person)", "Ada Lund Fund (organisation)"],
  ],
  [
    "two halves of one name",
    "The [Brell Fund|organisation] for the [Quiet Arts|organisation] paid.",
    ["Brell Fund for the Quiet Arts (organisation)"],
  ],
  [
    "the head of a long name",
    "The [Coastal Fisheries Board|organisation] met. Later the Board left.",
    ["Coastal Fisheries Board (organisation)", "Board (organisation)"],
  ],
  [
    "a head before its long name is no name",
    "The Board met. The [Coastal Fisheries Board|organisation] left.",
    ["Coastal Fisheries Board (organisation)"],
  ],
  [
    "an acronym of a long name that nobody found",
    "The [Coastal Fisheries Board|organisation] met. Ask CFB now.",
    ["Coastal Fisheries Board (organisation)", "CFB (organisation)"],
  ],
  [
    "an acronym that was read twice",
    "[CFB|organisation] met. [CFB|organisation] left. Ask CFB now.",
    ["CFB (organisation)", "CFB (organisation)", "CFB (organisation)"],
  ],
])("%s", (_, marked, expected) => expect(settled(marked)).toEqual(expected));

test.each([
  ["one place of three", ["organisation", "other", "people"], ["organisation", "organisation", "organisation"]],
  ["one place of four", ["organisation", "other", "other", "other"], []],
  ["no place", ["people", "other"], []],
] as const)("a string that is an actor in %s", (_, kinds, expected) => {
  const { reading, names } = markedNames(kinds.map(() => "Then [Brell|place] won.").join(" "));
  const found = names.map(({ from, to }, index) => ({ from, to, kind: kinds[index] ?? "other" }));
  expect(settleNames(reading, found).map(({ kind }) => kind)).toEqual(expected);
});
