// Reads pages in a worker thread that is kept from page to page. One that takes too long, or too much memory, loses its
// thread; the next page gets a new one.
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { type ExtractedArticle, NotAnArticle } from "./extract-article/extracted-article.ts";
import type { PageAnswer } from "./page.worker.ts";
import { type Page, PageNotRead, type Pages } from "./pages.ts";

export interface WorkerLimits {
  /** For one page. */
  deadlineMs: number;
  /** Of the thread's heap; the heaviest page that its bounds allow takes half of the default. */
  heapMb: number;
}

/** With starting the thread anew, no page costs more than five seconds; the slowest of 181 real ones takes a tenth. */
const defaults: WorkerLimits = { deadlineMs: 4000, heapMb: 96 };
/** Of the heap, for what lives as long as a page is read: room to free it in few turns, in a process of 256 MB in all. */
const youngMb = 24;

/** Beside the bundle the worker is a bundle too. */
const workerFile = new URL(`./page.worker.${import.meta.url.endsWith(".ts") ? "ts" : "mjs"}`, import.meta.url);

/** Pages are read one at a time, in the order they come. The thread starts with the first and keeps no process alive. */
export const workerPages = (given: Partial<WorkerLimits> = {}): Pages => {
  const limits = { ...defaults, ...given };
  let thread: Promise<Worker> | undefined;
  let line: Promise<unknown> = Promise.resolve();

  const startThread = async (): Promise<Worker> => {
    const worker = await start(limits);
    worker.once("exit", () => (thread = undefined));
    return worker;
  };
  const readNext = async (page: Page): Promise<ExtractedArticle> => {
    thread ??= startThread();
    const worker = await thread.catch((error: unknown) => {
      thread = undefined;
      throw new ThreadNotStarted(error);
    });
    worker.ref();
    const answer = await ask(worker, page, limits);
    worker.unref();
    return articleOf(answer, page);
  };
  return {
    read(page) {
      const reading = line.then(() => readNext(page));
      line = Promise.allSettled([reading]);
      return reading;
    },
  };
};

/** No thread came up, which no page can be blamed for. */
export class ThreadNotStarted extends Error {
  constructor(cause: unknown) {
    super(`${fileURLToPath(workerFile)} cannot be started to read pages (${String(cause)})`, { cause });
    this.name = "ThreadNotStarted";
  }
}

/** A thread sees no environment: it works on what strangers wrote. */
const start = async ({ heapMb }: WorkerLimits): Promise<Worker> => {
  const resourceLimits = { maxOldGenerationSizeMb: heapMb, maxYoungGenerationSizeMb: youngMb };
  const worker = new Worker(workerFile, { env: {}, execArgv: [], resourceLimits });
  // What fails while a page is read is told to who asked; without a listener it would end the process.
  worker.on("error", () => {});
  await once(worker, "message");
  return worker;
};

/** A thread that gives no answer is ended. */
const ask = async (worker: Worker, page: Page, { deadlineMs, heapMb }: WorkerLimits): Promise<PageAnswer> => {
  const signal = AbortSignal.timeout(deadlineMs);
  const name = page.url ?? "the page";
  worker.postMessage(page);
  try {
    const [answer]: PageAnswer[] = await once(worker, "message", { signal });
    return answer ?? { failure: "no answer came" };
  } catch (error) {
    await worker.terminate();
    throw signal.aborted
      ? new PageNotRead("page too slow to read", `${name} takes longer than ${deadlineMs} ms to read`, error)
      : new PageNotRead("page too large to read", `${name} takes more than ${heapMb} MB to read`, error);
  }
};

const articleOf = (answer: PageAnswer, { url }: Page): ExtractedArticle => {
  if ("article" in answer) return answer.article;
  if ("reason" in answer) throw new NotAnArticle(answer.reason, answer.length);
  throw new PageNotRead("extraction failed", `${url ?? "the page"} could not be worked through: ${answer.failure}`);
};
