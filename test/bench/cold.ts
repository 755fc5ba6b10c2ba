// Measures each function's bundle: its size, what is in it, and how long Node takes to import it cold.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { wordsOrEnd } from "../../functions/shared/command-line.ts";
import { bundleProgram } from "../../infra/bundle/bundle.ts";
import { type Measure, report } from "./report.ts";

wordsOrEnd({});

const stages = ["collect", "extract", "publish", "send", "subscribe"];
/** Packages that are data learned from texts: they are weighed apart. */
const models = new Set(["tinyld"]);
const imports = 7;

const timed =
  "const [began, before] = [performance.now(), process.cpuUsage()]; await import(process.argv[1]);" +
  "const { user, system } = process.cpuUsage(before); console.log(performance.now() - began, (user + system) / 1000);";

const medianOf = (times: readonly number[]): number =>
  times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? Number.NaN;

/**
 * The medians of several imports, each in a process of its own: milliseconds by the clock, and of the processor, which
 * other work on the machine changes less.
 */
const coldMs = (file: string): { clock: number; processor: number } => {
  const times = Array.from({ length: imports }, () => {
    const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", timed, file], {
      encoding: "utf8",
    });
    const [clock = Number.NaN, processor = Number.NaN] = stdout.trim().split(" ").map(Number);
    if (!Number.isFinite(clock + processor)) throw new Error(`${file} cannot be imported: ${stderr}`);
    return { clock, processor };
  });
  return {
    clock: medianOf(times.map(({ clock }) => clock)),
    processor: medianOf(times.map(({ processor }) => processor)),
  };
};

const packageOf = (input: string): string | undefined => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[1];

const measures: Measure[] = [];
const directory = mkdtempSync(join(tmpdir(), "readout-cold-"));
try {
  process.stdout.write(
    `${cpus()[0]?.model ?? "unknown processor"}, Node ${process.versions.node}, median of ${imports}\n`,
  );
  process.stdout.write(
    "function     bundle kB  without models kB  cold import ms  of the processor  largest packages\n",
  );
  for (const stage of stages) {
    const file = join(directory, `${stage}.mjs`);
    const { outputs } = bundleProgram(join(import.meta.dirname, "../../functions", stage, "handler.ts"), file);
    const weights = new Map<string, number>();
    for (const { inputs } of Object.values(outputs))
      for (const [input, { bytesInOutput }] of Object.entries(inputs)) {
        const name = packageOf(input) ?? "our own";
        weights.set(name, (weights.get(name) ?? 0) + bytesInOutput);
      }
    const size = statSync(file).size;
    const learned = [...weights].reduce((sum, [name, bytes]) => sum + (models.has(name) ? bytes : 0), 0);
    const largest = [...weights].sort(([, one], [, other]) => other - one).slice(0, 4);
    const { clock, processor } = coldMs(file);
    measures.push(
      { name: `bundle of ${stage}`, value: size / 1000, unit: "kB", lowerIsBetter: true },
      { name: `cold import of ${stage}`, value: processor, unit: "ms of processor", lowerIsBetter: true },
    );
    const kb = (bytes: number): string => (bytes / 1000).toFixed(0);
    process.stdout.write(
      `${stage.padEnd(12)} ${kb(size).padStart(9)} ${kb(size - learned).padStart(18)} ${clock.toFixed(0).padStart(15)} ${processor.toFixed(0).padStart(17)}  ` +
        `${largest.map(([name, bytes]) => `${name} ${kb(bytes)}`).join(", ")}\n`,
    );
  }
  report("cold", measures);
} finally {
  rmSync(directory, { recursive: true, force: true });
}
