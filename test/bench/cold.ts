// Measures each function's bundle: its size, what is in it, and how long Node takes to import it cold.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { bundleProgram } from "../../infra/bundle/bundle.ts";

const stages = ["collect", "extract", "publish", "send", "subscribe"];
/** Packages that are data learned from texts: they are weighed apart. */
const models = new Set(["tinyld"]);
const imports = 7;

const timed = "const began = performance.now(); await import(process.argv[1]); console.log(performance.now() - began);";

/** The median of several imports, each in a process of its own, in milliseconds. */
const coldMs = (file: string): number => {
  const times = Array.from({ length: imports }, () => {
    const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", timed, file], {
      encoding: "utf8",
    });
    const ms = Number(stdout);
    if (stdout === "" || !Number.isFinite(ms)) throw new Error(`${file} cannot be imported: ${stderr}`);
    return ms;
  }).sort((one, other) => one - other);
  return times[Math.floor(imports / 2)] ?? Number.NaN;
};

const packageOf = (input: string): string | undefined => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[1];

const directory = mkdtempSync(join(tmpdir(), "readout-cold-"));
try {
  process.stdout.write(
    `${cpus()[0]?.model ?? "unknown processor"}, Node ${process.versions.node}, median of ${imports}\n`,
  );
  process.stdout.write("function     bundle kB  without models kB  cold import ms  largest packages\n");
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
    const kb = (bytes: number): string => (bytes / 1000).toFixed(0);
    process.stdout.write(
      `${stage.padEnd(12)} ${kb(size).padStart(9)} ${kb(size - learned).padStart(18)} ${coldMs(file).toFixed(0).padStart(15)}  ` +
        `${largest.map(([name, bytes]) => `${name} ${kb(bytes)}`).join(", ")}\n`,
    );
  }
} finally {
  rmSync(directory, { recursive: true, force: true });
}
