// One of the template's functions: its bundle in worker threads, with the template's environment, timeout and memory.
import { randomUUID } from "node:crypto";
import type { Readable } from "node:stream";
import { Worker } from "node:worker_threads";
import type { Invocation, InvocationResult, WorkerData } from "./worker.ts";

export interface FunctionDefinition {
  /** The template's logical id. */
  id: string;
  /** The stage's name, for people. */
  name: string;
  file: string;
  exportName: string;
  environment: Record<string, string>;
  timeoutSeconds: number;
  memoryMb: number;
}

/** The function threw or ran out of time; its own name and message are kept. */
export class FunctionFailed extends Error {
  constructor(functionName: string, name: string, message: string, stack?: string) {
    super(`${functionName}: ${name}: ${message}`);
    this.name = "FunctionFailed";
    if (stack) this.stack = stack;
  }
}

export interface RunningFunction {
  readonly definition: FunctionDefinition;
  /** Runs the handler once. @throws FunctionFailed */
  invoke(event: unknown): Promise<unknown>;
  /** Invocations under way. */
  busy(): number;
  /** Invocations that have ended, and what they took: milliseconds from call to answer, and of the processor. */
  spent(): { runs: number; ms: number; processorMs: number };
  /** Megabytes on the heap of the worker that holds the most. */
  heapMb(): Promise<number>;
  stop(): Promise<void>;
}

interface Slot {
  worker: Worker;
  done?: (result: InvocationResult) => void;
}

/** At most `concurrency` workers, started when they are needed and kept warm. */
export const runFunction = (
  definition: FunctionDefinition,
  options: { concurrency: number; clockOffset: SharedArrayBuffer; onLog: (name: string, line: string) => void },
): RunningFunction => {
  const idle: Slot[] = [];
  const all = new Set<Slot>();
  const waiting: ((slot: Slot) => void)[] = [];
  let busy = 0;
  const spent = { runs: 0, ms: 0, processorMs: 0 };
  let stopped = false;

  const discard = (slot: Slot): void => {
    all.delete(slot);
    const index = idle.indexOf(slot);
    if (index >= 0) idle.splice(index, 1);
  };

  const start = (): Slot => {
    const data: WorkerData = {
      file: definition.file,
      exportName: definition.exportName,
      functionName: definition.id,
      clockOffset: options.clockOffset,
    };
    const worker = new Worker(new URL("./worker.ts", import.meta.url), {
      workerData: data,
      env: { ...definition.environment },
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: definition.memoryMb },
    });
    const slot: Slot = { worker };
    eachLine(worker.stdout, (line) => options.onLog(definition.name, line));
    eachLine(worker.stderr, (line) => options.onLog(definition.name, line));
    worker.on("message", (result: InvocationResult) => slot.done?.(result));
    // Out of memory, or a crash outside any invocation: the invocation under way fails and the worker is not used again.
    const fail = (error: Error): void => {
      discard(slot);
      slot.done?.({ id: "", error: { name: error.name, message: error.message, stack: error.stack } });
    };
    worker.on("error", fail);
    worker.on("exit", () => fail(new Error("the worker ended")));
    all.add(slot);
    return slot;
  };

  const acquire = (): Promise<Slot> => {
    const free = idle.pop();
    if (free) return Promise.resolve(free);
    if (all.size < options.concurrency) return Promise.resolve(start());
    return new Promise((take) => waiting.push(take));
  };

  const release = (slot: Slot): void => {
    delete slot.done;
    const next = waiting.shift();
    if (!next) {
      if (all.has(slot)) idle.push(slot);
    } else next(all.has(slot) ? slot : start());
  };

  const run = (slot: Slot, event: unknown): Promise<InvocationResult> =>
    new Promise((done) => {
      const timeoutMs = definition.timeoutSeconds * 1000;
      const timer = setTimeout(() => {
        discard(slot);
        void slot.worker.terminate();
        done({ id: "", error: { name: "Timeout", message: `Task timed out after ${definition.timeoutSeconds} s` } });
      }, timeoutMs);
      slot.done = (result) => {
        clearTimeout(timer);
        done(result);
      };
      const invocation: Invocation = {
        id: randomUUID(),
        event,
        deadline: Date.now() + timeoutMs,
        memoryMb: definition.memoryMb,
      };
      slot.worker.postMessage(invocation);
    });

  return {
    definition,
    async invoke(event) {
      if (stopped) throw new FunctionFailed(definition.name, "Stopped", "the machine is stopping");
      busy += 1;
      const slot = await acquire();
      const started = performance.now();
      try {
        const { result, error, processorMs = 0 } = await run(slot, event);
        spent.processorMs += processorMs;
        if (error) throw new FunctionFailed(definition.name, error.name, error.message, error.stack);
        return result;
      } finally {
        busy -= 1;
        spent.runs += 1;
        spent.ms += performance.now() - started;
        release(slot);
      }
    },
    busy: () => busy,
    spent: () => ({ ...spent }),
    async heapMb() {
      const heaps = await Promise.allSettled([...all].map(({ worker }) => worker.getHeapStatistics()));
      // A worker that ended meanwhile holds nothing.
      const used = heaps.flatMap((heap) => (heap.status === "fulfilled" ? [heap.value.used_heap_size] : []));
      return Math.max(0, ...used) / 1e6;
    },
    async stop() {
      stopped = true;
      await Promise.all([...all].map((slot) => slot.worker.terminate()));
    },
  };
};

const eachLine = (stream: Readable, take: (line: string) => void): void => {
  let rest = "";
  stream.setEncoding("utf8");
  stream.on("data", (chunk: string) => {
    const lines = (rest + chunk).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) take(line);
  });
  stream.on("end", () => {
    if (rest) take(rest);
  });
};
