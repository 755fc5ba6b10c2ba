// Feeds made to do harm: they are read or refused, and never anything else.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { FeedTree } from "../../functions/collect/parse-feed/feed-tree.ts";
import { NotAFeed } from "../../functions/collect/parse-feed/not-a-feed.ts";
import { type ParsedFeed, parseFeed } from "../../functions/collect/parse-feed/parse-feed.ts";
import { readLeniently } from "../../functions/collect/parse-feed/read-leniently.ts";
import { readWithRssParser } from "../../functions/collect/parse-feed/read-with-rss-parser.ts";

const read = (body: string): Promise<ParsedFeed> =>
  parseFeed({ body: Buffer.from(body), headers: {}, url: "https://callow.example/feed" });
const rss = (inside: string): string =>
  `<rss version="2.0"><channel><title>Callow</title><item><title>Ferry</title><link>https://callow.example/1</link>${inside}</item></channel></rss>`;
const laughs = Array.from({ length: 20 }, (_, level) => `<!ENTITY l${level} "&l${level - 1};&l${level - 1};">`).join(
  "",
);

test.each<[name: string, body: string, summary: string | undefined]>([
  [
    "entities in entities",
    `<!DOCTYPE r [<!ENTITY l "ha">${laughs}]>${rss("<description>&l19;</description>")}`,
    "&l19;",
  ],
  [
    "a file as an entity",
    `<!DOCTYPE r [<!ENTITY f SYSTEM "file:///etc/passwd">]>${rss("<description>&f;</description>")}`,
    "&f;",
  ],
  ["a million references", rss(`<description>${"&#65;".repeat(1_000_000)}</description>`), "A".repeat(1_000_000)],
  ["4 million ampersands", rss(`<description>${"&".repeat(4_000_000)}</description>`), "&".repeat(300_000)],
  [
    "50,000 attributes",
    rss(`<x ${Array.from({ length: 50_000 }, (_, n) => `a${n}="1"`).join(" ")}/><description>x</description>`),
    "x",
  ],
  ["tags that never close, in a text", rss(`<description>${"a&lt;h".repeat(100_000)}</description>`), "a"],
  [
    "elements named after JavaScript's own",
    rss("<__proto__>x</__proto__><constructor>y</constructor><_>z</_><description>x</description>"),
    "x",
  ],
])("%s", async (_, body, summary) => expect((await read(body)).items).toMatchObject([{ title: "Ferry", summary }]));

test.each([
  ["200,000 open elements", rss("<x>".repeat(200_000))],
  ["200,000 open items", `<rss version="2.0"><channel>${"<item>".repeat(200_000)}`],
  ["nothing but document types", "<!DOCTYPE [".repeat(100_000)],
  ["nothing but comments", "<!--".repeat(200_000)],
  ["nothing but brackets", "<".repeat(1_000_000)],
  ["nothing but JSON brackets", "[".repeat(1_000_000)],
  ["a page of half tags", `<html>${'<link type="'.repeat(100_000)}`],
])("%s are refused", async (_, body) => expect(read(body)).rejects.toThrow(NotAFeed));

const pieces =
  `< > </ <rss version="2.0"> <channel> </channel> </rss> <item> </item> <title> </title> <entry> </entry> </feed>
  <feed xmlns="http://www.w3.org/2005/Atom"> <link href=" "/> <link> </link> https://callow.example/a <![CDATA[ ]]> <!-- -->
  <!DOCTYPE [ ]> &a; & &#xD800; &#0; <?xml encoding="utf-16"?> <pubDate> </pubDate> 2026-11-23 <description> </description>
  <rdf:RDF> </rdf:RDF> {"version":"https://jsonfeed.org/version/1.1","items":[ ]} { <a xml:base=" \0 \ud800`.split(
    /\s+/,
  );
const piece = fc.constantFrom(...pieces);
test("whatever comes, it is a feed or NotAFeed", () =>
  fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (chosen) => {
      const feed = await read(chosen.join(" ")).catch((error: unknown) => error);
      if (!(feed instanceof NotAFeed)) expect(feed).toMatchObject({ items: expect.any(Array) });
    }),
    { numRuns: 2000 },
  ));

const words = fc.stringMatching(/^[a-z<&"' ]{0,20}$/);
test("the lenient reader finds in a sound feed what rss-parser finds", () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ title: words, link: fc.webUrl(), guid: words }), { maxLength: 5 }),
      async (items) => {
        const escape = (text: string): string => text.replace(/\W/g, (sign) => `&#${sign.codePointAt(0)};`);
        const written = items.map(
          ({ title, link, guid }) =>
            `<item><title>${escape(title)}</title><link>${escape(link)}</link><guid isPermaLink="false">${escape(guid)}</guid></item>`,
        );
        const xml = `<rss version="2.0"><channel><title>Callow</title>${written.join("")}</channel></rss>`;
        const found = (feed: FeedTree | undefined) =>
          feed?.items.map((fields) => ["title", "link", "guid"].map((name) => fields.get(name)?.[0]?.text.trim()));
        expect(found(await readWithRssParser(xml))).toEqual(found(readLeniently(xml)));
      },
    ),
  ));
