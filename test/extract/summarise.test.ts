// Three sentences in the article's own words and order.
import fc from "fast-check";
import { expect, test } from "vitest";
import { findFindings } from "../../functions/extract/extract.ts";
import { namedActors } from "../../functions/extract/actors/named-actors.ts";
import { addresses, peopleIn, pointsBack } from "../../functions/extract/leaning.ts";
import { nameModel } from "../../functions/extract/name-model.ts";
import { readText } from "../../functions/extract/reading.ts";
import { findingsOf } from "./spoken.ts";

const summaryOf = (text: string): string[] => findingsOf(text).summary.map(([start, end]) => text.slice(start, end));

const article = [
  "The old bridge at Osk will close on Monday, the council of the town decided after a long night.",
  "It will be torn down in the spring and nobody will miss it very much.",
  "But the ferry has no room for the lorries that cross the bridge at Osk every morning.",
  "Ada Lund, the mayor, promised that the council would pay for a second ferry until a new bridge stands.",
  "He was right about one thing in the end, as the ferry captain has often said.",
  "A baker in the square sold out of bread before the sun was up that day.",
].join(" ");

test("three sentences, in the order of the text, the first among them, none that leans on another", () => {
  const summary = summaryOf(article);
  expect(summary).toHaveLength(3);
  expect(summary[0]).toMatch(/^The old bridge/);
  const places = summary.map((sentence) => article.indexOf(sentence));
  expect(places).toEqual(places.toSorted((one, other) => one - other));
  expect(summary.join(" ")).not.toMatch(/(?:^|\. )(?:It|But|He) /);
});

test("a short text gives fewer", () =>
  expect(summaryOf("The old bridge at Osk will close on Monday, the council decided.")).toHaveLength(1));
test("a summary opens with no word for somebody who was named before it, if it can open otherwise", () => {
  const text = [
    "Trawlers have come home from the northern banks with hardly a herring for three years.",
    "They cut the herring quota by 30% against the 60% that herring researchers had wanted for the herring banks.",
    "Herring researchers say that nobody knows why so few young herring live through a winter on the banks.",
    "The quota for herring on the northern banks will be looked at again in the autumn, ministers said.",
  ].join(" ");
  expect(summaryOf(text)[0]).not.toMatch(/^They/);
});
test("nor with a quotation", () =>
  expect(summaryOf(`“The old bridge at Osk frightens us all,” said Ada Lund. ${article}`)[0]).toMatch(
    /^The old bridge at Osk will/,
  ));
test("a summary leaves the dateline out", () =>
  expect(summaryOf("RUSK, Calvera (Wire) — The old bridge at Osk will close on Monday, the council decided.")).toEqual([
    "The old bridge at Osk will close on Monday, the council decided.",
  ]));
test("a text without a sentence gives none", () => expect(summaryOf("Osk\n\nwww.osk.example")).toEqual([]));
test("what is said twice is summed up once", () => {
  const sentence = "The old bridge at Osk will close on Monday, the council decided. ";
  expect(summaryOf(sentence.repeat(4))).toHaveLength(1);
});

test("never a sentence twice, always slices of whole sentences", () => {
  const sentences = fc.array(fc.constantFrom(...article.split(/(?<=\.) /)), { maxLength: 12 });
  fc.assert(
    fc.property(sentences, (chosen) => {
      const text = chosen.join(" ");
      const summary = summaryOf(text);
      expect(new Set(summary).size).toBe(summary.length);
      expect(summary.length).toBeLessThanOrEqual(3);
      for (const sentence of summary) expect(chosen).toContain(sentence);
    }),
  );
});

test.each([
  "Ada Lund tells the council of Osk that the old bridge “will not hold”",
  "Of those bridges that were built in that year only the one at Osk still stands.",
  "Lund: the old bridge at Osk will close on Monday, and nobody will miss it at all.",
  "Conversely, the old bridge at Osk carried more lorries than the new one has in years.",
])("no summary begins with a heading, a turn of a transcript or a look back: %s", (sentence) => {
  const [first = "", ...rest] = article.split(/(?<=\.) /);
  const text = `${first}\n\n${sentence}\n\n${rest.join(" ")}`;
  expect(summaryOf(text)).not.toContain(sentence);
});

