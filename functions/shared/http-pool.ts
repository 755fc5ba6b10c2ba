// Carries an AWS client's calls over undici's connections, which take about half the processor time of the SDK's own way.
import { Agent } from "undici";
import type { Clock } from "./clock.ts";

/**
 * How long a connection may rest. While a function lies frozen its connections are cut without its knowledge, and a call
 * over one of those fails like a call whose answer was lost: nobody could say whether it was heard.
 */
const restMs = 5000;
const userAgent = "readout";
/** As many at once as the SDK's own. */
const mostConnections = 50;

/** No connection stood in time: nothing was handed over. */
export class NotConnected extends Error {
  /** What the SDK knows as worth another try, where it may try again. */
  readonly code = "ETIMEDOUT";
  constructor(host: string, cause: Error) {
    super(`no connection to ${host}: ${cause.message}; it is asked again`, { cause });
    this.name = "NotConnected";
  }
}

/** The connection ended, or time ran out, before the answer was whole: the call may have been heard or not. */
export class AnswerLost extends Error {
  readonly code = "ECONNRESET";
  constructor(host: string, cause: Error) {
    super(`no whole answer from ${host}: ${cause.message}`, { cause });
    this.name = "AnswerLost";
  }
}

/** A call as the SDK hands it over, whole and signed. */
interface Call {
  protocol: string;
  hostname: string;
  port?: number;
  method: string;
  path: string;
  headers: Record<string, string>;
  body?: string | Uint8Array;
}

interface Answer {
  statusCode: number;
  headers: Record<string, string>;
  body: Uint8Array;
}

/** What the SDK calls a request handler. It never repeats a call. */
export interface HttpPool {
  metadata: { handlerProtocol: string };
  /** @throws NotConnected, AnswerLost, or the system's error where nobody listens. */
  handle(call: Call): Promise<{ response: Answer }>;
  destroy(): void;
}

export interface Patience {
  connectMs: number;
  /** From the first moment of the call to the end of its answer. */
  answerMs: number;
}

/** A pool of one client, no connection opened yet. Calls must be without a query: those of DynamoDB and SES are. */
export const httpPool = ({ connectMs, answerMs }: Patience, clock: Clock): HttpPool => {
  const open = (): Agent =>
    new Agent({
      connections: mostConnections,
      connect: { timeout: connectMs },
      keepAliveTimeout: restMs,
      // No longer either where the server would allow it.
      keepAliveMaxTimeout: restMs,
    });
  let agent = open();
  let lastUse = 0;
  /** Undici's own timers stand still in a frozen function; the clock does not. */
  const rested = (): Agent => {
    const now = clock.now().getTime();
    if (Math.abs(now - lastUse) > restMs) {
      // Calls still under way end in peace.
      void agent.close();
      agent = open();
    }
    lastUse = now;
    return agent;
  };
  return {
    metadata: { handlerProtocol: "http/1.1" },
    handle: (call) => carry(rested(), call, answerMs),
    destroy: () => void agent.destroy(),
  };
};

const carry = (
  agent: Agent,
  { protocol, hostname, port, method, path, headers, body }: Call,
  answerMs: number,
): Promise<{ response: Answer }> =>
  new Promise((done, fail) => {
    let abort: ((reason: Error) => void) | undefined;
    let late: Error | undefined;
    const timer = setTimeout(() => {
      late = new Error(`none came within ${answerMs} ms`);
      if (abort) abort(late);
      else fail(new NotConnected(hostname, late));
    }, answerMs);
    const answer: Answer = { statusCode: 0, headers: {}, body: new Uint8Array() };
    const chunks: Buffer[] = [];
    agent.dispatch(
      {
        origin: `${protocol}//${hostname}${port === undefined ? "" : `:${port}`}`,
        method,
        path,
        headers: { "user-agent": userAgent, ...headers },
        body,
      },
      {
        onRequestStart(controller) {
          abort = (reason) => controller.abort(reason);
          if (late) abort(late);
        },
        onResponseStart(_, statusCode, received) {
          answer.statusCode = statusCode;
          for (const [name, value] of Object.entries(received))
            if (value !== undefined) answer.headers[name] = String(value);
        },
        onResponseData(_, chunk) {
          chunks.push(chunk);
        },
        onResponseEnd() {
          clearTimeout(timer);
          const [only] = chunks;
          answer.body = only && chunks.length === 1 ? only : Buffer.concat(chunks);
          done({ response: answer });
        },
        onResponseError(_, error) {
          clearTimeout(timer);
          fail(named(error, hostname));
        },
      },
    );
  });

/** Undici's errors by what they mean for a call; those of the system, such as ECONNREFUSED, say it themselves. */
const named = (error: Error, host: string): Error => {
  const code = "code" in error ? error.code : undefined;
  if (code === "UND_ERR_CONNECT_TIMEOUT") return new NotConnected(host, error);
  return typeof code === "string" && !code.startsWith("UND_ERR") ? error : new AnswerLost(host, error);
};
