// Three sentences in the article's own words and order.
import fc from "fast-check";
import { expect, test } from "vitest";
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
