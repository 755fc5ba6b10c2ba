// The command line's noun `replay`: makes an edition again and prints what would be different today.
import { parseArgs } from "node:util";
import type { Log } from "../shared/log.ts";
import { compareEditions } from "./compare-editions.ts";
import { type ReadingArchive, replayEdition } from "./replay.ts";

const help = `npm run readout -- replay --date DATE [--json] [--deployed]

Makes the edition of DATE again, from the articles and findings it was made from, with today's code, and prints how it
differs from the one that was published. Nothing is written and nobody is mailed. Answers 0 where nothing differs.

  --date 2026-11-23   which edition
  --json              print the edition as it would be today, and no comparison
  --deployed          ask the stack in your AWS account, not the one on this machine
`;

/** Answers the exit code. */
export const replayNoun = async (
  args: string[],
  connect: () => { archive: ReadingArchive; log: Log },
): Promise<number> => {
  const { values } = parseArgs({
    args,
    options: { date: { type: "string" }, json: { type: "boolean" }, help: { type: "boolean", short: "h" } },
  });
  if (values.help || values.date === undefined) {
    process.stdout.write(help);
    return values.help ? 0 : 2;
  }
  const { archive, log } = connect();
  const { published, replayed, gone } = await replayEdition(archive, values.date, log);
  for (const [reason, count] of Object.entries(gone))
    process.stderr.write(`not in the archive any more: ${count} × ${reason}\n`);
  if (values.json) {
    process.stdout.write(`${JSON.stringify(replayed)}\n`);
    return 0;
  }
  const lines = compareEditions(published, replayed);
  const same = `The edition of ${values.date} would be the same today: ${published.stories.length} stories.`;
  process.stdout.write(`${lines.length === 0 ? same : lines.join("\n")}\n`);
  return lines.length === 0 ? 0 : 1;
};
