// The command line of send, for operators: `deliveries` shows an edition's accounts, `sending` pauses and resumes all mail.
import { systemClock as clock } from "../shared/clock.ts";
import { readEdition, readWords, runCommand, WordsUnfit } from "../shared/command-line.ts";
import { dynamoLedger } from "../shared/dynamo-ledger.ts";
import { dynamoReputation } from "../shared/dynamo-reputation.ts";
import { s3Archive } from "../shared/s3-archive.ts";
import { sqsQueue } from "../shared/sqs-queue.ts";
import { type Account, accountsOf, type Fate, fates, resendUnknown } from "./accounts.ts";
import { operatorSettings } from "./settings.ts";

const help = `npm run readout -- deliveries EDITION [--resend-unknown --yes] [--jsonl] [--deployed]
npm run readout -- sending [pause|resume --why TEXT] [--deployed]

  deliveries 2026-11-23   whom the edition was owed to, and what became of each: sent, rejected,
                          unknown (nobody can know whether it went out), expired, excluded, open
  --resend-unknown --yes  send again what is unknown; some will get it twice
  --jsonl                 one record an audience, with the ledger keys of what was rejected or is unknown

  sending                 whether mail is paused, and the last day's bounces and complaints
  sending pause --why …   stop all mail; sending resume --why … lets it go on

  --deployed              ask the stack in your AWS account, not the one on this machine
                          (-c stage=NAME names another stage than cdk.json does)
`;

const connect = () => {
  const settings = operatorSettings();
  return {
    archive: s3Archive(settings.ARCHIVE_BUCKET),
    ledger: dynamoLedger(settings.DELIVERIES_TABLE),
    queue: sqsQueue(settings.SEND_QUEUE_URL),
    reputation: dynamoReputation(settings.READERS_TABLE),
    clock,
  };
};

const say = (text: string): void => void process.stdout.write(`${text}\n`);

const row = (name: string, counts: Readonly<Record<Fate, number>>, readers: number): string =>
  [name.padEnd(34), ...fates.map((fate) => String(counts[fate]).padStart(9)), String(readers).padStart(9)].join("");

const print = (accounts: readonly Account[]): void => {
  say(["".padEnd(34), ...[...fates, "audience"].map((name) => name.padStart(9))].join(""));
  const total = { sent: 0, rejected: 0, unknown: 0, expired: 0, excluded: 0, open: 0 };
  for (const { localDate, zone, hour, counts, readers } of accounts) {
    say(row(`${localDate} ${String(hour).padStart(2, "0")}:00 ${zone}`, counts, readers));
    for (const fate of fates) total[fate] += counts[fate];
  }
  const readers = accounts.reduce((sum, account) => sum + account.readers, 0);
  say(row("all", total, readers));
  const difference = fates.reduce((sum, fate) => sum + total[fate], -readers);
  say(difference === 0 ? "adds up" : `does not add up: ${difference} too ${difference > 0 ? "many" : "few"}`);
  for (const { questions } of accounts)
    for (const { key, fate, reason = "" } of questions) say(`${fate.padEnd(9)} ${key}  ${reason}`);
};

const deliveries = async (edition: string, how: { resend: boolean; yes: boolean; jsonl: boolean }): Promise<number> => {
  const outside = connect();
  const accounts: Account[] = [];
  for await (const account of accountsOf(outside, edition)) {
    accounts.push(account);
    if (how.jsonl) say(JSON.stringify(account));
  }
  if (accounts.length === 0) {
    process.stderr.write(
      `Nobody was owed the edition of ${edition} so far: it was not published, or no hour for it has come.\n`,
    );
    return 1;
  }
  if (!how.jsonl) print(accounts);
  if (!how.resend) return 0;
  const unknown = accounts.reduce((sum, { counts }) => sum + counts.unknown, 0);
  if (!how.yes) {
    process.stderr.write(`${unknown} would be sent again; who had it already gets it twice. Add --yes to do it.\n`);
    return 1;
  }
  let resent = 0;
  for (const account of accounts) resent += await resendUnknown(outside, account);
  process.stderr.write(`${resent} of ${unknown} are on the queue again.\n`);
  return 0;
};

/** What an operator decides and why; undefined where they only look. @throws WordsUnfit */
const decisionOf = (
  what: string | undefined,
  why: string | undefined,
): { paused: boolean; why: string } | undefined => {
  if (what === undefined) return undefined;
  if (what !== "pause" && what !== "resume") throw new WordsUnfit(`sending takes pause or resume, not "${what}"`);
  if (!why) throw new WordsUnfit(`sending ${what} needs a reason: --why "…"`);
  return { paused: what === "pause", why };
};

const sending = async (what: string | undefined, why: string | undefined): Promise<number> => {
  const decision = decisionOf(what, why);
  const { reputation } = connect();
  const now = clock.now();
  const before = await reputation.standing();
  if (!decision) {
    const { bounce, complaint } = await reputation.noted(new Date(now.getTime() - 24 * 3_600_000), now);
    say(before ? `${before.paused ? "paused" : "sending"} since ${before.at}: ${before.why}` : "sending; never paused");
    say(`${bounce} hard bounces and ${complaint} complaints in 24 hours`);
    return 0;
  }
  const decided = await reputation.decide({ ...decision, at: now.toISOString() }, before);
  say(decided ? `${what}d` : "somebody decided at the same moment; look again");
  return decided ? 0 : 1;
};

const main = async (): Promise<number> => {
  const [noun, ...args] = process.argv.slice(2);
  const { values, positionals } = readWords(
    args,
    {
      "resend-unknown": { type: "boolean", default: false },
      yes: { type: "boolean", default: false },
      jsonl: { type: "boolean", default: false },
      why: { type: "string" },
      help: { type: "boolean", short: "h" },
    },
    1,
  );
  const [first] = positionals;
  if (values.help) {
    process.stdout.write(help);
    return 0;
  }
  return noun === "sending"
    ? sending(first, values.why)
    : deliveries(readEdition(first), { resend: values["resend-unknown"], yes: values.yes, jsonl: values.jsonl });
};

await runCommand(main);
