// Moves messages from a queue to a function as Lambda's event source mapping does: in batches, deleting what
// succeeded and leaving what failed to come again when its visibility timeout ends, or to go to the dead letters.
import { DeleteMessageBatchCommand, type Message, ReceiveMessageCommand, type SQSClient } from "@aws-sdk/client-sqs";
import type { SQSBatchResponse, SQSEvent, SQSRecord } from "aws-lambda";
import { region } from "../template/physical.ts";
import { FunctionFailed, type RunningFunction } from "./function.ts";

export interface Mapping {
  queueUrl: string;
  queueArn: string;
  batchSize: number;
  /** Whether the function answers `batchItemFailures`; without it a batch stands or falls as one. */
  reportsFailures: boolean;
}

/** A function gave messages back: they come again, and after five times go to the dead letters. */
export class MessagesFailed extends Error {
  constructor(functionName: string, count: number) {
    super(
      `${functionName}: ${count} ${count === 1 ? "message" : "messages"} failed; logs/${functionName}.log says why`,
    );
    this.name = "MessagesFailed";
  }
}

export interface Poller {
  stop(): Promise<void>;
}

const toRecord = (message: Message, queueArn: string): SQSRecord => ({
  messageId: message.MessageId ?? "",
  receiptHandle: message.ReceiptHandle ?? "",
  body: message.Body ?? "",
  attributes: {
    ApproximateReceiveCount: message.Attributes?.ApproximateReceiveCount ?? "1",
    SentTimestamp: message.Attributes?.SentTimestamp ?? "0",
    SenderId: message.Attributes?.SenderId ?? "",
    ApproximateFirstReceiveTimestamp: message.Attributes?.ApproximateFirstReceiveTimestamp ?? "0",
  },
  messageAttributes: {},
  md5OfBody: message.MD5OfBody ?? "",
  eventSource: "aws:sqs",
  eventSourceARN: queueArn,
  awsRegion: region,
});

/** An id that is not in the batch, or none, fails the whole batch, as on Lambda. */
const failedIds = (response: unknown, messages: readonly Message[], reports: boolean): Set<string> => {
  const all = new Set(messages.map((message) => message.MessageId ?? ""));
  if (!reports) return new Set();
  const failures = (response as SQSBatchResponse | undefined)?.batchItemFailures ?? [];
  const ids = new Set(failures.map((failure) => failure.itemIdentifier));
  return [...ids].every((id) => all.has(id)) ? ids : all;
};

/** Polls with `loops` parallel loops until stopped, handing each batch over `deliveries` times: SQS says "at least once". */
export const startPoller = (
  client: SQSClient,
  mapping: Mapping,
  target: RunningFunction,
  options: { loops: number; deliveries: number; onFailure: (error: unknown, messages: number) => void },
): Poller => {
  const stopping = new AbortController();

  const handle = async (messages: readonly Message[]): Promise<void> => {
    const event: SQSEvent = { Records: messages.map((message) => toRecord(message, mapping.queueArn)) };
    const failed = new Set<string>();
    try {
      for (let delivery = 0; delivery < options.deliveries; delivery += 1)
        for (const id of failedIds(await target.invoke(event), messages, mapping.reportsFailures)) failed.add(id);
    } catch (error) {
      if (!(error instanceof FunctionFailed)) throw error;
      options.onFailure(error, messages.length);
      return;
    }
    if (failed.size > 0) options.onFailure(new MessagesFailed(target.definition.name, failed.size), failed.size);
    const succeeded = messages.filter((message) => !failed.has(message.MessageId ?? ""));
    if (succeeded.length === 0) return;
    await client.send(
      new DeleteMessageBatchCommand({
        QueueUrl: mapping.queueUrl,
        Entries: succeeded.map((message, index) => ({ Id: String(index), ReceiptHandle: message.ReceiptHandle })),
      }),
    );
  };

  const loop = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      try {
        const { Messages = [] } = await client.send(
          new ReceiveMessageCommand({
            QueueUrl: mapping.queueUrl,
            MaxNumberOfMessages: Math.min(10, mapping.batchSize),
            WaitTimeSeconds: 5,
            MessageSystemAttributeNames: ["All"],
          }),
          { abortSignal: stopping.signal },
        );
        if (Messages.length > 0) await handle(Messages);
      } catch (error) {
        if (stopping.signal.aborted) return;
        options.onFailure(error, 0);
      }
    }
  };

  const loops = Array.from({ length: options.loops }, loop);
  return {
    async stop() {
      stopping.abort();
      await Promise.all(loops);
    },
  };
};
