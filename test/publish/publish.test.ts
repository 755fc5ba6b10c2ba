// The stage from end to end over an archive in memory: what is written, what is told, and what a second run changes.
import { beforeEach, expect, test } from "vitest";
import type { DayArticle } from "../../functions/publish/day-article.ts";
import { dateAt, daysOf, windowOf } from "../../functions/publish/edition-window.ts";
import { handleWith } from "../../functions/publish/handler.ts";
import type { Outside } from "../../functions/publish/outside.ts";
import { publish } from "../../functions/publish/publish.ts";
import { ArchiveCorrupt, toJson } from "../../functions/shared/archive.ts";
import {
  articleKey,
  editionKey,
  editionListingKey,
  feedKey,
  findingsKey,
  rejectionKey,
  sitePageKey,
} from "../../functions/shared/archive-keys.ts";
import { Edition } from "../../functions/shared/model/edition.ts";
import type { SendMessage, Tick } from "../../functions/shared/model/messages.ts";
import { handClock } from "../support/hand-clock.ts";
import { keptLog } from "../support/kept-log.ts";
import { memoryArchive } from "../support/memory-archive.ts";
import { reports } from "./look-alikes.ts";
import { writeArticle } from "./write-day.ts";

const world = () => {
  const archive = memoryArchive();
  const clock = handClock("2026-11-23T05:00:00Z");
  const log = keptLog();
  const told: SendMessage[] = [];
  const queue = {
    send: async (messages: readonly SendMessage[]): Promise<void> => {
      told.push(...messages);
    },
  };
  const site = { siteUrl: "https://readout.example", zone: "Europe/Berlin", storiesPerSection: 12 };
  const outside: Outside = { archive, clock, log, queue, ...site };
  return { ...outside, archive, clock, log, told, outside };
};
let here = world();
beforeEach(() => {
  here = world();
});

const store = (...articles: DayArticle[]): void => {
  for (const { article, findings } of articles) {
    here.archive.objects.set(articleKey(article.id, article.textHash), Buffer.from(toJson(article)));
    here.archive.objects.set(findingsKey(article.firstSeenAt, article.id), Buffer.from(toJson(findings)));
  }
};
const storeJson = (key: string, value: unknown): void => void here.archive.objects.set(key, Buffer.from(toJson(value)));
const run = () => publish(here.outside, { tick: "publish", at: here.clock.now().toISOString() });
const read = (key: string): string => Buffer.from(here.archive.objects.get(key) ?? "").toString();
const edition = (date: string): Edition => Edition.parse(JSON.parse(read(editionKey(date))));
const contents = () => new Map([...here.archive.objects].map(([key, body]) => [key, Buffer.from(body).toString()]));

const report = (
  id: string,
  event: keyof typeof reports,
  index: number,
  firstSeenAt = "2026-11-23T03:00:00Z",
): DayArticle =>
  writeArticle(id, reports[event]?.[index] ?? "", {
    outlet: `Outlet ${index}`,
    title: `${event} ${index}`,
    firstSeenAt,
  });

test("a day becomes one edition, its pages and one message", async () => {
  store(report("f0", "flood in Varnow", 0), report("f1", "flood in Varnow", 1), report("t0", "trial of Drexel", 0));
  expect(await run()).toMatchObject({ editions: 1, stories: 2, articles: 3 });
  const made = edition("2026-11-23");
  expect(made).toMatchObject({ from: "2026-11-22T05:00:00.000Z", until: "2026-11-23T05:00:00.000Z" });
  expect(read(sitePageKey("index.html"))).toContain(made.stories[0]?.headline);
  expect(JSON.parse(read(editionListingKey))).toEqual({
    id: "2026-11-23",
    headline: made.stories[0]?.headline,
    stories: 2,
  });
  expect(here.told).toEqual([{ kind: "edition", edition: "2026-11-23" }]);
});

test("a second run changes nothing and tells the send stage again", async () => {
  store(report("f0", "flood in Varnow", 0));
  await run();
  const before = contents();
  store(report("t0", "trial of Drexel", 0, "2026-11-23T05:30:00Z"));
  here.clock.set("2026-11-23T06:00:00Z");
  for (const key of here.archive.objects.keys()) if (!before.has(key)) before.set(key, read(key));
  expect(await run()).toMatchObject({ editions: 0, pages: 0 });
  expect(contents()).toEqual(before);
  expect(here.told).toHaveLength(2);
});

