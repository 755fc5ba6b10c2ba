// A web server on 127.0.0.1 whose answers a test writes.
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";

export interface Served {
  origin: string;
  /** Paths asked for so far, in order, with those of robots.txt left out. */
  asked: string[];
  close(): Promise<void>;
}

/** Starts a server on any free port. */
export const serve = async (answer: RequestListener): Promise<Served> => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    if (request.url !== "/robots.txt") asked.push(request.url ?? "");
    answer(request, response);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  const close = (): Promise<void> =>
    new Promise((closed) => {
      server.close(() => closed());
      server.closeAllConnections();
    });
  return { origin: `http://127.0.0.1:${port}`, asked, close };
};
