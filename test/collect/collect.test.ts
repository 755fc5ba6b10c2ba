// Collect against an outlet on loopback: what becomes of a feed's items, poll after poll.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { askForPolls, collectFeed } from "../../functions/collect/collect.ts";
import { sha256 } from "../../functions/collect/item-identity.ts";
import { type Collecting, collecting, oneFeed } from "../support/collecting.ts";
import { hours, minutes } from "../support/hand-clock.ts";
import { openOutlet, type Outlet, wordsOf } from "../support/outlet.ts";
import { paragraphs } from "../support/write-page.ts";

let outlet: Outlet;
let stage: Collecting;
beforeEach(async () => {
  outlet = await openOutlet([{ name: "dredging" }, { name: "ferries" }]);
  stage = collecting([oneFeed(outlet.origin)], [outlet.origin]);
});
afterEach(() => outlet.close());

const pagesAsked = (): string[] => outlet.asked.filter((path) => path !== "/feed");

test("a tick asks for a poll of every feed", async () => {
  await askForPolls(stage.outside);
  expect(stage.collectQueue.messages).toEqual([{ feedId: "callow" }]);
});

test("items become articles, each handed on to extract", async () => {
  await stage.poll();
  expect(stage.names()).toEqual(["dredging", "ferries"]);
  const article = stage.articles().find(({ url }) => url.endsWith("/dredging"));
  expect(article).toMatchObject({
    feedId: "callow",
    outlet: "Callow Courier",
    section: "Harbour",
    title: "Decision on dredging",
    publishedAt: "2026-11-23T07:00:00.000Z",
    firstSeenAt: "2026-11-23T08:00:00.000Z",
    language: "en",
    text: `${wordsOf("dredging")}\n\n${paragraphs[1]}`,
  });
  expect(article?.id).toMatch(/^[0-9a-f]{24}$/);
  expect(article?.textHash).toBe(sha256(article?.text ?? ""));
  expect(stage.extractQueue.messages.map(({ articleKey }) => articleKey).toSorted()).toEqual(
    [...stage.archive.objects.keys()].filter((key) => key.startsWith("articles/")).toSorted(),
  );
  expect(stage.check()).toMatchObject({
    failures: 0,
    checkedAt: "2026-11-23T08:00:00.000Z",
    newArticleAt: "2026-11-23T08:00:00.000Z",
  });
});

describe("the second poll", () => {
  beforeEach(async () => {
    await stage.poll();
    outlet.asked.length = 0;
    stage.extractQueue.messages.length = 0;
    stage.clock.pass(minutes(30));
  });

  test.each([
    ["a feed that says it is unchanged", true],
    ["a feed that sends the same again", false],
  ])("of %s fetches no page", async (_, validates) => {
    outlet.validates = validates;
    await stage.poll();
    expect([outlet.asked, stage.extractQueue.messages]).toEqual([["/feed"], []]);
    expect(stage.check()).toMatchObject({
      checkedAt: "2026-11-23T08:30:00.000Z",
      newArticleAt: "2026-11-23T08:00:00.000Z",
    });
  });

  test("fetches only what is new", async () => {
    outlet.items.unshift({ name: "pilots" });
    await stage.poll();
    expect(pagesAsked()).toEqual(["/pilots"]);
    expect(stage.names()).toEqual(["dredging", "ferries", "pilots"]);
  });

  test("of a changed item keeps the new version beside the old, under one id", async () => {
    const [item] = outlet.items;
    if (item) item.title = "Decision on dredging, corrected";
    if (item)
      item.page = { body: `<html><body><article><p>${wordsOf("dredging, corrected")}</p></article></body></html>` };
    await stage.poll();
    const versions = stage.articles().filter(({ url }) => url.endsWith("/dredging"));
    expect(versions.map(({ text }) => text.includes("corrected"))).toEqual([false, true]);
    expect(new Set(versions.map(({ id }) => id)).size).toBe(1);
  });

  test("of an item that changed in the feed alone writes no second version", async () => {
    const [item] = outlet.items;
    if (item) item.more = "<description>Now with a summary.</description>";
    await stage.poll();
    expect(pagesAsked()).toEqual(["/dredging"]);
    expect(stage.articles()).toHaveLength(2);
  });

  test.each<[string, (items: Outlet["items"]) => void]>([
    ["all ids change", (items) => items.forEach((item) => (item.guid = `new-${item.name}`))],
    ["the order changes", (items) => void items.reverse()],
  ])("where %s, nothing is fetched again", async (_, change) => {
    change(outlet.items);
    await stage.poll();
    expect(pagesAsked()).toEqual([]);
  });

  test("of items that are only dated anew keeps no second version", async () => {
    for (const item of outlet.items) item.date = "2026-11-23T08:10:00Z";
    await stage.poll();
    expect(pagesAsked().toSorted()).toEqual(["/dredging", "/ferries"]);
    expect(stage.articles()).toHaveLength(2);
  });

  test("asks for the whole feed once a day, whatever it knows", async () => {
    await stage.poll();
    stage.clock.pass(hours(24));
    await stage.poll();
    const tag = expect.stringMatching(/^"[0-9a-f]+"$/);
    expect(outlet.conditions).toEqual([undefined, tag, undefined]);
  });
});

