// The price table, one row worked out by hand, and the figures the README gives.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { watchedCounts } from "../../../functions/shared/model/counts.ts";
import { monthlyCost, runMs, sendMs, totalOf } from "../../../infra/operate/cost/monthly-cost.ts";
import { languageModel, listmonk, mailchimpOf } from "../../../infra/operate/cost/others.ts";
import { pricePages, prices } from "../../../infra/operate/cost/prices.ts";
import { ratesOf } from "../../../infra/operate/cost/rates.ts";
import { standing } from "../../../infra/operate/cost/workload.ts";

const frankfurt = prices["eu-central-1"] ?? expect.fail("no prices");
const rows = (readers: number) => monthlyCost({ feeds: 200, articles: 4000, readers }, frankfurt);
const dollars = (service: string, readers = 10_000) =>
  rows(readers).find((row) => row.service === service)?.dollars ?? expect.fail(service);

test("DynamoDB for 10,000 readers is what it comes to by hand", () =>
  // 10,000 a day, 30 days: 300,000 briefings. 5 writes each: 1.5 million at $0.7625; 7 reads each: 2.1 million at $0.1525.
  expect(dollars("DynamoDB")).toBeCloseTo(1.5 * 0.7625 + 2.1 * 0.1525, 10));
test("SES for 10,000 readers is what it comes to by hand", () =>
  // 300 thousand mails at $0.10 a thousand.
  expect(dollars("SES")).toBeCloseTo(30, 10));
test("SQS for 10,000 readers is what it comes to by hand", () =>
  // Polls 200 × 48 × 30 = 288,000, three calls each; 4,000 articles and 30,000 briefings and events a day, 0.3 calls each.
  expect(dollars("SQS")).toBeCloseTo(((288_000 * 3 + 34_000 * 30 * 0.3) / 1_000_000) * 0.4, 10));

test("the send function waits for SES's rate until its own work is slower", () => {
  expect(sendMs(10)).toBeCloseTo(10_000 / 14);
  expect(sendMs(10_000_000)).toBe(runMs("send"));
});
test("a function's run is what it comes to by hand", () => {
  // 2 ms of a core, half as long again on Lambda's, which 1024 of 1769 MB have 0.579 of; six calls of 15 ms, ten mails together.
  expect(runMs("send")).toBeCloseTo((2 * 1.5) / (1024 / 1769) + 0.6 * 15, 10);
  // 25 ms, half as long again on a whole one; two calls, ten articles together.
  expect(runMs("extract")).toBeCloseTo(25 * 1.5 + 0.2 * 15, 10);
});
test("Lambda for 4,000 articles and no reader is what it comes to by hand", () => {
  const collect = 8 * 1.5 * (1769 / 1024) + 3 * 15 + 1300;
  const extract = 25 * 1.5 + 0.2 * 15;
  const publish = 4 * 1.5 + 0.2 * 15;
  // 200 feeds are polled 288,000 times a month, 0.4 s each; 120,000 articles; a GB for collect, 1769 MB for the others.
  const gbSeconds = 288_000 * 0.4 + 120 * (collect + (extract + publish) * (1769 / 1024));
  const runs = 288_000 + 12_000;
  expect(dollars("Lambda", 0)).toBeCloseTo(gbSeconds * 0.0000133334 + (runs / 1e6) * 0.2, 6);
});
test("every row names the page its prices are from", () => {
  for (const { service } of rows(10)) expect(pricePages[service]).toMatch(/^https:\/\/aws\.amazon\.com\/.+\/pricing\//);
});
test("the metrics that are paid for are those the functions write", () =>
  expect(standing.metrics).toBe(Object.values(watchedCounts).flat().length));
test("more readers never cost less", () => {
  const totals = [0, 10, 1000, 100_000, 1_000_000].map((readers) => totalOf(rows(readers)));
  expect(totals).toEqual([...totals].sort((one, other) => one - other));
});

const whole = (value: number | undefined): string =>
  value === undefined ? "–" : `$${Math.round(value).toLocaleString("en")}`;
test("the README's figures are the table's", () => {
  const lines = [10, 1000, 100_000, 1_000_000].map((readers) => {
    const figures = [totalOf(rows(readers)), listmonk(readers), mailchimpOf(readers)].map(whole);
    return `| ${readers.toLocaleString("en")} | ${figures.join(" | ")} |`;
  });
  const readme = readFileSync("README.md", "utf8");
  for (const line of lines) expect(readme).toContain(line);
  expect(readme).toContain(`${whole(languageModel(4000))} a month`);
});

test("rates are what they come to by hand", () => {
  const rates = new Map(
    ratesOf({ feeds: 100_000, articles: 2_000_000, readers: 10_000_000 }).map(({ what, value }) => [what, value]),
  );
  // Ten million mails in an hour; five writes each.
  expect(rates.get("SES: mails")).toBeCloseTo(10_000_000 / 3600, 6);
  expect(rates.get("DynamoDB: writes to deliveries")).toBeCloseTo((10_000_000 / 3600) * 5, 6);
  // Two million articles at 4 ms, half as long again on Lambda, and a fifth of a call of 15 ms each.
  expect(rates.get("publish: its one run")).toBeCloseTo(2_000_000 * (0.006 + 0.003), 6);
  // A poll each half hour of 0.4 s; 23 articles a second.
  const collect = 8 * 1.5 * (1769 / 1024) + 3 * 15 + 1300;
  expect(rates.get("collect: functions at once")).toBeCloseTo(
    (100_000 / 1800) * 0.4 + ((2e6 / 86_400) * collect) / 1000,
    6,
  );
});

const run = (...args: string[]) =>
  spawnSync(process.execPath, ["infra/local/readout.ts", "cost", ...args], { encoding: "utf8" });
test("the command prints every service and where its prices are from", () => {
  const { stdout, status } = run("--feeds", "200", "--articles", "4000", "--readers", "10000");
  expect(status).toBe(0);
  for (const part of ["SES", "$30.00", "DynamoDB", "eu-central-1", "aws.amazon.com", "listmonk"])
    expect(stdout).toContain(part);
});
test("beside others it prints the README's table", () => {
  const { stdout } = run("--beside");
  for (const readers of [10, 1000, 100_000, 1_000_000]) {
    const line = stdout.split("\n").find((each) => each.includes(` ${readers.toLocaleString("en")} `)) ?? "";
    expect(line).toContain(totalOf(rows(readers)).toLocaleString("en", { maximumFractionDigits: 2 }));
  }
});
test.each([
  [["--readers", "many"], /^--readers takes a whole number from 0 on, not "many"; --help says what there is\n$/],
  [["--readers", "-5"], /^--readers needs a value after it; --help says what there is\n$/],
  [["--beside", "--rates"], /^--beside and --rates are two tables: give one of them; --help/],
  [["extra"], /^"extra" is one word too many; --help/],
  [["--region", "mars-1"], /--region takes eu-central-1 or us-east-1/],
])("%j is answered in one sentence", (args, said) => {
  const { stderr, status } = run(...args);
  expect([status, stderr]).toEqual([2, expect.stringMatching(said)]);
});
