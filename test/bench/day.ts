// The day at size: feeds, articles and readers through the synthesized template on this machine.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { BatchWriteItemCommand, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { writeFeedList } from "../../infra/feeds.ts";
import { startMachine, type Machine } from "../../infra/local/machine.ts";
import { runDay } from "../../infra/local/run-day.ts";
import { reader } from "../../infra/local/sign-up.ts";
import { synthesize } from "../../infra/local/synthesize.ts";
import { machineZone } from "../../infra/local/open.ts";
import { openGeneratedOutlets } from "./generated-outlets.ts";
import { peakMemoryMb, report } from "./report.ts";

const { values } = parseArgs({
  options: {
    feeds: { type: "string", default: "20" },
    articles: { type: "string", default: "500" },
    readers: { type: "string", default: "1000" },
    data: { type: "string" },
  },
});
const [feeds, articles, readers] = [values.feeds, values.articles, values.readers].map(Number) as [
  number,
  number,
  number,
];

/** Confirmed readers, written past the sign-up's limits: this measures the day and not the form. */
const addReaders = async ({ clients, functions, now }: Machine, count: number): Promise<void> => {
  const send = [...functions.values()].find(({ definition }) => definition.name === "send");
  const table = send?.definition.environment["READERS_TABLE"] ?? "";
  const { hour, zone } = reader(now());
  const cohort = `${zone}#${String(hour).padStart(2, "0")}`;
  const createdAt = new Date().toISOString();
  const text = (value: string) => ({ S: value });
  const one = (index: number) => {
    const id = index.toString(16).padStart(32, "0");
    const email = text(`reader${index}@example.com`);
    return {
      pk: text(`reader#${id}`),
      schema: { N: "1" },
      id: text(id),
      email,
      addressHash: text(id),
      state: text("confirmed"),
      hour: { N: String(hour) },
      zone: text(zone),
      days: text("daily"),
      sections: { L: [] },
      actors: { L: [] },
      language: text("en"),
      createdAt: text(createdAt),
      confirmedAt: text(createdAt),
      cohort: text(cohort),
      nonce: text("0".repeat(16)),
      version: { N: "1" },
    };
  };
  for (let start = 0; start < count; start += 25) {
    const size = Math.min(25, count - start);
    const puts = Array.from({ length: size }, (_, index) => ({ PutRequest: { Item: one(start + index) } }));
    await clients.dynamo.send(new BatchWriteItemCommand({ RequestItems: { [table]: puts } }));
  }
  await clients.dynamo.send(
    new UpdateItemCommand({
      TableName: table,
      Key: { pk: text("cohorts") },
      UpdateExpression: "ADD #names :cohort",
      ExpressionAttributeNames: { "#names": "names" },
      ExpressionAttributeValues: { ":cohort": { SS: [cohort] } },
    }),
  );
};

const directory = mkdtempSync(join(tmpdir(), "readout-bench-"));
const outlets = await openGeneratedOutlets(feeds, articles);
const list = join(directory, "feeds.opml");
writeFileSync(list, writeFeedList(outlets.feeds, "Generated"));
const synthesized = await synthesize(join(directory, "cdk.out"), {
  feeds: list,
  zone: machineZone(),
  hostSpacing: "0",
  privateOrigins: outlets.url,
});
const failures: unknown[] = [];
const machine = await startMachine({
  synthesized,
  directory: join(directory, "state"),
  sendRate: 10_000,
  onFailure: (error) => failures.push(error),
});
try {
  await addReaders(machine, readers);
  const { edition, mails, steps } = await runDay(
    machine,
    ({ name, outcome, seconds }) => void process.stderr.write(`  ${name}: ${outcome} (${seconds.toFixed(1)} s)\n`),
  );
  const [collecting = 0, sending = 0] = steps.map(({ seconds }) => seconds);
  report("day", [
    { name: "feeds", value: feeds, unit: "" },
    { name: "articles read", value: edition?.coverage.articles.read ?? 0, unit: "" },
    { name: "stories", value: edition?.stories.length ?? 0, unit: "" },
    { name: "collect and extract", value: collecting, unit: "s", lowerIsBetter: true },
    { name: "articles a second", value: articles / collecting, unit: "/s" },
    { name: "publish and send", value: sending, unit: "s", lowerIsBetter: true },
    { name: "mails sent", value: mails.length, unit: "", note: `of ${readers}` },
    { name: "failed invocations", value: failures.length, unit: "", lowerIsBetter: true },
    { name: "peak memory, the whole machine", value: peakMemoryMb(), unit: "MB", lowerIsBetter: true },
  ]);
} finally {
  await machine.stop();
  await outlets.stop();
  rmSync(directory, { recursive: true, force: true });
}
