// What live servers do, byte for byte over a socket, read through a poll of the collect stage: what can be read is, and
// what cannot is told for what it is.
import { createServer, type Server, type Socket } from "node:net";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, test } from "vitest";
import { httpWeb } from "../../functions/collect/http-web.ts";
import { type Collecting, collecting, oneFeed } from "../support/collecting.ts";
import { hours, minutes } from "../support/hand-clock.ts";
import { articleText, writePage } from "../support/write-page.ts";

const page = writePage();
const ok = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n";
const length = Buffer.byteLength(page);
const packed = gzipSync(page);

/** Answers by path; the request's head is given. */
type Paths = Readonly<Record<string, (socket: Socket, head: string) => void>>;
const servers: Server[] = [];
afterEach(() => servers.splice(0).forEach((server) => void server.close()));

const openServer = async (paths: (port: number) => Paths): Promise<number> => {
  const server = createServer((socket) => {
    socket.on("error", () => {});
    socket.once("data", (data) => {
      const head = data.toString("latin1");
      const path = head.split(" ")[1] ?? "";
      const answer = paths(port)[path];
      if (answer) answer(socket, head);
      else socket.end("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
    });
  });
  servers.push(server);
  await new Promise<void>((listening) => void server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  return port;
};

const items = (port: number, paths: readonly string[]): string =>
  paths.map((path) => `<item><title>Dredging</title><link>http://127.0.0.1:${port}${path}</link></item>`).join("");

/** The stage before a poll of a feed whose page, and more of them, are answered so. */
const begin = async (answer: Paths[string], more: Paths = {}): Promise<Collecting> => {
  const port = await openServer((own) => ({
    "/feed": (socket) =>
      socket.end(
        `HTTP/1.1 200 OK\r\n\r\n<rss version="2.0"><channel>${items(own, ["/page", ...Object.keys(more)])}</channel></rss>`,
      ),
    "/page": answer,
    ...more,
  }));
  const origin = `http://127.0.0.1:${port}`;
  const stage = collecting([oneFeed(origin)], [origin], ({ clock }) => ({
    web: httpWeb({ hostSpacingMs: 0, privateOrigins: [origin], clock, deadlineMs: 400 }),
  }));
  return stage;
};

const poll = async (answer: Paths[string]): Promise<Collecting> => {
  const stage = await begin(answer);
  await stage.poll();
  return stage;
};

describe("is read", () => {
  test.each<[habit: string, answer: Paths[string]]>([
    ["HTTP/1.0 without a length", (socket) => socket.end(`HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n${page}`)],
    ["no type", (socket) => socket.end(`HTTP/1.1 200 OK\r\n\r\n${page}`)],
    ["a length that is too long", (socket) => socket.end(`${ok}Content-Length: ${length + 90}\r\n\r\n${page}`)],
    [
      "a length that is too long, and silence",
      (socket) => socket.write(`${ok}Content-Length: ${length + 90}\r\n\r\n${page}`),
    ],
    [
      "the length before packing",
      (socket) => {
        socket.write(`${ok}Content-Encoding: gzip\r\nContent-Length: ${length}\r\n\r\n`);
        socket.end(packed);
      },
    ],
    [
      "chunks without the last",
      (socket) => socket.end(`${ok}Transfer-Encoding: chunked\r\n\r\n${length.toString(16)}\r\n${page}\r\n`),
    ],
    [
      "a length beside chunks",
      (socket) =>
        socket.end(
          `${ok}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n${length.toString(16)}\r\n${page}\r\n0\r\n\r\n`,
        ),
    ],
    ["bare line feeds", (socket) => socket.end(`HTTP/1.1 200 OK\nContent-Type: text/html\n\n${page}`)],
    ["early hints", (socket) => socket.end(`HTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\n${ok}\r\n${page}`)],
    ["a head of 40 kB", (socket) => socket.end(`${ok}X-Policy: ${"a".repeat(40_000)}\r\n\r\n${page}`)],
    ["a charset for an encoding", (socket) => socket.end(`${ok}Content-Encoding: UTF-8\r\n\r\n${page}`)],
    [
      "a charset in a meta tag alone",
      (socket) => {
        const written = page
          .replace('"utf-8"', '"windows-1252"')
          .replace(/[“”]/g, (sign) => (sign === "“" ? "\u0093" : "\u0094"));
        socket.end(Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${written}`, "latin1"));
      },
    ],
  ])("%s", async (_, answer) => {
    const stage = await poll(answer);
    expect(stage.rejections()).toEqual([]);
    expect(stage.articles()).toMatchObject([{ text: articleText }]);
  });
});

describe("is told for what it is", () => {
  const drip: Paths[string] = (socket) => {
    socket.write(`${ok}\r\n${page.slice(0, -500)}`);
    const timer = setInterval(() => void socket.write(" "), 20);
    socket.on("close", () => clearInterval(timer));
  };
  test.each<[habit: string, answer: Paths[string], reason: string]>([
    ["a body without a length that drips", drip, "timed out"],
    [
      "a body that breaks off",
      (socket) => socket.end(`${ok}Content-Length: ${length}\r\n\r\n${page.slice(0, -900)}`),
      "connection failed",
    ],
    ["an empty body", (socket) => socket.end(`${ok}Content-Length: 0\r\n\r\n`), "too little text"],
    [
      "a gzip file without a word",
      (socket) => socket.end(Buffer.concat([Buffer.from(`${ok}\r\n`), packed])),
      "not a page",
    ],
    [
      "a picture that is called a page",
      (socket) => socket.end(Buffer.concat([Buffer.from(`${ok}\r\n\x89PNG`, "latin1"), Buffer.alloc(5000)])),
      "not a page",
    ],
    [
      "a program it does not know",
      (socket, head) =>
        socket.end(
          head.includes("Mozilla") ? `${ok}\r\n${page}` : "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n",
        ),
      "access refused",
    ],
  ])("%s", async (_, answer, reason) => {
    const stage = await poll(answer);
    expect(stage.articles()).toEqual([]);
    expect(stage.rejections()).toMatchObject([{ reason }]);
  });
});

describe("a page whose server asks for a pause", () => {
  test.each([
    ["in seconds", "3600", hours(1)],
    ["by a date", "Mon, 23 Nov 2026 09:00:00 GMT", hours(1)],
    ["for a year", "31536000", hours(2)],
  ])("%s is left alone as long, and its neighbours with it", async (_, retryAfter, rest) => {
    let isBusy = true;
    const asked: string[] = [];
    const answer: Paths[string] = (socket, head) => {
      asked.push(head.split(" ")[1] ?? "");
      if (isBusy)
        socket.end(`HTTP/1.1 429 Too Many Requests\r\nRetry-After: ${retryAfter}\r\nContent-Length: 0\r\n\r\n`);
      else socket.end(`${ok}\r\n${page}`);
    };
    const stage = await begin(answer, { "/other": answer });
    await stage.poll();
    stage.clock.pass(rest - minutes(1));
    await stage.poll();
    expect(asked).toHaveLength(1);
    isBusy = false;
    stage.clock.pass(minutes(1));
    await stage.poll();
    expect(asked.toSorted()).toEqual(["/other", "/page", "/page"]);
    expect(stage.articles()).toHaveLength(1);
  });
});
