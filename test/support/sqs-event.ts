// Batches of messages, as SQS hands them to a function.
import type { SQSEvent } from "aws-lambda";

interface Handed {
  messageId: string;
  body: string;
  /** How often it has been handed out, this time among them. */
  receives?: number;
}

/** A batch of these messages. */
export const sqsEvent = (messages: readonly Handed[]): SQSEvent => ({
  Records: messages.map(({ messageId, body, receives = 1 }) => ({
    messageId,
    receiptHandle: "",
    body,
    attributes: {
      ApproximateReceiveCount: String(receives),
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

/** A batch of messages with these bodies, called "message-0" and so on. */
export const sqsBatch = (...bodies: string[]): SQSEvent =>
  sqsEvent(bodies.map((body, index) => ({ messageId: `message-${index}`, body })));
