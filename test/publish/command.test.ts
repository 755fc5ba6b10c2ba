// The command line `stories`, as a process of its own: records in, stories out, bad records named.
import { spawn } from "node:child_process";
import { text as readAll } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { allReports } from "./look-alikes.ts";

const program = fileURLToPath(new URL("../../functions/publish/command.ts", import.meta.url));

const stories = async (input: string, ...args: string[]) => {
  const child = spawn(process.execPath, [program, "stories", ...args], { stdio: "pipe" });
  child.stdin.end(input);
  const ended = new Promise<number | null>((done) => child.on("close", done));
  const [stdout, stderr] = await Promise.all([readAll(child.stdout), readAll(child.stderr)]);
  return { stdout, stderr, code: await ended };
};
const records = allReports.map(({ id, text }) => JSON.stringify({ id, text })).join("\n");

test("one line a story, each article in one of them", async () => {
  const { stdout, code } = await stories(`${records}\n`, "--jsonl");
  const lines: { id: string; articles: string[] }[] = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(code).toBe(0);
  expect(lines.map((line) => Object.keys(line))).toEqual(lines.map(() => ["id", "articles"]));
  expect(lines.flatMap(({ articles }) => articles).sort()).toEqual(allReports.map(({ id }) => id).sort());
  expect(lines).toHaveLength(4);
});

test("bad records are named on standard error and the others grouped", async () => {
  const bad = [
    "no JSON",
    '{"id":7,"text":null}',
    '{"id":"no text"}',
    JSON.stringify({ id: allReports[0]?.id, text: "again" }),
  ];
  const { stdout, stderr, code } = await stories([records, ...bad].join("\n"), "--jsonl");
  expect(code).toBe(0);
  expect(stdout.trim().split("\n")).toHaveLength(4);
  expect(
    stderr
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line).id),
  ).toEqual([null, 7, "no text", allReports[0]?.id]);
});

test("a person reads titles, the largest story first", async () => {
  const { stdout } = await stories(`${records}\n`);
  expect(stdout).toMatch(/^ {3}3 {2}/);
  expect(stdout).toContain("9 articles in 4 stories");
});

test("nothing in, nothing out", async () => {
  expect(await stories("", "--jsonl")).toEqual({ stdout: "", stderr: "", code: 0 });
});

test("a number is an id as good as a word, and null is a title that is not there", async () => {
  const { stdout } = await stories(
    '{"id":7,"title":null,"text":"A ferry sank off Lund.","publishedAt":null}',
    "--jsonl",
  );
  expect(JSON.parse(stdout)).toMatchObject({ articles: [7] });
});

test("a person is told where there is no article", async () => {
  const { stdout, stderr, code } = await stories("");
  expect({ stdout, code }).toEqual({ stdout: "", code: 1 });
  expect(stderr).toMatch(/^Standard input holds no article: .*\n$/);
});

test("help teaches; a wrong option and a missing file are named in one line", async () => {
  expect((await stories("", "--help")).stdout).toContain("--jsonl");
  for (const [word, exit] of [
    ["--wrong", 2],
    ["/nowhere/articles.jsonl", 1],
  ] as const) {
    const { stderr, code } = await stories("", word);
    expect(code).toBe(exit);
    expect(stderr).toContain(word);
    expect(stderr.trim().split("\n")).toHaveLength(1);
  }
});
