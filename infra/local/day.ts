// `npm run readout -- day`: one whole day on this machine, written to out/<date>/.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { simpleParser } from "mailparser";
import { readWords, runCommand } from "../../functions/shared/command-line.ts";
import { openMachine } from "./open.ts";
import { runDay } from "./run-day.ts";
import { reader, signUp } from "./sign-up.ts";
import { project } from "./synthesize.ts";

const help = `npm run readout -- day [--live]

  Runs one whole day on this machine, from the feeds to the inbox, and exits. Writes
  out/<date>/edition.json, briefing.html, briefing.txt and briefing.eml.

  --live   read the feeds of infra/feeds.opml instead of the sample newsroom
`;

const main = async (): Promise<number> => {
  const { values } = readWords(process.argv.slice(3), {
    live: { type: "boolean", default: false },
    help: { type: "boolean", short: "h" },
  });
  if (values.help) {
    process.stdout.write(help);
    return 0;
  }
  const directory = mkdtempSync(join(tmpdir(), "readout-"));
  const opened = await openMachine({
    directory,
    live: values.live,
    onRefusal: ({ caller, action, resource }) =>
      void process.stderr.write(`The ${caller} function's role does not allow ${action} on ${resource}\n`),
    onFailure: (error) => void process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`),
  });
  const { machine } = opened;
  try {
    await signUp(machine, reader(machine.now()));
    const { edition, mails } = await runDay(
      machine,
      (step) => void process.stderr.write(`${step.name.padEnd(20)} ${step.outcome} (${step.seconds.toFixed(1)} s)\n`),
    );
    const [mail] = mails;
    if (!edition || !mail) {
      process.stderr.write("No edition was published: no article was read.\n");
      return 1;
    }
    const source = machine.mailbox.raw(mail.id) ?? Buffer.alloc(0);
    const parsed = await simpleParser(source);
    const out = join(project, "out", edition.id);
    mkdirSync(out, { recursive: true });
    writeFileSync(join(out, "edition.json"), `${JSON.stringify(edition, null, 2)}\n`);
    writeFileSync(join(out, "briefing.html"), parsed.html || "");
    writeFileSync(join(out, "briefing.txt"), parsed.text ?? "");
    writeFileSync(join(out, "briefing.eml"), source);
    process.stdout.write(`${out}\n`);
    return machine.gate.refusals.length > 0 ? 1 : 0;
  } finally {
    await opened.stop();
    rmSync(directory, { recursive: true, force: true });
  }
};

await runCommand(main);
// Servers that were opened before something failed must not keep the process.
process.exit();
