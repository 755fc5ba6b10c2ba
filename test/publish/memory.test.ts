// What editions remember from one day to the next: late articles, actors, corrected quotes, left-out stories.
import { beforeEach, expect, test } from "vitest";
import { z } from "zod/mini";
import type { DayArticle } from "../../functions/publish/day-article.ts";
import {
  actorKey,
  editionKey,
  editionListingKey,
  recheckKey,
  sitePageKey,
} from "../../functions/shared/archive-keys.ts";
import { WrittenMeanwhile } from "../../functions/shared/archive.ts";
import { ActorTimeline } from "../../functions/shared/model/actor-timeline.ts";
import { Edition } from "../../functions/shared/model/edition.ts";
import { Rechecks } from "../../functions/shared/model/rechecks.ts";
import { editionPath, storyPath } from "../../functions/shared/site-paths.ts";
import { reports } from "./look-alikes.ts";
import { publishWorld } from "./publish-world.ts";
import { type WrittenDay, writeArticle } from "./write-day.ts";

let here = publishWorld();
beforeEach(() => {
  here = publishWorld();
});

const json = (key: string): unknown => JSON.parse(here.read(key));
const timeline = (actorId: string): ActorTimeline => ActorTimeline.parse(json(actorKey(actorId)));
const headlines = (edition: Edition | undefined): string[] => (edition?.stories ?? []).map(({ headline }) => headline);

const report = (id: string, event: keyof typeof reports, index: number, written: WrittenDay): DayArticle =>
  writeArticle(id, reports[event]?.[index] ?? "", {
    outlet: `Outlet ${index}`,
    title: `${event} ${index}`,
    ...written,
  });
const flood = report("f0", "flood in Varnow", 0, { firstSeenAt: "2026-11-23T03:00:00Z" });

const said = (id: string, words: string, written: WrittenDay = {}): DayArticle =>
  writeArticle(id, `${words}, said Ada Lund. The harbour board of Osk met on the new quay.`, {
    title: `Quay ${id}`,
    says: [{ by: "Ada Lund", words }],
    ...written,
  });

test("an article whose findings come after the edition closed is in the next, and in that one only", async () => {
  const late = report("late", "trial of Drexel", 0, { firstSeenAt: "2026-11-23T04:59:00Z" });
  here.store(flood);
  here.storeArticle(late);
  expect(headlines(await here.publishAt("2026-11-23T05:00:00Z"))).toEqual(["flood in Varnow 0"]);
  here.storeFindings(late);
  expect(headlines(await here.publishAt("2026-11-24T05:00:00Z"))).toEqual(["trial of Drexel 0"]);
  expect(headlines(await here.publishAt("2026-11-25T05:00:00Z"))).toEqual([]);
});

test("what was seen before the first edition's day is not told later", async () => {
  here.store(flood, report("old", "trial of Drexel", 0, { firstSeenAt: "2026-11-22T04:00:00Z" }));
  expect(headlines(await here.publishAt("2026-11-23T05:00:00Z"))).toEqual(["flood in Varnow 0"]);
  expect(headlines(await here.publishAt("2026-11-24T05:00:00Z"))).toEqual([]);
});

test("of an edition whose record is gone, everything of its time counts as read", async () => {
  here.store(flood);
  const first = await here.publishAt("2026-11-23T05:00:00Z");
  here.archive.objects.delete(first?.record ?? "");
  here.store(report("late", "trial of Drexel", 0, { firstSeenAt: "2026-11-23T04:00:00Z" }));
  expect(headlines(await here.publishAt("2026-11-24T05:00:00Z"))).toEqual([]);
});

test("a story left out on day two does not come as new on day three", async () => {
  here.store(flood, report("t0", "trial of Drexel", 0, { firstSeenAt: "2026-11-23T03:00:00Z" }));
  await here.publishAt("2026-11-23T05:00:00Z");
  here.store(report("t1", "trial of Drexel", 1, { firstSeenAt: "2026-11-24T03:00:00Z" }));
  expect(headlines(await here.publishAt("2026-11-24T05:00:00Z"))).toEqual(["trial of Drexel 1"]);
  here.store(report("again", "flood in Varnow", 0, { firstSeenAt: "2026-11-25T03:00:00Z" }));
  expect(headlines(await here.publishAt("2026-11-25T05:00:00Z"))).toEqual([]);
});

const pledge = "“The new quay will be open to all ferries before the end of next summer”";

