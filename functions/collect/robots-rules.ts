// robots.txt (RFC 9309): asked for once a host and hour, and kept to.
import robotsModule from "robots-parser";
import type { Clock } from "../shared/clock.ts";
import { FetchFailed } from "./web.ts";

/** The name of the crawler in robots.txt files. */
export const robotName = "Readout";

/** Its types say `export default`, its code says `module.exports =`. */
const parseRobots = robotsModule as unknown as typeof robotsModule.default;

interface Rules {
  allows(address: string): boolean;
  delayMs: number;
}
type ReadText = (address: string) => Promise<string>;

const keptMs = 60 * 60 * 1000;
const longestDelayMs = 30_000;

/** Remembers the rules of every origin for an hour. */
export class RobotsRules {
  readonly #clock: Clock;
  readonly #readText: ReadText;
  readonly #known = new Map<string, { until: number; rules: Promise<Rules> }>();

  /** `readText` gets an address's text or throws FetchFailed; it must not ask these rules. */
  constructor(clock: Clock, readText: ReadText) {
    this.#clock = clock;
    this.#readText = readText;
  }

  /**
   * Answers how many milliseconds the rules want between two requests (`Crawl-delay`), half a minute at the most.
   * @throws FetchFailed where the rules forbid the address, or cannot be read although there may be some.
   */
  async check(url: URL): Promise<number> {
    const { allows, delayMs } = await this.#rulesOf(url);
    if (!allows(url.href)) {
      throw new FetchFailed("robots.txt forbids", `${url.href} may not be read by ${robotName}, says its robots.txt`);
    }
    return delayMs;
  }

  #rulesOf({ origin }: URL): Promise<Rules> {
    const now = this.#clock.now().getTime();
    const known = this.#known.get(origin);
    if (known && known.until > now) return known.rules;
    const rules = this.#read(origin);
    this.#known.set(origin, { until: now + keptMs, rules });
    // A server that was down is asked again the next time.
    rules.catch(() => this.#known.delete(origin));
    return rules;
  }

  async #read(origin: string): Promise<Rules> {
    const address = `${origin}/robots.txt`;
    try {
      const robots = parseRobots(address, await this.#readText(address));
      return {
        allows: (page) => robots.isAllowed(page, robotName) ?? true,
        delayMs: Math.min(longestDelayMs, (robots.getCrawlDelay(robotName) ?? 0) * 1000),
      };
    } catch (error) {
      // RFC 9309, 2.3.1.3: rules that are not there forbid nothing. 2.3.1.4: rules that cannot be reached forbid everything.
      const isAbsent = error instanceof FetchFailed && !error.isPassing && error.reason !== "address refused";
      if (isAbsent) return { allows: () => true, delayMs: 0 };
      throw error;
    }
  }
}
