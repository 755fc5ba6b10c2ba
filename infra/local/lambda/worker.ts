// Runs inside a worker thread: loads one function's bundle and answers invocations, one at a time, as Lambda does.
import { pathToFileURL } from "node:url";
import { parentPort, workerData } from "node:worker_threads";

export interface WorkerData {
  /** The bundle's file and the name it exports. */
  file: string;
  exportName: string;
  functionName: string;
  /** Milliseconds the machine's clock is ahead of the real one, in a shared Float64Array of one. */
  clockOffset: SharedArrayBuffer;
}
export interface Invocation {
  id: string;
  event: unknown;
  deadline: number;
  memoryMb: number;
}
export interface InvocationResult {
  id: string;
  /** Milliseconds of processor time the handler's thread had. */
  processorMs?: number;
  result?: unknown;
  error?: { name: string; message: string; stack?: string | undefined };
}

type Handler = (event: unknown, context: object) => Promise<unknown>;

const { file, exportName, functionName, clockOffset } = workerData as WorkerData;
const offset = new Float64Array(clockOffset);

/** The machine can run ahead of the real time; what runs here must see its time, without knowing. */
const RealDate = Date;
globalThis.Date = new Proxy(RealDate, {
  construct: (target, values: unknown[], newTarget) =>
    Reflect.construct(target, values.length === 0 ? [RealDate.now() + (offset[0] ?? 0)] : values, newTarget) as Date,
  apply: () => new RealDate(RealDate.now() + (offset[0] ?? 0)).toString(),
  get: (target, name, receiver): unknown =>
    name === "now" ? () => RealDate.now() + (offset[0] ?? 0) : Reflect.get(target, name, receiver),
});

let loading: Promise<Handler> | undefined;
const load = async (): Promise<Handler> => {
  const module = (await import(pathToFileURL(file).href)) as Record<string, unknown>;
  const handler = module[exportName];
  if (typeof handler !== "function") throw new TypeError(`${file} exports no function named ${exportName}`);
  return handler as Handler;
};

const invoke = async ({ id, event, deadline, memoryMb }: Invocation): Promise<InvocationResult> => {
  try {
    loading ??= load();
    const handler = await loading;
    const context = {
      functionName,
      functionVersion: "$LATEST",
      invokedFunctionArn: functionName,
      memoryLimitInMB: String(memoryMb),
      awsRequestId: id,
      logGroupName: functionName,
      logStreamName: id,
      callbackWaitsForEmptyEventLoop: false,
      getRemainingTimeInMillis: () => Math.max(0, deadline - RealDate.now()),
    };
    return { id, result: await handler(event, context) };
  } catch (error) {
    const known = error instanceof Error ? error : new Error(String(error));
    return { id, error: { name: known.name, message: known.message, stack: known.stack } };
  }
};

const timed = async (invocation: Invocation): Promise<InvocationResult> => {
  const before = process.threadCpuUsage();
  const result = await invoke(invocation);
  const { user, system } = process.threadCpuUsage(before);
  return { ...result, processorMs: (user + system) / 1000 };
};

parentPort?.on("message", (invocation: Invocation) => {
  void timed(invocation).then((result) => parentPort?.postMessage(result));
});
