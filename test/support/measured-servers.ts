// Servers of AWS on 127.0.0.1, each in a process of its own, whose processor time can be asked for.
import { fork } from "node:child_process";
import { join } from "node:path";
import { z } from "zod/mini";

export const secretArn = "arn:aws:secretsmanager:eu-central-1:000000000000:secret:tokens";

const ServerReport = z.object({
  /** Endpoints by the SDK's names of their variables. */
  addresses: z.record(z.string(), z.string()),
  cpuMs: z.number(),
  /** Mails taken, and their bytes. */
  mails: z.number(),
  bytes: z.number(),
});
export type ServerReport = z.infer<typeof ServerReport>;

export type ServerName = "dynalite" | "quick" | "mail" | "storage";

export interface MeasuredServer {
  addresses: Readonly<Record<string, string>>;
  /** What it has done so far. */
  report(): Promise<ServerReport>;
  stop(): Promise<void>;
}

export const startServer = async (name: ServerName): Promise<MeasuredServer> => {
  const child = fork(join(import.meta.dirname, "server-process.ts"), [name], { execArgv: [] });
  const next = (): Promise<ServerReport> =>
    new Promise((done, fail) => {
      const ended = (code: number | null): void => fail(new Error(`the server ${name} ended with ${code}`));
      child.once("exit", ended);
      child.once("message", (message) => {
        child.off("exit", ended);
        done(ServerReport.parse(message));
      });
    });
  const { addresses } = await next();
  return {
    addresses,
    report() {
      child.send("report");
      return next();
    },
    stop: () =>
      new Promise((stopped) => {
        child.once("exit", () => stopped());
        child.disconnect();
      }),
  };
};
