// Feeds of every format: their words, addresses, ids and dates.
import { describe, expect, test } from "vitest";
import { parseFeed } from "../../functions/collect/parse-feed/parse-feed.ts";
import { firstItem, item, read, rss } from "./written-feeds.ts";

const atom = (inside: string, attributes = 'xmlns="http://www.w3.org/2005/Atom"'): string =>
  `<feed ${attributes}>${inside}</feed>`;

describe("formats", () => {
  const expected = {
    title: "Callow Courier",
    url: "https://callow.example/",
    items: [
      {
        id: "ferry-1",
        url: "https://callow.example/ferry",
        title: "Ferry sails again",
        summary: "The ferry sails again.",
        publishedAt: "2026-11-23T07:30:00.000Z",
      },
    ],
  };
  const rdfHead = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">`;
  test.each([
    [
      "RSS 2.0",
      rss(
        `<item><guid isPermaLink="false">ferry-1</guid><link>https://callow.example/ferry</link><title>Ferry sails again</title><description>The ferry sails again.</description><pubDate>Mon, 23 Nov 2026 08:30:00 +0100</pubDate></item>`,
      ),
    ],
    [
      "RSS 0.91",
      rss(
        `<item><guid isPermaLink="false">ferry-1</guid><link>https://callow.example/ferry</link><title>Ferry sails again</title><description>The ferry sails again.</description><pubDate>Mon, 23 Nov 2026 07:30:00 GMT</pubDate></item>`,
        'version="0.91"',
      ),
    ],
    [
      "RSS 1.0",
      `${rdfHead}<channel rdf:about="https://callow.example/feed"><title>Callow Courier</title><link>https://callow.example/</link></channel><item rdf:about="ferry-1"><title>Ferry sails again</title><link>https://callow.example/ferry</link><description>The ferry sails again.</description><dc:date>2026-11-23T07:30:00Z</dc:date></item></rdf:RDF>`,
    ],
    [
      "Atom 1.0",
      atom(
        `<title>Callow Courier</title><link rel="self" href="https://callow.example/feed"/><link href="https://callow.example/"/><entry><id>ferry-1</id><title>Ferry sails again</title><link rel="enclosure" href="https://callow.example/ferry.mp3"/><link rel="alternate" href="https://callow.example/ferry"/><summary>The ferry sails again.</summary><published>2026-11-23T07:30:00Z</published></entry>`,
      ),
    ],
    [
      "Atom 0.3",
      atom(
        `<title>Callow Courier</title><link rel="alternate" type="text/html" href="https://callow.example/"/><entry><id>ferry-1</id><title>Ferry sails again</title><link rel="alternate" type="text/html" href="https://callow.example/ferry"/><summary>The ferry sails again.</summary><issued>2026-11-23T07:30:00Z</issued></entry>`,
        'version="0.3" xmlns="http://purl.org/atom/ns#"',
      ),
    ],
    [
      "JSON Feed 1.1",
      JSON.stringify({
        version: "https://jsonfeed.org/version/1.1",
        title: "Callow Courier",
        home_page_url: "https://callow.example/",
        items: [
          {
            id: "ferry-1",
            url: "/ferry",
            title: "Ferry sails again",
            summary: "The ferry sails again.",
            date_published: "2026-11-23T07:30:00Z",
          },
        ],
      }),
    ],
  ])("%s", async (format, body) => expect(await read(body)).toEqual({ format, ...expected }));

  test("RSS without a version", async () => expect(await read(rss(item(""), ""))).toMatchObject({ format: "RSS 2.0" }));
  test("CDF", async () => {
    const body = `<channel href="https://callow.example/"><title>Callow Courier</title><item href="https://callow.example/ferry"><title>Ferry</title><abstract>Sails.</abstract></item></channel>`;
    expect(await read(body)).toMatchObject({
      format: "CDF",
      title: "Callow Courier",
      url: "https://callow.example/",
      items: [{ url: "https://callow.example/ferry", title: "Ferry", summary: "Sails." }],
    });
  });
});

