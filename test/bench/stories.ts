// Measures grouping: 10,000 and 20,000 articles into stories, each in a process of its own, with its time and memory.
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { wordsOrEnd } from "../../functions/shared/command-line.ts";
import { groupStories } from "../../functions/publish/group-stories.ts";
import { ofItsOwn } from "./generated-outlets.ts";
import { generateArticles } from "./inputs.ts";
import { peakMemoryMb, report } from "./report.ts";

const sizes = [10_000, 20_000] as const;

interface Run {
  seconds: number;
  /** Most memory the process has held, in MB. */
  megabytes: number;
  stories: number;
}

/** Only grouping is timed, by the processor's time: other work on the machine does not count. The process holds the articles' texts too, as publish does. */
const runOnce = (count: number): Run => {
  const articles = generateArticles(count).map(ofItsOwn);
  const before = process.cpuUsage();
  const stories = groupStories(articles);
  const { user, system } = process.cpuUsage(before);
  return { seconds: (user + system) / 1_000_000, megabytes: peakMemoryMb(), stories: stories.length };
};

const runApart = (count: number): Run => {
  const file = fileURLToPath(import.meta.url);
  return JSON.parse(execFileSync(process.execPath, [file, String(count)], { encoding: "utf8" })) as Run;
};

const [count] = wordsOrEnd({}, {}, 1).positionals;
if (count === undefined) {
  const [small, large] = [runApart(sizes[0]), runApart(sizes[1])];
  report("stories", [
    {
      name: "10,000 articles",
      value: small.seconds,
      unit: "s",
      lowerIsBetter: true,
      note: `${small.stories} stories; at most 15`,
    },
    { name: "20,000 articles", value: large.seconds, unit: "s", lowerIsBetter: true, note: `${large.stories} stories` },
    {
      name: "time of 20,000 by time of 10,000",
      value: large.seconds / small.seconds,
      unit: "",
      lowerIsBetter: true,
      note: "at most 2.3",
    },
    { name: "memory for 10,000", value: small.megabytes, unit: "MB", lowerIsBetter: true, note: "at most 512" },
    { name: "memory for 20,000", value: large.megabytes, unit: "MB", lowerIsBetter: true },
  ]);
} else process.stdout.write(JSON.stringify(runOnce(Number(count))));
