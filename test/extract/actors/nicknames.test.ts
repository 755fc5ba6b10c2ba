// Short forms of first names, other names of places and organisations, people within other names.
import { describe, expect, test } from "vitest";
import { aliasKey, knownAs } from "../../../functions/extract/actors/aliases.ts";
import { organisationAliases, placeAliases } from "../../../functions/extract/lexicon/aliases.ts";
import { joinNames } from "../../../functions/extract/actors/join-names.ts";
import { addNestedPeople } from "../../../functions/extract/actors/nested-people.ts";
import { sameFirstName } from "../../../functions/extract/actors/nicknames.ts";
import { findFindings } from "../../../functions/extract/extract.ts";
import { spanOf } from "../../../functions/extract/reading.ts";
import { markedNames } from "../../support/marked-names.ts";

test.each([
  ["ada", "ada", true],
  ["william", "bill", true],
  ["bill", "will", true],
  ["larry", "lawrence", true],
  ["liz", "beth", true],
  ["jack", "john", true],
  ["jack", "jacob", true],
  ["john", "jacob", false],
  ["ada", "otto", false],
])("%s and %s: %s", (one, other, same) => {
  expect(sameFirstName(one, other)).toBe(same);
  expect(sameFirstName(other, one)).toBe(same);
});

test.each([
  ["place", "US", "United States"],
  ["place", "the U.S.A.", "United States"],
  ["place", "us", "us"],
  ["organisation", "WHO", "World Health Organization"],
  ["organisation", "who", "who"],
  ["organisation", "M.I.T.", "Massachusetts Institute of Technology"],
  ["place", "USSR", "Soviet Union"],
  ["organisation", "Brell Motors", "Brell Motors"],
  ["person", "US", "US"],
] as const)("the %s %s is known as %s", (kind, words, known) => expect(knownAs(kind, words)).toBe(known));

test.each([
  ["places", placeAliases],
  ["organisations", organisationAliases],
])("no two lines of the table of %s share a name, and no line says one twice", (_, table) => {
  const keys = table
    .trim()
    .split(/[\n|]/)
    .map((name) => aliasKey(name.trim()));
  const stops = table
    .trim()
    .split("\n")
    .flatMap((line) => [...new Set(line.split("|").map((name) => aliasKey(name.trim())))]);
  expect(stops.toSorted()).toEqual([...new Set(keys)].toSorted());
});

test("a key leaves out full stops and the article, not the case", () => expect(aliasKey("The U.N.")).toBe("UN"));

describe("people within other names", () => {
  const mentionsOf = (marked: string): Record<string, string[]> => {
    const { reading, names } = markedNames(marked);
    const actors = joinNames(reading, names);
    addNestedPeople(reading, actors);
    return Object.fromEntries(
      actors.map(({ name, mentions }) => [
        name,
        mentions.map((mention) => reading.text.slice(...spanOf(reading, mention))),
      ]),
    );
  };
  test("a fund with a person's full name names the person too", () =>
    expect(mentionsOf("The [Ada Lund Fund|organisation] paid [Ada Lund|person].")).toEqual({
      "Ada Lund Fund": ["Ada Lund Fund"],
      "Ada Lund": ["Ada Lund", "Ada Lund"],
    }));
  test("a surname alone is not enough", () =>
    expect(mentionsOf("The [Lund Fund|organisation] paid [Ada Lund|person].")).toEqual({
      "Lund Fund": ["Lund Fund"],
      "Ada Lund": ["Ada Lund"],
    }));
});

test.each([
  ["the U.N.", "organisation:united-nations"],
  ["the United Nations", "organisation:united-nations"],
])("%s has one identity in all articles", (name, id) => {
  const text = `Observers were sent to Nairobi by ${name} and the European Union, a spokesman said.`;
  const { actors } = findFindings({ id: "a", text, textHash: "" });
  expect(actors.map((actor) => actor.id)).toContain(id);
});