const readingOf = (text: string) => {
  const reading = readText(text);
  return { reading, sentence: reading.sentences[0] ?? expect.fail("no sentence") };
};

test.each([
  ["But the ferry has no room for the lorries of Osk.", true],
  ["The pair had met in Osk before the war.", true],
  ["The two were seen on the ferry in the morning.", true],
  ["Where the others ran there is a petrol station now.", true],
  ["The council, however, will not pay for a second ferry.", true],
  ["Hours later the ferry came back without its lorries.", true],
  ["On the same day the council of Osk met in the school.", true],
  ["In the school he told the council of Osk what it costs.", true],
  ["The council of Osk met on the ferry on Monday.", false],
  ["Ada Lund, the mayor, said she would not pay for it.", false],
])("points back: %s %s", (text, back) => {
  const { reading, sentence } = readingOf(text);
  expect(pointsBack(reading, sentence)).toBe(back);
});

test.each([
  ["Walk the quay and you will find a ferry there.", true],
  ["We’ve seen the ferry of Osk come in without a light.", true],
  ["“I saw you on the ferry,” said Ada Lund to the mayor.", false],
  ["The council of Osk met on the ferry on Monday.", false],
])("speaks to the reader: %s %s", (text, speaks) => {
  const { reading, sentence } = readingOf(text);
  expect(addresses(reading, sentence)).toBe(speaks);
});

test.each([
  ["two sentences run into one", "Lorries wait for the ferry at Osk on Monday The bridge at Osk has closed for good."],
  ["the end of a quotation", "The bridge at Osk is closed and so is the quay of Osk, ' she told the council."],
  ["a sentence's second half", "closed for good is the bridge at Osk, as the council of Osk has decided."],
])("no summary has %s", (_, sentence) => {
  const [first = "", ...rest] = article.split(/(?<=\.) /);
  const text = `${first}\n\n${sentence}\n\n${rest.join(" ")}`;
  expect(summaryOf(text).some((picked) => sentence.includes(picked))).toBe(false);
});

test("a person is presented by the whole name or a title, and taken as known by a surname", () => {
  const text = "Ada Lund, the mayor, met Mayor Brandt. Ms Lund told Brandt of the ferry. Sailor Lund was there.";
  const reading = readText(text);
  const peopleOf = peopleIn(reading, namedActors(reading, nameModel()));
  const named = reading.sentences.map((sentence) => {
    const { presented, assumed } = peopleOf(sentence);
    return [presented, assumed].map((people) => [...people].map(({ name }) => name).join());
  });
  expect(named.map((one) => one.map((names) => names.includes("Ada Lund")))).toEqual([
    [true, false],
    [false, true],
    [true, false],
  ]);
});

test("a sentence that takes somebody as known gives way to one that does not", () => {
  const presents = "Ada Lund, the mayor of Osk, has a plan for the bridge.";
  const knows = "The plan for the bridge at Osk pleases the council, Lund said of the bridge.";
  const opening = "The old bridge at Osk will close on Monday, the council of Osk decided after a long night.";
  const other = "A second ferry would cost the town a lot of money.";
  const further = "Lorries have to go round by the road to Tarn now.";
  expect(summaryOf([opening, knows, other, further, presents].join(" "))).not.toContain(knows);
  expect(summaryOf([opening, knows.replace("Lund", "the mayor"), other, further].join(" "))).toHaveLength(3);
});

test("what the headline says comes first among equals", () => {
  const sentences = ["The bakers of Osk sold bread to the harbour.", "The weavers of Osk sold cloth to the school."];
  const text = ["The council met the people of Osk on Monday.", ...sentences, "A choir sang a song of the sea there."];
  const summaryUnder = (title: string): string[] =>
    findFindings({ id: "a", textHash: "", title, text: text.join(" ") }).summary.map((span) =>
      text.join(" ").slice(...span),
    );
  expect(summaryUnder("Weavers sold cloth to a school")).toContain(sentences[1]);
  expect(summaryUnder("A choir sang of the sea")).toContain(text[3]);
});

test("a summary does not open by speaking to the reader", () =>
  expect(summaryOf(`Walk along the old bridge at Osk and you will hear the council quarrel. ${article}`)[0]).toMatch(
    /^The old bridge at Osk will/,
  ));