test("an actor's timeline grows by each edition, once however often an edition is published", async () => {
  here.store(said("a", pledge));
  await here.publishAt("2026-11-23T05:00:00Z");
  here.archive.objects.delete(editionListingKey);
  await here.publishAt("2026-11-23T06:00:00Z");
  here.store(
    said("b", "“The fishing fleet keeps every one of its old berths”", { firstSeenAt: "2026-11-24T03:00:00Z" }),
  );
  await here.publishAt("2026-11-24T05:00:00Z");
  const { name, entries } = timeline("person:ada-lund");
  expect(name).toBe("Ada Lund");
  expect(entries.map(({ edition, articles }) => [edition, articles.map(({ articleId }) => articleId)])).toEqual([
    ["2026-11-24", ["b"]],
    ["2026-11-23", ["a"]],
  ]);
  for (const path of ["actors/person-ada-lund.html", "actors/person-ada-lund.json", "actors/person-ada-lund.xml"])
    expect([path, here.archive.objects.has(sitePageKey(path))]).toEqual([path, true]);
});

test("two runs at one time: the one that lists its edition later fails and, run again, loses nothing", async () => {
  here.store(said("a", pledge));
  await here.publishAt("2026-11-23T05:00:00Z");
  here.store(said("b", "“The fishing fleet keeps its berths”", { firstSeenAt: "2026-11-24T03:00:00Z" }), flood);
  await here.publishAt("2026-11-24T05:00:00Z");
  for (const key of [editionListingKey, actorKey("person:ada-lund")]) here.archive.objects.delete(key);
  const ticks = ["2026-11-23T05:00:00Z", "2026-11-24T05:00:00Z"];
  const runs = await Promise.allSettled(ticks.map((at) => here.publishAt(at)));
  const failed = runs.flatMap((run) => (run.status === "rejected" ? [run.reason as unknown] : []));
  expect(failed).toEqual([expect.any(WrittenMeanwhile)]);
  for (const at of ticks) await here.publishAt(at);
  const dates = ["2026-11-24", "2026-11-23"];
  expect(timeline("person:ada-lund").entries.map(({ edition }) => edition)).toEqual(dates);
  const actorPage = here.read(sitePageKey("actors/person-ada-lund.html"));
  for (const date of dates) expect(actorPage).toContain(editionPath(date));
  expect(here.read(editionListingKey).trim().split("\n")).toHaveLength(2);
  expect(here.read(sitePageKey("index.html"))).toContain("flood in Varnow 0");
});

test("a torn timeline is begun anew and stops nothing", async () => {
  here.archive.objects.set(actorKey("person:ada-lund"), Buffer.from("{"));
  here.store(said("a", pledge));
  await here.publishAt("2026-11-23T05:00:00Z");
  expect(timeline("person:ada-lund").entries).toHaveLength(1);
});

test.each([
  ["says again", "“The new quay will be open to ferries before the summer ends”", true],
  ["takes back", "“The new quay will not be open to any ferries before the end of next summer”", true],
  ["says of something else", "“We shall count every vote in the council by hand”", false],
])("a link leads to what a speaker said before where she %s", async (_, words, linked) => {
  here.store(said("a", pledge));
  const first = await here.publishAt("2026-11-23T05:00:00Z");
  here.store(said("b", words, { firstSeenAt: "2026-11-24T03:00:00Z" }));
  const second = await here.publishAt("2026-11-24T05:00:00Z");
  const storyId = first?.stories[0]?.id;
  expect(second?.stories[0]?.statements[0]?.earlier).toEqual(
    linked ? { edition: "2026-11-23", storyId, text: pledge } : undefined,
  );
});

test.each([
  ["changed", pledge.replace("next summer", "next year"), pledge.replace("next summer", "next year")],
  ["taken out", "“Nothing”", null],
])("a quote that was %s is reported by the next edition, and once", async (_, words, now) => {
  here.store(said("a", pledge));
  const first = await here.publishAt("2026-11-23T05:00:00Z");
  here.storeArticle(said("a", words, { firstSeenAt: "2026-11-23T14:00:00Z" }));
  here.store(report("f", "flood in Varnow", 0, { firstSeenAt: "2026-11-24T03:00:00Z" }));
  const second = await here.publishAt("2026-11-24T05:00:00Z");
  expect(second?.corrections).toMatchObject([
    {
      edition: "2026-11-23",
      storyId: first?.stories[0]?.id,
      articleId: "a",
      speaker: "Ada Lund",
      was: { text: pledge },
    },
  ]);
  expect(second?.corrections?.[0]?.now?.text ?? null).toBe(now);
  here.store(report("t", "trial of Drexel", 0, { firstSeenAt: "2026-11-25T03:00:00Z" }));
  expect((await here.publishAt("2026-11-25T05:00:00Z"))?.corrections).toEqual([]);
});

