// The command line's noun `stories`: groups the articles of a stream.
import { readFile } from "node:fs/promises";
import { text as readAll } from "node:stream/consumers";
import { parseArgs } from "node:util";
import { type Group, groupRecords, readRecords } from "./group-records.ts";

const help = `npm run readout -- stories [FILE] [--jsonl]

Groups articles into stories: reports of one event come together, look-alike events stay apart.

  FILE       articles, one JSON record a line; standard input where no file is named
  --jsonl    answer one JSON record a story: {"id": …, "articles": [id…]}, the most central article first
  --help     this

A record is {"id", "title"?, "text", "publishedAt"?}. The whole stream is read before the first story is answered: what
tells events apart is which words are rare in it. A record that cannot be read is named on standard error, and the others
are grouped.

  Try: echo '{"id":"a","text":"A ferry sank off Lund."}' | npm run readout -- stories
`;

const forPerson = (groups: readonly Group[]): string => {
  const articles = groups.reduce((sum, group) => sum + group.articles.length, 0);
  const lines = [...groups]
    .sort((a, b) => b.articles.length - a.articles.length)
    .flatMap(({ articles: [first, ...others] }) => [
      `${String(others.length + 1).padStart(4)}  ${first?.title ?? ""}`,
      ...others.map(({ title }) => `      ${title}`),
    ]);
  return [...lines, "", `${articles} articles in ${groups.length} stories`, ""].join("\n");
};

export const storiesNoun = async (args: string[]): Promise<void> => {
  const { values, positionals } = parseArgs({
    args,
    options: { jsonl: { type: "boolean" }, help: { type: "boolean", short: "h" } },
    allowPositionals: true,
  });
  const [file] = positionals;
  if (values.help || (file === undefined && process.stdin.isTTY)) {
    process.stdout.write(help);
    return;
  }
  const lines = file === undefined ? await readAll(process.stdin) : await readFile(file, "utf8");
  const { articles, problems } = readRecords(lines);
  // Standard output holds stories only, one a line, so that it can be read by whatever counts stories.
  for (const problem of problems) process.stderr.write(`${JSON.stringify(problem)}\n`);
  const groups = groupRecords(articles);
  if (!values.jsonl) process.stdout.write(forPerson(groups));
  else
    for (const { id, articles: members } of groups)
      process.stdout.write(`${JSON.stringify({ id, articles: members.map((member) => member.id) })}\n`);
};
