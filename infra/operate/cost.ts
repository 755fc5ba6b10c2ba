// `npm run readout -- cost`: what a month costs, before it is deployed.
import { parseArgs } from "node:util";
import Table from "cli-table3";
import { monthlyCost, totalOf } from "./cost/monthly-cost.ts";
import { languageModel, listmonk, mailchimpOf } from "./cost/others.ts";
import { prices, pricesAsOf, pricesFrom } from "./cost/prices.ts";
import { measured } from "./cost/workload.ts";

const help = `npm run readout -- cost [--feeds N] [--articles N] [--readers N] [--region NAME]

  What a month costs on AWS: feeds, articles a day, readers who get a briefing each day.
  No free tier is taken off.

  --feeds N      200      --articles N   4000 a day      --readers N    10000
  --region NAME  ${Object.keys(prices).join(" or ")}
`;

const money = (dollars: number): string =>
  `$${dollars.toLocaleString("en", { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`;

/** A count is a whole number: anything else is a slip that would print a wrong bill. */
const count = (name: string, text: string): number => {
  if (!/^\d{1,9}$/.test(text)) throw new RangeError(`--${name} takes a whole number, not ${text}`);
  return Number(text);
};

const main = (): number => {
  const { values } = parseArgs({
    args: process.argv.slice(3),
    options: {
      feeds: { type: "string", default: "200" },
      articles: { type: "string", default: "4000" },
      readers: { type: "string", default: "10000" },
      region: { type: "string", default: "eu-central-1" },
      help: { type: "boolean", short: "h" },
    },
  });
  if (values.help) {
    process.stdout.write(help);
    return 0;
  }
  const price = prices[values.region];
  if (!price) throw new RangeError(`--region takes ${Object.keys(prices).join(" or ")}, not ${values.region}`);
  const load = {
    feeds: count("feeds", values.feeds),
    articles: count("articles", values.articles),
    readers: count("readers", values.readers),
  };
  const rows = monthlyCost(load, price);
  const table = new Table({
    head: ["", "a month", "US$"],
    colAligns: ["left", "left", "right"],
    style: { head: [], border: [] },
  });
  for (const { service, of, dollars } of rows) table.push([service, of, money(dollars)]);
  table.push(["Readout", "", money(totalOf(rows))]);
  process.stdout.write(`${table.toString()}\n`);
  const mailchimp = mailchimpOf(load.readers);
  process.stdout.write(
    `\nBeside it: listmonk on a small server with SES ${money(listmonk(load.readers))}; ` +
      `Mailchimp ${mailchimp === undefined ? "on request" : `from ${money(mailchimp)}`};\n` +
      `a language model reading the same articles ${money(languageModel(load.articles))} for its tokens alone.\n\n` +
      `List prices of ${values.region} as of ${pricesAsOf}, without tax and free tier; check them at\n${pricesFrom}\n` +
      `Milliseconds measured on ${measured.on}: ${measured.where}.\n`,
  );
  return 0;
};

try {
  process.exitCode = main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
