// Pages that editions quote are read again: what an outlet changed becomes a further version of its article.
import { afterEach, beforeEach, expect, test } from "vitest";
import { toJson } from "../../functions/shared/archive.ts";
import { recheckKey } from "../../functions/shared/archive-keys.ts";
import { Rechecks } from "../../functions/shared/model/rechecks.ts";
import { FetchFailed } from "../../functions/collect/web.ts";
import { type Collecting, collecting, oneFeed } from "../support/collecting.ts";
import { openOutlet, type Outlet } from "../support/outlet.ts";
import { paragraphs, writePage } from "../support/write-page.ts";

let outlet: Outlet;
let stage: Collecting;
const feed = () => oneFeed(outlet.origin);
const pages = (): string[] => outlet.asked.filter((path) => path.includes("/quay"));

/** An outlet whose one article is kept; then an edition quotes it. */
beforeEach(async () => {
  outlet = await openOutlet([{ name: "quay" }]);
  stage = collecting([feed()], [outlet.origin]);
  await stage.poll();
  const [article] = stage.articles();
  if (!article) throw new Error("no article was kept");
  const { id: articleId, url, title, publishedAt } = article;
  const rechecks = {
    schema: 1,
    feedId: feed().id,
    articles: [{ articleId, url, title, publishedAt, until: "2026-11-25T05:00:00Z" }],
  };
  stage.archive.objects.set(recheckKey(feed().id), Buffer.from(toJson(rechecks)));
});
afterEach(() => outlet.close());

const changePage = (): void => {
  const body = `<p>The board of the port takes back what it said of the quay.</p><p>${paragraphs[0]}</p><p>${paragraphs[1]}</p>`;
  outlet.items = [{ name: "quay", page: { body: writePage({ heading: "Quay", title: "Quay", body }) } }];
};
const pollAt = async (at: string): Promise<void> => {
  stage.clock.set(at);
  await stage.poll();
};

test("a page that changed without its feed saying so becomes a further version, and is read by extract", async () => {
  const [first] = stage.articles();
  changePage();
  await pollAt("2026-11-24T08:00:00Z");
  const versions = stage.articles();
  expect(versions).toHaveLength(2);
  expect(new Set(versions.map(({ id }) => id))).toEqual(new Set([first?.id]));
  const second = versions.find(({ textHash }) => textHash !== first?.textHash);
  expect(second).toMatchObject({ firstSeenAt: "2026-11-24T08:00:00.000Z", publishedAt: first?.publishedAt });
  expect(second?.text).toContain("takes back");
  expect(stage.extractQueue.messages.at(-1)?.articleKey).toContain(second?.textHash.slice(0, 16));
});

test("an unchanged page stays one version", async () => {
  await pollAt("2026-11-24T08:00:00Z");
  expect(stage.articles()).toHaveLength(1);
  expect(pages()).toHaveLength(2);
});

test.each([
  ["again within six hours", ["2026-11-24T08:00:00Z", "2026-11-24T13:59:00Z"], 2],
  ["again after six hours", ["2026-11-24T08:00:00Z", "2026-11-24T14:00:00Z"], 3],
  ["when its two days are over", ["2026-11-25T05:00:00Z"], 1],
])("polled %s, the page was asked for as often as it may be", async (_, times, requests) => {
  for (const at of times) await pollAt(at);
  expect(pages()).toHaveLength(requests);
});

test.each([404, 500])("a page that answers %i changes nothing and stops nothing", async (status) => {
  outlet.items = [
    { name: "quay", page: { status } },
    { name: "tug", date: "2026-11-24T07:00:00Z" },
  ];
  await pollAt("2026-11-24T08:00:00Z");
  expect(stage.articles()).toHaveLength(2);
  expect(stage.rejections()).toEqual([]);
});

test("a list that cannot be read costs no poll", async () => {
  stage.archive.objects.set(recheckKey(feed().id), Buffer.from("{"));
  outlet.items = [{ name: "quay" }, { name: "tug", date: "2026-11-24T07:00:00Z" }];
  await pollAt("2026-11-24T08:00:00Z");
  expect(stage.articles()).toHaveLength(2);
  expect(stage.log.lines().join()).toContain("quoted pages are not read again");
});

test("a server that asks for a pause is asked for no further page", async () => {
  const quoted = stage.archive.objects.get(recheckKey(feed().id)) ?? Buffer.from("");
  const list = Rechecks.parse(JSON.parse(Buffer.from(quoted).toString()));
  const asked: string[] = [];
  const busy = collecting([feed()], [outlet.origin], ({ web }) => ({
    web: {
      async get(address, ...more) {
        if (address.endsWith("/feed")) return web.get(address, ...more);
        asked.push(address);
        throw new FetchFailed("too many requests", `${address} answers 429`, 600);
      },
    },
  }));
  const articles = list.articles.flatMap((article) => [article, { ...article, articleId: "b" }]);
  busy.archive.objects.set(recheckKey(feed().id), Buffer.from(toJson({ ...list, articles })));
  outlet.items = [];
  busy.clock.set("2026-11-24T08:00:00Z");
  await busy.poll();
  expect(asked).toEqual([`${outlet.origin}/quay`]);
});
