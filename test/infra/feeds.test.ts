// The feed list: OPML in and out.
import fc from "fast-check";
import { expect, test } from "vitest";
import { FeedListInvalid, mergeFeeds, parseFeedList, readFeedList, writeFeedList } from "../../infra/feeds.ts";

const opml = (body: string) => `<?xml version="1.0"?><opml version="2.0"><head/><body>${body}</body></opml>`;
const feed = (name: string, url: string) => `<outline type="rss" text="${name}" xmlUrl="${url}"/>`;

test("folders are sections, the innermost wins", () => {
  const list = parseFeedList(
    opml(
      `<outline text="News"><outline text="World">${feed("Herald", "https://a.example/rss")}</outline></outline>${feed("Alone", "https://b.example/rss")}`,
    ),
    "f.opml",
  );
  expect(list).toEqual([
    { id: "herald", url: "https://a.example/rss", outlet: "Herald", section: "World" },
    { id: "alone", url: "https://b.example/rss", outlet: "Alone", section: "News" },
  ]);
});
test.each([
  ['<outline text="" xmlUrl="https://www.a.example/rss"/>', { outlet: "a.example", id: "a-example", section: "News" }],
  ['<outline xmlUrl="https://b.example/rss"/>', { outlet: "b.example", section: "News" }],
  ['<outline title=" " text="Herald" xmlUrl="https://a.example/rss"/>', { outlet: "Herald" }],
  [`<outline text="">${feed("Herald", "https://a.example/rss")}</outline>`, { section: "News" }],
])("an outlet without a name is called by its host, and a folder without one is none: %s", (body, expected) =>
  expect(parseFeedList(opml(body), "f")[0]).toMatchObject(expected),
);
test("two outlets of one name keep two ids", () =>
  expect(
    parseFeedList(opml(feed("Herald", "https://a.example/1") + feed("Herald", "https://a.example/2")), "f").map(
      ({ id }) => id,
    ),
  ).toEqual(["herald", "herald-2"]));
test("a name without letters still has an id", () =>
  expect(parseFeedList(opml(feed("新聞", "https://a.example/")), "f")[0]).toMatchObject({
    id: "feed",
    outlet: "新聞",
  }));

test.each([
  ["<html><body>no</body></html>", /f\.opml: is not an OPML document/],
  [opml(""), /lists no feed/],
  [`<opml><body><outline text="A" xmlUrl="http://a.example/"/><outline text="B`, /breaks off before its <\/opml>/],
  [opml(feed("Herald", "ftp://a.example/")), /the feed "Herald" has no http\(s\) address: ftp/],
  [opml(feed("Herald", "not an address")), /the feed "Herald" has no http\(s\) address/],
  [opml(feed("", "ftp://a.example/")), /the feed "ftp:\/\/a\.example\/" has no http\(s\) address/],
  [opml(feed("Herald", "https://me:secret@a.example/rss")), /the feed "Herald" has a user name or password in its add/],
  ["", /is not an OPML document/],
])("%j is refused", (text, message) => expect(() => parseFeedList(text, "f.opml")).toThrow(message));

test.each([
  ["feed://herald.example/rss", "http://herald.example/rss"],
  ["feed:https://herald.example/rss", "https://herald.example/rss"],
  [" https://herald.example/rss ", "https://herald.example/rss"],
])("%j is %s", (written, url) =>
  expect(
    parseFeedList(`<opml><body><outline text="Herald" xmlUrl="${written}"/></body></opml>`, "f.opml"),
  ).toMatchObject([{ url }]),
);
test("an import goes on without what cannot be read", () => {
  const problems: string[] = [];
  const outlines = [
    "javascript:alert(1)",
    "",
    "https://herald.example/rss",
    "ftp://x.example/",
    "https://herald.example/rss",
  ];
  const list = opml(outlines.map((url, number) => feed(`Outlet ${number}`, url)).join(""));
  const feeds = parseFeedList(list, "f.opml", ({ message }) => void problems.push(message));
  expect(mergeFeeds([], feeds).map(({ outlet }) => outlet)).toEqual(["Outlet 2"]);
  expect(problems.map((problem) => /Outlet \d/.exec(problem)?.[0])).toEqual(["Outlet 0", "Outlet 1", "Outlet 3"]);
});
test("a file that is not there is named", () => expect(() => readFeedList("no/such.opml")).toThrow(FeedListInvalid));
test("the list that ships holds feeds in four sections", () =>
  expect(new Set(readFeedList("infra/feeds.opml").map(({ section }) => section)).size).toBe(4));

test("what is written is read back", () => {
  const word = fc.string({ minLength: 1, maxLength: 30 }).map((text) => text.replace(/[\p{C}\s]/gu, "x"));
  const feeds = fc.array(fc.record({ url: fc.webUrl(), outlet: word, section: word }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(feeds, (given) => {
      const back = parseFeedList(writeFeedList(given, "T"), "f").map(({ url, outlet, section }) => ({
        url,
        outlet,
        section,
      }));
      expect(back).toHaveLength(given.length);
      expect(back).toEqual(expect.arrayContaining(given));
    }),
  );
});

test("another reader's list is added: what is known stays as it is, each address once", () => {
  const list = (...feeds: string[]) => parseFeedList(opml(feeds.join("")), "f.opml");
  const known = list(feed("Herald", "https://a.example/rss"));
  const others = list(feed("The Herald", "https://a.example/rss"), feed("Post", "https://b.example/rss"));
  expect(mergeFeeds(known, others).map(({ outlet }) => outlet)).toEqual(["Herald", "Post"]);
});
