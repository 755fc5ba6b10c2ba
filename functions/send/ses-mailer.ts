// Sends raw mail by SES: one call a mail, and never the same call twice.
import { Agent as HttpAgent } from "node:http";
import { Agent as HttpsAgent } from "node:https";
import { SESClient, SendRawEmailCommand, SESServiceException } from "@aws-sdk/client-ses";
import { type Mailer, sendTimeoutMs } from "./mailer.ts";
import { classify } from "./ses-answers.ts";

const connectTimeoutMs = 3000;

/**
 * A client that does not repeat calls: SES has no idempotency token, so a repeat after a lost answer is a second mail.
 * Connections are not kept either: one that was cut while the function lay frozen would look like a lost answer.
 */
export const onceClient = (answerTimeoutMs = sendTimeoutMs - connectTimeoutMs): SESClient =>
  new SESClient({
    maxAttempts: 1,
    requestHandler: {
      connectionTimeout: connectTimeoutMs,
      requestTimeout: answerTimeoutMs,
      // Without this the handler only warns and goes on waiting.
      throwOnRequestTimeout: true,
      httpAgent: new HttpAgent({ keepAlive: false }),
      httpsAgent: new HttpsAgent({ keepAlive: false }),
    },
  });

/** A `Mailer` under one configuration set; endpoint, region and credentials come from the environment. */
export const sesMailer = (configurationSet: string, client: SESClient = onceClient()): Mailer => ({
  async send({ key, from, to, raw }) {
    try {
      const { MessageId } = await client.send(
        new SendRawEmailCommand({
          Source: from,
          // Named here, so that nothing in the message's headers decides where it goes.
          Destinations: [to],
          RawMessage: { Data: raw },
          ConfigurationSetName: configurationSet,
          Tags: [{ Name: "delivery", Value: key }],
        }),
      );
      return { kind: "accepted", messageId: MessageId ?? "" };
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      return classify({
        name: error.name,
        // SES repeats addresses in some messages, and this text goes into the ledger and the log.
        message: error.message.replaceAll(/[^\s<>,;:"']+@[^\s<>,;:"']+/g, "[address]"),
        status: error instanceof SESServiceException ? error.$metadata.httpStatusCode : undefined,
        code: "code" in error && typeof error.code === "string" ? error.code : undefined,
      });
    }
  },
});
