// Sends raw mail by SES: one call a mail, and never the same call twice.
import { type SESClient, SendRawEmailCommand, SESServiceException } from "@aws-sdk/client-ses";
import type { Mailer } from "./mailer.ts";
import { classify } from "./ses-answers.ts";
import { inPieces, onceClient } from "./ses-client.ts";

/** A `Mailer` under one configuration set; endpoint, region and credentials come from the environment. */
export const sesMailer = (configurationSet: string, client: SESClient = onceClient()): Mailer => ({
  async send({ key, from, to, raw }) {
    try {
      const { MessageId } = await client.send(
        new SendRawEmailCommand({
          Source: from,
          // Named here, so that nothing in the message's headers decides where it goes.
          Destinations: [to],
          RawMessage: { Data: inPieces(raw) },
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
