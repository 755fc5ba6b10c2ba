// Items that are no articles, and dates that cannot be: they are counted or clamped, and their neighbours go on.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Collecting, collecting, oneFeed } from "../support/collecting.ts";
import { openOutlet, type Outlet } from "../support/outlet.ts";
import { paragraphs } from "../support/write-page.ts";

let outlet: Outlet;
let stage: Collecting;
beforeEach(async () => {
  outlet = await openOutlet([{ name: "dredging" }, { name: "ferries" }]);
  stage = collecting([oneFeed(outlet.origin)], [outlet.origin]);
});
afterEach(() => outlet.close());

const pagesAsked = (): string[] => outlet.asked.filter((path) => path !== "/feed");

describe("items that are no articles are counted, and their neighbours go on", () => {
  const reject = async (page: object, more = "") => {
    outlet.items.unshift({ name: "bad", page, more });
    await stage.poll();
    expect(stage.names().filter((name) => name !== "bad")).toEqual(["dredging", "ferries"]);
    return stage.rejections();
  };
  test.each<[string, object]>([
    ["page not found", { status: 404 }],
    ["access refused", { status: 403 }],
    ["server error", { status: 500 }],
    ["too little text", { body: "<p>Watch the film.</p>" }],
    ["not a page", { contentType: "application/pdf", body: "%PDF" }],
    ["address refused", { status: 302, location: "http://169.254.169.254/" }],
  ])("%s", async (reason, page) => {
    const [rejection, ...others] = await reject(page);
    expect(others).toEqual([]);
    expect(rejection).toMatchObject({
      feedId: "callow",
      outlet: "Callow Courier",
      url: `${outlet.origin}/bad`,
      reason,
    });
    expect(rejection?.detail.length).toBeGreaterThan(20);
  });
  test.each([
    "consent-page.dialog",
    "subscription-page.limit",
    "browser-check.robot",
    "page-not-found.most-read",
    "access-refused.region",
    "server-error.maintenance",
    "list-of-headlines.section",
  ])("what stands in the place of an article: %s", async (shape) => {
    const body = readFileSync(join(import.meta.dirname, `../fixtures/other-pages/${shape}.html`), "utf8");
    const reason = shape.split(".")[0]?.replaceAll("-", " ");
    expect(await reject({ body })).toMatchObject([{ reason, detail: expect.stringContaining("/bad holds") }]);
  });
  test("a site out of order is asked again at the next poll", async () => {
    await reject({
      body: "<title>We'll be right back</title><p>Our site is down for maintenance; please try again later.</p>",
    });
    outlet.items = outlet.items.map((item) => ({ ...item, page: {} }));
    await stage.poll();
    expect(stage.names()).toContain("bad");
  });
  test("no address", async () => {
    outlet.items.unshift({ name: "bad" });
    const feed = `<rss version="2.0"><channel><item><title>Nowhere</title></item></channel></rss>`;
    outlet.feedAnswer = { status: 200, body: feed };
    await stage.poll();
    expect(stage.rejections()).toMatchObject([{ reason: "no address" }]);
  });

  const long = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join("");
  test("the text that the feed carries stands for a page that cannot be had", async () => {
    expect(await reject({ status: 403 }, `<content:encoded><![CDATA[${long}]]></content:encoded>`)).toEqual([]);
    expect(stage.articles().find(({ url }) => url.endsWith("/bad"))).toMatchObject({
      title: "Decision on bad",
      text: paragraphs.join("\n\n"),
    });
  });
  test("but not a teaser", async () =>
    expect(
      await reject({ status: 403 }, `<content:encoded><![CDATA[<p>${paragraphs[0]}</p>]]></content:encoded>`),
    ).toHaveLength(1));
  test("and not for an address that may not be fetched", async () =>
    expect(
      await reject(
        { status: 302, location: "http://10.0.0.1/" },
        `<content:encoded><![CDATA[${long}]]></content:encoded>`,
      ),
    ).toHaveLength(1));

  test("a busy server is asked again at the next poll, another failure is not", async () => {
    outlet.items.unshift({ name: "busy", page: { status: 503 } }, { name: "gone", page: { status: 404 } });
    await stage.poll();
    outlet.asked.length = 0;
    outlet.items = outlet.items.map((item) => ({ ...item, page: {} }));
    await stage.poll();
    expect(pagesAsked()).toEqual(["/busy"]);
    expect(stage.names()).toEqual(["busy", "dredging", "ferries"]);
  });
  test("a server that is down is left alone after three pages", async () => {
    outlet.items = Array.from({ length: 10 }, (_, number) => ({ name: `page-${number}`, page: { status: 500 } }));
    await stage.poll();
    expect(pagesAsked()).toHaveLength(3);
  });
});

describe("a text that stands on several pages", () => {
  const notice = `<html><body><article><p>${"Our archive moves house this week, and everything in it is on the lorry. ".repeat(4)}</p></article></body></html>`;
  const page = { body: notice };

  test("and speaks of none of them is no article, the first time neither", async () => {
    outlet.items = ["pilots", "lighthouse", "herring"].map((name) => ({ name, title: `Guild debates ${name}`, page }));
    outlet.items.push({ name: "dredging" });
    await stage.poll();
    expect(stage.rejections().map(({ reason }) => reason)).toEqual(Array(3).fill("text of other pages"));
    expect(stage.extractQueue.messages).toHaveLength(1);
    expect(stage.log.lines().join()).toContain('"written":1,"known":0,"rejected":3');
  });
  test("is none at a later poll either", async () => {
    outlet.items = [{ name: "pilots", title: "Guild debates pilots", page }];
    await stage.poll();
    outlet.items.unshift({ name: "herring", title: "Guild debates herring", page });
    await stage.poll();
    expect(stage.rejections()).toMatchObject([{ reason: "text of other pages", url: `${outlet.origin}/herring` }]);
    expect(stage.articles()).toHaveLength(1);
  });
  test("is one article if it speaks of them", async () => {
    outlet.items = ["a", "b"].map((name) => ({ name, title: `Archive moves: part ${name}`, page }));
    await stage.poll();
    expect(stage.rejections()).toEqual([]);
    expect(new Set(stage.extractQueue.messages.map(({ articleKey }) => articleKey)).size).toBe(1);
  });
});

test("a page that is gone and leads to the front page is not found", async () => {
  outlet.items.unshift({ name: "gone", page: { status: 302, location: "/" } }, { name: "", page: {} });
  await stage.poll();
  expect(stage.rejections()).toMatchObject([{ reason: "page not found", url: `${outlet.origin}/gone` }]);
});

describe("dates", () => {
  test.each([
    ["in the future", "2041-01-01T00:00:00Z", "2026-11-23T08:00:00.000Z"],
    ["that are none", "soon", "2026-11-23T08:00:00.000Z"],
    ["in the past", "2026-11-21T00:00:00Z", "2026-11-21T00:00:00.000Z"],
  ])("%s", async (_, date, publishedAt) => {
    outlet.items = [{ name: "dredging", date }];
    await stage.poll();
    expect(stage.articles()).toMatchObject([{ publishedAt }]);
  });
});
