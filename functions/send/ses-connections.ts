// Connections to SES: kept while mail follows mail, and never taken up again after a rest.
import { Agent as HttpAgent } from "node:http";
import { Agent as HttpsAgent } from "node:https";

/**
 * How long a connection may rest. While a function lies frozen its connections are cut without its knowledge, and a call
 * over one of those fails like a call whose answer was lost: nobody could say whether the mail went out.
 */
const restMs = 5000;

export interface Connections {
  httpAgent: HttpAgent;
  httpsAgent: HttpsAgent;
  /** Before each call: closes what has rested for too long. */
  use(now: Date): void;
}

/** Connections of one client, none opened yet. */
export const sesConnections = (): Connections => {
  const options = { keepAlive: true, timeout: restMs, scheduling: "lifo" } as const;
  const [httpAgent, httpsAgent] = [new HttpAgent(options), new HttpsAgent(options)];
  let lastUse = 0;
  return {
    httpAgent,
    httpsAgent,
    use(now) {
      // The agents' own timers stand still in a frozen function; the clock does not.
      const rested = Math.abs(now.getTime() - lastUse) > restMs;
      lastUse = now.getTime();
      if (!rested) return;
      for (const { freeSockets } of [httpAgent, httpsAgent])
        for (const sockets of Object.values(freeSockets)) for (const socket of sockets ?? []) socket.destroy();
    },
  };
};
