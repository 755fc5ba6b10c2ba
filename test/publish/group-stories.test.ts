// Grouping: laws that hold for any stream, and look-alike events that must stay apart.
import fc from "fast-check";
import { expect, test } from "vitest";
import { groupStories } from "../../functions/publish/group-stories.ts";
import { stem, tokenize } from "../../functions/publish/terms.ts";
import { allReports } from "./look-alikes.ts";

/** Streams of short articles over a small stock of words, so that some are alike and some not. */
const stock =
  "Varnow Selt flood river dead Rovalde strike rail union vote party seat court judge minister gold 12 31 2.5".split(
    " ",
  );
const stream = fc.uniqueArray(
  fc.record({
    id: fc.string({ minLength: 1 }),
    text: fc.array(fc.constantFrom(...stock), { maxLength: 30 }).map((words) => words.join(" ")),
  }),
  { selector: ({ id }) => id, maxLength: 25 },
);

const partition = (stories: readonly { articles: readonly string[] }[]): string[] =>
  stories.map(({ articles }) => [...articles].sort().join("\n")).sort();

test("every article is in exactly one story", () =>
  fc.assert(
    fc.property(stream, (articles) => {
      const grouped = groupStories(articles).flatMap((story) => story.articles);
      expect(grouped.sort()).toEqual(articles.map(({ id }) => id).sort());
    }),
  ));

test("the order of the stream does not change the stories", () => {
  const shuffled = stream.chain((articles) =>
    fc.tuple(fc.constant(articles), fc.shuffledSubarray(articles, { minLength: articles.length })),
  );
  fc.assert(
    fc.property(shuffled, ([articles, others]) => {
      expect(partition(groupStories(others))).toEqual(partition(groupStories(articles)));
    }),
  );
});

test("story ids are distinct, and the first article of the stream names its story", () =>
  fc.assert(
    fc.property(stream, (articles) => {
      const stories = groupStories(articles);
      expect(new Set(stories.map(({ id }) => id)).size).toBe(stories.length);
      const [first] = articles;
      if (first) expect(stories[0]?.articles).toContain(first.id);
    }),
  ));

test("reports of one event come together and look-alikes stay apart", () => {
  const eventOf = new Map(allReports.map(({ id, event }) => [id, event]));
  const stories = groupStories(allReports).map(({ articles }) =>
    [...new Set(articles.map((id) => eventOf.get(id)))].join(" + "),
  );
  expect(stories.sort()).toEqual([...new Set(eventOf.values())].sort());
});

test.each([
  ["two floods alone", ["flood in Varnow 1", "flood in Quillabre 1"]],
  ["two trials alone", ["trial of Drexel 1", "trial of Marchetta 1"]],
])("%s are two stories, though nothing else tells which words are rare", (_, ids) =>
  expect(groupStories(allReports.filter(({ id }) => ids.includes(id)))).toHaveLength(2),
);

test("two reports of one event alone are one story", () =>
  expect(
    groupStories(allReports.filter(({ id }) => ["trial of Drexel 1", "trial of Drexel 2"].includes(id))),
  ).toHaveLength(1));

test("no article, one article, and articles without words", () => {
  expect(groupStories([])).toEqual([]);
  expect(groupStories([{ id: "a", text: "A ferry sank." }])).toMatchObject([{ articles: ["a"] }]);
  expect(groupStories(["a", "b"].map((id) => ({ id, text: "" })))).toHaveLength(2);
});

test("thousands of copies are one story", () => {
  const copies = Array.from({ length: 2_000 }, (_, index) => ({
    id: `copy ${index}`,
    text: allReports[0]?.text ?? "",
  }));
  const others = allReports.filter(({ event }) => event !== allReports[0]?.event);
  expect(groupStories([...copies, ...others]).filter(({ articles }) => articles.length >= 2_000)).toHaveLength(1);
});

test.each([
  ["floods", "flood"],
  ["flooded", "flood"],
  ["flooding", "flood"],
  ["parties", "parti"],
  ["party", "parti"],
  ["stopped", "stop"],
  ["classes", "class"],
])("the stem of %s is %s", (word, expected) => expect(stem(word)).toBe(expected));

test("a headline's capitals do not make names, and a title repeated in the text counts once", () => {
  const tokens = tokenize("Flood Hits Town", "Flood Hits Town\nThe mayor of Varnow said so.");
  expect(tokens.map(({ word }) => word)).toEqual("flood hits town the mayor of varnow said so".split(" "));
  expect(tokens.filter(({ capital, anyCapital }) => capital && !anyCapital).map(({ word }) => word)).toEqual([
    "varnow",
  ]);
});
