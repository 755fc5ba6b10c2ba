// The command line of publish: `stories` groups articles; `replay` and `verify` look at what was published.
import { runCommand, WordsUnfit } from "../shared/command-line.ts";
import { structuredLog } from "../shared/log.ts";
import { s3Archive } from "../shared/s3-archive.ts";
import { replayNoun } from "./replay-noun.ts";
import { archiveSettings } from "./settings.ts";
import { storiesNoun } from "./stories-noun.ts";
import { verifyNoun } from "./verify-noun.ts";

const connect = () => {
  const settings = archiveSettings();
  return {
    archive: s3Archive(settings.ARCHIVE_BUCKET),
    log: structuredLog("publish"),
    storiesPerSection: settings.STORIES_PER_SECTION,
  };
};

const nouns: Readonly<Record<string, (args: string[]) => Promise<number | void>>> = {
  stories: storiesNoun,
  replay: (args) => replayNoun(args, connect),
  verify: (args) => verifyNoun(args, connect),
};

const [name = "", ...args] = process.argv.slice(2);
await runCommand(async () => {
  const noun = nouns[name];
  if (!noun) throw new WordsUnfit(`there is no command "${name}", only ${Object.keys(nouns).join(", ")}`);
  return noun(args);
});
