// What clients of AWS have in common that make millions of calls: what the SDK works out anew for every call is worked out once.
import type { Clock } from "./clock.ts";
import { httpPool, type Patience } from "./http-pool.ts";
import { Sha256 } from "./sha256.ts";

/** The settings of such a client. */
export const sparing = (patience: Patience, clock: Clock) => ({
  cacheMiddleware: true,
  sha256: Sha256,
  requestHandler: httpPool(patience, clock),
});

interface Client {
  middlewareStack: { remove: (name: string) => boolean };
}

/** Takes the steps out of a client's calls that nobody has anything of. */
export const withoutIdleSteps = <Kind extends Client>(client: Kind): Kind => {
  // It walks through each call's input and output for a log that nobody keeps.
  client.middlewareStack.remove("loggerMiddleware");
  // It puts its name together anew for every call; the pool gives ours.
  client.middlewareStack.remove("getUserAgentMiddleware");
  return client;
};
