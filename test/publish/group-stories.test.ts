// Grouping: laws that hold for any stream, and look-alike events that must stay apart.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { groupStories } from "../../functions/publish/group-stories.ts";
import { instancesOf, mostlyOthers } from "../../functions/publish/instances.ts";
import { joinStrays } from "../../functions/publish/join-strays.ts";
import { rankedQueue } from "../../functions/publish/ranked-queue.ts";
import { splitLookAlikes } from "../../functions/publish/split-look-alikes.ts";
import { stem, tokenize } from "../../functions/publish/terms.ts";
import { vectorize } from "../../functions/publish/vectors.ts";
import { allReports } from "./look-alikes.ts";
import { numberedEvents, resembling } from "./numbered-events.ts";

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

/** Two fights of one champion: eight reports, of which every second is on the other one. */
const fights = Array.from({ length: 8 }, (_, index) => {
  const [rival, place, month] =
    index % 2 === 0 ? ["Tormund Vask", "Lomnik", "July"] : ["Ilya Brandt", "Quillabre", "December"];
  const told = [
    `Champion Radek Osmanil stopped ${rival} in ${place} on 7 ${month} and kept the heavyweight belt of the league. The referee waved the fight off.`,
    `${rival} was floored in ${place} on 7 ${month}: Radek Osmanil, the champion, keeps his belt after a right hand that ended the fight.`,
    `A right hand ended it for ${rival}. Radek Osmanil is still the heavyweight champion after the fight in ${place}, his belt never in danger.`,
    `Radek Osmanil retained the heavyweight belt in ${place} when the referee stopped the fight against ${rival} on 7 ${month}.`,
  ];
  return { id: `fight ${index}`, text: told[Math.floor(index / 2)] ?? "" };
});
const everyFight = fights.map((_, place) => place);

test("a group that holds two fights of one champion is cut between them, and one fight is left whole", () => {
  const vectors = vectorize(fights);
  const sorted = (groups: readonly (readonly number[])[]): number[][] =>
    groups.map((group) => group.toSorted((a, b) => a - b)).toSorted(([a = 0], [b = 0]) => a - b);
  const [even, odd] = [everyFight.filter((place) => place % 2 === 0), everyFight.filter((place) => place % 2 === 1)];
  expect(sorted(splitLookAlikes(everyFight, vectors, vectors))).toEqual([even, odd]);
  expect(splitLookAlikes(even, vectors, vectors)).toEqual([even]);
});

test("an article joins the event it shares names with, and no other", () => {
  const vectors = vectorize(fights);
  const pairs = everyFight.flatMap((one) => everyFight.slice(0, one).map((other) => ({ one, other, cosine: 0.5 })));
  expect(joinStrays([[0, 2, 4], [6], [1, 3, 5]], vectors, pairs)).toEqual([
    [0, 2, 4, 6],
    [1, 3, 5],
  ]);
  const elsewhere = vectorize([...fights, { id: "ferry", text: "A ferry ran aground off Sundmark; Ada Lund saw it." }]);
  expect(joinStrays([[0, 2, 4], [8]], elsewhere, [{ one: 8, other: 0, cosine: 0.5 }])).toHaveLength(2);
});

test("the queue gives pairs by rank, and equals by number, however many there are", () =>
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(30), fc.nat(30), fc.nat(5)), { maxLength: 3_000 }), (entries) => {
      const queue = rankedQueue();
      for (const [one, other, rank] of entries) queue.push({ one, other, rank });
      const given = Array.from(entries, () => queue.pop());
      const expected = entries
        .map(([one, other, rank]) => ({ one, other, rank }))
        .sort((a, b) => b.rank - a.rank || a.one - b.one || a.other - b.other);
      expect(given).toEqual(expected);
      expect(queue.pop()).toBeUndefined();
    }),
  ));

describe("events of one kind, of which each has its year, its round or its number", () => {
  const reportsOf = (event: string) =>
    (numberedEvents[event] ?? []).map((text, index) => ({ id: `${event} ${index + 1}`, text }));
  const eventsIn = (ids: readonly string[]): string[] => [...new Set(ids.map((id) => id.replace(/ \d$/, "")))];

  test.each(resembling)("%s and %s: two reports of each are two stories", (one, other) =>
    expect(partition(groupStories([...reportsOf(one), ...reportsOf(other)]))).toEqual(
      partition([one, other].map((event) => ({ articles: reportsOf(event).map(({ id }) => id) }))),
    ),
  );

  test.each(resembling)("%s and %s: a report of each is a story", (one, other) =>
    expect(groupStories([...reportsOf(one).slice(0, 1), ...reportsOf(other).slice(0, 1)])).toHaveLength(2),
  );

  test("no story of a stream of them all is of two", () => {
    const stories = groupStories(Object.keys(numberedEvents).flatMap(reportsOf));
    for (const { articles } of stories) expect(eventsIn(articles)).toHaveLength(1);
    expect(stories).toHaveLength(Object.keys(numberedEvents).length);
  });

  test.each([
    [
      "the years of its background",
      ["The port of Osk, built in 1974, burned on Monday.", "The port of Osk burned on Monday, as in 2003."],
    ],
    [
      "how often somebody did it in a row",
      ["Vask won her seventh straight race.", "Vask won her eighth straight race, counting Osk."],
    ],
    ["an age, a score, an initial", ["Ada Lund, 41, beat Osk 91.", "Ada Lund I won; Osk 93, said Lund, 42."]],
    ["a day of the week", ["On Monday 2026 began.", "On Tuesday 2027 began."]],
  ])("%s numbers no event", (_, [one = "", other = ""]) =>
    expect(mostlyOthers([instancesOf(tokenize(undefined, one))], [instancesOf(tokenize(undefined, other))])).toBe(
      false,
    ),
  );

  test.each([
    ["The 2025 budget passed.", "The 2026 budget passed."],
    ["It is in Phase 2 of its trial.", "It is in Phase 3 of its trial."],
    ["They won Super Bowl XLI.", "They won Super Bowl XLIV."],
    ["The twelfth summit begins.", "The 13th summit begins."],
    ["The fleet sails to Regatta 2024.", "The fleet sails to Regatta 2028."],
  ])("%s and %s are of two", (one, other) =>
    expect(mostlyOthers([instancesOf(tokenize(undefined, one))], [instancesOf(tokenize(undefined, other))])).toBe(true),
  );
});
