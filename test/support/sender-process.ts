// A program of its own that mails one audience, some batches at its parent's word: the send stage's own handler, or the sender that people write first.
// Arguments: the file of the function's bundle or "loop", and the audience's pages as JSON; the stage's settings are its
// environment.
import type { SQSEvent } from "aws-lambda";
import { z } from "zod/mini";
import type { SenderReport } from "./measured-sender.ts";
import { sqsEvent } from "./sqs-event.ts";

/** What Lambda hands over at a time. */
const batchSize = 10;

const batchOf = (page: string, first: number, count: number): SQSEvent =>
  sqsEvent(
    Array.from({ length: count }, (_, index) => ({
      messageId: `${first + index}`,
      body: JSON.stringify({ kind: "delivery", manifest: page, entry: first + index }),
    })),
  );

const Bundle = z.object({
  handler: z.custom<(event: SQSEvent) => Promise<unknown>>((value) => typeof value === "function"),
});
const Result = z.object({ batchItemFailures: z.array(z.unknown()) });

const [how = "", listed = "[]"] = process.argv.slice(2);
const pages = z.array(z.object({ key: z.string(), readers: z.number() })).parse(JSON.parse(listed));
const bundle = how === "loop" ? undefined : Bundle.parse(await import(how));
/** @throws where a message failed: what failed quickly must not count as sent. */
const handle = async (event: SQSEvent): Promise<void> => {
  const { batchItemFailures } = Result.parse(await bundle?.handler(event));
  if (batchItemFailures.length > 0) throw new Error(`${batchItemFailures.length} messages failed`);
};
// Each kind of sender loads what it needs and no more: its memory is measured.
const loopBatches = async (): Promise<(() => Promise<unknown>)[]> => {
  const { loopBatchesOf } = await import("./loop-sender.ts");
  return loopBatchesOf(
    pages.map(({ key }) => key),
    batchSize,
  );
};
const batches =
  how === "loop"
    ? await loopBatches()
    : pages.flatMap(({ key, readers }) =>
        Array.from({ length: Math.ceil(readers / batchSize) }, (_, index) => {
          const first = index * batchSize;
          return () => handle(batchOf(key, first, Math.min(batchSize, readers - first)));
        }),
      );

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
    systemMs: system / 1000,
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