test("a run that stopped after freezing is finished by the next, with the same edition", async () => {
  store(report("f0", "flood in Varnow", 0));
  const failing: Outside = {
    ...here.outside,
    archive: { ...here.archive, put: () => Promise.reject(new Error("no connection")) },
  };
  await expect(publish(failing, { tick: "publish", at: "2026-11-23T05:00:00Z" })).rejects.toThrow("no connection");
  const frozen = read(editionKey("2026-11-23"));
  expect(here.told).toEqual([]);
  here.clock.set("2026-11-23T05:20:00Z");
  store(report("t0", "trial of Drexel", 0, "2026-11-23T05:10:00Z"));
  await run();
  expect(read(editionKey("2026-11-23"))).toBe(frozen);
  expect(read(sitePageKey("index.html"))).toContain("flood in Varnow 0");
  expect(here.told).toHaveLength(1);
});

test("two runs at one time publish the edition that was frozen first", async () => {
  store(report("f0", "flood in Varnow", 0));
  await run();
  const winner = read(editionKey("2026-11-23"));
  here.archive.objects.delete(editionListingKey);
  // The slower one did not see the edition when it looked, and has read one article more.
  store(report("t0", "trial of Drexel", 0));
  let looked = false;
  const late: Outside["archive"] = {
    ...here.archive,
    get: async (key) => {
      const first = key === editionKey("2026-11-23") && !looked;
      if (first) looked = true;
      return first ? undefined : here.archive.get(key);
    },
    list: (prefix) =>
      prefix === "editions/" && !here.archive.objects.has(editionListingKey) ? none() : here.archive.list(prefix),
  };
  await publish({ ...here.outside, archive: late }, { tick: "publish", at: "2026-11-23T05:00:00Z" });
  expect(looked).toBe(true);
  expect(read(editionKey("2026-11-23"))).toBe(winner);
  expect(read(sitePageKey("index.html"))).not.toContain("trial of Drexel 0");
});
async function* none(): AsyncGenerator<string> {}

test("the next day's edition begins where the last ended, follows its stories and lists both", async () => {
  store(report("f0", "flood in Varnow", 0), report("edge", "trial of Drexel", 0, "2026-11-23T05:00:00.000Z"));
  await run();
  here.clock.set("2026-11-24T05:00:00Z");
  store(report("f1", "flood in Varnow", 1, "2026-11-23T05:00:00.001Z"));
  await run();
  const [first, second] = [edition("2026-11-23"), edition("2026-11-24")];
  expect(first.stories).toHaveLength(2);
  expect(second.stories).toMatchObject([{ update: true, articles: [{ articleId: "f1" }] }]);
  expect(first.stories.map(({ id }) => id)).toContain(second.stories[0]?.id);
  expect(
    read(editionListingKey)
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line).id),
  ).toEqual(["2026-11-24", "2026-11-23"]);
});

test("what cannot be read is counted and stops nothing", async () => {
  store(report("f0", "flood in Varnow", 0), report("gone", "trial of Drexel", 0));
  const gone = report("gone", "trial of Drexel", 0).article;
  here.archive.objects.delete(articleKey(gone.id, gone.textHash));
  here.archive.objects.set(findingsKey("2026-11-23T03:00:00Z", "torn"), Buffer.from('{"schema":1,'));
  storeJson(findingsKey("2026-11-23T03:00:00Z", "odd"), { schema: 1 });
  const rejection = {
    schema: 1,
    feedId: "f",
    outlet: "Outlet 1",
    reason: "too short",
    detail: "12 words",
    at: "2026-11-23T02:00:00Z",
  };
  storeJson(rejectionKey("2026-11-23T02:00:00Z", "f", "1"), rejection);
  storeJson(rejectionKey("2026-11-22T02:00:00Z", "f", "2"), { ...rejection, at: "2026-11-22T02:00:00Z" });
  await run();
  expect(edition("2026-11-23").coverage.articles).toEqual({
    read: 1,
    rejected: { "article gone": 1, "findings unreadable": 2, "too short": 1 },
  });
});

