// The command line of collect: `feed`, `feeds` and `article`.
import { systemClock as clock } from "../shared/clock.ts";
import { readWords, runCommand, WordsUnfit } from "../shared/command-line.ts";
import { articleNoun } from "./article-noun.ts";
import { type Input, readInput } from "./command-input.ts";
import { answerFeeds } from "./feeds-noun.ts";
import { feedNoun } from "./feed-noun.ts";
import { httpWeb } from "./http-web.ts";
import type { Noun } from "./noun.ts";
import { preferHttps } from "./prefer-https.ts";
import { manners, readingSettings } from "./settings.ts";
import type { Web } from "./web.ts";
import { workerPages } from "./worker-pages.ts";

const nouns: Readonly<Record<string, Noun>> = { feed: feedNoun, article: articleNoun(workerPages()) };

const runNoun = async (name: string, args: string[]): Promise<void> => {
  const noun = nouns[name];
  if (!noun) throw new WordsUnfit(`there is no command "${name}", only feeds, ${Object.keys(nouns).join(" and ")}`);
  const { values, positionals } = readWords(
    args,
    { jsonl: { type: "boolean" }, help: { type: "boolean", short: "h" } },
    1,
  );
  const [file] = positionals;
  if (values.help || (file === undefined && process.stdin.isTTY)) {
    process.stdout.write(noun.help);
  } else if (values.jsonl && file === undefined) {
    await noun.answer(process.stdin, process.stdout);
  } else {
    const input = await readInput(file, process.stdin, connect());
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

const connect = (): Web => preferHttps(httpWeb({ ...manners(readingSettings()), clock }), clock);

const [name = "", ...args] = process.argv.slice(2);
const isForProgram = args.includes("--jsonl");
await runCommand(async () => {
  if (name === "feeds")
    await answerFeeds(
      args.filter((word) => word !== "--jsonl"),
      isForProgram,
      connect(),
    );
  else await runNoun(name, args);
});
