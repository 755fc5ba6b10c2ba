// One address for one page.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalUrl, comparableUrl, resolveUrl, withoutTracking } from "../../functions/collect/canonical-url.ts";

describe("withoutTracking", () => {
  test.each([
    ["https://callow.example/a?utm_source=rss&utm_medium=feed", "https://callow.example/a"],
    ["https://callow.example/a?id=4&utm_source=rss", "https://callow.example/a?id=4"],
    ["https://callow.example/a?UTM_Source=rss&id=4", "https://callow.example/a?id=4"],
    ["https://callow.example/a?fbclid=x&gclid=y&mc_cid=z", "https://callow.example/a"],
    ["https://callow.example/a?q=two%20words&b", "https://callow.example/a?q=two%20words&b"],
    ["https://callow.example/a?campaign=4", "https://callow.example/a?campaign=4"],
    ["https://callow.example/a#comments", "https://callow.example/a"],
    ["https://callow.example/a?", "https://callow.example/a"],
    ["https://callow.example/a?id=4&?utm_source=rss", "https://callow.example/a?id=4&?utm_source=rss"],
    ["https://callow.example/a??utm_source=rss", "https://callow.example/a??utm_source=rss"],
    ["HTTPS://Callow.Example:443/A", "https://callow.example/A"],
  ])("%s → %s", (address, clean) => expect(withoutTracking(address)).toBe(clean));

  test("twice is once", () =>
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (address) => {
        const clean = withoutTracking(address);
        expect(withoutTracking(clean)).toBe(clean);
      }),
    ));
});

describe("canonicalUrl", () => {
  const page = "https://www.callow.example/news/2026/dredging?utm_source=rss";
  test.each([
    ["no link", undefined, "https://www.callow.example/news/2026/dredging"],
    ["its own", "https://www.callow.example/news/dredging", "https://www.callow.example/news/dredging"],
    ["a relative one", "/news/dredging", "https://www.callow.example/news/dredging"],
    ["the mobile site's", "https://m.callow.example/dredging", "https://m.callow.example/dredging"],
    ["tracked", "/dredging?utm_campaign=x", "https://www.callow.example/dredging"],
    ["another outlet's", "https://other.example/dredging", "https://www.callow.example/news/2026/dredging"],
    ["the front page", "https://www.callow.example/", "https://www.callow.example/news/2026/dredging"],
    ["a script", "javascript:alert(1)", "https://www.callow.example/news/2026/dredging"],
    ["nonsense", "http://[", "https://www.callow.example/news/2026/dredging"],
  ])("with %s", (_, link, address) => expect(canonicalUrl(page, link)).toBe(address));

  test("of a page without an address is its link", () =>
    expect(canonicalUrl(undefined, "https://callow.example/a#b")).toBe("https://callow.example/a"));
  test("of a page without address or link is nothing", () => expect(canonicalUrl()).toBeUndefined());
});

test.each([
  ["http://www.callow.example/a/", "https://callow.example/a"],
  ["https://callow.example/a?utm_source=rss#top", "https://callow.example/a"],
  ["https://m.callow.example/a?id=1", "http://callow.example/a?id=1"],
])("%s and %s compare alike", (one, other) => expect(comparableUrl(one)).toBe(comparableUrl(other)));
test.each([
  ["https://callow.example/a?id=1", "https://callow.example/a?id=2"],
  ["https://callow.example/a", "https://other.example/a"],
  ["https://callow.example:8080/a", "https://callow.example/a"],
])("%s and %s do not", (one, other) => expect(comparableUrl(one)).not.toBe(comparableUrl(other)));

test.each([
  ["/a", "https://callow.example/b/c", "https://callow.example/a"],
  ["  https://callow.example/a\n", undefined, "https://callow.example/a"],
  ["//other.example/a", "https://callow.example/", "https://other.example/a"],
  ["/a", undefined, undefined],
  ["javascript:alert(1)", "https://callow.example/", undefined],
  ["\u00a0javascript:alert(1)", "https://callow.example/", undefined],
  ["data:text/html,x", "https://callow.example/", undefined],
  ["file:///etc/passwd", undefined, undefined],
  ["https://user:word@callow.example/", undefined, undefined],
  ["", "https://callow.example/", undefined],
])("%j on %j is %j", (reference, base, address) => expect(resolveUrl(reference, base)).toBe(address));
