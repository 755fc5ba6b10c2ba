// Days that are unlike others: no news, one article, one story alone, dates that cannot be, a feed that floods, an outlet that copies.
import { beforeEach, expect, test } from "vitest";
import type { DayArticle } from "../../functions/publish/day-article.ts";
import { findingsKey, sitePageKey } from "../../functions/shared/archive-keys.ts";
import { toJson } from "../../functions/shared/archive.ts";
import type { Edition } from "../../functions/shared/model/edition.ts";
import { reports } from "./look-alikes.ts";
import { publishWorld } from "./publish-world.ts";
import { type WrittenDay, writeArticle } from "./write-day.ts";

let here = publishWorld();
beforeEach(() => {
  here = publishWorld();
});

const report = (id: string, event: keyof typeof reports, index: number, written: WrittenDay = {}): DayArticle =>
  writeArticle(id, reports[event]?.[index] ?? "", {
    outlet: `Outlet ${index}`,
    title: `${event} ${index}`,
    ...written,
  });
const outletsOf = (edition: Edition | undefined): number[] =>
  (edition?.stories ?? []).map(({ articles }) => new Set(articles.map(({ outlet }) => outlet)).size);

test("no articles at all yet: no edition, no message, and a warning", async () => {
  expect(await here.publishAt("2026-11-23T05:00:00Z")).toBeUndefined();
  expect(here.counts).toEqual({ editions: 0 });
  expect(here.archive.objects.size).toBe(0);
  expect(here.told).toEqual([]);
  expect(here.log.lines().join()).toContain("no edition: nothing was read yet");
});

test.each([
  ["without articles", () => undefined],
  [
    "that only repeats the one before",
    () => here.store(report("again", "flood in Varnow", 0, { firstSeenAt: "2026-11-24T03:00:00Z" })),
  ],
])("a day %s is a note, which counts as no edition, and its time is not lost", async (_, meanwhile) => {
  here.store(report("f0", "flood in Varnow", 0));
  await here.publishAt("2026-11-23T05:00:00Z");
  meanwhile();
  expect((await here.publishAt("2026-11-24T05:00:00Z"))?.stories).toEqual([]);
  expect(here.counts).toMatchObject({ editions: 1, stories: 1 });
  expect(here.told.at(-1)).toEqual({ kind: "edition", edition: "2026-11-24" });
  expect(here.read(sitePageKey("index.html"))).toContain("No story reached this edition.");
  expect(here.log.lines().join()).toContain("a note in the edition's place");
  here.store(report("t0", "trial of Drexel", 0, { firstSeenAt: "2026-11-24T12:00:00Z" }));
  expect(await here.publishAt("2026-11-25T05:00:00Z")).toMatchObject({
    from: "2026-11-24T05:00:00.000Z",
    stories: [{ headline: "trial of Drexel 0", update: false }],
  });
});

test("one article is an edition, and a date of the year 2041 is neither printed nor believed", async () => {
  here.store(report("f0", "flood in Varnow", 0, { publishedAt: "2041-01-01T00:00:00Z" }));
  const edition = await here.publishAt("2026-11-23T05:00:00Z");
  expect(edition?.stories).toMatchObject([{ headline: "flood in Varnow 0", articles: [{ articleId: "f0" }] }]);
  expect(edition?.stories[0]?.articles[0]).not.toHaveProperty("publishedAt");
  for (const [key, body] of here.archive.objects)
    if (key.startsWith("site/")) expect([key, Buffer.from(body).includes("2041-01-01")]).toEqual([key, false]);
});

test("5,000 articles on one story are one story, which lists as many as can be read", async () => {
  const texts = reports["flood in Varnow"] ?? [];
  here.store(
    ...Array.from({ length: 5_000 }, (_, index) =>
      writeArticle(`f${index}`, `${texts[index % texts.length] ?? ""}\nOutlet ${index} was at the river.`, {
        outlet: `Outlet ${index}`,
        title: `Flood ${index}`,
      }),
    ),
    report("t0", "trial of Drexel", 0, { title: "A minister on trial" }),
  );
  const edition = await here.publishAt("2026-11-23T05:00:00Z");
  expect(edition?.coverage.articles.read).toBe(5_001);
  expect(outletsOf(edition)).toEqual([30, 1]);
  expect(edition?.stories[0]?.reasons).toContain("5000 articles");
}, 60_000);

test("a feed that floods fills neither the edition nor its first place", async () => {
  const flooding = Array.from({ length: 400 }, (_, index) =>
    writeArticle(`n${index}`, `Notice ${index}. The office of Lomnik ${index} in Street${index} is closed.`, {
      outlet: "Notices",
      title: `Notice ${index}`,
    }),
  );
  here.store(...flooding, report("f0", "flood in Varnow", 0), report("f1", "flood in Varnow", 1));
  const edition = await here.publishAt("2026-11-23T05:00:00Z");
  expect(edition?.stories[0]?.headline).toContain("flood in Varnow");
  expect(edition?.stories.length).toBeLessThanOrEqual(40);
});

test("an outlet that copies everything adds no voice and no rank", async () => {
  const copied = [report("f0", "flood in Varnow", 0), report("t0", "trial of Drexel", 0)];
  const copies = ["f0", "t0"].map((id, index) =>
    writeArticle(`copy ${id}`, copied[index]?.article.text ?? "", { outlet: "Copyist" }),
  );
  here.store(...copied, ...copies, report("f1", "flood in Varnow", 1));
  const edition = await here.publishAt("2026-11-23T05:00:00Z");
  expect(edition?.stories.map(({ reasons }) => reasons[0])).toEqual([
    "3 outlets, 2 of them independent",
    "2 outlets, 1 of them independent",
  ]);
});

test("findings of newer code are left alone, and no edition is frozen without them", async () => {
  here.store(report("f0", "flood in Varnow", 0));
  here.archive.objects.set(findingsKey("2026-11-23T03:00:00Z", "newer"), Buffer.from(toJson({ schema: 2 })));
  await expect(here.publishAt("2026-11-23T05:00:00Z")).rejects.toThrow(/newer code/);
  expect([...here.archive.objects.keys()].filter((key) => key.startsWith("editions/"))).toEqual([]);
});
