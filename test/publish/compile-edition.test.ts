// The edition: what stands in it, what it has from the one before, and that nothing stands in it without evidence.
import fc from "fast-check";
import { expect, test } from "vitest";
import { compileEdition, type EditionMaterial } from "../../functions/publish/compile-edition.ts";
import type { DayArticle } from "../../functions/publish/day-article.ts";
import type { PreviousStory } from "../../functions/publish/follow-story.ts";
import { joinDrafts } from "../../functions/publish/join-drafts.ts";
import { type RankedDraft, rankStories } from "../../functions/publish/rank-stories.ts";
import { verifierOf, verifyStory } from "../../functions/publish/verify-evidence.ts";
import { writeStory } from "../../functions/publish/write-story.ts";
import { Edition } from "../../functions/shared/model/edition.ts";
import { reports } from "./look-alikes.ts";
import { type WrittenDay, writeArticle } from "./write-day.ts";

const until = new Date("2026-11-23T05:00:00Z");
const from = new Date("2026-11-22T05:00:00Z");
const frame = { id: "2026-11-23", publishedAt: until, from, until, storiesPerSection: 12 };
const compile = (articles: readonly DayArticle[], material: Partial<EditionMaterial> = {}) =>
  compileEdition(frame, {
    articles,
    previous: [],
    feeds: { read: 1, quiet: 0, failed: [] },
    rejected: {},
    ...material,
  });

const flood = reports["flood in Varnow"] ?? [];
const trial = reports["trial of Drexel"] ?? [];
const quote = "“The sirens of Varnow had no power,”";
const floodArticle = (id: string, index: number, written: WrittenDay = {}, more = "") =>
  writeArticle(id, `${flood[index] ?? ""}\n${more}`, { outlet: `Outlet ${index}`, ...written });

/** The story of the edition before that these articles made. */
const before = (...articles: DayArticle[]): PreviousStory[] => {
  const story = writeStory({ id: "the-flood", articles, previous: [] })?.story;
  return story ? [{ story, articles }] : [];
};

test("an edition fits its schema and has each story once, with headline, summary, section and reasons", () => {
  const { edition } = compile([
    floodArticle("f0", 0, { title: "Flood in Varnow", section: "World", summary: [flood[0]?.split("\n")[0] ?? ""] }),
    floodArticle("f1", 1, { title: "Six die in Varnow", section: "World", summary: [flood[1]?.split(".")[0] ?? ""] }),
    floodArticle("f2", 2, { title: "Why no sirens?", section: "Home", summary: [flood[2]?.split(".")[0] ?? ""] }),
    ...trial.map((text, index) => writeArticle(`t${index}`, text, { outlet: `Outlet ${index}`, section: "Courts" })),
  ]);
  expect(Edition.parse(edition)).toEqual(edition);
  expect(
    edition.stories.map(({ section, articles }) => [section, articles.map(({ articleId }) => articleId).sort()]),
  ).toEqual([
    ["World", ["f0", "f1", "f2"]],
    ["Courts", ["t0", "t1"]],
  ]);
  const [first] = edition.stories;
  const central = first?.articles.find(({ articleId }) => articleId === first.headlineArticleId);
  expect(first?.headline).toBe(central?.title);
  expect(first?.summary.map(({ articleId }) => articleId)).toEqual([first?.headlineArticleId]);
  expect(first?.reasons).toEqual(expect.arrayContaining(["3 outlets", "3 articles", "first seen 2 h ago"]));
  expect(new Set(edition.stories.map(({ id }) => id)).size).toBe(edition.stories.length);
});

test("the same material gives the same edition, in whatever order it was read", () => {
  const articles = [...flood.keys()].map((index) => floodArticle(`f${index}`, index));
  expect(compile(articles.toReversed()).edition).toEqual(compile(articles).edition);
});

test("a new event is no update of the story of which one article spoke of it too", () => {
  const aside = writeArticle("aside", `${trial[0] ?? ""} ${trial[1] ?? ""}`, { outlet: "Outlet 7" });
  const previous = before(floodArticle("f0", 0), floodArticle("f1", 1), floodArticle("f2", 2), aside);
  const { edition } = compile([writeArticle("t0", trial[0] ?? ""), writeArticle("t1", trial[1] ?? "")], { previous });
  expect(edition.stories.map(({ update, articles }) => [update, articles.length])).toEqual([[false, 2]]);
});

const breakIn = (id: string, text: string, speakers: readonly string[]): DayArticle =>
  writeArticle(id, text, { outlet: `Outlet ${id}`, says: speakers.map((by) => ({ by, words: "no money" })) });

test.each([
  ["three actors whom nobody else names", ["Agda Silvan", "Night Heron", "Bruno Matt"], 1],
  ["two", ["Agda Silvan", "Night Heron"], 2],
])("two articles told in words of their own, with %s, are one story or two", (_, speakers, stories) => {
  const drafts = [
    breakIn("a", `Nurses wrote names on plaster, ${speakers.join(", ")} heard; there was no money.`, speakers),
    breakIn("b", `A label printer let them in. There was no money for locks, said ${speakers.join(", ")}.`, speakers),
  ].map((article) => ({ articles: [article], followed: [] }));
  expect(joinDrafts(drafts)).toHaveLength(stories);
});

