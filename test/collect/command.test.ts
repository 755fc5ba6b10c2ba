// The command line of collect, as a process of its own.
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { openOutlet } from "../support/outlet.ts";
import { articleText, paragraphs, writePage } from "../support/write-page.ts";

const command = join(import.meta.dirname, "../../functions/collect/command.ts");
const directory = mkdtempSync(join(tmpdir(), "readout-command-"));
afterAll(() => rmSync(directory, { recursive: true }));

const write = (name: string, content: string | Uint8Array): string => {
  const file = join(directory, name);
  writeFileSync(file, content);
  return file;
};
interface Ended {
  code: number;
  out: string;
  err: string;
}
const run = (words: readonly string[], input = "", environment: Record<string, string> = {}): Promise<Ended> =>
  new Promise((ended) => {
    const child = execFile(
      process.execPath,
      [command, ...words],
      { env: { ...process.env, ...environment } },
      (error, out, err) => ended({ code: error ? Number(error.code) : 0, out, err }),
    );
    child.stdin?.end(input);
  });
const lines = (text: string): unknown[] =>
  text
    .trim()
    .split("\n")
    .map((line): unknown => JSON.parse(line));

const feed = `<rss version="2.0"><channel><title>Callow Courier</title><link>https://callow.example/</link><item><title>Ferry sails again</title><link>https://callow.example/ferry</link><pubDate>Mon, 23 Nov 2026 07:30:00 GMT</pubDate></item></channel></rss>`;
const textFile = `Photo credit: www.callow.example\nPort Callow to dredge its eastern channel\n${paragraphs.join("\n")}\nSource\nwww.callow.example`;

describe("for a person", () => {
  test("a feed is a table of its items", async () => {
    const { out, code } = await run(["feed", write("feed.xml", feed)]);
    expect(code).toBe(0);
    expect(out).toBe(`Callow Courier
RSS 2.0 · 1 item · https://callow.example/

2026-11-23 07:30 UTC  Ferry sails again
                      https://callow.example/ferry
`);
  });

  test.each([
    ["a page", "article.html", writePage()],
    ["a text", "article.txt", textFile],
    ["a page without a telling name", "article", writePage()],
  ])("%s is a clean page of 80 columns", async (_, name, content) => {
    const { out, code } = await run(["article", write(name, content)]);
    expect(code).toBe(0);
    expect(out.startsWith("Port Callow to dredge its eastern channel\n")).toBe(true);
    expect(
      out
        .split("\n\n")
        .slice(1)
        .map((block) => block.trim().replaceAll("\n", " ")),
    ).toEqual(paragraphs);
    expect(Math.max(...out.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  test("standard input is read where no file is named", async () =>
    expect((await run(["article"], textFile)).out).toContain("www.callow.example · en"));

  test("an address is fetched where it may be", async () => {
    const outlet = await openOutlet([{ name: "dredging" }]);
    try {
      const allowed = await run(["article", `${outlet.origin}/dredging`], "", { PRIVATE_ORIGINS: outlet.origin });
      expect(allowed.out).toContain("Decision on dredging");
      const refused = await run(["article", `${outlet.origin}/dredging`], "", { PRIVATE_ORIGINS: "" });
      expect(refused).toMatchObject({ code: 1, out: "", err: expect.stringContaining("PRIVATE_ORIGINS") });
    } finally {
      await outlet.close();
    }
  });

  test.each(["feed", "article"])("%s --help teaches", async (noun) => {
    const { out, code } = await run([noun, "--help"]);
    expect(code).toBe(0);
    expect(out).toContain(`npm run readout -- ${noun} [FILE|URL]`);
    expect(out).toContain("Try:");
  });
});

describe("for a program", () => {
  test("records of feeds are answered in order, bad ones under their own id", async () => {
    const records = [
      { id: "a", headers: { "Content-Type": "text/xml" }, body: Buffer.from(feed).toString("base64") },
      { id: "b", body: Buffer.from("<html></html>").toString("base64") },
      { id: "c", body: "not base64!" },
      { id: 4, body: Buffer.from(feed).toString("base64") },
    ];
    const { out, code } = await run(["feed", "--jsonl"], records.map((record) => JSON.stringify(record)).join("\n"));
    expect(code).toBe(0);
    expect(lines(out)).toMatchObject([
      { id: "a", format: "RSS 2.0", title: "Callow Courier", items: [{ id: "https://callow.example/ferry" }] },
      { id: "b", error: "no feed: it is a web page" },
      { id: "c", error: "body: is not base64" },
      { id: 4, format: "RSS 2.0" },
    ]);
  });

  test("records of articles, as pages and as texts", async () => {
    const records = [
      { id: 1, url: "https://callow.example/a?utm_source=x", html: writePage() },
      { id: 2, text: textFile },
      { id: 3, html: "" },
      { id: 4 },
    ];
    const { out } = await run(["article", "--jsonl"], records.map((record) => JSON.stringify(record)).join("\n"));
    expect(lines(out)).toMatchObject([
      { id: 1, url: "https://callow.example/a", language: "en", text: articleText },
      { id: 2, siteName: "www.callow.example", text: articleText },
      { id: 3, error: expect.stringContaining("no article") },
      { id: 4, error: expect.stringContaining('needs "id"') },
    ]);
  });

  test("of a file, one record", async () => {
    const file = write("one.txt", textFile);
    expect(lines((await run(["article", file, "--jsonl"])).out)).toMatchObject([{ id: file, text: articleText }]);
  });
});

test.each<[name: string, words: () => string[], said: string]>([
  ["a missing file", () => ["feed", join(directory, "none.xml")], "none.xml does not exist"],
  ["a directory", () => ["article", directory], "is a folder: name a file in it"],
  ["an empty file", () => ["feed", write("empty.xml", "")], "empty.xml: is empty"],
  [
    "a picture",
    () => ["article", write("a.png", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]))],
    "a.png: holds binary data",
  ],
  ["a web page as a feed", () => ["feed", write("page.html", writePage())], "page.html: no feed: it is a web page"],
  [
    "a page without an article",
    () => ["article", write("short.html", "<p>Hello")],
    "short.html: holds 5 characters of running text",
  ],
  ["a site without its scheme", () => ["feeds", "find", "127.0.0.1:1"], "https://127.0.0.1:1/ leads to 127.0.0.1"],
  ["an address of mail", () => ["feeds", "find", "mailto:a@callow.example"], "is no http or https address"],
])("%s is one clear line and exit 1", async (_, words, said) => {
  const { code, out, err } = await run(words());
  expect({ code, out }).toEqual({ code: 1, out: "" });
  expect(err).toContain(said);
  expect(err.trim().split("\n")).toHaveLength(1);
});

test.each<[name: string, words: string[], said: string]>([
  ["an unknown noun", ["story"], 'there is no command "story"'],
  ["an unknown option", ["feed", "--fast"], "--fast"],
])("%s is one clear line and exit 2", async (_, words, said) => {
  const { code, out, err } = await run(words);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toContain(said);
  expect(err.trim().split("\n")).toHaveLength(1);
});
