// Measures each stage's milliseconds on this machine, for the price table: the sample newsroom's first day and 300 readers.
import { mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { type Opened, openMachine } from "../../infra/local/open.ts";
import { runDay } from "../../infra/local/run-day.ts";
import { addReaders } from "./add-readers.ts";

const readers = 300;

/** Milliseconds spent in each function's invocations, and how many there were. */
const spent = new Map<string, { ms: number; runs: number }>();

const watchInvocations = ({ machine }: Opened): void => {
  for (const running of new Set(machine.functions.values())) {
    const invoke = running.invoke.bind(running);
    const { name } = running.definition;
    running.invoke = async (event) => {
      const started = performance.now();
      try {
        return await invoke(event);
      } finally {
        const { ms, runs } = spent.get(name) ?? { ms: 0, runs: 0 };
        spent.set(name, { ms: ms + performance.now() - started, runs: runs + 1 });
      }
    };
  }
};

const directory = mkdtempSync(join(tmpdir(), "readout-stages-"));
// At a rate that nobody has to wait for.
const options = { directory, sendRate: 10_000 };
const opened = await openMachine(options);
try {
  await addReaders(opened.machine, readers);
  watchInvocations(opened);
  const { edition, mails } = await runDay(opened.machine);
  const articles = edition?.coverage.articles.read ?? 0;
  const per = (name: string, count: number): string => {
    const { ms, runs } = spent.get(name) ?? { ms: 0, runs: 0 };
    return `${name.padEnd(10)} ${(ms / Math.max(1, count)).toFixed(1).padStart(8)} ms each of ${count}   (${runs} runs, cold starts in)\n`;
  };
  process.stdout.write(`${cpus()[0]?.model ?? "unknown processor"}, Node ${process.versions.node}\n`);
  process.stdout.write(per("collect", articles) + per("extract", articles) + per("publish", articles));
  process.stdout.write(per("send", mails.length) + per("subscribe", 2 * mails.length));
} finally {
  await opened.stop();
  rmSync(directory, { recursive: true, force: true });
}
process.exit(0);