test("two articles whose speakers nobody else names are two stories where each is of its own year's budget", () => {
  const speakers = ["Agda Silvan", "Night Heron", "Bruno Matt"];
  const drafts = ["2025", "2026"]
    .map((year) => breakIn(year, `The ${year} budget has no money, said ${speakers.join(", ")}.`, speakers))
    .map((article) => ({ articles: [article], followed: [] }));
  expect(joinDrafts(drafts)).toHaveLength(2);
});

test("one article alone is an edition, and a date of the year 2041 is not printed", () => {
  const { edition } = compile([floodArticle("f0", 0, { publishedAt: "2041-01-01T00:00:00Z" })]);
  expect(edition.stories).toHaveLength(1);
  expect(edition.stories[0]?.articles).toMatchObject([{ articleId: "f0" }]);
  expect(edition.stories[0]?.articles[0]).not.toHaveProperty("publishedAt");
});

test("one section does not fill the edition while another waits, and its stories say which they are", () => {
  const drafts = (section: string, count: number, outlets: number): RankedDraft[] =>
    Array.from({ length: count }, (_, index) => {
      const id = `${section}${index}`;
      const articles = Array.from({ length: outlets }, (__, outlet) =>
        writeArticle(`${id}-${outlet}`, flood[outlet] ?? "", { outlet: `Outlet ${outlet}`, section }),
      );
      return { articles, ...(writeStory({ id, articles, previous: [] }) ?? expect.fail("no story")) };
    });
  const all = [...drafts("World", 30, 3), ...drafts("Arts", 20, 1)];
  for (const mostOfSection of [5, 12]) {
    const stories = rankStories(all, until, mostOfSection);
    const leading = stories.slice(0, 2 * mostOfSection).map(({ section }) => section);
    expect(leading.filter((section) => section === "World")).toHaveLength(mostOfSection);
    expect(stories).toHaveLength(40);
    expect(stories[1]?.reasons).toContain("number 2 of World");
  }
});

test("nobody's copies outrank what several outlets report", () => {
  const copies = Array.from({ length: 60 }, (_, index) =>
    writeArticle(`c${index}`, trial[0] ?? "", { outlet: "Outlet 9" }),
  );
  const { edition } = compile([...copies, floodArticle("f0", 0), floodArticle("f1", 1), floodArticle("f2", 2)]);
  expect(edition.stories.map(({ articles }) => articles[0]?.articleId.at(0))).toEqual(["f", "c"]);
  expect(edition.stories[1]?.articles).toHaveLength(30);
});

test("a quote that two reports share makes one story of them, however else they tell it", () => {
  const long = "“Nobody in this valley was told that the water would come in the night,”";
  const says = [{ by: "Ada Lund", words: long }];
  const { edition } = compile([
    writeArticle("a", `${flood[0] ?? ""}\n${long} Ada Lund said.`, { outlet: "Outlet 0", says }),
    writeArticle("b", `Bakers, schools and a brass band have moved to the hill.\n${long} Ada Lund said.`, {
      outlet: "Outlet 1",
      says,
    }),
  ]);
  expect(edition.stories.map(({ statements }) => statements.map(({ carriers }) => carriers.length))).toEqual([[2]]);
});

const yesterday = { firstSeenAt: "2026-11-22T03:00:00Z" };
const told = floodArticle(
  "old",
  0,
  { ...yesterday, outlet: "Outlet 0", says: [{ by: "Petra Hallasch", words: quote }] },
  `${quote} Petra Hallasch said.`,
);

test.each<[string, DayArticle]>([
  [
    "the same text under another address",
    floodArticle("new", 0, { outlet: "Outlet 0" }, `${quote} Petra Hallasch said.`),
  ],
  ["a copy by another outlet", floodArticle("new", 0, { outlet: "Outlet 7" }, `${quote} Petra Hallasch said.`)],
  [
    "a statement that stood there unseen",
    floodArticle(
      "new",
      0,
      { outlet: "Outlet 0", says: [{ by: "Petra Hallasch", words: quote }] },
      `${quote} Petra Hallasch said.`,
    ),
  ],
])("yesterday's story does not come again with %s", (_, article) => {
  const { edition, repeated } = compile([article], { previous: before(told) });
  expect(edition.stories).toEqual([]);
  expect(repeated).toBe(1);
});

