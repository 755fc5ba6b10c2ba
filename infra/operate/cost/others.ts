// What the same mail costs elsewhere, as stated assumptions: list prices as we know them, to be checked by who decides.
import { pricesAsOf } from "./prices.ts";
import { assumed } from "./workload.ts";

/** listmonk (free software) on a small rented server with its database, and SES for its mail. It reads no news. */
const server = { dollars: 12, upTo: 100_000, larger: 48, sesThousandMails: 0.1 } as const;

/** Mailchimp Standard, monthly, by contacts, in 2025; it allows twelve mails a contact a month, and a daily briefing is thirty. */
const mailchimp: readonly (readonly [contacts: number, dollars: number])[] = [
  [500, 20],
  [1500, 45],
  [10_000, 135],
  [100_000, 800],
];

/**
 * A language model that reads each article once and answers who said what: tokens an article, dollars a million tokens
 * (a small model of a large provider, 2025). Without the mail, and without the second reading that checks the first.
 */
const model = { tokensIn: 2000, tokensOut: 500, millionIn: 0.15, millionOut: 0.6 } as const;

export const listmonk = (readers: number): number =>
  (readers > server.upTo ? server.larger : server.dollars) +
  ((readers * assumed.daysAMonth) / 1000) * server.sesThousandMails;

/** Undefined where there is no list price. */
export const mailchimpOf = (readers: number): number | undefined =>
  mailchimp.find(([contacts]) => readers <= contacts)?.[1];

export const languageModel = (articles: number): number =>
  ((articles * assumed.daysAMonth) / 1_000_000) *
  (model.tokensIn * model.millionIn + model.tokensOut * model.millionOut);

/** Where each of these was read, and when. */
export const othersFrom: readonly string[] = [
  `listmonk: a server of 2 GB at $${server.dollars} a month (https://www.digitalocean.com/pricing/droplets, ${pricesAsOf}), ` +
    `one of 8 GB at $${server.larger} above ${server.upTo.toLocaleString("en")} readers, and SES`,
  `Mailchimp: Standard, by contacts (https://mailchimp.com/pricing/marketing/, ${pricesAsOf}); it allows twelve mails a contact a month`,
  `a language model: $${model.millionIn} a million tokens in and $${model.millionOut} out (https://openai.com/api/pricing/, a small model, ` +
    `${pricesAsOf}); ${model.tokensIn} in and ${model.tokensOut} out an article, read once and unchecked`,
];
