// A queue on SQS, written in batches of ten.
import { SendMessageBatchCommand, SQSClient } from "@aws-sdk/client-sqs";
import { type Queue, QueueRefused } from "./queue.ts";

/** SendMessageBatch takes ten entries at the most. */
const batchSize = 10;

/** A `Queue` that writes JSON bodies to `url`. */
export const sqsQueue = <Message>(url: string, client: SQSClient = new SQSClient({})): Queue<Message> => ({
  async send(messages) {
    for (let start = 0; start < messages.length; start += batchSize) {
      const entries = messages
        .slice(start, start + batchSize)
        .map((message, index) => ({ Id: String(index), MessageBody: JSON.stringify(message) }));
      const { Failed = [] } = await client.send(new SendMessageBatchCommand({ QueueUrl: url, Entries: entries }));
      if (Failed.length > 0) throw new QueueRefused(Failed.length, entries.length, Failed[0]?.Code ?? "no reason");
    }
  },
});
