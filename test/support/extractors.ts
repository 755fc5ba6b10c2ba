// Extractors side by side: Readout's own, and two that others use. Each is opened in a process of its own.
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Readability } from "@mozilla/readability";
import { Defuddle } from "defuddle/node";
import { parseHTML } from "linkedom";
import { extractArticle } from "../../functions/collect/extract-article/extract-article.ts";
import { htmlToParagraphs } from "../../functions/collect/html-text.ts";
import type { workerPages } from "../../functions/collect/worker-pages.ts";
import { bundleProgram } from "../../infra/bundle/bundle.ts";

/** From a page's HTML and address to the text of its article. */
export type Extract = (html: string, url: string) => Promise<string>;

const stage = join(import.meta.dirname, "../../functions/collect");

/** Bundles of the collect function, its thread among them, as they are deployed. */
export const bundleCollect = (): string => {
  const directory = mkdtempSync(join(tmpdir(), "readout-collect-"));
  for (const [source, bundled] of [
    ["handler.ts", "index.mjs"],
    ["worker-pages.ts", "worker-pages.mjs"],
    ["page.worker.ts", "page.worker.mjs"],
  ] as const)
    bundleProgram(join(stage, source), join(directory, bundled));
  return directory;
};

/** With the handler's bundle in memory, as on Lambda. */
const openDeployed = async (bundles: string): Promise<Extract> => {
  await import(pathToFileURL(join(bundles, "index.mjs")).href);
  const { workerPages: open }: { workerPages: typeof workerPages } = await import(
    pathToFileURL(join(bundles, "worker-pages.mjs")).href
  );
  const pages = open();
  return async (content, url) => (await pages.read({ kind: "html", content, url })).text;
};

const ready = (extract: Extract) => (): Promise<Extract> => Promise.resolve(extract);

export const extractors: Readonly<Record<string, (bundles: string) => Promise<Extract>>> = {
  "Readout, as deployed": openDeployed,
  "Readout, without its thread": ready(async (html, url) => extractArticle(html, url).text),
  "Readability.js + linkedom": ready(async (html) => {
    const found = new Readability<string>(parseHTML(html).document).parse();
    return htmlToParagraphs(found?.content ?? "").join("\n\n");
  }),
  "Defuddle + linkedom": ready(async (html, url) => htmlToParagraphs((await Defuddle(html, url)).content).join("\n\n")),
};
