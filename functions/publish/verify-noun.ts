// The command line's noun `verify`: checks every claim of an edition against the archived articles.
import { readEdition, readWords } from "../shared/command-line.ts";
import type { Log } from "../shared/log.ts";
import type { Edition } from "../shared/model/edition.ts";
import { namedEdition, type ReadingArchive } from "./replay.ts";
import { verifyEdition } from "./verify-edition.ts";

const help = `npm run readout -- verify EDITION [--reasons] [--deployed]

Fetches the archived text of every article that the edition quotes and checks that each claim stands in it, letter by
letter, where the edition says, and that each is linked to where it was read. Answers 1 where one does not hold.

  EDITION      its date, such as 2026-11-23
  --reasons    print its stories in order first, each with why it stands where it stands
  --deployed   ask the stack in your AWS account, not the one on this machine
`;

/** Answers the exit code. */
export const verifyNoun = async (
  args: string[],
  connect: () => { archive: ReadingArchive; log: Log },
): Promise<number> => {
  const { values, positionals } = readWords(
    args,
    { reasons: { type: "boolean" }, help: { type: "boolean", short: "h" } },
    1,
  );
  if (values.help) {
    process.stdout.write(help);
    return 0;
  }
  const date = readEdition(positionals[0]);
  const { archive, log } = connect();
  const edition = await namedEdition(archive, date);
  if (values.reasons) process.stdout.write(reasonsOf(edition));
  const { claims, articles, problems } = await verifyEdition(archive, edition, log);
  for (const problem of problems) process.stdout.write(`${problem}\n`);
  process.stdout.write(
    problems.length === 0
      ? `All ${claims} claims of ${date} stand in the ${articles} archived articles they link to.\n`
      : `${problems.length} of ${claims} claims of ${date} do not hold.\n`,
  );
  return problems.length === 0 ? 0 : 1;
};

const reasonsOf = ({ stories }: Edition): string =>
  stories
    .map(({ section, headline, reasons }, index) => {
      const lines = [
        `${String(index + 1).padStart(3)}  ${headline}`,
        [section, ...reasons].filter(Boolean).join(" · "),
      ];
      return `${lines.join("\n     ")}\n`;
    })
    .join("\n");
