// The web over HTTP, politely and safely: an honest name, one request at a time to a host, robots.txt kept to, public
// addresses only, every redirect checked again, bounded in size and time.
import { setTimeout as systemPause } from "node:timers/promises";
import type { Clock } from "../shared/clock.ts";
import { resolveUrl } from "./canonical-url.ts";
import { ChainCookies } from "./chain-cookies.ts";
import { decodeText } from "./decode-text.ts";
import { HostTurns, type Pause } from "./host-turns.ts";
import { type Answer, exchange, type Resolve, systemResolve } from "./http-exchange.ts";
import { isPublicAddress, literalAddress, notPublic } from "./public-address.ts";
import { readDate } from "./read-date.ts";
import { RobotsRules, robotName } from "./robots-rules.ts";
import { FetchFailed, type FetchFailure, type Validators, type Web } from "./web.ts";

export interface HttpWebSettings {
  /** Where the operator's site is; servers see it in the user agent. */
  siteUrl?: string | undefined;
  hostSpacingMs: number;
  /** Origins on private networks that may be read all the same. */
  privateOrigins: readonly string[];
  clock: Clock;
  /** Between two requests to one host. */
  pause?: Pause;
  /** For one address with all its redirects, waiting for turns not counted. */
  deadlineMs?: number;
  /** Of a body, inflated. */
  maxBytes?: number;
  resolve?: Resolve;
}

const maxRedirects = 5;
const defaults = { pause: systemPause, deadlineMs: 10_000, maxBytes: 5 * 1024 * 1024, resolve: systemResolve };

/** A `Web` that reads real servers. */
export const httpWeb = (given: HttpWebSettings): Web => {
  const settings = { ...defaults, ...given };
  const turns = new HostTurns(settings.clock, settings.hostSpacingMs, settings.pause);
  const now = (): number => settings.clock.now().getTime();

  /** One request, when the host's turn comes, and how long it took. */
  const ask = (
    url: URL,
    restMs: number,
    timeoutMs: number,
    fields: Readonly<Record<string, string>>,
  ): Promise<{ answer: Answer; tookMs: number }> => {
    const anyAddress = settings.privateOrigins.includes(url.origin);
    const { maxBytes, resolve } = settings;
    const headers = { ...requestHeaders(settings.siteUrl), ...fields };
    return turns.take(url.host, restMs, async () => {
      const started = now();
      const answer = await exchange(url, { headers, timeoutMs, maxBytes, anyAddress, resolve });
      return { answer, tookMs: now() - started };
    });
  };

  const follow = async (
    address: string,
    validators: Validators,
    check: CheckUrl,
    deadlineMs = settings.deadlineMs,
  ): Promise<Result> => {
    let url = parseUrl(address);
    let leftMs = Math.min(deadlineMs, settings.deadlineMs);
    const cookies = new ChainCookies();
    for (let hop = 0; hop <= maxRedirects; hop++) {
      if (!settings.privateOrigins.includes(url.origin)) refuseLiteral(url);
      const restMs = await check(url);
      const { answer, tookMs } = await ask(url, restMs, leftMs, {
        ...conditionsOf(validators),
        ...cookieField(cookies, url),
      });
      cookies.keep(url, answer.cookies);
      const next = redirectOf(url, answer);
      if (!next) return readAnswer(url, answer, validators, now());
      url = next;
      leftMs -= tookMs;
    }
    throw new FetchFailed("too many redirects", `${address} redirects more than ${maxRedirects} times`);
  };

  const robots = new RobotsRules(settings.clock, async (address) => {
    const answer = await follow(address, {}, async () => 0);
    return answer.status === "fetched" ? new TextDecoder().decode(answer.body) : "";
  });
  return {
    get: (address, validators = {}, deadlineMs) => follow(address, validators, (url) => robots.check(url), deadlineMs),
  };
};

/** Asked before every hop; answers how many milliseconds the host is to rest after it. @throws FetchFailed */
type CheckUrl = (url: URL) => Promise<number>;
type Result = Awaited<ReturnType<Web["get"]>>;

const requestHeaders = (siteUrl: string | undefined): Record<string, string> => ({
  "user-agent": siteUrl ? `${robotName}/0.1 (+${siteUrl})` : `${robotName}/0.1`,
  accept:
    "application/rss+xml, application/atom+xml, application/feed+json, text/html, application/xml;q=0.9, */*;q=0.5",
  "accept-encoding": "gzip, deflate, br",
});

const conditionsOf = ({ etag, lastModified }: Validators): Record<string, string> => ({
  ...(etag ? { "if-none-match": etag } : {}),
  ...(lastModified ? { "if-modified-since": lastModified } : {}),
});

const cookieField = (cookies: ChainCookies, url: URL): Record<string, string> => {
  const cookie = cookies.fieldFor(url);
  return cookie === "" ? {} : { cookie };
};

const parseUrl = (address: string): URL => {
  const resolved = resolveUrl(address);
  if (!resolved)
    throw new FetchFailed("address refused", `${address} is no http or https address, or has a user name in it`);
  return new URL(resolved);
};

/** A literal address never reaches the lookup, so it is looked at here. */
const refuseLiteral = (url: URL): void => {
  const literal = literalAddress(url);
  if (literal && !isPublicAddress(literal)) throw new FetchFailed("address refused", notPublic(url, literal));
};

const redirectOf = (url: URL, { status, headers }: Answer): URL | undefined => {
  if (![301, 302, 303, 307, 308].includes(status)) return undefined;
  const location = resolveUrl(asUtf8(headers["location"]), url.href);
  if (location) return new URL(location);
  throw new FetchFailed(
    "address refused",
    `${url.href} redirects to "${headers["location"] ?? ""}", which is no http or https address, or has a user name in it`,
  );
};

/** Fields are read byte for byte as Latin-1; addresses in them are in UTF-8 where they are not in ASCII. */
const asUtf8 = (field = ""): string => decodeText(Buffer.from(field, "latin1"), "html");

const readAnswer = (url: URL, { status, headers, body }: Answer, validators: Validators, now: number): Result => {
  const said = { headers, etag: headers["etag"], lastModified: headers["last-modified"] };
  if (status === 304 && (validators.etag || validators.lastModified)) return { status: "unchanged", ...said };
  if (status < 200 || status >= 300) {
    throw new FetchFailed(
      failureOf(status),
      `${url.href} answers ${status}`,
      retryAfterSeconds(headers["retry-after"], now),
    );
  }
  return { status: "fetched", url: url.href, body, contentType: headers["content-type"] ?? "", ...said };
};

const failureOf = (status: number): FetchFailure => {
  if (status === 404 || status === 410) return "page not found";
  if (status === 429 || status === 503) return "too many requests";
  if (status >= 500) return "server error";
  return status >= 400 ? "access refused" : "unreadable answer";
};

/** Seconds or a date (RFC 9110, 10.2.3), a day at the most. */
const retryAfterSeconds = (written = "", now: number): number | undefined => {
  const date = readDate(written);
  const seconds = /^\d+$/.test(written.trim()) ? Number(written) : date ? (Date.parse(date) - now) / 1000 : undefined;
  return seconds === undefined ? undefined : Math.min(Math.max(0, Math.round(seconds)), 86_400);
};
