// One request and its answer over HTTP: connects to checked addresses only, counts bytes after inflation, stops at the deadline.
import dns from "node:dns/promises";
import { once } from "node:events";
import http from "node:http";
import https from "node:https";
import type { LookupFunction } from "node:net";
import { readBody } from "./http-body.ts";
import { isPublicAddress, notPublic } from "./public-address.ts";
import { FetchFailed } from "./web.ts";

export interface ExchangeOptions {
  headers: Readonly<Record<string, string>>;
  /** Time for all of it: name, connection, headers and body. */
  timeoutMs: number;
  /** Of the body, inflated. */
  maxBytes: number;
  /** Connect wherever the name leads; for origins the operator has listed. */
  anyAddress: boolean;
  resolve: Resolve;
}

export interface Address {
  address: string;
  family: number;
}

/** All addresses of a host name. */
export type Resolve = (host: string) => Promise<readonly Address[]>;

export const systemResolve: Resolve = (host) => dns.lookup(host, { all: true });

export interface Answer {
  status: number;
  headers: Record<string, string>;
  /** Its `Set-Cookie` fields, which cannot be told apart once they are joined. */
  cookies: readonly string[];
  /** Empty unless the status is 2xx: nothing else is read. */
  body: Uint8Array;
}

/** Sends one GET. Redirects are not followed. @throws FetchFailed */
export const exchange = async (url: URL, options: ExchangeOptions): Promise<Answer> => {
  const { headers, timeoutMs, maxBytes } = options;
  const signal = AbortSignal.timeout(Math.max(1, timeoutMs));
  const client = url.protocol === "https:" ? https : http;
  // A connection of its own for every request: a kept one could outlive the check of its address.
  const request = client.request(url, {
    headers,
    signal,
    agent: false,
    lookup: guardedLookup(url, options),
    maxHeaderSize,
    // Bare line feeds, or a length beside chunks, keep no browser from a page. On a connection of its own for each request
    // such an answer can mislead nobody about the next one.
    insecureHTTPParser: true,
  });
  // What fails once the answer is there is told by its body; without a listener it would end the process.
  request.on("error", () => {});
  try {
    request.end();
    const [response]: http.IncomingMessage[] = await once(request, "response");
    if (!response) throw new FetchFailed("connection failed", `${url.href} gave no answer`);
    const status = response.statusCode ?? 0;
    const isBodyRead = status >= 200 && status < 300;
    return {
      status,
      headers: flatten(response.headers),
      cookies: response.headers["set-cookie"] ?? [],
      body: isBodyRead ? await readBody(url, response, maxBytes, signal) : none,
    };
  } catch (error) {
    throw signal.aborted
      ? new FetchFailed("timed out", `${url.href} took longer than ${timeoutMs} ms`)
      : explain(url, error);
  } finally {
    request.destroy();
  }
};

const none = new Uint8Array();

/** Policies of what a page may load are long; Node's own bound is a quarter of this. */
const maxHeaderSize = 65_536;

/** The socket connects to the addresses that were checked and to no others. */
const guardedLookup =
  (url: URL, options: ExchangeOptions): LookupFunction =>
  (host, { all }, callback) => {
    const answer = async (): Promise<void> => {
      try {
        const [first, ...others] = await checkedAddresses(url, host, options);
        if (all) callback(null, [first, ...others]);
        else callback(null, first.address, first.family);
      } catch (error) {
        callback(explain(url, error), "");
      }
    };
    void answer();
  };

/** Resolves a name and refuses it if any of its addresses is not public: a mixed answer is a trick. */
const checkedAddresses = async (
  url: URL,
  host: string,
  { anyAddress, resolve }: ExchangeOptions,
): Promise<[Address, ...Address[]]> => {
  const [first, ...others] = await resolve(host);
  if (!first) throw new FetchFailed("connection failed", `${url.href}: ${host} has no address`);
  const refused = anyAddress ? undefined : [first, ...others].find(({ address }) => !isPublicAddress(address));
  if (refused) throw new FetchFailed("address refused", notPublic(url, refused.address));
  return [first, ...others];
};

const flatten = (headers: http.IncomingHttpHeaders): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value ?? ""].flat().join(", ")]));

const onNetwork = "is this machine on the network?";
/** What to look at, by the code of a failed connection; Node's own words name the call that failed, and no cure. */
const cures: Readonly<Record<string, string>> = {
  ENOTFOUND: `no host of that name is known: is it spelt right, and ${onNetwork}`,
  EAI_AGAIN: `names cannot be looked up: ${onNetwork}`,
  ENETUNREACH: onNetwork,
  EHOSTUNREACH: onNetwork,
  ECONNREFUSED: "nothing answers at that port",
  ECONNRESET: "it broke the connection off",
  CERT_HAS_EXPIRED: "its certificate has expired",
};

const explain = (url: URL, error: unknown): FetchFailed => {
  if (error instanceof FetchFailed) return error;
  const message = error instanceof Error ? error.message : String(error);
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return /^(Z_|ERR_BROTLI|ERR__ERROR|HPE_)/.test(code)
    ? new FetchFailed("unreadable answer", `${url.href} answers in a form that cannot be read (${message})`)
    : new FetchFailed("connection failed", `${url.href} cannot be reached (${cures[code] ?? message})`);
};
