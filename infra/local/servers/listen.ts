// Starts and stops HTTP servers on 127.0.0.1.
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";

export interface Listening {
  /** Such as http://127.0.0.1:4801, without a slash at the end. */
  url: string;
  port: number;
  /** True where the wanted port was taken and another was used. */
  moved: boolean;
  stop(): Promise<void>;
}

const isTaken = (error: unknown): boolean =>
  error instanceof Error && "code" in error && (error.code === "EADDRINUSE" || error.code === "EACCES");

const listenOn = (server: Server, port: number): Promise<void> =>
  new Promise((done, fail) => {
    server.once("error", fail);
    server.listen(port, "127.0.0.1", () => {
      server.off("error", fail);
      done();
    });
  });

/** Listens on `port`, or on any free one where that is taken. Port 0 asks for any. */
export const listen = async (listener: RequestListener, port = 0): Promise<Listening> => {
  const server = createServer(listener);
  let moved = false;
  try {
    await listenOn(server, port);
  } catch (error) {
    if (!isTaken(error)) throw error;
    moved = true;
    await listenOn(server, 0);
  }
  const address = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${address.port}`,
    port: address.port,
    moved,
    stop: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
};

/** The whole body of a request, up to `limit` bytes. @throws RangeError past it */
export const readBody = async (request: AsyncIterable<Uint8Array>, limit = 20_000_000): Promise<Buffer> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > limit) throw new RangeError(`a request body of over ${limit} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};
