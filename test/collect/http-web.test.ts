// The web client against real servers on loopback: where it goes, what it refuses, what it bounds.
import type { IncomingMessage, RequestListener } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { client, failure, fetched, site, started, textOf } from "../support/web-client.ts";

test("says who it is and gives back what the server said", async () => {
  let seen: IncomingMessage["headers"] = {};
  const { origin } = await started(
    site((request, response) => {
      seen = request.headers;
      response.writeHead(200, {
        "content-type": "text/html",
        etag: '"1"',
        "last-modified": "Mon, 23 Nov 2026 07:30:00 GMT",
      });
      response.end("<p>hello");
    }),
  );
  const answer = await fetched(client([origin]), `${origin}/a`);
  expect(seen["user-agent"]).toBe("Readout/0.1 (+https://readout.example)");
  expect(answer).toMatchObject({
    url: `${origin}/a`,
    contentType: "text/html",
    etag: '"1"',
    lastModified: "Mon, 23 Nov 2026 07:30:00 GMT",
  });
  expect(String(Buffer.from(answer.body))).toBe("<p>hello");
});

test("asks with what it knows, and 304 is unchanged", async () => {
  const { origin } = await started(
    site((request, response) => {
      const knows = request.headers["if-none-match"] === '"1"' && request.headers["if-modified-since"] === "then";
      response.writeHead(knows ? 304 : 200).end();
    }),
  );
  expect(await client([origin]).get(`${origin}/`, { etag: '"1"', lastModified: "then" })).toMatchObject({
    status: "unchanged",
  });
  expect((await client([origin]).get(`${origin}/`)).status).toBe("fetched");
});

test("a 304 that was not asked for is no answer", async () => {
  const { origin } = await started(site((_, response) => response.writeHead(304).end()));
  expect(await failure(client([origin]).get(`${origin}/`))).toMatchObject({ reason: "unreadable answer" });
});

describe("addresses", () => {
  test.each([
    "file:///etc/passwd",
    "ftp://callow.example/",
    "javascript:alert(1)",
    "http://",
    "nonsense",
    "http://a:b@callow.example/",
  ])("%s is refused", async (address) =>
    expect(await failure(client([]).get(address))).toMatchObject({ reason: "address refused" }),
  );

  test("one private origin that is listed opens no other, whatever name it goes by", async () => {
    const listed = await started(site((_, response) => response.end("hello")));
    const other = await started(site((_, response) => response.end("secret")));
    const resolve = async () => [{ address: "127.0.0.1", family: 4 }];
    const web = client([listed.origin], { resolve });
    for (const address of [other.origin, `http://callow.example:${new URL(other.origin).port}/`])
      expect(await failure(web.get(address))).toMatchObject({ reason: "address refused" });
    expect([await textOf(web, listed.origin), other.asked]).toEqual(["hello", []]);
  });

  test("a server on a private network is not asked", async () => {
    const { origin, asked } = await started(site((_, response) => response.end("secret")));
    expect(await failure(client([]).get(origin))).toMatchObject({ reason: "address refused" });
    expect(asked).toEqual([]);
  });

  test.each(["169.254.169.254", "[::1]", "2130706433", "[::ffff:127.0.0.1]"])(
    "a redirect to %s is not followed",
    async (host) => {
      const { origin } = await started(
        site((_, response) => response.writeHead(302, { location: `http://${host}/` }).end()),
      );
      expect(await failure(client([origin]).get(`${origin}/`))).toMatchObject({ reason: "address refused" });
    },
  );

  test.each(["file:///etc/passwd", "javascript:alert(1)", ""])("a redirect to %j is not followed", async (location) => {
    const { origin } = await started(site((_, response) => response.writeHead(302, { location }).end()));
    const { reason } = await failure(client([origin]).get(`${origin}/`));
    expect(reason).toBe("address refused");
  });

  test.each([
    ["one private address", ["10.0.0.1"]],
    ["a public and a private one", ["93.184.215.14", "127.0.0.1"]],
    ["a mapped one", ["::ffff:127.0.0.1"]],
  ])("a name that leads to %s is refused", async (_, addresses) => {
    const resolve = async () => addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 }));
    expect(await failure(client([], { resolve }).get("http://callow.example/"))).toMatchObject({
      reason: "address refused",
    });
  });

  test("every connection looks the name up itself and goes to the address that was checked", async () => {
    const { origin, asked } = await started(site((_, response) => response.end("hello")));
    const named = `http://callow.example:${new URL(origin).port}`;
    let looks = 0;
    const resolve = async () => {
      looks++;
      return [{ address: "127.0.0.1", family: 4 }];
    };
    expect(await textOf(client([named], { resolve }), `${named}/`)).toBe("hello");
    expect([asked, looks]).toEqual([["/"], 2]);
  });

  test.each([
    [
      "ENOTFOUND",
      /cannot be reached \(no host of that name is known: is it spelt right, and is this machine on the net/,
    ],
    ["EAI_AGAIN", /\(names cannot be looked up: is this machine on the network\?\)$/],
    ["EODD", /\(getaddrinfo EODD callow\.example\)$/],
  ])("a name that fails with %s is told with what to look at", async (code, said) => {
    const resolve = async () => {
      throw Object.assign(new Error(`getaddrinfo ${code} callow.example`), { code });
    };
    expect((await failure(client([], { resolve }).get("http://callow.example/"))).message).toMatch(said);
  });

  test("a name without addresses cannot be reached", async () =>
    expect(await failure(client([], { resolve: async () => [] }).get("http://callow.example/"))).toMatchObject({
      reason: "connection failed",
      isPassing: true,
    }));
});

