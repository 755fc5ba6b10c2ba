// The command line of subscribe, for operators: brings readers along from a CSV file, and writes all of them to one.
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { systemClock as clock } from "../shared/clock.ts";
import { FileNotWritten, readNamedFile, readWords, runCommand, WordsUnfit } from "../shared/command-line.ts";
import { dynamoReaders } from "../shared/dynamo-readers.ts";
import { systemRandom as random } from "../shared/random.ts";
import { keyring } from "../shared/secrets.ts";
import { secretsManagerSecret } from "../shared/secrets-manager-secret.ts";
import { exportReaders, importLine, missingColumns } from "./bring-readers.ts";
import { type CsvRecord, readCsv } from "./csv.ts";
import { operatorSettings } from "./settings.ts";

const help = `npm run readout -- readers import FILE.csv [--dry-run] [--jsonl] [--deployed]
npm run readout -- readers export FILE.csv [--deployed]

  import      add the readers of a CSV file, confirmed; a line of report for each. The first line
              names the columns: email, consent_date and consent_source must be there (when and
              where each agreed); hour, zone, days, sections, actors and language may be.
              Several sections or actors are divided by ";". A section that the feed list does not
              have, or a language that the briefing is not in, is a line refused. Nobody is added
              who has unsubscribed, bounced or complained.
  --dry-run   only report
  --jsonl     the report as records {"line", "outcome", "reason"?}
  export      write all readers; the file can be imported again

  --deployed  the stack in your AWS account, not the one on this machine
              (-c stage=NAME names another stage than cdk.json does)
`;

const connect = () => {
  const settings = operatorSettings();
  const tokens = keyring(secretsManagerSecret(settings.TOKEN_SECRET_ARN), clock);
  const readers = dynamoReaders(settings.READERS_TABLE);
  return { readers, keyring: tokens, clock, random, sections: settings.SECTIONS };
};

/** Spreadsheets of many countries divide by semicolons, and a tab is common: then the first line is one long name. */
const dividedOtherwise = ([first]: readonly CsvRecord[]): string =>
  Object.keys(first?.fields ?? {}).some((name) => /[;\t]/.test(name))
    ? " Save it with commas between its columns."
    : "";

const importFile = async (file: string, how: { dry: boolean; jsonl: boolean }): Promise<number> => {
  const records = readCsv(new TextDecoder().decode(await readNamedFile(file)), file);
  if (records.length === 0) {
    process.stderr.write(`${file} names no reader: a line of column names comes first, then a line for each.\n`);
    return 1;
  }
  const missing = missingColumns(records);
  if (missing.length > 0) {
    process.stderr.write(
      `${file} has no column ${missing.join(", ")}; without proof of consent nobody can be added.${dividedOtherwise(records)}\n`,
    );
    return 1;
  }
  const ports = connect();
  const counts = { added: 0, known: 0, refused: 0 };
  for (const record of records) {
    const report = await importLine(ports, record, how.dry);
    counts[report.outcome] += 1;
    const { line, outcome, reason = "" } = report;
    process.stdout.write(how.jsonl ? `${JSON.stringify(report)}\n` : `line ${line}: ${outcome}  ${reason}\n`);
  }
  const { added, known, refused } = counts;
  process.stderr.write(`${added} ${how.dry ? "would be added" : "added"}, ${known} known, ${refused} refused\n`);
  return refused > 0 ? 1 : 0;
};

const exportFile = async (file: string): Promise<void> => {
  // For its owner's eyes: the file holds addresses.
  const target = createWriteStream(file, { mode: 0o600 });
  // Readers are asked for once there is a file to write them to.
  await once(target, "open").catch((error: unknown) => {
    throw new FileNotWritten(file, error);
  });
  await pipeline(exportReaders(connect()), target);
};

const main = async (): Promise<number> => {
  const { values, positionals } = readWords(
    process.argv.slice(3),
    {
      "dry-run": { type: "boolean", default: false },
      jsonl: { type: "boolean", default: false },
      help: { type: "boolean", short: "h" },
    },
    2,
  );
  if (values.help) {
    process.stdout.write(help);
    return 0;
  }
  const [what, file] = positionals;
  if (what !== "import" && what !== "export")
    throw new WordsUnfit(
      what === undefined ? "readers takes import or export" : `readers takes import or export, not "${what}"`,
    );
  if (!file) throw new WordsUnfit(`readers ${what} needs a CSV file after it`);
  if (what === "import") return importFile(file, { dry: values["dry-run"], jsonl: values.jsonl });
  await exportFile(file);
  return 0;
};

await runCommand(main);
