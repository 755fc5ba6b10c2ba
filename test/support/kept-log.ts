// A log that a test can read.
import type { Log } from "../../functions/shared/log.ts";

export interface KeptLog extends Log {
  /** Every line as JSON, as it would be written. */
  lines(): string[];
}

export const keptLog = (): KeptLog => {
  const lines: string[] = [];
  const keep =
    (level: string): Log["info"] =>
    (message, fields = {}) => {
      const written = Object.entries(fields).map(([name, value]) => [
        name,
        value instanceof Error ? `${value.name}: ${value.message} ${value.stack}` : value,
      ]);
      lines.push(JSON.stringify({ level, message, ...Object.fromEntries(written) }));
    };
  return { info: keep("info"), warn: keep("warn"), error: keep("error"), lines: () => lines };
};
