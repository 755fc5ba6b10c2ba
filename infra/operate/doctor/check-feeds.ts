// Can every feed be had and read from here? Each is asked by `readout feed`, in a process of its own.
import { spawn } from "node:child_process";
import { join } from "node:path";
import pLimit from "p-limit";
import type { Feed } from "../../../functions/shared/model/feed.ts";
import { bad, type Finding, good } from "../finding.ts";
import { project } from "../../project.ts";

/** Feeds asked at a time. */
const atOnce = 4;
const longestMs = 60_000;

/** What is wrong with a feed, or undefined. */
const problemOf = (url: string, privateOrigins: string): Promise<string | undefined> =>
  new Promise((done) => {
    const child = spawn(process.execPath, [join(project, "functions/collect/command.ts"), "feed", url], {
      env: { ...process.env, PRIVATE_ORIGINS: privateOrigins },
      stdio: ["ignore", "ignore", "pipe"],
      timeout: longestMs,
    });
    let said = "";
    child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
      said += chunk;
    });
    child.on("error", (error) => done(error.message));
    child.on("close", (code) => done(code === 0 ? undefined : said.trim().split("\n").at(-1) || "no answer in time"));
  });

/** One finding a feed that fails; one for all where every one of several does, which is hardly the feeds' fault. */
export const checkFeeds = async (feeds: readonly Feed[], privateOrigins: string): Promise<Finding[]> => {
  const inTurn = pLimit(atOnce);
  const problems = await Promise.all(feeds.map(({ url }) => inTurn(() => problemOf(url, privateOrigins))));
  const [first] = problems;
  if (feeds.length > 2 && first !== undefined && problems.every((problem) => problem !== undefined))
    return [
      bad(
        "feeds",
        `None of the ${feeds.length} feeds can be read; the first: ${first}`,
        "Is this machine on the network?",
      ),
    ];
  const failing = feeds.flatMap(({ outlet, url }, index) => {
    const problem = problems[index];
    return problem === undefined
      ? []
      : [
          bad(
            "feeds",
            `${outlet} cannot be read: ${problem}`,
            `Open ${url}; correct it in the feed list or take it out.`,
          ),
        ];
  });
  return failing.length > 0 ? failing : [good("feeds", `all ${feeds.length} can be read`)];
};
