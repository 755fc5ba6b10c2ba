// Works through a batch of queue messages one by one: a bad message fails alone and its neighbours pass.
import { BatchProcessor, EventType, processPartialResponse } from "@aws-lambda-powertools/batch";
import type { SQSBatchResponse, SQSEvent, SQSRecord } from "aws-lambda";
import type { z } from "zod/mini";
import type { Log } from "./log.ts";

/** A queue message that does not fit its schema. It goes to the dead-letter queue, where the message can be read. */
export class MessageInvalid extends Error {
  constructor(messageId: string, problem: string) {
    super(`message ${messageId} cannot be read: ${problem}`);
    this.name = "MessageInvalid";
  }
}

/** Parses each record's body by `schema` and gives it to `work`; failures are logged and reported to SQS one by one. */
export const eachMessage = async <Message>(
  event: SQSEvent,
  schema: z.ZodMiniType<Message>,
  log: Log,
  work: (message: Message, record: SQSRecord) => Promise<void>,
): Promise<SQSBatchResponse> => {
  // Without `throwOnFullBatchFailure: false` a batch of one poisoned message would throw, not report.
  const processor = new BatchProcessor(EventType.SQS);
  const handle = async (record: SQSRecord): Promise<void> => {
    try {
      await work(parseBody(record, schema), record);
    } catch (error) {
      log.error("message failed", { messageId: record.messageId, error });
      throw error;
    }
  };
  return processPartialResponse(event, handle, processor, { throwOnFullBatchFailure: false });
};

const parseBody = <Message>(record: SQSRecord, schema: z.ZodMiniType<Message>): Message => {
  let body: unknown;
  try {
    body = JSON.parse(record.body);
  } catch {
    throw new MessageInvalid(record.messageId, "the body is not JSON");
  }
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new MessageInvalid(record.messageId, `${issue?.path.join(".") ?? ""} ${issue?.message ?? ""}`.trim());
};