describe("of a feed's backlog", () => {
  const old = { name: "regatta", date: "2026-11-20T07:00:00Z" };
  test("only the last three days are news at the first poll", async () => {
    outlet.items.push(old, { name: "lights", date: "2026-11-20T09:00:00Z" });
    await stage.poll();
    await stage.poll();
    expect(stage.names()).toEqual(["dredging", "ferries", "lights"]);
  });
  test("an old item that changes later comes after all", async () => {
    outlet.items.push({ ...old });
    await stage.poll();
    outlet.items = outlet.items.map((item) => (item.name === old.name ? { ...item, title: "Corrected" } : item));
    await stage.poll();
    expect(stage.names()).toContain("regatta");
  });
  test("what is old but new in the feed comes at any other poll", async () => {
    await stage.poll();
    outlet.items.push(old);
    await stage.poll();
    expect(stage.names()).toContain("regatta");
  });
});

describe("long feeds", () => {
  const many = (count: number): Outlet["items"] =>
    Array.from({ length: count }, (_, number) => ({
      name: `item-${number}`,
      date: new Date(Date.UTC(2026, 10, 22) + number * 60_000).toISOString(),
    }));

  test("are worked through over several polls, newest first", async () => {
    outlet.items = many(120);
    await stage.poll();
    expect(pagesAsked()).toHaveLength(50);
    expect(pagesAsked()[0]).toBe("/item-119");
    await stage.poll();
    await stage.poll();
    expect(stage.articles()).toHaveLength(120);
    outlet.asked.length = 0;
    await stage.poll();
    expect(outlet.asked).toEqual(["/feed"]);
  });

  test("begin no page when time is up, and lose none", async () => {
    const until = new Date(stage.clock.now().getTime() + 1);
    const impatient = collecting([oneFeed(outlet.origin)], [outlet.origin], ({ web, clock }) => ({
      web: {
        async get(...request) {
          const answer = await web.get(...request);
          if (!request[0].endsWith("/feed")) clockOf(impatient).pass(1000);
          return answer;
        },
      },
      clock,
    }));
    await collectFeed(impatient.outside, "callow", until);
    expect(impatient.articles()).toHaveLength(1);
    await impatient.poll();
    expect(impatient.articles()).toHaveLength(2);
  });
  const clockOf = ({ clock }: Collecting) => clock;
});

describe("a feed that fails", () => {
  test.each([
    ["a server error", { status: 500 }, "answers 500"],
    ["a web page", { status: 200, body: "<html><head><title>Maintenance</title></head></html>" }, "it is a web page"],
    ["nothing", { status: 200, body: "" }, "it is empty"],
  ])("with %s is recorded, and what was known is kept", async (_, answer, said) => {
    await stage.poll();
    const before = stage.check();
    outlet.feedAnswer = answer;
    await stage.poll();
    stage.clock.pass(minutes(30));
    await stage.poll();
    const { etag, hash, seen } = before;
    expect(stage.check()).toMatchObject({ failures: 2, error: expect.stringContaining(said), etag, hash, seen });
    outlet.feedAnswer = undefined;
    outlet.asked.length = 0;
    stage.clock.pass(hours(1));
    await stage.poll();
    expect(stage.check()).toMatchObject({ failures: 0 });
    expect(stage.check()).not.toHaveProperty("error");
    expect(pagesAsked()).toEqual([]);
  });
});

test("a feed that left the list is passed over", async () => {
  await stage.poll("gone");
  expect(stage.archive.objects.size).toBe(0);
  expect(stage.log.lines().join()).toContain("not in the list any more");
});
