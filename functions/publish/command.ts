// The command line of publish: `stories` groups articles; `replay` and `verify` look at what was published.
import { structuredLog } from "../shared/log.ts";
import { s3Archive } from "../shared/s3-archive.ts";
import { replayNoun } from "./replay-noun.ts";
import { archiveSettings } from "./settings.ts";
import { storiesNoun } from "./stories-noun.ts";
import { verifyNoun } from "./verify-noun.ts";

const connect = () => ({ archive: s3Archive(archiveSettings().ARCHIVE_BUCKET), log: structuredLog("publish") });

const nouns: Readonly<Record<string, (args: string[]) => Promise<number | void>>> = {
  stories: storiesNoun,
  replay: (args) => replayNoun(args, connect),
  verify: (args) => verifyNoun(args, connect),
};

const [name = "", ...args] = process.argv.slice(2);
try {
  const noun = nouns[name];
  if (!noun) throw new Error(`there is no command "${name}"; there are ${Object.keys(nouns).join(", ")}`);
  process.exitCode = (await noun(args)) ?? 0;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
