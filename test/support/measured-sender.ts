// Starts a sender in a process of its own and hears what it did.
import { fork } from "node:child_process";
import { join } from "node:path";
import { z } from "zod/mini";

const SenderReport = z.object({
  /** Mails sent after the warm-up, and the wall and processor milliseconds they took. */
  mails: z.number(),
  wallMs: z.number(),
  cpuMs: z.number(),
  /** Milliseconds of each batch of ten. */
  batchMs: z.array(z.number()),
  /** The most memory the process ever held. */
  peakMb: z.number(),
});
export type SenderReport = z.infer<typeof SenderReport>;

/** `how` is the file of the send function's bundle, or "loop"; `options` are Node's own, such as --cpu-prof. */
export const runSender = (
  how: string,
  pages: readonly string[],
  environment: Readonly<Record<string, string>>,
  options: readonly string[] = [],
): Promise<SenderReport> =>
  new Promise((done, fail) => {
    const child = fork(join(import.meta.dirname, "sender-process.ts"), [how, ...pages], {
      execArgv: [...options],
      env: { ...process.env, ...environment },
    });
    let report: SenderReport | undefined;
    child.once("message", (message) => {
      report = SenderReport.parse(message);
    });
    child.once("exit", (code) => {
      if (report && code === 0) done(report);
      else fail(new Error(`the sender ended with ${code}; its error stands above`));
    });
  });
