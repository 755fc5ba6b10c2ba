// The ways feeds come broken, and what is none.
import { randomBytes } from "node:crypto";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { NotAFeed } from "../../functions/collect/parse-feed/not-a-feed.ts";
import { firstItem, item, read, rss } from "./written-feeds.ts";

describe("repairs", () => {
  const good = rss(item("<description>Sails.</description>"));
  const warning = "<br />\n<b>Warning</b>:  Undefined key in <b>/www/feed.php</b> on line <b>12</b><br />\n";
  test.each([
    ["white space and junk in front", `\n\n  junk ${good}`],
    ["a byte order mark", `\ufeff${good}`],
    ["control characters", good.replace("Sails", "Sa\u0000i\u0008ls")],
    [
      "a document type with entities",
      good.replace("<rss", '<!DOCTYPE rss [<!ENTITY x "<b>"> <!-- ] > -->]><rss').replace("Sails.", "Sails."),
    ],
    ["warnings of a program in front", `${warning}${warning}${good}`],
    ["warnings in front of what declares nothing", warning + good.replace(/^<\?xml[^>]*>\s*/, "")],
    ["a warning between declaration and feed", good.replace("<rss", `${warning}<rss`)],
    ["a warning of tables and fonts", `<font size='1'><table><tr><th>Deprecated: x</th></tr></table></font>${good}`],
    ["a warning without tags", `\nNotice: a < b in C:\\feed.php on line 3\n${good}`],
    ["comments and empty lines in front", `<!-- cached <rss> -->\n\n\n<!-- at noon -->\n${good}`],
    ["two byte order marks and empty lines", `\ufeff\ufeff\n\n${good}`],
    ["a comment in front", good.replace("<rss", "<!-- <!DOCTYPE --><rss")],
    ["a missing end", good.replace("</channel></rss>", "")],
    ["an item cut in half at the end", good.replace("</channel></rss>", "<item><title>Half a")],
    ["a wrong end tag", good.replace("</description>", "</descr></description>")],
    ["text after the end", `${good}<script>x</script>`],
  ])("%s", async (_, body) =>
    expect((await read(body)).items).toEqual([
      { id: "https://callow.example/ferry", url: "https://callow.example/ferry", title: "Ferry", summary: "Sails." },
    ]),
  );

  test.each([
    ["a bare ampersand", "Fish & chips", "Fish & chips"],
    ["a bare ampersand in front of a word", "R&D", "R&D"],
    ["an HTML entity", "caf&eacute; &ndash; open", "café – open"],
    ["an entity nobody knows", "&callow; bay", "&callow; bay"],
    ["a numeric reference to windows-1252", "Callow&#146;s bay", "Callow’s bay"],
    ["a reference to no character", "Callow&#0; bay&#xFFFF;", "Callow bay"],
    ["an upper-case hexadecimal reference", "&#X41;", "A"],
    ["an ampersand in CDATA", "<![CDATA[Fish & chips &eacute;]]>", "Fish & chips é"],
  ])("%s", async (_, title, words) =>
    expect((await firstItem(rss(`<item><title>${title}</title></item>`)))?.title?.replace("\ufffd", "")).toBe(words),
  );

  test("an ampersand in an address", async () => {
    const body = rss("<item><title>a</title><link>https://callow.example/?a=1&b=2</link></item>");
    expect((await firstItem(body))?.url).toBe("https://callow.example/?a=1&b=2");
  });
  test("items without their end tags", async () => {
    const body = rss(
      "<item><title>One</title><link>https://callow.example/1</link><item><title>Two</title><link>https://callow.example/2</link></item>",
    );
    expect((await read(body)).items.map(({ title }) => title)).toEqual(["One", "Two"]);
  });
  test("any prefix for a namespace", async () => {
    const body = `<a:feed xmlns:a="http://www.w3.org/2005/Atom" xmlns:d="http://purl.org/dc/elements/1.1/"><a:title>Callow</a:title><a:entry><a:title>Ferry</a:title><d:date>2026-11-23</d:date></a:entry></a:feed>`;
    expect(await read(body)).toMatchObject({
      title: "Callow",
      items: [{ title: "Ferry", publishedAt: "2026-11-23T00:00:00.000Z" }],
    });
  });
  test("names in capitals", async () =>
    expect(
      (await read("<RSS VERSION='2.0'><CHANNEL><TITLE>Callow</TITLE><ITEM><TITLE>Ferry</TITLE></ITEM></CHANNEL></RSS>"))
        .items[0]?.title,
    ).toBe("Ferry"));
  test("in windows-1252, whatever the header says", async () => {
    const body = Buffer.from(
      rss("<item><title>\u0093Caf\u00e9\u0094</title></item>").replace("UTF-8", "windows-1252"),
      "latin1",
    );
    expect((await read(body, { "content-type": "text/xml; charset=utf-8" })).items[0]?.title).toBe("“Café”");
  });
});

describe("a gzip file, of which no header speaks,", () => {
  const good = rss(item(""));
  test("is unpacked", async () => expect((await read(gzipSync(good))).items).toMatchObject([{ title: "Ferry" }]));
  test("is read as far as it goes", async () => {
    const packed = gzipSync(good + randomBytes(2000).toString("hex"));
    expect((await read(packed.subarray(0, packed.length - 500))).items).toMatchObject([{ title: "Ferry" }]);
  });
  test.each([
    ["that grows too large", gzipSync(Buffer.alloc(6 * 1024 * 1024)), "unpacks to more than 5242880 bytes"],
    ["that is broken", Buffer.from([0x1f, 0x8b, 9, 9, 9]), "it is a broken gzip file"],
    ["in a gzip file", gzipSync(gzipSync(good)), "there is no element in it"],
    ["of a page", gzipSync("<html>"), "it is a web page"],
  ])("%s is refused", async (_, body, problem) => {
    const reading = read(body);
    await expect(reading).rejects.toThrow(NotAFeed);
    await expect(reading).rejects.toThrow(problem);
  });
});

describe("what is no feed", () => {
  const link = (href: string): string => `<link rel=alternate type=application/atom+xml href=${href}>`;
  test.each([
    ["", "it is empty"],
    ["   \n", "it is empty"],
    ["hello", "there is no element in it"],
    ["<!DOCTYPE html><html><head><title>404</title></head></html>", "it is a web page"],
    [
      '<html><head><link rel="alternate" type="application/rss+xml" href="/rss.xml"></head></html>',
      "the feed it names is https://callow.example/rss.xml",
    ],
    [`<html><head><!-- ${link("/old")} -->${link("/new")}</head></html>`, "names is https://callow.example/new"],
    [`<meta charset=utf-8>${link("/a")}<p>hello`, "it is a web page; the feed it names is https://callow.example/a"],
    [`<br><b>Warning</b>: x<br><html><head>${link("/a")}</head><body><rss></html>`, "it is a web page; the feed it"],
    [`<html>${link("/a")}${link("/b")}</html>`, "names are https://callow.example/a, https://callow.example/b"],
    ["<opml><body/></opml>", "its first element is <opml>"],
    ['{"items": []}', "not JSON Feed"],
    ['{"items": ', "JSON that cannot be parsed"],
    ["\u0089PNG\r\n\u001a\n", "there is no element in it"],
  ])("%j", async (body, problem) => {
    const reading = read(body);
    await expect(reading).rejects.toThrow(NotAFeed);
    await expect(reading).rejects.toThrow(problem);
  });
});