const storyPage = (edition: Edition | undefined): string =>
  here.read(sitePageKey(storyPath(edition?.id ?? "", edition?.stories[0]?.id ?? "")));

test("the pages of an edition whose quote was changed say so, and the edition stays as it was", async () => {
  here.store(said("a", pledge));
  const first = await here.publishAt("2026-11-23T05:00:00Z");
  const [frozen, page] = [here.read(editionKey("2026-11-23")), storyPage(first)];
  expect(page).not.toContain("next year");
  here.storeArticle(said("a", pledge.replace("next summer", "next year"), { firstSeenAt: "2026-11-23T14:00:00Z" }));
  here.store(flood, report("t", "trial of Drexel", 0, { firstSeenAt: "2026-11-24T03:00:00Z" }));
  await here.publishAt("2026-11-24T05:00:00Z");
  expect(here.read(editionKey("2026-11-23"))).toBe(frozen);
  const marked = storyPage(first);
  expect(marked).toContain("Changed</span>");
  expect(marked).toContain("before the end of next year");
  expect(marked).toContain("before the end of next summer");
  expect(here.read(sitePageKey(editionPath("2026-11-23")))).toContain("1 quote changed since");
  expect(here.read(sitePageKey("archive.html"))).toContain("1 quote changed since");
  const actor = here.read(sitePageKey("actors/person-ada-lund.html"));
  expect(actor).toContain("Changed</span>");
  expect(actor).toContain("before the end of next year");
  expect(timeline("person:ada-lund").entries.map(({ corrections }) => corrections?.length)).toEqual([1]);
  expect(here.read(sitePageKey("index.html"))).toContain("trial of Drexel");
  expect(here.read(sitePageKey("index.html"))).not.toContain("1 quote changed since");
});

test("a correction on a day without news is told in that day's note", async () => {
  here.store(said("a", pledge));
  await here.publishAt("2026-11-23T05:00:00Z");
  here.storeArticle(said("a", pledge.replace("next summer", "next year"), { firstSeenAt: "2026-11-23T14:00:00Z" }));
  const note = await here.publishAt("2026-11-24T05:00:00Z");
  expect(note?.stories).toEqual([]);
  expect(note?.corrections).toMatchObject([{ edition: "2026-11-23", was: { text: pledge } }]);
  expect(here.read(sitePageKey("index.html"))).toContain("before the end of next year");
  expect(here.read(sitePageKey(editionPath("2026-11-23")))).toContain("1 quote changed since");
  here.store(report("t", "trial of Drexel", 0, { firstSeenAt: "2026-11-25T03:00:00Z" }));
  expect((await here.publishAt("2026-11-25T05:00:00Z"))?.corrections).toEqual([]);
});

test("other marks and a further paragraph correct nothing", async () => {
  here.store(said("a", pledge));
  await here.publishAt("2026-11-23T05:00:00Z");
  const straight = said("a", pledge.replaceAll(/[“”]/g, '"'), { firstSeenAt: "2026-11-23T14:00:00Z" });
  here.storeArticle(straight);
  here.store(flood, report("t", "trial of Drexel", 0, { firstSeenAt: "2026-11-24T03:00:00Z" }));
  expect((await here.publishAt("2026-11-24T05:00:00Z"))?.corrections).toEqual([]);
});

test("pages of quoted articles are to be read again for two days", async () => {
  here.store(said("a", pledge), flood);
  await here.publishAt("2026-11-23T05:00:00Z");
  const rechecks = (): string[][] =>
    Rechecks.parse(json(recheckKey("harbour-post"))).articles.map(({ articleId, until }) => [articleId, until]);
  expect(rechecks()).toEqual([["a", "2026-11-25T05:00:00.000Z"]]);
  here.store(said("b", "“Osk has enough tugs for a storm like this one”", { firstSeenAt: "2026-11-25T04:00:00Z" }));
  await here.publishAt("2026-11-25T06:00:00Z");
  expect(rechecks()).toEqual([["b", "2026-11-27T06:00:00.000Z"]]);
});

test("the site says how an edition's JSON is made, with its version", async () => {
  here.store(flood);
  const edition = await here.publishAt("2026-11-23T05:00:00Z");
  const schema = z
    .object({
      required: z.array(z.string()),
      properties: z.record(z.string(), z.object({ const: z.optional(z.number()) })),
    })
    .parse(json(sitePageKey("edition.schema.json")));
  expect(Object.keys(schema.properties)).toEqual(expect.arrayContaining(Object.keys(edition ?? {})));
  expect(schema.required).toContain("stories");
  expect(schema.properties["schema"]?.const).toBe(1);
});
