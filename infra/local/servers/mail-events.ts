// Tells the template's topics what became of a mail, in the words of SES's event publishing.
import { PublishCommand, type SNSClient } from "@aws-sdk/client-sns";
import { account, region } from "../template/physical.ts";
import { EventDestination, read } from "../template/plan.ts";
import type { Resolve } from "../template/resolve.ts";
import type { Template } from "../template/template.ts";
import type { MailEvent } from "./ses.ts";

/** "DeliveryDelay" in an event is "deliveryDelay" in a configuration set. */
const eventName = (type: string): string => type.charAt(0).toLowerCase() + type.slice(1);

const details = ({ type, mail }: MailEvent): object => {
  const timestamp = mail.at;
  const recipients = mail.recipients.map((emailAddress) => ({ emailAddress }));
  switch (type) {
    case "Bounce":
      return {
        bounce: {
          bounceType: "Permanent",
          bounceSubType: "General",
          bouncedRecipients: recipients,
          timestamp,
          feedbackId: mail.id,
        },
      };
    case "Complaint":
      return { complaint: { complainedRecipients: recipients, timestamp, feedbackId: mail.id } };
    case "Delivery":
      return { delivery: { timestamp, recipients: mail.recipients, smtpResponse: "250 OK" } };
    default:
      return { [eventName(type)]: {} };
  }
};

/** SES's JSON for one event of one mail. */
const mailEventJson = (event: MailEvent): string => {
  const { mail, type } = event;
  const tags = Object.fromEntries(Object.entries(mail.tags).map(([name, value]) => [name, [value]]));
  return JSON.stringify({
    eventType: type,
    mail: {
      timestamp: mail.at,
      source: mail.from,
      sourceArn: `arn:aws:ses:${region}:${account}:identity/${mail.from}`,
      sendingAccountId: account,
      messageId: mail.id,
      destination: mail.recipients,
      tags: { "ses:configuration-set": [mail.configurationSet ?? ""], ...tags },
    },
    ...details(event),
  });
};

/** Publishes an event to every destination whose configuration set and event types fit. */
export const publishMailEvents = (
  sns: SNSClient,
  template: Template,
  resolve: Resolve,
): ((event: MailEvent) => Promise<void>) => {
  const destinations = read(template, resolve, "AWS::SES::ConfigurationSetEventDestination", EventDestination).map(
    ({ properties }) => properties,
  );
  return async (event) => {
    for (const { ConfigurationSetName, EventDestination: destination } of destinations) {
      if (ConfigurationSetName !== event.mail.configurationSet) continue;
      if (!destination.MatchingEventTypes.includes(eventName(event.type))) continue;
      await sns.send(
        new PublishCommand({ TopicArn: destination.SnsDestination.TopicARN, Message: mailEventJson(event) }),
      );
    }
  };
};
