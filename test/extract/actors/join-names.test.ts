// Which names are one actor: tables of invented sentences, each with the actors it should give.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { joinNames } from "../../../functions/extract/actors/join-names.ts";
import { markedNames } from "../../support/marked-names.ts";

/** "Name ×mentions" of each actor, in order. */
const actorsOf = (marked: string): string[] => {
  const { reading, names } = markedNames(marked);
  return joinNames(reading, names).map(({ name, mentions }) => `${name} ×${mentions.length}`);
};

describe("people", () => {
  test.each([
    ["a surname is its bearer", "[Ada Lund|person] spoke. [Lund|person] left.", ["Ada Lund ×2"]],
    ["a surname before the full name", "[Lund|person] spoke. Later [Ada Lund|person] left.", ["Ada Lund ×2"]],
    ["a first name is its bearer", "[Ada Lund|person] spoke. [Ada|person] left.", ["Ada Lund ×2"]],
    ["a middle name left out", "[Ada Mara Lund|person] and [Ada Lund|person].", ["Ada Mara Lund ×2"]],
    ["a second surname left out", "[Rosa Brell Tarn|person] met us. [Rosa Brell|person] left.", ["Rosa Brell Tarn ×2"]],
    ["an initial", "[A. Lund|person] signed. [Ada Lund|person] spoke.", ["Ada Lund ×2"]],
    ["a short form of the first name", "[William Ness|person] spoke. [Bill Ness|person] left.", ["William Ness ×2"]],
    ["one name spelled two ways", "[Kristin Lund|person] spoke. [Kristen Lund|person] left.", ["Kristin Lund ×2"]],
    ["a family name that stands first", "[Kim Oru-san|person] spoke. [Kim|person] left.", ["Kim Oru-san ×2"]],
    ["accents", "[Zoé Brell|person] spoke. [Zoe Brell|person] left.", ["Zoé Brell ×2"]],
    ["two first names of one surname", "[Ada Lund|person] met [Otto Lund|person].", ["Ada Lund ×1", "Otto Lund ×1"]],
    [
      "names that differ in the ending, which tells gender",
      "[Darian Lund|person] met [Dariana Lund|person].",
      ["Darian Lund ×1", "Dariana Lund ×1"],
    ],
    [
      "the one mentioned last",
      "[Ada Lund|person] met [Otto Lund|person]. [Lund|person] left.",
      ["Ada Lund ×1", "Otto Lund ×2"],
    ],
    [
      "the one whom the article is about",
      "[Ada Lund|person] spoke. [Lund|person] sat. [Lund|person] rose. Her son [Otto Lund|person] left. It rained for hours on the long cold bridge over the wide river, and nobody came. [Lund|person] slept.",
      ["Ada Lund ×4", "Otto Lund ×1"],
    ],
    [
      "the one whom the title fits",
      "[Mary Lund|person] met [John Lund|person]. Mrs. [Lund|person] left.",
      ["Mary Lund ×2", "John Lund ×1"],
    ],
    ["a title that fits nobody", "[John Ness|person] met Mrs. [Ness|person].", ["John Ness ×1", "Ness ×1"]],
    [
      "a surname counts more than a first name",
      "[Oru Kadan|person] met [Kadan Brell|person]. [Kadan|person] left.",
      ["Oru Kadan ×2", "Kadan Brell ×1"],
    ],
  ])("%s", (_, marked, expected) => expect(actorsOf(marked)).toEqual(expected));
});

