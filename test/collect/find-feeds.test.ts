// Finds the feeds of a web site, and reports on feeds, in processes of their own and without.
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { checkFeed } from "../../functions/collect/check-feed.ts";
import { findFeeds } from "../../functions/collect/find-feeds.ts";
import { namedFeeds } from "../../functions/collect/named-feeds.ts";
import { client, site, started } from "../support/web-client.ts";

const rss = (title: string): string =>
  `<rss version="2.0"><channel><title>${title}</title><item><title>Ferry</title><link>https://callow.example/1</link><pubDate>Mon, 23 Nov 2026 07:30:00 GMT</pubDate></item></channel></rss>`;
const link = (attributes: string): string => `<link rel="alternate" ${attributes}>`;

/** A site of these pages; everything else is not found. */
const openSite = (pages: Readonly<Record<string, string>>) =>
  started(
    site((request, response) => {
      const body = pages[request.url ?? ""];
      response.writeHead(body === undefined ? 404 : 200, { "content-type": "text/html" }).end(body);
    }),
  );

test.each<[string, string, string[]]>([
  [
    "RSS, Atom and JSON",
    link('type="application/rss+xml" href="/a"') +
      link('type="application/atom+xml" href="b"') +
      link('type="application/feed+json" href="https://other.example/c"'),
    ["https://callow.example/a", "https://callow.example/news/b", "https://other.example/c"],
  ],
  ["one named twice", link('type="application/rss+xml" href="/a"').repeat(2), ["https://callow.example/a"]],
  [
    "other languages, style sheets and interfaces",
    '<link rel="alternate" hreflang="de" href="/de"><link rel="stylesheet" type="application/rss+xml" href="/x">' +
      link('type="application/json" href="/wp-json/wp/v2/posts/1"'),
    [],
  ],
  ["what is no web address", link('type="application/rss+xml" href="javascript:alert(1)"'), []],
])("of the links of a page: %s", (_, html, feeds) =>
  expect(namedFeeds(html, "https://callow.example/news/")).toEqual(feeds),
);

test("an address that is a feed itself", async () => {
  const { origin } = await openSite({ "/news": rss("Callow") });
  expect(await findFeeds(`${origin}/news`, client([origin]))).toEqual([
    { url: `${origin}/news`, format: "RSS 2.0", title: "Callow", items: 1, newest: "2026-11-23T07:30:00.000Z" },
  ]);
});

test("feeds that a page names, as far as they can be read", async () => {
  const html = link('type="application/rss+xml" href="/a"') + link('type="application/rss+xml" href="/gone"');
  const { origin } = await openSite({ "/": `<html><head>${html}</head></html>`, "/a": rss("A"), "/feed": rss("B") });
  expect(await findFeeds(origin, client([origin]))).toMatchObject([{ title: "A" }]);
});

test("a feed at a usual address, where the page names none", async () => {
  const { origin } = await openSite({ "/": "<html><p>News</p></html>", "/rss.xml": rss("B") });
  expect(await findFeeds(origin, client([origin]))).toMatchObject([{ url: `${origin}/rss.xml`, title: "B" }]);
});

test.each([
  ["/gone", /answers 404/],
  ["/", /web page/],
])("what is wrong with %s is reported", async (path, error) => {
  const { origin } = await openSite({ "/": "<html><p>News</p></html>" });
  expect(await checkFeed(origin + path, client([origin]))).toEqual({
    url: origin + path,
    error: expect.stringMatching(error),
  });
});

test("on the command line", async () => {
  const { origin } = await openSite({ "/feed": rss("Callow"), "/": "<html><p>News</p></html>" });
  const command = join(import.meta.dirname, "../../functions/collect/command.ts");
  const run = (...words: string[]) => {
    const running = promisify(execFile)(process.execPath, [command, "feeds", ...words], {
      env: { ...process.env, PRIVATE_ORIGINS: origin },
    });
    running.child.stdin?.end(JSON.stringify([`${origin}/feed`, `${origin}/gone`]));
    return running;
  };
  const reports = (await run("check")).stdout
    .trim()
    .split("\n")
    .map((line): unknown => JSON.parse(line));
  expect(reports).toHaveLength(2);
  expect(reports).toContainEqual(expect.objectContaining({ asked: `${origin}/feed`, items: 1 }));
  expect(reports).toContainEqual({
    asked: `${origin}/gone`,
    url: `${origin}/gone`,
    error: expect.stringMatching(/404/),
  });
  expect((await run("find", origin)).stdout).toBe(
    `${origin}/feed\n  Callow · RSS 2.0 · 1 items · 2026-11-23 07:30 UTC\n`,
  );
  await expect(run("lose")).rejects.toThrow(/feeds check, or feeds find URL/);
}, 60_000);
