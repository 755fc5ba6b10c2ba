// Who is in an article: names joined, roles in words of the text, pronouns and phrases led back to whom they mean.
import { describe, expect, test } from "vitest";
import { named, spoken } from "./spoken.ts";

test.each<[string, ...string[]]>([
  ["Ada Lund came. Lund spoke.", "person:ada-lund: Ada Lund, Lund"],
  ["Lund came. Then Ada Lund spoke with Bo Obi.", "person:ada-lund: Lund, Ada Lund", "person:bo-obi: Bo Obi"],
  ["Foreign Minister Ada Lund left.", "person:ada-lund (Foreign Minister): Ada Lund"],
  ["Calveran Foreign Minister Ada Lund left.", "person:ada-lund (Calveran Foreign Minister): Ada Lund"],
  ["Secretary of State Ada Lund left.", "person:ada-lund (Secretary of State): Ada Lund"],
  ["Ada Lund, the mayor of Rusk, left.", "person:ada-lund (mayor of Rusk): Ada Lund", "place:rusk: Rusk"],
  ["Ada Lund, 52, a beekeeper, left.", "person:ada-lund (beekeeper): Ada Lund"],
  ["Its leader, Ada Lund, left.", "person:ada-lund (leader): Ada Lund"],
  ["Ada Lund, the governor of its central bank, left.", "person:ada-lund (governor): Ada Lund"],
  ["Late at night the union’s chairman, Ada Lund, left.", "person:ada-lund (the union’s chairman): Ada Lund"],
  ["The union’s chairman, Ada Lund, left.", "person:ada-lund (The union’s chairman): Ada Lund"],
  ["They gave a victory to the coal miners and their leader, Ada Lund, again.", "person:ada-lund (leader): Ada Lund"],
  ["Mr. Obi met Mrs. Obi.", "person:obi: Obi", "person:obi-2: Obi"],
  ["Yusuf Adel-Karim came. Mr Adel-Karim left.", "person:yusuf-adel-karim: Yusuf Adel-Karim, Adel-Karim"],
  ["Łukasz Ørsted-Müller spoke.", "person:łukasz-ørsted-muller: Łukasz Ørsted-Müller"],
  [
    "The Coastal Fisheries Board (CFB) met. The CFB closed the bay. The board left.",
    "organisation:coastal-fisheries-board: Coastal Fisheries Board, CFB, CFB, The board",
  ],
  [
    "The Institute for the Study of Rivers warned of floods.",
    "organisation:institute-for-the-study-of-rivers: Institute for the Study of Rivers",
  ],
  ["The Maritime Officers’ Guild went on strike.", "organisation:maritime-officers-guild: Maritime Officers’ Guild"],
  [
    "They met in Kyiv, then in the U.S. and in London.",
    "place:kyiv: Kyiv",
    "place:united-states: U.S.",
    "place:london: London",
  ],
  ["America and the United States are one.", "place:united-states: America, United States"],
])("%s", (text, ...actors) => expect(named(text)).toEqual(actors));

test("two people of one surname stay apart, by title, gender and who was named last", () => {
  const text =
    "Interior Minister Tomas Halv spoke first. “We count,” Halv said. Mayor Irena Halv spoke next. “We wait,” she said. The minister left. “Come,” Mr Halv said.";
  expect(spoken(text).map((line) => line.split(" | ").slice(0, 2).join(" | "))).toEqual([
    "tomas-halv | Halv",
    "irena-halv | she",
    "tomas-halv | Mr Halv",
  ]);
  expect(named(text)[0]).toBe("person:tomas-halv (Interior Minister): Tomas Halv, Halv, The minister, Halv");
});

describe("pronouns", () => {
  test.each<[string, string, string]>([
    ["the gender of the first name", "Ada Lund met Tom Obi. He said it rained.", "tom-obi"],
    ["the subject rather than the other", "Anna Lund met Maria Tal. She said it rained.", "anna-lund"],
    ["the gender of the title", "Mrs. Kovar met Mr. Obi. She said it rained.", "kovar"],
    ["no farther than some sentences", `Ada Lund left.${" It rained.".repeat(9)} She said it snowed.`, "-"],
    [
      "who is named soon, where nobody was yet",
      "A baker lost her shop. She said it burned. Ada Lund left.",
      "ada-lund",
    ],
    ["but not who is named much later", "She said it burned. It rained. It snowed. Ada Lund left.", "-"],
    ["what cannot be known stays open", "It rained. He said it snowed.", "-"],
  ])("by %s", (_, text, speaker) => expect(spoken(text).at(-1)?.split(" | ")[0]).toBe(speaker));

  test("in a quotation a pronoun does not mean the speaker", () =>
    expect(named("Anna Lund praised Maria Tal. “She saved us,” Anna Lund said.")).toEqual([
      "person:anna-lund: Anna Lund, Anna Lund",
      "person:maria-tal: Maria Tal, She",
    ]));
});

test("sources that name somebody else are nobody's: a spokesman for Lund, Lund's office", () =>
  expect(
    spoken("Ada Lund left. A spokesman for Ada Lund said it rained. Lund’s office said it snowed.").map(
      (line) => line.split(" | ")[0],
    ),
  ).toEqual(["-", "-"]));

test("platforms, broadcasts, days, peoples and prizes are no actors; who took a picture is one", () => {
  const text =
    "Photo: Cem Tal\n\nOn Truth Social and on “Face the Nation” the Norwegian poet Ada Lund spoke on Tuesday of the Nobel Prize.\n\nThe bridge at dusk. Image: Bo Obi.";
  expect(named(text)).toEqual([
    "person:cem-tal: Cem Tal",
    "person:ada-lund (Norwegian poet): Ada Lund",
    "person:bo-obi: Bo Obi",
  ]);
});

test("people come before organisations, and these before places", () =>
  expect(named("In London the Coastal Fisheries Board met Ada Lund.").map((line) => line.split(":")[0])).toEqual([
    "person",
    "organisation",
    "place",
  ]));

test("a heading names nobody by itself, but names again whom the article names", () =>
  expect(named("Lund opens the cold bridge\n\nThe bridge was opened by Ada Lund.")).toEqual([
    "person:ada-lund: Lund, Ada Lund",
  ]));
