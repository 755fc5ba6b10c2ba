// Runs workers of the send stage side by side, one port call at a time in a given order, and lets calls go wrong.
import { leaseMs } from "../../functions/send/send-once.ts";
import type { HandClock } from "./hand-clock.ts";

/**
 * `killed-before`, `killed-after`: the process is gone before the call, or between its effect and its answer.
 * `request-lost`, `answer-lost`: the call fails without, or with, its effect. `repeated`: the client repeated the call
 * after a lost answer. `throttled`: the mail service says so. `stalled`: the process stands still until its lease is over.
 */
export const faultKinds = [
  "killed-before",
  "killed-after",
  "request-lost",
  "answer-lost",
  "repeated",
  "throttled",
  "stalled",
] as const;
export type FaultKind = (typeof faultKinds)[number];

/** What goes wrong at the n-th port call of a worker. */
export interface Fault {
  worker: number;
  step: number;
  kind: FaultKind;
}

class CallFailed extends Error {}

/** How a worker ended: its message is done, comes again, or its process is gone. */
export type WorkerEnd = "done" | "failed" | "killed";

interface Worker {
  step: number;
  /** Lets the worker make the call it waits to make. */
  go?: (() => void) | undefined;
  end?: WorkerEnd;
  stalled: boolean;
  /** Called when the worker waits for its turn, or has ended. */
  rest: () => void;
}

/** How a call that went wrong looks to its caller. */
export interface Failings {
  /** Its request or its answer was lost: answers or throws what the client would. */
  lost: (kind: FaultKind) => unknown;
  /** What the service says when it is asked too fast; without it such calls pass. */
  throttled?: () => unknown;
  /** Whether the client repeats a call by itself. */
  repeats: boolean;
}

export interface Crew {
  /** One call of a worker, which takes its turn and meets the worker's fault. */
  call(worker: number, act: () => Promise<unknown>, failings: Failings): Promise<unknown>;
  /** A port whose calls take turns and meet the worker's faults. */
  port<Port extends object>(worker: number, port: Port): Port;
  /**
   * Runs the workers until all have ended; bits of `order` say whose turn it is. `meanwhile` is what the world does
   * while all who are left stand still.
   */
  run(works: readonly (() => Promise<unknown>)[], order: number, meanwhile: () => Promise<void>): Promise<WorkerEnd[]>;
  /** Port calls made. */
  calls(): number;
}

export const crew = (faults: readonly Fault[], clock: HandClock): Crew => {
  const workers: Worker[] = [];
  let calls = 0;

  const turn = (worker: Worker): Promise<void> =>
    new Promise((go) => {
      worker.go = go;
      worker.rest();
    });

  const call = async (number: number, act: () => Promise<unknown>, failings: Failings): Promise<unknown> => {
    const worker = workers[number];
    if (!worker) throw new Error("no such worker");
    const { step } = worker;
    worker.step += 1;
    const kind = faults.find((fault) => fault.worker === number && fault.step === step)?.kind;
    if (kind === "stalled") worker.stalled = true;
    await turn(worker);
    calls += 1;
    const die = (): Promise<never> => {
      worker.end = "killed";
      worker.rest();
      return new Promise(() => undefined);
    };
    if (kind === "killed-before") return die();
    if (kind === "request-lost") return failings.lost(kind);
    if (kind === "throttled" && failings.throttled) return failings.throttled();
    const result = await act();
    if (kind === "killed-after") return die();
    if (kind === "answer-lost") return failings.lost(kind);
    return kind === "repeated" && failings.repeats ? act() : result;
  };

  // The mailer's port answers where other ports throw.
  const mailerFailings: Failings = {
    lost: () => ({ kind: "unknown", reason: "lost" }),
    throttled: () => ({ kind: "throttled", reason: "slower" }),
    repeats: false,
  };
  const portFailings: Failings = {
    lost: (kind) => {
      throw new CallFailed(kind);
    },
    repeats: true,
  };

  return {
    calls: () => calls,
    call,
    port: (number, port) =>
      new Proxy(port, {
        get(target, name): unknown {
          const member: unknown = Reflect.get(target, name);
          if (typeof member !== "function") return member;
          return (...values: unknown[]): unknown =>
            name === "list" || name === "inCohort"
              ? Reflect.apply(member, target, values)
              : call(
                  number,
                  () => Reflect.apply(member, target, values) as Promise<unknown>,
                  isMailer(target) ? mailerFailings : portFailings,
                );
        },
      }),
    async run(works, order, meanwhile) {
      const atRest = (worker: Worker, act: () => void): Promise<void> =>
        new Promise((rest) => {
          worker.rest = rest;
          act();
        });
      for (const work of works) {
        const worker: Worker = { step: 0, stalled: false, rest: () => undefined };
        workers.push(worker);
        const end = (how: WorkerEnd) => () => {
          worker.end ??= how;
          worker.rest();
        };
        await atRest(worker, () => void work().then(end("done"), end("failed")));
      }
      for (let bit = 0; ; bit += 1) {
        const waiting = workers.filter((worker) => worker.go && !worker.end);
        const lively = waiting.filter((worker) => !worker.stalled);
        if (waiting.length === 0) break;
        if (lively.length === 0) {
          // Only those who stood still are left: they wake up when their leases are over.
          clock.pass(leaseMs + 1);
          await meanwhile();
          for (const worker of waiting) worker.stalled = false;
          continue;
        }
        const next = lively[(order >> (bit % 24)) % lively.length] ?? lively[0];
        if (!next) break;
        const { go } = next;
        next.go = undefined;
        await atRest(next, () => go?.());
      }
      return workers.map(({ end }) => end ?? "killed");
    },
  };
};

const isMailer = (port: object): boolean => "send" in port;
