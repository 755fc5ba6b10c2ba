// The send stage against servers on loopback, beside a sender without a ledger: `npm run bench -- send`.
// --readers NUMBER  --stories NUMBER  --dynamo quick|dynalite  --profile FOLDER
// --flags "…"  Node's own, for both senders
import { wordsOrEnd } from "../../functions/shared/command-line.ts";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { BatchWriteItemCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { CreateBucketCommand, S3Client } from "@aws-sdk/client-s3";
import { CreateQueueCommand, SQSClient } from "@aws-sdk/client-sqs";
import { marshall } from "@aws-sdk/util-dynamodb";
import { freeze } from "../../functions/send/freeze.ts";
import { toJson } from "../../functions/shared/archive.ts";
import { editionKey } from "../../functions/shared/archive-keys.ts";
import { dynamoReaders } from "../../functions/shared/dynamo-readers.ts";
import type { AudienceIndex } from "../../functions/shared/model/audience.ts";
import { systemRandom } from "../../functions/shared/random.ts";
import { s3Archive } from "../../functions/shared/s3-archive.ts";
import { bundleProgram } from "../../infra/bundle/bundle.ts";
import { sampleStories } from "../fixtures/sample-edition.ts";
import { type SenderReport, startSender, together } from "../support/measured-sender.ts";
import { type MeasuredServer, startServer } from "../support/measured-servers.ts";
import { sampleSettings } from "../support/sample-settings.ts";
import { sampleReader } from "../support/sample-reader.ts";
import { createTables } from "../support/servers.ts";
import { writeEdition } from "../support/write-edition.ts";
import { type Measure, percentile, report } from "./report.ts";

const { values } = wordsOrEnd({
  readers: { type: "string", default: "5000" },
  stories: { type: "string", default: "19" },
  dynamo: { type: "string", default: "quick" },
  profile: { type: "string" },
  // About what V8 allows itself in a function of 1,024 MB; on a machine of more memory it would let garbage lie for longer.
  flags: { type: "string", default: "--max-semi-space-size=8" },
});
const readers = Number(values.readers);
const now = new Date();
const today = now.toISOString().slice(0, 10);

const [tables, mail, storage] = await Promise.all([
  startServer(values.dynamo === "dynalite" ? "dynalite" : "quick"),
  startServer("mail"),
  startServer("storage"),
]);
const endpoints = { ...tables.addresses, ...mail.addresses, ...storage.addresses };
Object.assign(process.env, sampleSettings, endpoints);
const dynamo = new DynamoDBClient({});
const s3 = new S3Client({ forcePathStyle: true });
await createTables(dynamo);
await s3.send(new CreateBucketCommand({ Bucket: "archive" }));
const { QueueUrl = "" } = await new SQSClient({}).send(new CreateQueueCommand({ QueueName: "send" }));
const archive = s3Archive("archive", s3);

const stories = Array.from({ length: Number(values.stories) }, (_, index) => sampleStories[index % 12]!);
const edition = { ...writeEdition(stories), id: today, publishedAt: now.toISOString() };
await archive.putNew(editionKey(today), toJson(edition));
for (let start = 0; start < readers; start += 25) {
  const puts = Array.from({ length: Math.min(25, readers - start) }, (_, index) => {
    const reader = sampleReader(start + index);
    return { PutRequest: { Item: marshall({ pk: `reader#${reader.id}`, ...reader }) } };
  });
  await dynamo.send(new BatchWriteItemCommand({ RequestItems: { readers: puts } }));
}
/** Two audiences of the same readers, so that neither sender meets what the other wrote. */
const pagesOf = async (localDate: string): Promise<AudienceIndex["pages"]> => {
  const { zone, hour } = sampleReader(0);
  const place = { archive, readers: dynamoReaders("readers", dynamo), random: systemRandom };
  const index = await freeze(place, { zone, hour, localDate, due: now }, today, now);
  return index?.pages ?? [];
};

const directory = mkdtempSync(join(tmpdir(), "readout-send-"));
const bundle = join(directory, "send.mjs");
bundleProgram(join(import.meta.dirname, "../../functions/send/handler.ts"), bundle);
const environment = { ...sampleSettings, ...endpoints, SEND_QUEUE_URL: QueueUrl };
const flags = values.flags.split(" ").filter((flag) => flag !== "");
const profiling = [...flags, ...(values.profile ? ["--cpu-prof", `--cpu-prof-dir=${values.profile}`] : [])];
const senders = {
  readout: startSender(bundle, await pagesOf(today), environment, profiling),
  loop: startSender("loop", await pagesOf("2026-01-01"), environment, flags),
};
type Name = keyof typeof senders;

interface Run extends SenderReport {
  servers: { dynamo: number; mail: number };
}
/** Batches that are not counted, while the compiler is at work; and how many a turn has. */
const [warmUp, aTurn] = [40, 20];
const turns: Record<Name, Run[]> = { readout: [], loop: [] };
const cpu = async (server: MeasuredServer): Promise<number> => (await server.report()).cpuMs;
const takeTurn = async (name: Name, batches: number): Promise<Run> => {
  const [tablesBefore, mailBefore] = [await cpu(tables), await cpu(mail)];
  const sent = await senders[name].send(batches);
  return { ...sent, servers: { dynamo: (await cpu(tables)) - tablesBefore, mail: (await cpu(mail)) - mailBefore } };
};
for (const name of ["readout", "loop"] as const) await takeTurn(name, warmUp);
// In turns, so that whatever else the machine does falls on both alike.
for (let rest = readers / 10 - warmUp; rest > 0; rest -= aTurn)
  for (const name of ["readout", "loop"] as const) turns[name].push(await takeTurn(name, aTurn));
const taken = await mail.report();
await Promise.all([senders.readout, senders.loop, tables, mail, storage].map((each) => each.stop()));
rmSync(directory, { recursive: true });

const sumOf = (runs: readonly Run[]): Run => ({
  ...together(runs),
  servers: {
    dynamo: runs.reduce((sum, { servers }) => sum + servers.dynamo, 0),
    mail: runs.reduce((sum, { servers }) => sum + servers.mail, 0),
  },
});
const [ours, theirs] = [sumOf(turns.readout), sumOf(turns.loop)];
const perCore = ({ mails, cpuMs }: Run): number => (1000 * mails) / cpuMs;
const measuresOf = (name: string, sender: Run): Measure[] => [
  {
    name: `${name}: mails a second of one core`,
    value: perCore(sender),
    unit: "/s",
    note: `${(sender.cpuMs / sender.mails).toFixed(2)} ms a mail, ${(sender.systemMs / sender.mails).toFixed(2)} of them the system's`,
  },
  { name: `${name}: mails a second of wall time`, value: (1000 * sender.mails) / sender.wallMs, unit: "/s" },
  {
    name: `${name}: a batch of ten`,
    value: percentile(sender.batchMs, 0.5),
    unit: "ms",
    lowerIsBetter: true,
    note: `p95 ${percentile(sender.batchMs, 0.95).toFixed(0)} ms`,
  },
  { name: `${name}: peak memory`, value: sender.peakMb, unit: "MB", lowerIsBetter: true },
  {
    name: `${name}: the servers' processor time`,
    value: sender.servers.dynamo + sender.servers.mail,
    unit: "ms",
    lowerIsBetter: true,
    note: `${values.dynamo} ${sender.servers.dynamo.toFixed(0)}, SES ${sender.servers.mail.toFixed(0)}; the sender's own ${sender.cpuMs.toFixed(0)}`,
  },
];
report("send", [
  { name: "bytes of a mail", value: taken.bytes / Math.max(1, taken.mails), unit: "B", note: `${taken.mails} mails` },
  ...measuresOf("readout", ours),
  ...measuresOf("write-then-loop", theirs),
  { name: "times the loop's speed, of one core", value: perCore(ours) / perCore(theirs), unit: "×" },
]);
process.exitCode = taken.mails === 2 * readers ? 0 : 1;
