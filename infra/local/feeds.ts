// `npm run readout -- feeds`: the feed list looked over, looked for, taken out and brought in.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { SingleBar } from "cli-progress";
import Table from "cli-table3";
import { z } from "zod/mini";
import { FileNotWritten, readWords, runCommand, WordsUnfit } from "../../functions/shared/command-line.ts";
import type { Feed } from "../../functions/shared/model/feed.ts";
import { mergeFeeds, readFeedList, writeFeedList } from "../feeds.ts";
import { writeWhole } from "./write-whole.ts";

const help = `npm run readout -- feeds check [FILE]   fetch each feed of the list, and print what is in it
npm run readout -- feeds find URL       the feeds of a web site; with --jsonl one record a line
npm run readout -- feeds export FILE    write the list for any feed reader
npm run readout -- feeds import FILE    add another reader's feeds to the list; the list before stands in feeds.opml.bak

  The list is infra/feeds.opml (OPML 2.0). Its folders are the briefing's sections.

  Try: npm run readout -- feeds find https://www.nature.com
`;

const list = fileURLToPath(new URL("../feeds.opml", import.meta.url));
const title = "Readout: the feeds that are read";
const collect = fileURLToPath(new URL("../../functions/collect/command.ts", import.meta.url));

const Report = z.object({
  asked: z.string(),
  format: z.optional(z.string()),
  items: z.optional(z.number()),
  newest: z.optional(z.string()),
  error: z.optional(z.string()),
});
type Report = z.infer<typeof Report>;

/** Asks the collect stage, in a process of its own, and shows how far it is on a terminal. */
const askForReports = async (feeds: readonly Feed[]): Promise<Map<string, Report>> => {
  const child = spawn(process.execPath, [collect, "feeds", "check"], { stdio: ["pipe", "pipe", "inherit"] });
  child.stdin.end(JSON.stringify([...new Set(feeds.map(({ url }) => url))]));
  const bar = new SingleBar({
    format: "{bar} {value}/{total} feeds",
    stream: process.stderr,
    noTTYOutput: false,
    clearOnComplete: true,
  });
  const reports = new Map<string, Report>();
  bar.start(feeds.length, 0);
  for await (const line of createInterface({ input: child.stdout })) {
    const report = Report.parse(JSON.parse(line));
    reports.set(report.asked, report);
    bar.increment();
  }
  bar.stop();
  return reports;
};

const check = async (file = list): Promise<number> => {
  const feeds = readFeedList(file);
  const reports = await askForReports(feeds);
  const table = new Table({
    head: ["Section", "Outlet", "Format", "Items", "Newest (UTC)"],
    style: { head: [], border: [], compact: true },
  });
  const failed: string[] = [];
  for (const { section, outlet, url } of feeds) {
    const { format = "—", items, newest, error } = reports.get(url) ?? { error: "no answer came" };
    table.push([section, outlet, format, items ?? "—", newest?.slice(0, 16).replace("T", " ") ?? "—"]);
    if (error !== undefined) failed.push(`${outlet} (${url}): ${error}`);
  }
  process.stdout.write(`${table.toString()}\n`);
  for (const line of failed) process.stdout.write(`${line}\n`);
  process.stdout.write(`${feeds.length - failed.length} of ${feeds.length} feeds can be read.\n`);
  return failed.length > 0 ? 1 : 0;
};

const write = (file: string, content: string): void => {
  try {
    writeWhole(file, content);
  } catch (error) {
    throw new FileNotWritten(file, error);
  }
};

const importFrom = (file: string): number => {
  const known = readFeedList(list);
  // Lists of other readers have grown for years: what cannot be read in them is no reason to leave out the rest.
  const others = readFeedList(file, ({ message }) => void process.stdout.write(`left out: ${message}\n`));
  const merged = mergeFeeds(known, others);
  write(`${list}.bak`, readFileSync(list, "utf8"));
  write(list, writeFeedList(merged, title));
  process.stdout.write(`${merged.length - known.length} feeds added; the list has ${merged.length}.\n`);
  return 0;
};

const exportTo = (file: string): number => {
  write(file, writeFeedList(readFeedList(list), title));
  process.stdout.write(`${file}\n`);
  return 0;
};

const find = (site: string, isForProgram: boolean): Promise<number> =>
  new Promise((ended) => {
    const child = spawn(process.execPath, [collect, "feeds", "find", site, ...(isForProgram ? ["--jsonl"] : [])], {
      stdio: "inherit",
    });
    child.on("close", (code) => ended(code ?? 1));
  });

const main = async (): Promise<number> => {
  const { values, positionals } = readWords(
    process.argv.slice(3),
    { jsonl: { type: "boolean", default: false }, help: { type: "boolean", short: "h" } },
    2,
  );
  const [verb, named] = positionals;
  if (values.help || verb === undefined) {
    process.stdout.write(help);
    return 0;
  }
  if (values.jsonl && verb !== "find") throw new WordsUnfit("--jsonl goes with feeds find");
  if (verb === "check") return check(named);
  if (!["find", "import", "export"].includes(verb))
    throw new WordsUnfit(`feeds takes check, find, import or export, not "${verb}"`);
  if (named === undefined)
    throw new WordsUnfit(`feeds ${verb} needs ${verb === "find" ? "an address" : "a file"} after it`);
  if (verb === "find") return find(named, values.jsonl);
  return verb === "import" ? importFrom(named) : exportTo(named);
};

await runCommand(main);
