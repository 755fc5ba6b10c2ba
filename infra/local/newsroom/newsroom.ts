// The sample newsroom: six invented outlets, each a real web site on an origin of its own, with two days of news.
import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import type { Feed } from "../../../functions/shared/model/feed.ts";
import type { Day } from "./article.ts";
import { outlets } from "./outlets.ts";
import { type Answer, answerOf, type Site } from "./serve-outlet.ts";

const host = "127.0.0.1";

export interface NewsroomOptions {
  /** A port an outlet, in the order of `outlets`; 0, or none, takes any that is free. */
  readonly ports?: number[];
  /** Tells the date that mastheads and `Date` headers show. */
  readonly now: () => Date;
  /** UTC midnight of the day that day one's articles are dated by. */
  readonly dayOne: Date;
}

export interface OpenOutlet {
  readonly id: string;
  /** The name readers see. */
  readonly outlet: string;
  readonly section: string;
  readonly origin: string;
  /** Where the feed list looks for it, which for one outlet is its old address. */
  readonly feedUrl: string;
}

export interface LoggedRequest {
  readonly method: string;
  readonly url: string;
  readonly status: number;
}

export interface Newsroom {
  readonly outlets: readonly OpenOutlet[];
  /** Every request so far, oldest first. */
  readonly requests: readonly LoggedRequest[];
  setDay(day: Day): void;
  stop(): Promise<void>;
}

export class PortTaken extends Error {
  constructor(port: number, cause: unknown) {
    super(`Port ${port} on ${host} cannot be listened on: name another, or 0 for any.`, { cause });
    this.name = "PortTaken";
  }
}

/** Opens all six outlets on loopback, on day one. Throws PortTaken, and then leaves none open. */
export const startNewsroom = async ({ ports = [], now, dayOne }: NewsroomOptions): Promise<Newsroom> => {
  let day: Day = 1;
  const requests: LoggedRequest[] = [];
  const servers: Server[] = [];
  const open: OpenOutlet[] = [];
  const stop = async (): Promise<void> => {
    await Promise.all(servers.map(close));
  };
  for (const [place, outlet] of outlets.entries()) {
    let origin = "";
    const answerRequest = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
      const method = request.method ?? "GET";
      const site: Site = { outlet, origin, dayOne, day, now: now() };
      const answer = readable.has(method)
        ? await answerOf(site, request.url ?? "/", request.headers)
        : { status: 405, headers: { allow: "GET, HEAD" }, body: Buffer.alloc(0) };
      requests.push({ method, url: `${origin}${request.url}`, status: answer.status });
      await send(response, answer, method, site.now);
    };
    const server = createServer((request, response) => {
      answerRequest(request, response).catch((error: unknown) => {
        response.destroy(error instanceof Error ? error : new Error(String(error)));
      });
    });
    try {
      origin = `http://${host}:${await listen(server, ports[place] ?? 0)}`;
    } catch (error) {
      await stop();
      throw error;
    }
    servers.push(server);
    const feedUrl = `${origin}${outlet.oldFeedPath ?? outlet.feedPath}`;
    open.push({ id: outlet.id, outlet: outlet.name, section: outlet.section, origin, feedUrl });
  }
  return {
    outlets: open,
    requests,
    setDay(next) {
      day = next;
    },
    stop,
  };
};

/** The newsroom's feeds as the feed list has them: sections are its folders. */
export const newsroomFeeds = (newsroom: Newsroom): Feed[] =>
  newsroom.outlets.map(({ id, feedUrl, outlet, section }) => ({ id, url: feedUrl, outlet, section }));

const readable = new Set(["GET", "HEAD"]);

const listen = async (server: Server, port: number): Promise<number> => {
  server.listen(port, host);
  try {
    await once(server, "listening");
  } catch (error) {
    throw new PortTaken(port, error);
  }
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : port;
};

/** Cuts what is under way: a feed that drips need not drip to its end. */
const close = (server: Server): Promise<void> =>
  new Promise((closed) => {
    server.close(() => closed());
    server.closeAllConnections();
  });

const drips = 12;

const send = async (response: ServerResponse, answer: Answer, method: string, date: Date): Promise<void> => {
  const { status, headers, body, takes } = answer;
  response.writeHead(status, {
    ...headers,
    date: date.toUTCString(),
    ...(status !== 304 && { "content-length": body.length }),
  });
  if (method === "HEAD" || takes === undefined) {
    response.end(method === "HEAD" ? undefined : body);
    return;
  }
  const size = Math.ceil(body.length / drips);
  for (let at = 0; at < body.length && !response.destroyed; at += size) {
    response.write(body.subarray(at, at + size));
    await wait(takes / drips);
  }
  response.end();
};
