// The command line's noun `replay`: makes an edition again and prints what would be different today.
import { text as readAll } from "node:stream/consumers";
import { readNamedFile, readEdition, readWords } from "../shared/command-line.ts";
import type { Log } from "../shared/log.ts";
import { compareEditions } from "./compare-editions.ts";
import { readFindings } from "./read-findings.ts";
import { type ReadingArchive, replayEdition, textsOf } from "./replay.ts";

const help = `npm run readout -- replay --date DATE [--json | --texts] [--findings FILE] [--deployed]

Makes the edition of DATE again, from the articles and findings it was made from, with today's code, and prints how it
differs from the one that was published. Nothing is written and nobody is mailed. Answers 0 where nothing differs.
The archive's findings are used, and standard error says which reader made them. To read the articles anew as well:

  npm run -s readout -- replay --date DATE --texts | npm run -s readout -- findings --jsonl > findings.jsonl
  npm run readout -- replay --date DATE --findings findings.jsonl

  --date 2026-11-23   which edition
  --json              print the edition as it would be today, and no comparison
  --texts             print the articles it was made from, one JSON record a line, as the command findings reads them
  --findings FILE     what the command findings answered to those; "-" for standard input
  --deployed          ask the stack in your AWS account, not the one on this machine
`;

/** Answers the exit code. */
export const replayNoun = async (
  args: string[],
  connect: () => { archive: ReadingArchive; log: Log; storiesPerSection: number },
): Promise<number> => {
  const { values } = readWords(args, {
    date: { type: "string" },
    json: { type: "boolean" },
    texts: { type: "boolean" },
    findings: { type: "string" },
    help: { type: "boolean", short: "h" },
  });
  if (values.help) {
    process.stdout.write(help);
    return 0;
  }
  const date = readEdition(values.date);
  const { archive, log, storiesPerSection } = connect();
  if (values.texts) {
    for (const { textHash, title, text } of await textsOf(archive, date, log))
      process.stdout.write(`${JSON.stringify({ id: textHash, title, text })}\n`);
    return 0;
  }
  const { findings, problems } = readFindings(values.findings === undefined ? "" : await linesOf(values.findings));
  for (const problem of problems) process.stderr.write(`${JSON.stringify(problem)}\n`);
  const { published, replayed, gone, readers } = await replayEdition(
    archive,
    date,
    { log, storiesPerSection },
    findings,
  );
  for (const [reader, count] of Object.entries(readers)) process.stderr.write(`findings by ${reader}: ${count}\n`);
  for (const [reason, count] of Object.entries(gone))
    process.stderr.write(`not in the archive any more: ${count} × ${reason}\n`);
  if (values.json) {
    process.stdout.write(`${JSON.stringify(replayed)}\n`);
    return 0;
  }
  const lines = compareEditions(published, replayed);
  const same = `The edition of ${date} would be the same today: ${published.stories.length} stories.`;
  process.stdout.write(`${lines.length === 0 ? same : lines.join("\n")}\n`);
  return lines.length === 0 ? 0 : 1;
};

const linesOf = async (file: string): Promise<string> =>
  file === "-" ? readAll(process.stdin) : new TextDecoder().decode(await readNamedFile(file));
