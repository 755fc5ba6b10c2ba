// Measures each stage's milliseconds on this machine, for the price table: the sample newsroom's first day and 300 readers.
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { ListTablesCommand } from "@aws-sdk/client-dynamodb";
import { cohortName } from "../../functions/shared/cohort.ts";
import { dynamoReaders } from "../../functions/shared/dynamo-readers.ts";
import type { Reader } from "../../functions/shared/model/reader.ts";
import { type Opened, openMachine } from "../../infra/local/open.ts";
import { runDay } from "../../infra/local/run-day.ts";
import { reader } from "../../infra/local/sign-up.ts";

const readers = 300;

/** Milliseconds spent in each function's invocations, and how many there were. */
const spent = new Map<string, { ms: number; runs: number }>();

const watchInvocations = ({ machine }: Opened): void => {
  for (const running of new Set(machine.functions.values())) {
    const invoke = running.invoke.bind(running);
    const { name } = running.definition;
    running.invoke = async (event) => {
      const started = performance.now();
      try {
        return await invoke(event);
      } finally {
        const { ms, runs } = spent.get(name) ?? { ms: 0, runs: 0 };
        spent.set(name, { ms: ms + performance.now() - started, runs: runs + 1 });
      }
    };
  }
};

const addReaders = async ({ machine }: Opened): Promise<void> => {
  const { TableNames = [] } = await machine.clients.dynamo.send(new ListTablesCommand({}));
  const table = TableNames.find((name) => name.includes("Readers")) ?? "";
  const stored = dynamoReaders(table, machine.clients.dynamo);
  const { hour, zone } = reader(machine.now());
  for (let index = 0; index < readers; index += 1) {
    const id = randomBytes(16).toString("hex");
    const one: Reader = {
      schema: 1,
      id,
      email: `reader${index}@example.com`,
      addressHash: `hash-${id}`,
      state: "confirmed",
      hour,
      zone,
      days: "daily",
      sections: [],
      actors: [],
      language: "en",
      createdAt: machine.now().toISOString(),
      nonce: "00000000000000aa",
      version: 1,
    };
    await stored.save({ ...one, cohort: cohortName(one) });
  }
};

const directory = mkdtempSync(join(tmpdir(), "readout-stages-"));
// At a rate that nobody has to wait for.
const options = { directory, sendRate: 10_000 };
const opened = await openMachine(options);
try {
  await addReaders(opened);
  watchInvocations(opened);
  const { edition, mails } = await runDay(opened.machine);
  const articles = edition?.coverage.articles.read ?? 0;
  const per = (name: string, count: number): string => {
    const { ms, runs } = spent.get(name) ?? { ms: 0, runs: 0 };
    return `${name.padEnd(10)} ${(ms / Math.max(1, count)).toFixed(1).padStart(8)} ms each of ${count}   (${runs} runs, cold starts in)\n`;
  };
  process.stdout.write(`${cpus()[0]?.model ?? "unknown processor"}, Node ${process.versions.node}\n`);
  process.stdout.write(per("collect", articles) + per("extract", articles) + per("publish", articles));
  process.stdout.write(per("send", mails.length) + per("subscribe", 2 * mails.length));
} finally {
  await opened.stop();
  rmSync(directory, { recursive: true, force: true });
}
process.exit(0);