test("feeds are read, quiet or failed", async () => {
  store(report("f0", "flood in Varnow", 0));
  const check = {
    schema: 1,
    feedId: "a",
    outlet: "Outlet A",
    section: "World",
    checkedAt: "2026-11-23T04:00:00Z",
    failures: 0,
    seen: {},
  };
  storeJson(feedKey("a"), { ...check, newArticleAt: "2026-11-23T03:00:00Z" });
  storeJson(feedKey("b"), { ...check, newArticleAt: "2026-11-20T03:00:00Z" });
  storeJson(feedKey("c"), check);
  storeJson(feedKey("d"), {
    ...check,
    outlet: "Outlet D",
    failures: 3,
    error: "the server answered 503",
    newArticleAt: "2026-11-23T03:00:00Z",
  });
  await run();
  expect(edition("2026-11-23").coverage.feeds).toEqual({
    read: 1,
    quiet: 2,
    failed: [{ outlet: "Outlet D", reason: "the server answered 503" }],
  });
});

test("an earlier edition that cannot be read is passed over; one of today's date is not written over", async () => {
  store(report("f0", "flood in Varnow", 0));
  here.archive.objects.set(editionKey("2026-11-22"), Buffer.from("{"));
  expect(await run()).toMatchObject({ editions: 1 });
  expect(here.log.lines().join()).toContain("an earlier edition was passed over");
  here.archive.objects.set(editionKey("2026-11-23"), Buffer.from("{"));
  await expect(run()).rejects.toThrow(ArchiveCorrupt);
  expect(read(editionKey("2026-11-23"))).toBe("{");
});

test("a tick of a day before the latest edition publishes nothing", async () => {
  store(report("f0", "flood in Varnow", 0));
  await run();
  expect(await publish(here.outside, { tick: "publish", at: "2026-11-21T05:00:00Z" })).toEqual({ editions: 0 });
  expect(here.told).toHaveLength(1);
});

test("an article of the year 2041 and one of 1970 are news of today", async () => {
  const [one, other] = [report("f0", "flood in Varnow", 0), report("t0", "trial of Drexel", 0)];
  store(
    { ...one, article: { ...one.article, publishedAt: "2041-01-01T00:00:00Z" } },
    { ...other, article: { ...other.article, publishedAt: "1970-01-01T00:00:00Z" } },
  );
  expect(await run()).toMatchObject({ articles: 2, stories: 2 });
});

test("the handler takes a tick and nothing else", async () => {
  store(report("f0", "flood in Varnow", 0));
  const handle = handleWith(() => here.outside);
  const tick: Tick = { tick: "publish", at: "2026-11-23T05:00:00Z" };
  expect(await handle(tick)).toMatchObject({ editions: 1 });
  await expect(handle({ Records: [] })).rejects.toThrow();
});

test.each([
  ["2026-11-23T22:59:00Z", "Europe/Berlin", "2026-11-23"],
  ["2026-11-23T23:00:00Z", "Europe/Berlin", "2026-11-24"],
  ["2026-11-23T23:00:00Z", "America/Lima", "2026-11-23"],
  ["2026-11-23T10:30:00Z", "Pacific/Kiritimati", "2026-11-24"],
])("at %s in %s it is %s", (at, zone, date) => expect(dateAt(new Date(at), zone)).toBe(date));

test("an edition tells of a day at first, of three at the most, and touches every UTC day between", () => {
  const now = new Date("2026-11-23T05:00:00Z");
  const previous = (until: string) =>
    Edition.parse({
      schema: 1,
      id: "2026-11-20",
      publishedAt: until,
      from: until,
      until,
      stories: [],
      coverage: {
        feeds: { read: 0, quiet: 0, failed: [] },
        articles: { read: 0, rejected: {} },
        statements: { kept: 0, dropped: {} },
      },
    });
  expect(windowOf(now, undefined).from.toISOString()).toBe("2026-11-22T05:00:00.000Z");
  expect(windowOf(now, previous("2026-11-22T06:30:00Z")).from.toISOString()).toBe("2026-11-22T06:30:00.000Z");
  expect(windowOf(now, previous("2026-11-01T05:00:00Z")).from.toISOString()).toBe("2026-11-20T05:00:00.000Z");
  expect(daysOf({ from: new Date("2026-11-21T23:59:59Z"), until: now }).map((day) => day.slice(0, 10))).toEqual([
    "2026-11-21",
    "2026-11-22",
    "2026-11-23",
  ]);
  expect(daysOf({ from: now, until: now }).map((day) => day.slice(0, 10))).toEqual(["2026-11-23"]);
});