describe("organisations and places", () => {
  test.each([
    [
      "an acronym in brackets",
      "The [Tarn Water Board|organisation] ([TAWB|organisation]) met. [TAWB|organisation] left.",
      ["Tarn Water Board ×3"],
    ],
    [
      "an acronym after its long name",
      "The [Coastal Fisheries Board|organisation] met. The [CFB|organisation] left.",
      ["Coastal Fisheries Board ×2"],
    ],
    [
      "an acronym before its long name",
      "The [CFB|organisation] met. The [Coastal Fisheries Board|organisation] left.",
      ["Coastal Fisheries Board ×2"],
    ],
    [
      "an acronym with the small words",
      "The [Ministry of Tides|organisation] spoke. [MoT|organisation] left.",
      ["Ministry of Tides ×2"],
    ],
    [
      "an acronym of two names is its own",
      "[Osk Bread Guild|organisation], [Osk Boat Guild|organisation] and [OBG|organisation].",
      ["Osk Bread Guild ×1", "Osk Boat Guild ×1", "OBG ×1"],
    ],
    ["known aliases", "The [U.S.|place] and the [United States|place] of [America|place].", ["United States ×3"]],
    [
      "known aliases of organisations",
      "The [U.N.|organisation] spoke. The [United Nations|organisation] left.",
      ["United Nations ×2"],
    ],
    [
      "a company's legal form",
      "[Brell Motors Ltd|organisation] spoke. [Brell Motors|organisation] left.",
      ["Brell Motors Ltd ×2"],
    ],
    [
      "a genitive in the name",
      "The [People's Guild|organisation] and the [People Guild|organisation].",
      ["People's Guild ×2"],
    ],
    [
      "a country before a ministry",
      "The [French Ministry of Tides|organisation] met. The [Ministry of Tides|organisation] left.",
      ["French Ministry of Tides ×2"],
    ],
    [
      "a complement left out",
      "The [Brell Fund for Tides|organisation] met. The [Brell Fund|organisation] left.",
      ["Brell Fund for Tides ×2"],
    ],
    [
      "a university by its name alone",
      "[Brell University|organisation] grew. [Brell|organisation] taught. The [University of Tarn|organisation] fell to [Tarn|organisation].",
      ["Brell University ×2", "University of Tarn ×2"],
    ],
    [
      "a club without its town",
      "The [London Otters|organisation] won. The [Otters|organisation] sang.",
      ["London Otters ×2"],
    ],
    [
      "the head of the name",
      "The [Coastal Fisheries Board|organisation] met. Then the [Board|organisation] left.",
      ["Coastal Fisheries Board ×2"],
    ],
    ["the north of one place", "[North Osk|place] grew. The [North|place] is rich.", ["North Osk ×2"]],
    ["the north without an article", "[North|place] fires. [North Osk|place] fired.", ["North Osk ×2"]],
    [
      "one name for a place and an organisation",
      "[Osk|place] lost, and [Osk|organisation] paid.",
      ["Osk ×1", "Osk ×1"],
    ],
    [
      "a founder's name is not the firm",
      "[Brell|organisation] met the [Brell Fund|organisation].",
      ["Brell ×1", "Brell Fund ×1"],
    ],
  ])("%s", (_, marked, expected) => expect(actorsOf(marked)).toEqual(expected));
});

const kinds = fc.constantFrom("person", "organisation", "place");
const someNames = fc.array(
  fc.tuple(
    fc.constantFrom("Ada Lund", "Lund", "Otto Lund", "Ada", "CFB", "Coastal Fisheries Board", "Osk", "U.S.", "North"),
    kinds,
  ),
);

test("every name is one mention of one actor of its kind, and actors stand in the order of their first mention", () =>
  fc.assert(
    fc.property(someNames, (parts) => {
      const { reading, names } = markedNames(parts.map(([words, kind]) => `Then [${words}|${kind}] spoke.`).join(" "));
      const actors = joinNames(reading, names);
      const mentions = actors.flatMap((actor) => actor.mentions.map(({ from }) => ({ from, kind: actor.kind })));
      expect(mentions.toSorted((one, other) => one.from - other.from)).toEqual(
        names.map(({ from, kind }) => ({ from, kind })),
      );
      const firsts = actors.map((actor) => actor.mentions[0]?.from ?? -1);
      expect(firsts).toEqual(firsts.toSorted((one, other) => one - other));
    }),
  ));
