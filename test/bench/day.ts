// The day at size: feeds, articles and readers through the synthesized template on this machine; and twice as many of
// each, to see how the work grows: `npm run bench -- day --feeds 200 --articles 5000 --readers 10000 --double`.
import { wordsOrEnd } from "../../functions/shared/command-line.ts";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeFeedList } from "../../infra/feeds.ts";
import { type Machine, startMachine } from "../../infra/local/machine.ts";
import { machineZone } from "../../infra/local/open.ts";
import { runDay } from "../../infra/local/run-day.ts";
import { synthesize } from "../../infra/local/synthesize.ts";
import { addReaders } from "./add-readers.ts";
import { openGeneratedOutlets } from "./generated-outlets.ts";
import { type Measure, peakMemoryMb, report } from "./report.ts";

interface Size {
  feeds: number;
  articles: number;
  /** 0: the edition is published and nobody mailed. */
  readers: number;
}

/** Seconds of processor time this process has had, its worker threads among them. */
const processorSeconds = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

/** Prints what waits every ten seconds, and keeps each function's largest heap. */
const watch = ({ aws, functions, mailbox }: Machine): { heaps: Map<string, number>; stop(): void } => {
  const heaps = new Map<string, number>();
  const running = [...new Set(functions.values())];
  const began = performance.now();
  let seen = 0;
  const keepLargest = async (each: (typeof running)[number]): Promise<void> => {
    const [{ name }, mb] = [each.definition, await each.heapMb()];
    heaps.set(name, Math.max(heaps.get(name) ?? 0, mb));
  };
  const timer = setInterval(() => {
    for (const each of running) void keepLargest(each);
    seen += 1;
    if (seen % 10 !== 0) return;
    const waiting = [...aws.stores.sqs.allQueues()].flatMap(({ name, messages, inflightMessages }) => {
      const held = messages.length + inflightMessages.size;
      return held > 0 ? [`${name.replace(/[0-9A-F]{8}$/, "")} ${held}`] : [];
    });
    const seconds = ((performance.now() - began) / 1000).toFixed(0);
    process.stderr.write(`  ${seconds} s: ${waiting.join(", ") || "no queue waits"}; ${mailbox.count()} mails\n`);
  }, 1000);
  return { heaps, stop: () => clearInterval(timer) };
};

interface Worked {
  measures: Measure[];
  /** Processor seconds of each step. */
  seconds: { collecting: number; sending: number };
}

const work = async (size: Size): Promise<Worked> => {
  const directory = mkdtempSync(join(tmpdir(), "readout-bench-"));
  const outlets = await openGeneratedOutlets(size.feeds, size.articles);
  const feeds = join(directory, "feeds.opml");
  writeFileSync(feeds, writeFeedList(outlets.feeds, "Generated"));
  const synthesized = await synthesize(join(directory, "cdk.out"), {
    feeds,
    zone: machineZone(),
    hostSpacing: "0",
    privateOrigins: outlets.url,
  });
  const failures: unknown[] = [];
  const machine = await startMachine({
    synthesized,
    directory: join(directory, "state"),
    sendRate: 10_000,
    onFailure: (error) => {
      failures.push(error);
      process.stderr.write(`  ${error instanceof Error ? error.message : String(error)}\n`);
    },
  });
  const { heaps, stop } = watch(machine);
  try {
    if (size.readers > 0) await addReaders(machine, size.readers);
    const marks = [processorSeconds()];
    const { edition, mails, steps } = await runDay(machine, ({ name, outcome, seconds }) => {
      marks.push(processorSeconds());
      process.stderr.write(`  ${name}: ${outcome} (${seconds.toFixed(1)} s)\n`);
    });
    const [before = 0, collected = 0, sent = 0] = marks;
    const [collecting = 0, sending = 0] = steps.map(({ seconds }) => seconds);
    const done: Readonly<Record<string, [count: number, of: string]>> = {
      collect: [size.articles, "article"],
      extract: [size.articles, "article"],
      publish: [size.articles, "article"],
      send: [mails.length, "mail"],
      subscribe: [2 * mails.length, "event"],
    };
    const costs = [...new Set(machine.functions.values())].map((each): Measure => {
      const { ms, processorMs, runs } = each.spent();
      const { name } = each.definition;
      const [count = 1, what = "run"] = done[name] ?? [];
      const of = Math.max(1, count);
      return {
        name: `${name}, for each ${what}`,
        value: processorMs / of,
        unit: "ms of processor",
        lowerIsBetter: true,
        note: `${(ms / of).toFixed(1)} ms from call to answer, ${runs} runs, cold starts in`,
      };
    });
    const memory = [...new Set(machine.functions.values())].map(({ definition: { name, memoryMb } }) => ({
      name: `largest heap of ${name}`,
      value: heaps.get(name) ?? 0,
      unit: "MB",
      lowerIsBetter: true,
      note: `of ${memoryMb} MB`,
    }));
    const measures: Measure[] = [
      { name: "feeds", value: size.feeds, unit: "" },
      { name: "articles read", value: edition?.coverage.articles.read ?? 0, unit: "", note: `of ${size.articles}` },
      { name: "stories", value: edition?.stories.length ?? 0, unit: "" },
      { name: "collect and extract", value: collecting, unit: "s", lowerIsBetter: true },
      { name: "articles a second", value: size.articles / collecting, unit: "/s" },
      { name: "publish and send", value: sending, unit: "s", lowerIsBetter: true },
      { name: "processor, collect and extract", value: collected - before, unit: "s", lowerIsBetter: true },
      { name: "processor, publish and send", value: sent - collected, unit: "s", lowerIsBetter: true },
      { name: "mails sent", value: mails.length, unit: "", note: `of ${size.readers}` },
      { name: "failed invocations", value: failures.length, unit: "", lowerIsBetter: true },
      ...costs,
      ...memory,
    ];
    return { measures, seconds: { collecting: collected - before, sending: sent - collected } };
  } finally {
    stop();
    await machine.stop();
    await outlets.stop();
    rmSync(directory, { recursive: true, force: true });
  }
};

const { values } = wordsOrEnd(
  {
    feeds: { type: "string", default: "20" },
    articles: { type: "string", default: "500" },
    readers: { type: "string", default: "1000" },
    double: { type: "boolean" },
    data: { type: "string" },
  },
  { feeds: 1, articles: 1, readers: 0 },
);
const size: Size = { feeds: Number(values.feeds), articles: Number(values.articles), readers: Number(values.readers) };
const once = await work(size);
report("day", [
  ...once.measures,
  // The servers, every function's workers and the outlets are one process here.
  { name: "peak memory, the whole machine", value: peakMemoryMb(), unit: "MB", lowerIsBetter: true },
]);
if (values.double) {
  const twice = await work({ feeds: 2 * size.feeds, articles: 2 * size.articles, readers: 2 * size.readers });
  report("day doubled", [
    ...twice.measures,
    ...(["collecting", "sending"] as const).map((step) => ({
      name: `growth of ${step}, processor time`,
      value: twice.seconds[step] / once.seconds[step],
      unit: "×",
      lowerIsBetter: true,
      note: "2 is as much more as there is more to do",
    })),
  ]);
}
