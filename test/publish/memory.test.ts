// What editions remember from one day to the next: late articles, actors, corrected quotes, left-out stories.
import { beforeEach, expect, test } from "vitest";
import { z } from "zod/mini";
import type { DayArticle } from "../../functions/publish/day-article.ts";
import type { Outside } from "../../functions/publish/outside.ts";
import { publish } from "../../functions/publish/publish.ts";
import { toJson } from "../../functions/shared/archive.ts";
import {
  actorKey,
  articleKey,
  editionKey,
  editionListingKey,
  findingsKey,
  recheckKey,
  sitePageKey,
} from "../../functions/shared/archive-keys.ts";
import { ActorTimeline } from "../../functions/shared/model/actor-timeline.ts";
import { Edition } from "../../functions/shared/model/edition.ts";
import { Rechecks } from "../../functions/shared/model/rechecks.ts";
import { editionPath, storyPath } from "../../functions/shared/site-paths.ts";
import { handClock } from "../support/hand-clock.ts";
import { keptLog } from "../support/kept-log.ts";
import { memoryArchive } from "../support/memory-archive.ts";
import { reports } from "./look-alikes.ts";
import { type WrittenDay, writeArticle } from "./write-day.ts";

const world = () => {
  const archive = memoryArchive();
  const clock = handClock("2026-11-23T05:00:00Z");
  const outside: Outside = {
    archive,
    clock,
    log: keptLog(),
    queue: { send: () => Promise.resolve() },
    siteUrl: "https://readout.example",
    zone: "Europe/Berlin",
  };
  return { archive, clock, outside };
};
let here = world();
beforeEach(() => {
  here = world();
});

const storeArticle = ({ article }: DayArticle): void =>
  void here.archive.objects.set(articleKey(article.id, article.textHash), Buffer.from(toJson(article)));
const storeFindings = ({ article, findings }: DayArticle): void =>
  void here.archive.objects.set(findingsKey(article.firstSeenAt, article.id), Buffer.from(toJson(findings)));
const store = (...articles: DayArticle[]): void => {
  articles.forEach(storeArticle);
  articles.forEach(storeFindings);
};
const publishAt = async (at: string): Promise<Edition | undefined> => {
  here.clock.set(at);
  await publish(here.outside, { tick: "publish", at });
  const stored = here.archive.objects.get(editionKey(at.slice(0, 10)));
  return stored && Edition.parse(JSON.parse(Buffer.from(stored).toString()));
};
const text = (key: string): string => Buffer.from(here.archive.objects.get(key) ?? "null").toString();
const read = (key: string): unknown => JSON.parse(text(key));
const timeline = (actorId: string): ActorTimeline => ActorTimeline.parse(read(actorKey(actorId)));
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
  store(flood);
  storeArticle(late);
  expect(headlines(await publishAt("2026-11-23T05:00:00Z"))).toEqual(["flood in Varnow 0"]);
  storeFindings(late);
  expect(headlines(await publishAt("2026-11-24T05:00:00Z"))).toEqual(["trial of Drexel 0"]);
  expect(headlines(await publishAt("2026-11-25T05:00:00Z"))).toEqual([]);
});

test("what was seen before the first edition's day is not told later", async () => {
  store(flood, report("old", "trial of Drexel", 0, { firstSeenAt: "2026-11-22T04:00:00Z" }));
  expect(headlines(await publishAt("2026-11-23T05:00:00Z"))).toEqual(["flood in Varnow 0"]);
  expect(headlines(await publishAt("2026-11-24T05:00:00Z"))).toEqual([]);
});

test("of an edition whose record is gone, everything of its time counts as read", async () => {
  store(flood);
  const first = await publishAt("2026-11-23T05:00:00Z");
  here.archive.objects.delete(first?.record ?? "");
  store(report("late", "trial of Drexel", 0, { firstSeenAt: "2026-11-23T04:00:00Z" }));
  expect(headlines(await publishAt("2026-11-24T05:00:00Z"))).toEqual([]);
});

