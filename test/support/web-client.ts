// The web client and servers on loopback for it to read.
import type { RequestListener } from "node:http";
import { afterEach, expect } from "vitest";
import { type HttpWebSettings, httpWeb } from "../../functions/collect/http-web.ts";
import { FetchFailed, type Fetched, type Web } from "../../functions/collect/web.ts";
import { systemClock } from "../../functions/shared/clock.ts";
import { serve, type Served } from "./serve.ts";

const open: Served[] = [];

/** Starts a server that ends with the test. */
export const started = async (answer: RequestListener): Promise<Served> => {
  const server = await serve(answer);
  open.push(server);
  return server;
};
afterEach(() => Promise.all(open.splice(0).map((server) => server.close())));

/** A client that may read the given servers, and does not pause between requests. */
export const client = (origins: readonly string[], more: Partial<HttpWebSettings> = {}): Web =>
  httpWeb({
    siteUrl: "https://readout.example",
    hostSpacingMs: 0,
    privateOrigins: origins,
    clock: systemClock,
    ...more,
  });

/** Answers of a server that has no robots.txt and answers everything else by `answer`. */
export const site =
  (answer: RequestListener): RequestListener =>
  (request, response) => {
    if (request.url === "/robots.txt") response.writeHead(404).end();
    else answer(request, response);
  };

export const fetched = async (web: Web, address: string): Promise<Fetched> => {
  const answer = await web.get(address);
  return answer.status === "fetched" ? answer : expect.fail("unchanged");
};
export const textOf = async (web: Web, address: string): Promise<string> =>
  String(Buffer.from((await fetched(web, address)).body));
export const failure = async (work: Promise<unknown>): Promise<FetchFailed> => {
  const error: unknown = await work.then(
    () => expect.fail("it was fetched"),
    (reason: unknown) => reason,
  );
  return error instanceof FetchFailed ? error : expect.fail(String(error));
};
