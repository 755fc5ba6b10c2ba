// `npm run readout -- cost`: what a month costs, before it is deployed.
import Table from "cli-table3";
import { readCount, readWords, runCommand, WordsUnfit } from "../../functions/shared/command-line.ts";
import { type Load, monthlyCost, totalOf } from "./cost/monthly-cost.ts";
import { languageModel, listmonk, mailchimpOf, othersFrom } from "./cost/others.ts";
import { type Prices, pricePages, prices, pricesAsOf } from "./cost/prices.ts";
import { ratesOf } from "./cost/rates.ts";
import { measured } from "./cost/workload.ts";

const help = `npm run readout -- cost [--feeds N] [--articles N] [--readers N] [--region NAME]
                        [--beside | --rates]

  What a month costs on AWS: feeds, articles a day, readers who get a briefing each day.
  No free tier is taken off.

  --feeds N      200      --articles N   4000 a day      --readers N    10000
  --beside       a table for 10 to 1,000,000 readers, beside what others cost
  --rates        what the load asks of each service at its busiest, and what moves the limit
  --region NAME  ${Object.keys(prices).join(" or ")}
`;

const money = (dollars: number): string =>
  `$${dollars.toLocaleString("en", { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`;

const table = (head: string[], rows: readonly (readonly string[])[]): string => {
  const drawn = new Table({
    head,
    // Words stand left, figures right.
    colAligns: head.map((_, column) => (rows[0]?.[column]?.match(/^\$?[\d,.]+$/) ? "right" : "left")),
    style: { head: [], border: [] },
  });
  drawn.push(...rows.map((row) => [...row]));
  return `${drawn.toString()}\n`;
};

const onRequest = (dollars: number | undefined): string => (dollars === undefined ? "on request" : money(dollars));

/** One load, service by service. */
const bill = (load: Load, price: Prices): string => {
  const rows = monthlyCost(load, price);
  const lines = rows.map(({ service, of, dollars }) => [service, of, money(dollars)]);
  return (
    table(["", "a month", "US$"], [...lines, ["Readout", "", money(totalOf(rows))]]) +
    `\nBeside it: listmonk on a small server with SES ${money(listmonk(load.readers))}; ` +
    `Mailchimp ${onRequest(mailchimpOf(load.readers))};\n` +
    `a language model reading the same articles ${money(languageModel(load.articles))} for its tokens alone.\n`
  );
};

/** The same feeds and articles for more and more readers. Neither listmonk nor Mailchimp reads them. */
const beside = ({ feeds, articles }: Load, price: Prices): string =>
  table(
    ["readers", "Readout", "listmonk", "Mailchimp", "a model's tokens"],
    [10, 1000, 100_000, 1_000_000].map((readers) => [
      readers.toLocaleString("en"),
      money(totalOf(monthlyCost({ feeds, articles, readers }, price))),
      money(listmonk(readers)),
      onRequest(mailchimpOf(readers)),
      money(languageModel(articles)),
    ]),
  );

const figure = (value: number): string => value.toLocaleString("en", { maximumFractionDigits: value < 10 ? 1 : 0 });

/** The load at its busiest; what is above an account's first limit is marked. */
const busiest = (load: Load): string =>
  table(
    ["all readers at one hour", "", "at first", "", "what moves it"],
    ratesOf(load).map(({ what, value, unit, limit, moves }) => [
      what,
      `${figure(value)}${unit}`,
      limit === undefined ? "–" : `${figure(limit)}${unit}`,
      limit !== undefined && value > limit ? "more" : "",
      moves,
    ]),
  );

const main = async (): Promise<void> => {
  const { values } = readWords(process.argv.slice(3), {
    feeds: { type: "string", default: "200" },
    articles: { type: "string", default: "4000" },
    readers: { type: "string", default: "10000" },
    region: { type: "string", default: "eu-central-1" },
    beside: { type: "boolean" },
    rates: { type: "boolean" },
    help: { type: "boolean", short: "h" },
  });
  if (values.help) {
    process.stdout.write(help);
    return;
  }
  if (values.beside && values.rates) throw new WordsUnfit("--beside and --rates are two tables: give one of them");
  const price = prices[values.region];
  if (!price) throw new WordsUnfit(`--region takes ${Object.keys(prices).join(" or ")}, not "${values.region}"`);
  const load = {
    feeds: readCount("feeds", values.feeds),
    articles: readCount("articles", values.articles),
    readers: readCount("readers", values.readers),
  };
  if (values.rates) {
    process.stdout.write(busiest(load));
    return;
  }
  process.stdout.write(values.beside ? beside(load, price) : bill(load, price));
  process.stdout.write(
    `\nWithout tax and free tier. Milliseconds measured on ${measured.on}: ${measured.where}; what is assumed\n` +
      `stands in infra/operate/cost/workload.ts. List prices of ${values.region} as of ${pricesAsOf}; check them:\n` +
      `${Object.entries(pricePages)
        .map(([service, page]) => `  ${service}: ${page}\n`)
        .join("")}${othersFrom.map((line) => `  ${line}\n`).join("")}`,
  );
};

await runCommand(main);
