// Starts a sender in a process of its own and hears what it did.
import { fork } from "node:child_process";
import { join } from "node:path";
import { z } from "zod/mini";
import type { AudienceIndex } from "../../functions/shared/model/audience.ts";

const SenderReport = z.object({
  /** Mails sent after the warm-up, and the wall and processor milliseconds they took. */
  mails: z.number(),
  wallMs: z.number(),
  cpuMs: z.number(),
  /** Of the processor's milliseconds those of the system: sockets, above all. */
  systemMs: z.number(),
  /** Milliseconds of each batch of ten. */
  batchMs: z.array(z.number()),
  /** The most memory the process ever held. */
  peakMb: z.number(),
});
export type SenderReport = z.infer<typeof SenderReport>;

export interface MeasuredSender {
  /** Sends the next batches of ten, as far as there are any. */
  send(batches: number): Promise<SenderReport>;
  stop(): Promise<void>;
}

/** `how` is the file of the send function's bundle, or "loop"; `options` are Node's own, such as --cpu-prof. */
export const startSender = (
  how: string,
  pages: AudienceIndex["pages"],
  environment: Readonly<Record<string, string>>,
  options: readonly string[] = [],
): MeasuredSender => {
  const child = fork(join(import.meta.dirname, "sender-process.ts"), [how, JSON.stringify(pages)], {
    execArgv: [...options],
    env: { ...process.env, ...environment },
  });
  return {
    send: (batches) =>
      new Promise((done, fail) => {
        const ended = (code: number | null): void =>
          fail(new Error(`the sender ended with ${code}; its error stands above`));
        child.once("exit", ended);
        child.once("message", (message) => {
          child.off("exit", ended);
          done(SenderReport.parse(message));
        });
        child.send({ batches });
      }),
    stop: () =>
      new Promise((stopped) => {
        child.once("exit", () => stopped());
        child.disconnect();
      }),
  };
};

/** What several turns of one sender come to. */
export const together = (reports: readonly SenderReport[]): SenderReport => ({
  mails: reports.reduce((sum, { mails }) => sum + mails, 0),
  wallMs: reports.reduce((sum, { wallMs }) => sum + wallMs, 0),
  cpuMs: reports.reduce((sum, { cpuMs }) => sum + cpuMs, 0),
  systemMs: reports.reduce((sum, { systemMs }) => sum + systemMs, 0),
  batchMs: reports.flatMap(({ batchMs }) => batchMs),
  peakMb: Math.max(...reports.map(({ peakMb }) => peakMb)),
});
