// The command line of collect: `feed` and `article`.
import { parseArgs } from "node:util";
import { systemClock as clock } from "../shared/clock.ts";
import { articleNoun } from "./article-noun.ts";
import { type Input, readInput } from "./command-input.ts";
import { feedNoun } from "./feed-noun.ts";
import { httpWeb } from "./http-web.ts";
import type { Noun } from "./noun.ts";
import { readingSettings } from "./settings.ts";
import { workerPages } from "./worker-pages.ts";

const nouns: Readonly<Record<string, Noun>> = { feed: feedNoun, article: articleNoun(workerPages()) };

const run = async (noun: Noun, args: string[]): Promise<void> => {
  const { values, positionals } = parseArgs({
    args,
    options: { jsonl: { type: "boolean" }, help: { type: "boolean", short: "h" } },
    allowPositionals: true,
  });
  const [name] = positionals;
  if (values.help || (name === undefined && process.stdin.isTTY)) {
    process.stdout.write(noun.help);
  } else if (values.jsonl && name === undefined) {
    await noun.answer(process.stdin, process.stdout);
  } else {
    const { SITE_URL: siteUrl, PRIVATE_ORIGINS: privateOrigins } = readingSettings();
    const web = httpWeb({ siteUrl, privateOrigins, hostSpacingMs: 1000, clock });
    const input = await readInput(name, process.stdin, web);
    const { record, page } = await readNamed(noun, input);
    process.stdout.write(values.jsonl ? `${JSON.stringify(record)}\n` : page);
  }
};

/** Errors of reading say what is wrong with the input; here they say with which. */
const readNamed = async (noun: Noun, input: Input): ReturnType<Noun["read"]> => {
  try {
    return await noun.read(input);
  } catch (error) {
    throw new Error(`${input.name}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
};

const [name = "", ...args] = process.argv.slice(2);
try {
  const noun = nouns[name];
  if (!noun) throw new Error(`there is no command "${name}"; there are ${Object.keys(nouns).join(" and ")}`);
  await run(noun, args);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