describe("words", () => {
  test.each([
    ["escaped HTML", "Ferry &amp;amp; train &lt;b&gt;late&lt;/b&gt;", "Ferry & train late"],
    ["CDATA", "<![CDATA[Ferry & <i>train</i>]]>", "Ferry & train"],
    ["a lone less-than sign", "1 &lt; 2", "1 < 2"],
    ["white space", "\n  Ferry\n\t late ", "Ferry late"],
    ["a script", "Ferry&lt;script&gt;alert(1)&lt;/script&gt;", "Ferry"],
    ["hidden and turning characters", "Fer\u200bry \u202eetal", "Ferry etal"],
    ["markup left unescaped", "Ferry <b>late</b> again", "Ferry late again"],
  ])("of RSS: %s", async (_, title, words) =>
    expect((await firstItem(rss(`<item><title>${title}</title></item>`)))?.title).toBe(words),
  );

  test.each([
    ["plain text", "<title>1 &lt;b&gt; 2</title>", "1 <b> 2"],
    ["escaped HTML", '<title type="html">Ferry &lt;b&gt;late&lt;/b&gt; &amp;amp; slow</title>', "Ferry late & slow"],
    [
      "XHTML",
      '<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Ferry <b>late</b> again</div></title>',
      "Ferry late again",
    ],
    ["base64", '<title mode="base64" type="text/html">RmVycnkgPGI+bGF0ZTwvYj4=</title>', "Ferry late"],
  ])("of Atom: %s", async (_, title, words) =>
    expect((await firstItem(atom(`<entry>${title}</entry>`)))?.title).toBe(words),
  );

  test("whole texts stay HTML", async () => {
    const body = rss(
      item("<description>Short.</description><content:encoded><![CDATA[<p>Long.</p>]]></content:encoded>"),
      'version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"',
    );
    expect(await firstItem(body)).toMatchObject({ summary: "Short.", html: "<p>Long.</p>" });
  });
  test("inline XHTML keeps the order of its words", async () => {
    const content = `<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The <em>old</em> ferry <b>sails</b>.</p></div></content>`;
    expect((await firstItem(atom(`<entry>${content}</entry>`)))?.summary).toBe("The old ferry sails.");
  });
});

describe("addresses", () => {
  test.each([
    [
      "the feed's own address",
      rss("<item><title>a</title><link>/ferry</link></item>"),
      {},
      "https://callow.example/ferry",
    ],
    [
      "Content-Location",
      rss("<item><title>a</title><link>ferry</link></item>"),
      { "content-location": "https://other.example/x/" },
      "https://other.example/x/ferry",
    ],
    [
      "xml:base",
      atom(
        `<entry xml:base="news/"><title>a</title><link href="ferry"/></entry>`,
        'xmlns="http://www.w3.org/2005/Atom" xml:base="https://base.example/"',
      ),
      {},
      "https://base.example/news/ferry",
    ],
    [
      "a permanent guid",
      rss("<item><title>a</title><guid>https://callow.example/guid</guid></item>"),
      {},
      "https://callow.example/guid",
    ],
    [
      "the link beside a guid",
      rss(
        "<item><title>a</title><link>https://callow.example/link</link><guid>https://callow.example/guid</guid></item>",
      ),
      {},
      "https://callow.example/link",
    ],
    [
      "nothing, where the guid is none",
      rss(`<item><title>a</title><guid isPermaLink="false">https://callow.example/guid</guid></item>`),
      {},
      undefined,
    ],
    [
      "nothing, where the link is a script",
      rss("<item><title>a</title><link>javascript:alert(1)</link></item>"),
      {},
      undefined,
    ],
  ])("come from %s", async (_, body, headers, address) =>
    expect((await read(body, headers)).items[0]?.url).toBe(address),
  );

  test("relative ones are dropped where nothing says what they are relative to", async () =>
    expect(
      (await parseFeed({ body: Buffer.from(rss("<item><title>a</title><link>/ferry</link></item>")), headers: {} }))
        .items[0]?.url,
    ).toBeUndefined());
});

describe("identity", () => {
  const ids = async (inside: string): Promise<(string | undefined)[]> =>
    (await read(rss(inside))).items.map(({ id }) => id);
  test("is the item's id, else its address, else a hash of its words", async () => {
    const [id, address, hash] = await ids(
      `<item><guid isPermaLink="false">7</guid><link>https://callow.example/a</link></item><item><link>https://callow.example/b</link></item><item><title>Words</title></item>`,
    );
    expect([id, address]).toEqual(["7", "https://callow.example/b"]);
    expect(hash).toMatch(/^hash:[0-9a-f]{32}$/);
  });
  test("of an item that stands twice counts once", async () => expect(await ids(item("") + item(""))).toHaveLength(1));
  test("that all items share is none", async () => {
    const shared = ["a", "b"].map(
      (path) => `<item><guid isPermaLink="false">1</guid><link>https://callow.example/${path}</link></item>`,
    );
    expect(await ids(shared.join(""))).toEqual(["https://callow.example/a", "https://callow.example/b"]);
  });
});

test("dates that cannot be are left out", async () =>
  expect(await firstItem(rss(item("<pubDate>31 Feb 2026</pubDate>")))).not.toHaveProperty("publishedAt"));

describe("JSON Feed", () => {
  const json = (items: unknown): string => JSON.stringify({ version: "https://jsonfeed.org/version/1", items });
  test("takes what it can of careless items", async () =>
    expect(
      (
        await read(
          json([
            7,
            null,
            { id: 4, url: "/a", title: 9 },
            { content_html: "<p>Sails.</p>" },
            { id: "x", content_text: "Sails." },
          ]),
        )
      ).items,
    ).toEqual([
      { id: "4", url: "https://callow.example/a" },
      { id: expect.stringMatching(/^hash:/), summary: "Sails.", html: "<p>Sails.</p>" },
      { id: "x", summary: "Sails." },
    ]));
  test("without items is an empty feed", async () =>
    expect(await read(json("none"))).toMatchObject({ format: "JSON Feed 1", items: [] }));
});