const fresh = "“I have asked for new sirens,”";
test.each<[string, DayArticle, string]>([
  [
    "a new statement",
    floodArticle(
      "new",
      0,
      {
        outlet: "Outlet 0",
        says: [
          { by: "Petra Hallasch", words: fresh },
          { by: "Petra Hallasch", words: quote },
        ],
      },
      `${quote} Petra Hallasch said. ${fresh} she said.`,
    ),
    "update: 1 new statement",
  ],
  ["a new source", floodArticle("new", 1, { outlet: "Outlet 1" }), "update: new source Outlet 1"],
  [
    "a new number",
    writeArticle("new", (flood[0] ?? "").replace("six people", "eight people"), { outlet: "Outlet 0" }),
    "update: new number of dead",
  ],
])("yesterday's story comes again under its id with %s, as an update that shows just that", (_, article, reason) => {
  const { edition } = compile([article], { previous: before(told) });
  expect(edition.stories).toMatchObject([{ id: "the-flood", update: true }]);
  expect(edition.stories[0]?.reasons).toContain(reason);
  expect(edition.stories[0]?.articles.map(({ articleId }) => articleId)).toEqual(["new"]);
  const shown = edition.stories[0]?.statements.map(({ carriers }) => carriers[0]?.content[0]?.text);
  expect(shown).toEqual(reason.includes("statement") ? [fresh] : []);
});

test("another event is no update, and two groups that go on from one story are one", () => {
  const trialOnly = compile(
    trial.map((text, index) => writeArticle(`t${index}`, text)),
    { previous: before(told) },
  );
  expect(trialOnly.edition.stories.map(({ update }) => update)).toEqual([false]);
  const both = compile([floodArticle("n1", 1), floodArticle("n2", 2)], {
    previous: before(told, floodArticle("old2", 2, yesterday)),
  });
  expect(both.edition.stories.map(({ id }) => id)).toEqual(["the-flood"]);
});

test("a corrected article is compared with what it said before", () => {
  const corrected = floodArticle(
    "old",
    0,
    { outlet: "Outlet 0", says: [{ by: "Petra Hallasch", words: "“The sirens of Varnow had little power,”" }] },
    "“The sirens of Varnow had little power,” Petra Hallasch said.",
  );
  const { edition } = compile([corrected], { previous: before(told) });
  expect(edition.stories).toMatchObject([
    { id: "the-flood", update: true, statements: [{ carriers: [{ articleId: "old" }] }] },
  ]);
});

test("words that do not stand in the archived text are dropped and counted, and nothing else is", () => {
  const says = [{ by: "Petra Hallasch", words: quote }];
  const [whole, tampered] = [0, 1].map((index) =>
    floodArticle(
      `f${index}`,
      index,
      { says, summary: [flood[index]?.split(".")[0] ?? ""] },
      `${quote} Petra Hallasch said.`,
    ),
  );
  if (!whole || !tampered) throw new Error("there are two articles");
  const changed = {
    ...tampered,
    article: { ...tampered.article, text: tampered.article.text.replace("no power", "new power") },
  };
  const { edition } = compile([whole, changed]);
  const [story] = edition.stories;
  expect(story?.articles).toHaveLength(2);
  expect(story?.statements.flatMap(({ carriers }) => carriers.map(({ articleId }) => articleId))).toEqual(["f0"]);
  const alone = compile([changed]).edition;
  expect(alone.stories).toMatchObject([{ statements: [], summary: [] }]);
  expect(alone.coverage.statements.dropped).toEqual({ "the words are not in the archived article": 2 });
});

test("the gate lets through exactly what the archived text says at that place", () => {
  const { article } = floodArticle("f0", 0);
  const holds = verifierOf(new Map([[article.id, article]]));
  fc.assert(
    fc.property(
      fc.nat(article.text.length - 1),
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: -3, max: 3 }),
      (start, length, shift) => {
        const end = Math.min(article.text.length, start + length);
        const text = article.text.slice(start, end);
        const span: [number, number] = [Math.max(0, start + shift), Math.max(1, end + shift)];
        const evidence = { articleId: article.id, textHash: article.textHash, span, text };
        expect(holds(evidence)).toBe(article.text.slice(...span) === text && span[1] - span[0] === text.length);
        expect(holds({ ...evidence, textHash: "another version" })).toBe(false);
        expect(holds({ ...evidence, articleId: "another article" })).toBe(false);
      },
    ),
  );
});

test("a statement stands while one of its carriers does, a difference while two versions do", () => {
  const articles = ["The flood killed 31 people.", "The flood killed 34 people."].map((text, index) =>
    writeArticle(`a${index}`, text, { outlet: `Outlet ${index}` }),
  );
  const story = writeStory({ id: "s", articles, previous: [] })?.story;
  if (!story) throw new Error("there is a story");
  expect(story.differences).toHaveLength(1);
  const holds = verifierOf(new Map(articles.slice(0, 1).map(({ article }) => [article.id, article])));
  expect(verifyStory(story, holds)).toMatchObject({ story: { differences: [] }, dropped: 1 });
});

test("why others were dropped is added up", () => {
  const [one, other] = [floodArticle("f0", 0), writeArticle("t0", trial[0] ?? "")].map(({ article, findings }) => ({
    article,
    findings: { ...findings, dropped: { "no speaker": 2 } },
  }));
  if (!one || !other) throw new Error("there are two articles");
  expect(compile([one, other]).edition.coverage.statements).toEqual({ kept: 0, dropped: { "no speaker": 4 } });
});
