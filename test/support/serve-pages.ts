// A web server on 127.0.0.1 for pages made in a test.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export interface ServedPage {
  contentType: string;
  body: string;
}

/** Serves `pages` by path ("/index.html"); `close` ends it. */
export const servePages = async (
  pages: ReadonlyMap<string, ServedPage>,
): Promise<{ origin: string; close: () => Promise<void> }> => {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://127.0.0.1");
    const page = pages.get(decodeURIComponent(pathname));
    response.writeHead(page ? 200 : 404, { "content-type": page?.contentType ?? "text/plain" });
    response.end(page?.body ?? "");
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
};
