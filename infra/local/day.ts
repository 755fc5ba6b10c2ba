// `npm run readout -- day`: one whole day on this machine, written to out/<date>/.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { simpleParser } from "mailparser";
import { FileNotWritten, readWords, runCommand } from "../../functions/shared/command-line.ts";
import { explain, tellFailure } from "./explain.ts";
import { openMachine } from "./open.ts";
import { runDay } from "./run-day.ts";
import { reader, signUp } from "./sign-up.ts";
import { project } from "../project.ts";

const help = `npm run readout -- day [--live]

  Runs one whole day on this machine, from the feeds to the inbox, and exits. Writes
  out/<date>/edition.json, briefing.html, briefing.txt and briefing.eml.

  --live   read the feeds of infra/feeds.opml instead of the sample newsroom
`;

const outFolder = join(project, "out");

const orNotWritten = (file: string, work: () => void): void => {
  try {
    work();
  } catch (error) {
    throw new FileNotWritten(file, error);
  }
};
const makeFolder = (folder: string): void => orNotWritten(folder, () => mkdirSync(folder, { recursive: true }));
const write = (file: string, content: string | Uint8Array): void =>
  orNotWritten(file, () => writeFileSync(file, content));

const main = async (): Promise<number> => {
  const { values } = readWords(process.argv.slice(3), {
    live: { type: "boolean", default: false },
    help: { type: "boolean", short: "h" },
  });
  if (values.help) {
    process.stdout.write(help);
    return 0;
  }
  // Looked at first: nobody should wait a day for a folder that cannot be written.
  makeFolder(outFolder);
  const directory = mkdtempSync(join(tmpdir(), "readout-"));
  const opened = await openMachine({
    directory,
    live: values.live,
    onRefusal: ({ caller, action, resource }) =>
      void process.stderr.write(`The ${caller} function's role does not allow ${action} on ${resource}\n`),
    onFailure: tellFailure(directory),
  });
  const { machine } = opened;
  try {
    await signUp(machine, reader(machine.now()));
    const { edition, failing, mails } = await runDay(
      machine,
      (step) => void process.stderr.write(`${step.name.padEnd(20)} ${step.outcome} (${step.seconds.toFixed(1)} s)\n`),
    );
    const [mail] = mails;
    if (!edition || !mail) {
      const why = failing.map(({ outlet, error }) => `${outlet}: ${error}\n`).join("");
      process.stderr.write(`${why}No edition was published: no article was read.\n`);
      return 1;
    }
    const source = machine.mailbox.raw(mail.id) ?? Buffer.alloc(0);
    const parsed = await simpleParser(source);
    const out = join(outFolder, edition.id);
    makeFolder(out);
    write(join(out, "edition.json"), `${JSON.stringify(edition, null, 2)}\n`);
    write(join(out, "briefing.html"), parsed.html || "");
    write(join(out, "briefing.txt"), parsed.text ?? "");
    write(join(out, "briefing.eml"), source);
    process.stdout.write(`${out}\n`);
    return machine.gate.refusals.length > 0 ? 1 : 0;
  } catch (error) {
    throw explain(directory, error);
  } finally {
    await opened.stop();
    rmSync(directory, { recursive: true, force: true });
  }
};

await runCommand(main);
// Servers that were opened before something failed must not keep the process.
process.exit();
