// Bundles the extractors under measure, so that each runs in a process that holds nothing else.
import { join } from "node:path";
import { bundleProgram } from "../../../infra/bundle/bundle.ts";

/** Name in the table → bundle. */
export const extractors: Readonly<Record<string, string>> = {
  "Readout, as deployed": "deployed.mjs",
  "Readout, without its thread": "unthreaded.mjs",
  "Readability.js + linkedom": "readability.mjs",
  "Defuddle + linkedom": "defuddle.mjs",
};

const collect = join(import.meta.dirname, "../../../functions/collect");

/** Writes them into `directory`, and the program that measures them. */
export const bundleExtractors = (directory: string): void => {
  const sources: [source: string, bundled: string][] = [
    [join(collect, "handler.ts"), "index.mjs"],
    [join(collect, "worker-pages.ts"), "worker-pages.mjs"],
    [join(collect, "page.worker.ts"), "page.worker.mjs"],
    [join(import.meta.dirname, "measure.ts"), "measure.mjs"],
    ...Object.values(extractors).map((file): [string, string] => [
      join(import.meta.dirname, file.replace(/mjs$/, "ts")),
      file,
    ]),
  ];
  for (const [source, bundled] of sources) bundleProgram(source, join(directory, bundled));
};
