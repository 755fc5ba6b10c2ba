// A program of its own that mails one audience, some batches at its parent's word: the send stage's own handler, or the sender that people write first.
// Arguments: the file of the function's bundle or "loop", then the keys of the audience's pages; the stage's settings are
// its environment.
import type { SQSEvent } from "aws-lambda";
import { z } from "zod/mini";
import { readJson } from "../../functions/shared/archive.ts";
import { AudiencePage } from "../../functions/shared/model/audience.ts";
import { s3Archive } from "../../functions/shared/s3-archive.ts";
import { loopSender } from "./loop-sender.ts";
import type { SenderReport } from "./measured-sender.ts";

/** What Lambda hands over at a time. */
const batchSize = 10;

const batchOf = (page: string, first: number, count: number): SQSEvent => ({
  Records: Array.from({ length: count }, (_, index) => ({
    messageId: `${first + index}`,
    receiptHandle: "",
    body: JSON.stringify({ kind: "delivery", manifest: page, entry: first + index }),
    attributes: {
      ApproximateReceiveCount: "1",
      SentTimestamp: "0",
      SenderId: "",
      ApproximateFirstReceiveTimestamp: "0",
    },
    messageAttributes: {},
    md5OfBody: "",
    eventSource: "aws:sqs",
    eventSourceARN: "arn",
    awsRegion: "eu-central-1",
  })),
});

const Bundle = z.object({
  handler: z.custom<(event: SQSEvent) => Promise<unknown>>((value) => typeof value === "function"),
});
const Result = z.object({ batchItemFailures: z.array(z.unknown()) });

const [how = "", ...pages] = process.argv.slice(2);
const bundle = how === "loop" ? undefined : Bundle.parse(await import(how));
/** @throws where a message failed: what failed quickly must not count as sent. */
const handle = async (event: SQSEvent): Promise<void> => {
  const { batchItemFailures } = Result.parse(await bundle?.handler(event));
  if (batchItemFailures.length > 0) throw new Error(`${batchItemFailures.length} messages failed`);
};
const batches: (() => Promise<unknown>)[] = [];
const archive = s3Archive(process.env["ARCHIVE_BUCKET"] ?? "");
for (const key of pages) {
  const page = await readJson(archive, key, AudiencePage);
  if (!page) throw new TypeError(`there is no audience page ${key}`);
  const { readers, edition } = page;
  const loop = loopSender(archive, edition);
  for (let first = 0; first < readers.length; first += batchSize) {
    const some = readers.slice(first, first + batchSize);
    batches.push(bundle ? () => handle(batchOf(key, first, some.length)) : () => Promise.all(some.map(loop)));
  }
}

// Log lines go where Lambda's would; what they cost stays counted.
process.stdout.write = () => true;

/** Sends the next batches. */
const sendSome = async (count: number): Promise<SenderReport> => {
  const [cpuBefore, began] = [process.cpuUsage(), performance.now()];
  const batchMs: number[] = [];
  for (const work of batches.splice(0, count)) {
    const started = performance.now();
    await work();
    batchMs.push(performance.now() - started);
  }
  const { user, system } = process.cpuUsage(cpuBefore);
  return {
    mails: batchMs.length * batchSize,
    wallMs: performance.now() - began,
    cpuMs: (user + system) / 1000,
    batchMs,
    peakMb: process.resourceUsage().maxRSS / 1024,
  };
};
const Order = z.object({ batches: z.number() });
const obey = async (order: unknown): Promise<void> => {
  process.send?.(await sendSome(Order.parse(order).batches));
};
process.on("message", (order) => {
  obey(order).catch((error: unknown) => {
    process.stderr.write(`${String(error)}\n`);
    process.exit(1);
  });
});
