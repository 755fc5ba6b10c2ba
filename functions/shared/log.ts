// The port that writes structured log lines. No e-mail address may ever be passed to it.
import { Logger } from "@aws-lambda-powertools/logger";

export interface Log {
  info(message: string, fields?: Readonly<Record<string, unknown>>): void;
  warn(message: string, fields?: Readonly<Record<string, unknown>>): void;
  error(message: string, fields?: Readonly<Record<string, unknown>>): void;
}

/** JSON lines on standard output, named after the stage. An `error` field that is an Error is written with its stack. */
export const structuredLog = (stage: string): Log => {
  const logger = new Logger({ serviceName: stage });
  return {
    info: (message, fields = {}) => logger.info(message, fields),
    warn: (message, fields = {}) => logger.warn(message, fields),
    error: (message, fields = {}) => logger.error(message, fields),
  };
};
