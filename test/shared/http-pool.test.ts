// Calls over real connections: what comes back, what a lost one is called, and that none is ever made twice.
import { createServer as createSocketServer, type AddressInfo, type Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import type { RequestListener } from "node:http";
import { afterEach, expect, test } from "vitest";
import { AnswerLost, type HttpPool, httpPool, NotConnected } from "../../functions/shared/http-pool.ts";
import { handClock } from "../support/hand-clock.ts";
import { serve } from "../support/serve.ts";

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

const clock = handClock("2026-11-23T06:00:00Z");
const open = (connectMs = 1000, answerMs = 5000): HttpPool => {
  const pool = httpPool({ connectMs, answerMs }, clock);
  ends.push(() => pool.destroy());
  return pool;
};
const listen = async (answer: RequestListener): Promise<{ origin: string; asked: string[] }> => {
  const served = await serve(answer);
  ends.push(served.close);
  return served;
};
const call = (origin: string, path = "/") => {
  const { protocol, hostname, port } = new URL(origin);
  const headers = { host: `${hostname}:${port}`, "x-one": "1" };
  return { protocol, hostname, port: Number(port), method: "POST", path, headers, body: "sent" };
};

test("method, path, headers and body go out; status, headers and body come back", async () => {
  const { origin } = await listen((request, response) => {
    const { method, url, headers } = request;
    response.writeHead(418, { "X-Two": "2" });
    response.write([method, url, headers["x-one"], headers["user-agent"], headers.host, ""].join(" "));
    request.pipe(response);
  });
  const { response } = await open().handle(call(origin, "/a?b=c"));
  expect(response).toMatchObject({ statusCode: 418, headers: { "x-two": "2" } });
  expect(Buffer.from(response.body).toString()).toBe(`POST /a?b=c 1 readout ${new URL(origin).host} sent`);
});

test("an answer without a body has an empty one", async () => {
  const { origin } = await listen((_, response) => response.writeHead(204).end());
  expect((await open().handle(call(origin))).response.body).toHaveLength(0);
});

test("bytes are sent as they are", async () => {
  const { origin } = await listen((request, response) => request.pipe(response));
  const body = Uint8Array.from({ length: 200_000 }, (_, index) => index % 251);
  const { response } = await open().handle({ ...call(origin), body });
  expect(Buffer.from(response.body).equals(body)).toBe(true);
});

test.each<[string, RequestListener]>([
  ["hangs up when it has heard the call", (request) => request.on("end", () => request.socket.destroy()).resume()],
  [
    "hangs up in the middle of its answer",
    (request, response) => {
      response.writeHead(200, { "content-length": "100" }).write("half");
      request.on("end", () => setTimeout(() => response.destroy(), 20)).resume();
    },
  ],
  ["answers what is no HTTP", (request) => request.on("end", () => request.socket.end("nonsense\r\n\r\n")).resume()],
])("a server that %s: the answer is lost, and the call is not made again", async (_, answer) => {
  const { origin, asked } = await listen(answer);
  const lost = await open()
    .handle(call(origin))
    .catch((error: unknown) => error);
  expect(lost).toBeInstanceOf(AnswerLost);
  expect(lost).toMatchObject({ code: "ECONNRESET", message: expect.stringContaining("127.0.0.1") });
  await pause(50);
  expect(asked).toEqual(["/"]);
});

test.each<[string, RequestListener]>([
  ["never answers", (request) => void request.resume()],
  ["never ends its answer", (request, response) => void request.resume().on("end", () => response.write("and "))],
])("a server that %s is given up in time", async (_, answer) => {
  const { origin, asked } = await listen(answer);
  await expect(open(1000, 60).handle(call(origin))).rejects.toThrow(/none came within 60 ms/);
  expect(asked).toEqual(["/"]);
});

test("nobody listens: the system's own error says so", async () => {
  const { origin, close } = await serve(() => undefined);
  await close();
  await expect(open().handle(call(origin))).rejects.toMatchObject({ code: "ECONNREFUSED" });
});

test.each([
  ["does not come about in its time", 50, 5000],
  ["does not come about in the call's time", 5000, 50],
])("a connection that %s was none: nothing was handed over", async (_, connectMs, answerMs) => {
  const sockets: Socket[] = [];
  // It takes the connection and says nothing to its greeting.
  const mute = createSocketServer((socket) => void sockets.push(socket));
  await new Promise<void>((listening) => mute.listen(0, "127.0.0.1", listening));
  ends.push(() => {
    for (const socket of sockets) socket.destroy();
    mute.close();
  });
  const { port } = mute.address() as AddressInfo;
  const refused = await open(connectMs, answerMs)
    .handle(call(`https://127.0.0.1:${port}`))
    .catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(NotConnected);
  expect(refused).toMatchObject({ code: "ETIMEDOUT" });
});

test("a call under way ends in peace when a later one finds that connections have rested", async () => {
  let finish = (): void => undefined;
  const { origin } = await listen((request, response) => {
    request.resume();
    if (request.url === "/slow") finish = () => void response.end("slow");
    else response.end("quick");
  });
  const pool = open();
  const slow = pool.handle(call(origin, "/slow"));
  await pause(30);
  clock.pass(6000);
  const quick = await pool.handle(call(origin, "/quick"));
  finish();
  expect([quick, await slow].map(({ response }) => Buffer.from(response.body).toString())).toEqual(["quick", "slow"]);
});
