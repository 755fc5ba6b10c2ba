// Asks SES what this account may send.
import { GetSendQuotaCommand, SESClient } from "@aws-sdk/client-ses";
import type { Account } from "./allowance.ts";

/** The account that the environment's credentials belong to. Asking again does no harm, so the client may. */
export const sesAccount = (client: SESClient = new SESClient({})): Account => ({
  async allowance() {
    const { MaxSendRate = 1, Max24HourSend = 0, SentLast24Hours = 0 } = await client.send(new GetSendQuotaCommand({}));
    return {
      perSecond: MaxSendRate,
      // SES writes "no limit" as -1.
      left: Max24HourSend < 0 ? Number.POSITIVE_INFINITY : Math.max(0, Max24HourSend - SentLast24Hours),
      sent: SentLast24Hours,
    };
  },
});
