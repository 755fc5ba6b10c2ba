// Readout's extraction as it is deployed: the collect function's bundle in memory, pages read by the bundled thread.
import type { workerPages } from "../../../functions/collect/worker-pages.ts";
import type { Extract } from "./extract.ts";

const beside = (file: string): string => new URL(file, import.meta.url).href;

export const open = async (): Promise<Extract> => {
  await import(beside("./index.mjs"));
  const collect: { workerPages: typeof workerPages } = await import(beside("./worker-pages.mjs"));
  const pages = collect.workerPages();
  return async (content, url) => (await pages.read({ kind: "html", content, url })).text;
};