test("a story left out on day two does not come as new on day three", async () => {
  store(flood, report("t0", "trial of Drexel", 0, { firstSeenAt: "2026-11-23T03:00:00Z" }));
  await publishAt("2026-11-23T05:00:00Z");
  store(report("t1", "trial of Drexel", 1, { firstSeenAt: "2026-11-24T03:00:00Z" }));
  expect(headlines(await publishAt("2026-11-24T05:00:00Z"))).toEqual(["trial of Drexel 1"]);
  store(report("again", "flood in Varnow", 0, { firstSeenAt: "2026-11-25T03:00:00Z" }));
  expect(headlines(await publishAt("2026-11-25T05:00:00Z"))).toEqual([]);
});

const pledge = "“The new quay will be open to all ferries before the end of next summer”";

test("an actor's timeline grows by each edition, once however often an edition is published", async () => {
  store(said("a", pledge));
  await publishAt("2026-11-23T05:00:00Z");
  here.archive.objects.delete(editionListingKey);
  await publishAt("2026-11-23T06:00:00Z");
  store(said("b", "“The fishing fleet keeps every one of its old berths”", { firstSeenAt: "2026-11-24T03:00:00Z" }));
  await publishAt("2026-11-24T05:00:00Z");
  const { name, entries } = timeline("person:ada-lund");
  expect(name).toBe("Ada Lund");
  expect(entries.map(({ edition, articles }) => [edition, articles.map(({ articleId }) => articleId)])).toEqual([
    ["2026-11-24", ["b"]],
    ["2026-11-23", ["a"]],
  ]);
  for (const path of ["actors/person-ada-lund.html", "actors/person-ada-lund.json", "actors/person-ada-lund.xml"])
    expect([path, here.archive.objects.has(sitePageKey(path))]).toEqual([path, true]);
});

test("a torn timeline is begun anew and stops nothing", async () => {
  here.archive.objects.set(actorKey("person:ada-lund"), Buffer.from("{"));
  store(said("a", pledge));
  await publishAt("2026-11-23T05:00:00Z");
  expect(timeline("person:ada-lund").entries).toHaveLength(1);
});

test.each([
  ["says again", "“The new quay will be open to ferries before the summer ends”", true],
  ["takes back", "“The new quay will not be open to any ferries before the end of next summer”", true],
  ["says of something else", "“We shall count every vote in the council by hand”", false],
])("a link leads to what a speaker said before where she %s", async (_, words, linked) => {
  store(said("a", pledge));
  const first = await publishAt("2026-11-23T05:00:00Z");
  store(said("b", words, { firstSeenAt: "2026-11-24T03:00:00Z" }));
  const second = await publishAt("2026-11-24T05:00:00Z");
  const storyId = first?.stories[0]?.id;
  expect(second?.stories[0]?.statements[0]?.earlier).toEqual(
    linked ? { edition: "2026-11-23", storyId, text: pledge } : undefined,
  );
});

test.each([
  ["changed", pledge.replace("next summer", "next year"), pledge.replace("next summer", "next year")],
  ["taken out", "“Nothing”", null],
])("a quote that was %s is reported by the next edition, and once", async (_, words, now) => {
  store(said("a", pledge));
  const first = await publishAt("2026-11-23T05:00:00Z");
  storeArticle(said("a", words, { firstSeenAt: "2026-11-23T14:00:00Z" }));
  store(report("f", "flood in Varnow", 0, { firstSeenAt: "2026-11-24T03:00:00Z" }));
  const second = await publishAt("2026-11-24T05:00:00Z");
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
  store(report("t", "trial of Drexel", 0, { firstSeenAt: "2026-11-25T03:00:00Z" }));
  expect((await publishAt("2026-11-25T05:00:00Z"))?.corrections).toEqual([]);
});

const storyPage = (edition: Edition | undefined): string =>
  text(sitePageKey(storyPath(edition?.id ?? "", edition?.stories[0]?.id ?? "")));

