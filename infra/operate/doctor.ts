// `npm run readout -- doctor`: looks an account over before and after a deploy, and says what to do.
import { promises as dns } from "node:dns";
import { isAbsolute, join } from "node:path";
import { readWords, runCommand } from "../../functions/shared/command-line.ts";
import { readFeedList } from "../feeds.ts";
import { orderedSections } from "../settings.ts";
import { openAccount } from "./account.ts";
import { examine } from "./doctor/examine.ts";
import type { Finding } from "./finding.ts";
import { project } from "../project.ts";
import { givenSettings } from "./given-settings.ts";

const help = `npm run readout -- doctor [-c name=value] [--jsonl]

  Looks an AWS account over, before and after a deploy: credentials, quota and sandbox, the
  sender and its DNS, the stack, its schedules, dead letters and alarms, and every feed.
  It only reads. It exits with 1 where something is bad.

  -c name=value   a setting over that of cdk.json, as for cdk deploy
  --jsonl         one finding a line: {"about", "state", "says", "cure"?}
`;

const marks: Readonly<Record<Finding["state"], string>> = { good: "ok", notice: "note", bad: "BAD" };

const print = ({ about, state, says, cure }: Finding): string =>
  `${marks[state].padEnd(4)} ${about.padEnd(13)} ${says}\n${cure === undefined ? "" : `${" ".repeat(19)}→ ${cure}\n`}`;

const main = async (): Promise<number> => {
  const { values } = readWords(process.argv.slice(3), {
    context: { type: "string", short: "c", multiple: true },
    jsonl: { type: "boolean" },
    help: { type: "boolean", short: "h" },
  });
  if (values.help) {
    process.stdout.write(help);
    return 0;
  }
  const settings = givenSettings(values.context);
  const feeds = readFeedList(isAbsolute(settings.feeds) ? settings.feeds : join(project, settings.feeds));
  orderedSections(settings, feeds);
  const findings = await examine({ account: openAccount(), dns, settings, feeds });
  for (const finding of findings) process.stdout.write(values.jsonl ? `${JSON.stringify(finding)}\n` : print(finding));
  return findings.some(({ state }) => state === "bad") ? 1 : 0;
};

await runCommand(main);
