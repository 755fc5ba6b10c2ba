// `npm start`: the whole of Readout on this machine, from the newsroom to the inbox.
import { readWords, runCommand, WordsUnfit } from "../../functions/shared/command-line.ts";
import { isConfirmationKey } from "../../functions/shared/model/delivery.ts";
import { explain, tellFailure } from "./explain.ts";
import { inbox } from "./web/inbox.ts";
import { type Opened, openMachine } from "./open.ts";
import { listen } from "./servers/listen.ts";
import type { Refusal } from "./servers/gate.ts";
import { runDay } from "./run-day.ts";
import type { SentMail } from "./servers/mailbox.ts";
import { reader, signUp } from "./sign-up.ts";
import { stateDirectory } from "./state.ts";

const help = `npm start -- [options]

  Runs Readout on this machine, made from the stack that \`cdk deploy\` deploys: reads the
  sample newsroom, publishes an edition, and mails it to reader@example.com, whose inbox
  is a page on this machine. State is kept in .readout/; the next start goes on from it.

  --fresh        begin anew
  --live         read the feeds of infra/feeds.opml instead of the sample newsroom
  --next-day     go on to the next day's news at once
  --port NUMBER  the site's port; the inbox takes the next (4800)
  --once         stop when the briefing is there
  --help         this text
`;

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;
const line = (name: string, text: string): void => void process.stdout.write(`  ${name.padEnd(20)} ${text}\n`);

const tellRefusal = ({ caller, action, resource }: Refusal): void => {
  process.stderr.write(`\n  The ${caller} function's role does not allow ${action}\n  on ${resource}\n`);
};

const tell = tellFailure(stateDirectory, "  ");

/** Mails but confirmations, the newest first. */
const briefings = (machine: Opened["machine"]): SentMail[] =>
  machine.mailbox.all().filter(({ tags }) => !isConfirmationKey(tags["delivery"] ?? ""));

const day = async ({ machine }: Opened): Promise<void> => {
  const wanted = reader(machine.now());
  // Somebody may have stopped the first start between the confirmation mail and its link.
  if (briefings(machine).length === 0) {
    await signUp(machine, wanted);
    line("sign up", `${wanted.email} confirmed, for ${wanted.hour}:00 ${wanted.zone}`);
  }
  const { edition, failing, mails } = await runDay(machine, (step) =>
    line(step.name, `${step.outcome}  (${step.seconds.toFixed(1)} s)`),
  );
  const [failed] = failing;
  if (failed) line("a feed that failed", `${failed.outlet}: ${failed.error}`);
  if (!edition) return line("no edition", "nothing was read. `npm run readout -- feeds check` looks at each feed");
  const isMailed = briefings(machine).some(({ tags }) => tags["delivery"]?.startsWith(`${edition.id}_`));
  if (mails.length === 0)
    line(
      "mail",
      isMailed
        ? "nothing new to send: this date's briefing is in the inbox already"
        : "nobody to send to at this hour: sign up, or wait for a reader's hour",
    );
};

const main = async (): Promise<number> => {
  const { values } = readWords(process.argv.slice(2), {
    fresh: { type: "boolean", default: false },
    live: { type: "boolean", default: false },
    "next-day": { type: "boolean" },
    port: { type: "string", default: "4800" },
    once: { type: "boolean" },
    help: { type: "boolean", short: "h" },
  });
  if (values.help) {
    process.stdout.write(help);
    return 0;
  }
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 1 || port > 65_000)
    throw new WordsUnfit(`--port takes a number from 1 to 65000, not "${values.port}"`);
  const started = performance.now();
  process.stdout.write("\nReadout on this machine\n\n");
  const opened = await openMachine({
    directory: stateDirectory,
    port,
    schedules: true,
    live: values.live,
    fresh: values.fresh,
    onRefusal: tellRefusal,
    onFailure: tell,
  });
  const { machine } = opened;
  const mail = await listen(inbox(machine.mailbox, machine.siteUrl), port + 1);
  line("stack", `synthesized and running (${seconds(opened.tookMs)})`);
  if (machine.moved) line("port", `${port} is taken; using ${new URL(machine.siteUrl).port}`);
  if (values["next-day"]) opened.nextDay();
  await day(opened);
  const refused = machine.gate.refusals.length > 0;
  const stop = async (): Promise<void> => {
    await mail.stop();
    await opened.stop();
  };
  if (refused) {
    process.stderr.write("\n  The day could not be run: a role lacks what its function needs.\n");
    await stop();
    return 1;
  }
  const [newest] = briefings(machine);
  line("ready", `${seconds(performance.now() - started)} after the start\n`);
  if (newest) line("Briefing", `${mail.url}/mail/${newest.id}`);
  line("Inbox", `${mail.url}/`);
  line("Site", `${machine.siteUrl}/`);
  line("Sign up", `${machine.siteUrl}/subscribe`);
  line("Design", `${machine.siteUrl}/design`);
  for (const outlet of opened.newsroom?.outlets ?? []) line(outlet.outlet, outlet.origin);
  if (values.once) {
    await stop();
    return newest ? 0 : 1;
  }
  process.stdout.write("\n  Press n and Enter for the next day's news, Ctrl-C to stop.\n\n");
  return untilStopped(opened, stop);
};

const onward = async (opened: Opened): Promise<void> => {
  opened.nextDay();
  await day(opened);
};

const untilStopped = (opened: Opened, stop: () => Promise<void>): Promise<number> =>
  new Promise((ended) => {
    const end = (): void => {
      void stop().then(() => ended(0));
    };
    process.once("SIGINT", end);
    process.once("SIGTERM", end);
    process.stdin.setEncoding("utf8").on("data", (typed: string) => {
      if (typed.trim() !== "n") return;
      onward(opened).catch(tell);
    });
  });

await runCommand(() =>
  main().catch((error: unknown) => {
    throw explain(stateDirectory, error);
  }),
);
// Servers that were opened before something failed must not keep the process.
process.exit();
