// `npm run readout -- <noun>`: the command line. Each stage answers for itself, in a process of its own.
import { spawn } from "node:child_process";
import { constants } from "node:os";
import { fileURLToPath } from "node:url";

const help = `npm run readout -- <command> [FILE|URL] [--jsonl]

  feed [FILE|URL]      read a feed and list its items
  feeds                check the feed list, find a site's feeds, bring lists in and out
  article [FILE|URL]   the clean text of a page, or of a plain-text article
  findings [FILE]      who said what in an article, with the evidence
  stories              group articles into stories (records on standard input)
  day                  run one whole day on this machine and write it to out/<date>/

  deliveries EDITION   what became of an edition, reader by reader; sends the unknown again on your word
  sending              whether mail is paused, and why; pauses and resumes it
  replay --date DATE   make an edition again with today's code, and print what would differ
  verify EDITION       check every claim of an edition against the archived articles
  readers              bring your readers along from a CSV file, or write them to one

  doctor               look your AWS account over, before and after a deploy
  cost                 what a month on AWS costs, by feeds, articles and readers
  rotate-keys          a new key for readers' links; older links go on working

  <command> --help     says more of one of them
  --jsonl              one JSON record a line in, one a line out, in order

  Try: npm run readout -- findings my-article.txt
`;

/** Which program answers which noun. Started as programs: nothing here may import a stage. */
const programs: Readonly<Record<string, string>> = {
  feed: "../../functions/collect/command.ts",
  feeds: "./feeds.ts",
  article: "../../functions/collect/command.ts",
  findings: "../../functions/extract/command.ts",
  stories: "../../functions/publish/command.ts",
  day: "./day.ts",
  deliveries: "../operate/on-stack.ts",
  sending: "../operate/on-stack.ts",
  readers: "../operate/on-stack.ts",
  replay: "../operate/on-stack.ts",
  verify: "../operate/on-stack.ts",
  doctor: "../operate/doctor.ts",
  cost: "../operate/cost.ts",
  "rotate-keys": "../operate/rotate-keys.ts",
};

/** Node keeps compiled modules here, so that a command starts in half the time when it is given again. */
const compiled = fileURLToPath(new URL("../../.readout/compiled", import.meta.url));
const [noun, ...rest] = process.argv.slice(2);
const program = noun === undefined ? undefined : programs[noun];

if (noun === undefined || ["--help", "-h", "help"].includes(noun)) {
  process.stdout.write(help);
} else if (!program) {
  process.stderr.write(`There is no command "${noun}".\n\n${help}`);
  process.exitCode = 2;
} else {
  const file = fileURLToPath(new URL(program, import.meta.url));
  const env = { NODE_COMPILE_CACHE: compiled, ...process.env };
  const child = spawn(process.execPath, [file, noun, ...rest], { stdio: "inherit", env });
  child.on("error", (error) => {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  });
  // The child is told what this process is told, and ends first: nothing goes on working behind a prompt that is back.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void child.kill(signal));
  child.on("close", (code, signal) => {
    process.exitCode = code ?? 128 + (signal === null ? 0 : constants.signals[signal]);
  });
}
