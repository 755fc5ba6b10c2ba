// `feeds`: looks at many feeds at once, or for the feeds of a site.
import { text } from "node:stream/consumers";
import pLimit from "p-limit";
import { z } from "zod/mini";
import { checkFeed, type FeedReport } from "./check-feed.ts";
import { findFeeds } from "./find-feeds.ts";
import { dateAndTime } from "./print-article.ts";
import type { Web } from "./web.ts";

/** Feeds asked at once; no host is asked twice at once. */
const atOnce = 8;
const Addresses = z.array(z.url());

/**
 * `check`: a JSON array of addresses on standard input, one report a line on standard output, whichever is there first.
 * `find URL`: the feeds of a site, for a person or, with `--jsonl`, one report a line.
 */
export const answerFeeds = async (
  [verb, address]: readonly string[],
  isForProgram: boolean,
  web: Web,
): Promise<void> => {
  if (verb === "check") {
    const limit = pLimit(atOnce);
    const addresses = Addresses.parse(JSON.parse(await text(process.stdin)));
    await Promise.all(
      addresses.map((asked) => limit(async () => printLine({ asked, ...(await checkFeed(asked, web)) }))),
    );
  } else if (verb === "find" && address !== undefined) {
    const feeds = await findFeeds(withScheme(address), web);
    if (feeds.length === 0) throw new Error(`${address} names no feed, and there is none at the usual addresses`);
    if (isForProgram) feeds.forEach(printLine);
    else process.stdout.write(feeds.map(printReport).join(""));
  } else {
    throw new Error("feeds check, or feeds find URL");
  }
};

/** People write addresses as they say them: "nature.com". */
const withScheme = (address: string): string =>
  /^[a-z][a-z\d+.-]*:(?!\d)/i.test(address) ? address : `https://${address}`;

const printLine = (report: object): void => void process.stdout.write(`${JSON.stringify(report)}\n`);

const printReport = (report: FeedReport): string =>
  "error" in report
    ? `${report.url}\n  ${report.error}\n`
    : `${report.url}\n  ${[report.title, report.format, `${report.items} items`, dateAndTime(report.newest)].filter(Boolean).join(" · ")}\n`;