describe("redirects", () => {
  test("are followed, and the last address is told", async () => {
    const { origin } = await started(
      site((request, response) => {
        if (request.url === "/old") response.writeHead(301, { location: "/new" }).end();
        else response.end("here");
      }),
    );
    expect(await fetched(client([origin]), `${origin}/old`)).toMatchObject({ url: `${origin}/new` });
  });

  test("may be five and not six", async () => {
    const { origin } = await started(
      site((request, response) => {
        const left = Number(request.url?.slice(1));
        if (left === 0) response.end("here");
        else response.writeHead(307, { location: `/${left - 1}` }).end();
      }),
    );
    expect(await textOf(client([origin]), `${origin}/5`)).toBe("here");
    expect(await failure(client([origin]).get(`${origin}/6`))).toMatchObject({ reason: "too many redirects" });
  });
});

test("what redirects take is taken from the time of the whole", async () => {
  const { origin } = await started(
    site((request, response) => {
      const left = Number(request.url?.slice(1));
      const answer = () =>
        left === 0 ? response.end("here") : response.writeHead(307, { location: `/${left - 1}` }).end();
      void pause(250).then(answer);
    }),
  );
  expect(await failure(client([origin], { deadlineMs: 700 }).get(`${origin}/4`))).toMatchObject({
    reason: "timed out",
  });
});

describe("bodies", () => {
  test.each([
    ["gzip", gzipSync],
    ["x-gzip", gzipSync],
    ["deflate", deflateSync],
    ["deflate", deflateRawSync],
    ["br", brotliCompressSync],
    ["identity", (text: string) => Buffer.from(text)],
  ])("in %s are read (%#)", async (encoding, pack) => {
    const { origin } = await started(
      site((_, response) => response.writeHead(200, { "content-encoding": encoding }).end(pack("hello ".repeat(1000)))),
    );
    expect(await textOf(client([origin]), origin)).toBe("hello ".repeat(1000));
  });

  test("that were cut short are read as far as they go", async () => {
    const packed = gzipSync("hello ".repeat(100_000));
    const { origin } = await started(
      site((_, response) =>
        response.writeHead(200, { "content-encoding": "gzip" }).end(packed.subarray(0, packed.length - 12)),
      ),
    );
    expect(await textOf(client([origin]), origin)).toMatch(/^hello /);
  });

  test.each([
    ["gzip", gzipSync],
    ["br", brotliCompressSync],
  ])("that grow too large while %s is inflated are cut off", async (encoding, pack) => {
    const bomb = pack(Buffer.alloc(20 * 1024 * 1024));
    expect(bomb.length).toBeLessThan(100_000);
    const { origin } = await started(
      site((_, response) => response.writeHead(200, { "content-encoding": encoding }).end(bomb)),
    );
    expect(await failure(client([origin]).get(origin))).toMatchObject({ reason: "too large" });
  });

  test("may be as large as is allowed and not larger", async () => {
    const { origin } = await started(
      site((request, response) => response.end("x".repeat(Number(request.url?.slice(1))))),
    );
    expect(await textOf(client([origin], { maxBytes: 1000 }), `${origin}/1000`)).toHaveLength(1000);
    expect(await failure(client([origin], { maxBytes: 1000 }).get(`${origin}/1001`))).toMatchObject({
      reason: "too large",
    });
  });

  test("that never end are cut off", async () => {
    const { origin } = await started(
      site((_, response) => {
        const chunk = Buffer.alloc(64 * 1024, "x");
        const more = (): void => {
          while (!response.destroyed && response.write(chunk));
          if (!response.destroyed) response.once("drain", more);
        };
        more();
      }),
    );
    expect(await failure(client([origin], { maxBytes: 1_000_000 }).get(origin))).toMatchObject({ reason: "too large" });
  });

  test.each([
    ["broken gzip", "gzip", Buffer.from("this is not gzip")],
    ["two encodings", "gzip, gzip", gzipSync(gzipSync("x"))],
    ["an unknown encoding", "zstd", Buffer.from("x")],
  ])("in %s are unreadable", async (_, encoding, body) => {
    const { origin } = await started(
      site((_request, response) => response.writeHead(200, { "content-encoding": encoding }).end(body)),
    );
    expect(await failure(client([origin]).get(origin))).toMatchObject({ reason: "unreadable answer" });
  });
});

describe("time", () => {
  test.each<[string, RequestListener]>([
    ["headers that never come", () => {}],
    ["a body that drips", (_, response) => void drip(response)],
  ])("%s: the deadline ends it", async (_, answer) => {
    const { origin } = await started(site(answer));
    expect(await failure(client([origin], { deadlineMs: 150 }).get(origin))).toMatchObject({
      reason: "timed out",
      isPassing: true,
    });
  });

  const drip = async (response: Parameters<RequestListener>[1]): Promise<void> => {
    response.writeHead(200);
    while (!response.destroyed) {
      response.write("x");
      await pause(20);
    }
  };
});
