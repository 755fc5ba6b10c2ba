// Reads http addresses over https where their host offers it. Who they are does not change by it: addresses are compared
// without their scheme.
import type { Clock } from "../shared/clock.ts";
import { FetchFailed, type FetchFailure, type Web } from "./web.ts";

/** For the try alone; what is left of the ten seconds is for http. */
const tryMs = 3000;
const restMs = 7000;
/** A host without https is not tried again for so long. */
const rememberedMs = 24 * 60 * 60 * 1000;

/** The host answers over https, and asks for a pause or to be left alone: that holds for http too. */
const holdsForBoth: ReadonlySet<FetchFailure> = new Set(["robots.txt forbids", "too many requests", "server error"]);
/** Perhaps another site stands behind https, or none: this page says nothing of the host's others. */
const saysNothing: ReadonlySet<FetchFailure> = new Set(["page not found", "access refused"]);

/** `web`, but over https where that can be had. Addresses with a port of their own are left as they are. */
export const preferHttps = (web: Web, clock: Clock): Web => {
  /** Host → the time, in epoch milliseconds, until which it counts as one without https. */
  const without = new Map<string, number>();
  const now = (): number => clock.now().getTime();

  return {
    async get(address, validators, deadlineMs) {
      const url = URL.parse(address);
      const isTried = url?.protocol === "http:" && url.port === "" && (without.get(url.host) ?? 0) <= now();
      if (!isTried) return web.get(address, validators, deadlineMs);
      url.protocol = "https:";
      try {
        const answer = await web.get(url.href, validators, tryMs);
        // Sites that send visitors back to http do so for every page.
        if (answer.status === "fetched" && answer.url.startsWith("http:")) without.set(url.host, now() + rememberedMs);
        return answer;
      } catch (error) {
        if (!(error instanceof FetchFailed) || holdsForBoth.has(error.reason)) throw error;
        if (!saysNothing.has(error.reason)) without.set(url.host, now() + rememberedMs);
        return web.get(address, validators, restMs);
      }
    },
  };
};
