// What SES says of the mails we sent, as it comes: an SNS envelope in an SQS message, an SES event in the envelope.
import { z } from "zod/mini";

export const SnsEnvelope = z.object({ Type: z.string(), TopicArn: z.string(), Message: z.string() });
export type SnsEnvelope = z.infer<typeof SnsEnvelope>;

const recipients = z.array(z.object({ emailAddress: z.string() }));

/** As SES writes it: ISO, mostly with milliseconds. */
const timestamp = z.optional(z.iso.datetime());

const MailEvent = z.object({
  /** Event publishing says `eventType`, the older feedback notifications say `notificationType`. */
  eventType: z.optional(z.string()),
  notificationType: z.optional(z.string()),
  mail: z.object({ messageId: z.string(), tags: z.optional(z.record(z.string(), z.array(z.string()))) }),
  bounce: z.optional(z.object({ bounceType: z.string(), bouncedRecipients: recipients, timestamp })),
  complaint: z.optional(
    z.object({
      complainedRecipients: recipients,
      complaintFeedbackType: z.optional(z.nullable(z.string())),
      timestamp,
    }),
  ),
  reject: z.optional(z.object({ reason: z.optional(z.string()) })),
  failure: z.optional(z.object({ errorMessage: z.optional(z.string()) })),
});

/** An event, read. */
export interface MailNews {
  /** SES took the mail and will try to deliver it; or took it and then would not send it. */
  mail: "accepted" | "rejected" | "other";
  messageId: string;
  /** The ledger key the mail was sent under. */
  delivery: string | undefined;
  reason: string;
  /** Why mail to `recipients` must end, if it must. */
  suppress: "bounce" | "complaint" | undefined;
  /** When it bounced or was complained of. */
  at: Date | undefined;
  /** Addresses as SES writes them, or their hashes where they have been taken out. */
  recipients: readonly string[];
}

/** A message that is no event, or not one of our topic. */
export class MailEventInvalid extends Error {
  constructor(problem: string) {
    super(`a message on the mail events' queue ${problem}; look at it in the dead-letter queue`);
    this.name = "MailEventInvalid";
  }
}

const accepted = new Set(["Send", "Delivery", "DeliveryDelay", "Bounce", "Complaint", "Open", "Click"]);
const rejected = new Set(["Reject", "Rendering Failure"]);

/** SES greets a new topic with a sentence that is no event. */
const greeting = /^Successfully validated SNS topic/;

/** Reads an envelope of `topic`; undefined for what needs nothing done. @throws MailEventInvalid */
export const readMailEvent = (envelope: SnsEnvelope, topic: string): MailNews | undefined => {
  if (envelope.TopicArn !== topic) throw new MailEventInvalid(`comes from ${envelope.TopicArn.slice(0, 200)}`);
  if (greeting.test(envelope.Message)) return undefined;
  const parsed = MailEvent.safeParse(parseJson(envelope.Message));
  if (!parsed.success) throw new MailEventInvalid("is not an event of SES");
  const { eventType, notificationType, mail, bounce, complaint, reject, failure } = parsed.data;
  const type = eventType ?? notificationType ?? "";
  // A transient bounce may pass; "not-spam" is a complaint taken back.
  const bounced = bounce?.bounceType === "Permanent";
  const at = bounce?.timestamp ?? complaint?.timestamp;
  const complained = complaint !== undefined && complaint.complaintFeedbackType !== "not-spam";
  return {
    mail: accepted.has(type) ? "accepted" : rejected.has(type) ? "rejected" : "other",
    messageId: mail.messageId,
    delivery: mail.tags?.["delivery"]?.[0],
    reason: reject?.reason ?? failure?.errorMessage ?? type,
    at: at === undefined ? undefined : new Date(at),
    suppress: complained ? "complaint" : bounced ? "bounce" : undefined,
    recipients: [...(bounce?.bouncedRecipients ?? []), ...(complaint?.complainedRecipients ?? [])].map(
      ({ emailAddress }) => emailAddress,
    ),
  };
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // the schema refuses it
  }
};