test("the pages of an edition whose quote was changed say so, and the edition stays as it was", async () => {
  store(said("a", pledge));
  const first = await publishAt("2026-11-23T05:00:00Z");
  const [frozen, page] = [text(editionKey("2026-11-23")), storyPage(first)];
  expect(page).not.toContain("next year");
  storeArticle(said("a", pledge.replace("next summer", "next year"), { firstSeenAt: "2026-11-23T14:00:00Z" }));
  store(flood, report("t", "trial of Drexel", 0, { firstSeenAt: "2026-11-24T03:00:00Z" }));
  await publishAt("2026-11-24T05:00:00Z");
  expect(text(editionKey("2026-11-23"))).toBe(frozen);
  const marked = storyPage(first);
  expect(marked).toContain("Changed</span>");
  expect(marked).toContain("before the end of next year");
  expect(marked).toContain("before the end of next summer");
  expect(text(sitePageKey(editionPath("2026-11-23")))).toContain("1 quote changed since");
  expect(text(sitePageKey("archive.html"))).toContain("1 quote changed since");
  expect(text(sitePageKey("index.html"))).toContain("trial of Drexel");
  expect(text(sitePageKey("index.html"))).not.toContain("1 quote changed since");
});

test("a correction on a day without news is told in that day's note", async () => {
  store(said("a", pledge));
  await publishAt("2026-11-23T05:00:00Z");
  storeArticle(said("a", pledge.replace("next summer", "next year"), { firstSeenAt: "2026-11-23T14:00:00Z" }));
  const note = await publishAt("2026-11-24T05:00:00Z");
  expect(note?.stories).toEqual([]);
  expect(note?.corrections).toMatchObject([{ edition: "2026-11-23", was: { text: pledge } }]);
  expect(text(sitePageKey("index.html"))).toContain("before the end of next year");
  expect(text(sitePageKey(editionPath("2026-11-23")))).toContain("1 quote changed since");
  store(report("t", "trial of Drexel", 0, { firstSeenAt: "2026-11-25T03:00:00Z" }));
  expect((await publishAt("2026-11-25T05:00:00Z"))?.corrections).toEqual([]);
});

test("other marks and a further paragraph correct nothing", async () => {
  store(said("a", pledge));
  await publishAt("2026-11-23T05:00:00Z");
  const straight = said("a", pledge.replaceAll(/[“”]/g, '"'), { firstSeenAt: "2026-11-23T14:00:00Z" });
  storeArticle(straight);
  store(flood, report("t", "trial of Drexel", 0, { firstSeenAt: "2026-11-24T03:00:00Z" }));
  expect((await publishAt("2026-11-24T05:00:00Z"))?.corrections).toEqual([]);
});

test("pages of quoted articles are to be read again for two days", async () => {
  store(said("a", pledge), flood);
  await publishAt("2026-11-23T05:00:00Z");
  const rechecks = (): string[][] =>
    Rechecks.parse(read(recheckKey("harbour-post"))).articles.map(({ articleId, until }) => [articleId, until]);
  expect(rechecks()).toEqual([["a", "2026-11-25T05:00:00.000Z"]]);
  store(said("b", "“Osk has enough tugs for a storm like this one”", { firstSeenAt: "2026-11-25T04:00:00Z" }));
  await publishAt("2026-11-25T06:00:00Z");
  expect(rechecks()).toEqual([["b", "2026-11-27T06:00:00.000Z"]]);
});

test("the site says how an edition's JSON is made, with its version", async () => {
  store(flood);
  const edition = await publishAt("2026-11-23T05:00:00Z");
  const schema = z
    .object({
      required: z.array(z.string()),
      properties: z.record(z.string(), z.object({ const: z.optional(z.number()) })),
    })
    .parse(read(sitePageKey("edition.schema.json")));
  expect(Object.keys(schema.properties)).toEqual(expect.arrayContaining(Object.keys(edition ?? {})));
  expect(schema.required).toContain("stories");
  expect(schema.properties["schema"]?.const).toBe(1);
});
