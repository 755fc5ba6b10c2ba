// The command line's noun `stories`: groups the articles of a stream.
import { text as readAll } from "node:stream/consumers";
import { readNamedFile, readWords } from "../shared/command-line.ts";
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

/** There is no article among the records, or no record at all. */
class NothingToGroup extends Error {
  constructor(name: string) {
    super(`${name} holds no article: give one JSON record {"id", "text"} a line.`);
    this.name = "NothingToGroup";
  }
}

/** Runs the noun with these arguments. @throws Error where the input cannot be read */
export const storiesNoun = async (args: string[]): Promise<void> => {
  const { values, positionals } = readWords(
    args,
    { jsonl: { type: "boolean" }, help: { type: "boolean", short: "h" } },
    1,
  );
  const [file] = positionals;
  if (values.help || (file === undefined && process.stdin.isTTY)) {
    process.stdout.write(help);
    return;
  }
  const lines = file === undefined ? await readAll(process.stdin) : new TextDecoder().decode(await readNamedFile(file));
  const { articles, problems } = readRecords(lines);
  // Standard output holds stories only, one a line, so that it can be read by whatever counts stories.
  for (const problem of problems) process.stderr.write(`${JSON.stringify(problem)}\n`);
  if (articles.length === 0 && !values.jsonl) throw new NothingToGroup(file ?? "Standard input");
  const groups = groupRecords(articles);
  if (!values.jsonl) process.stdout.write(forPerson(groups));
  else
    for (const { id, articles: members } of groups)
      process.stdout.write(`${JSON.stringify({ id, articles: members.map((member) => member.id) })}\n`);
};
