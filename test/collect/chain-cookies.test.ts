// Cookies along a chain of redirects: kept for those who set them, and forgotten with the answer.
import { describe, expect, test } from "vitest";
import { ChainCookies } from "../../functions/collect/chain-cookies.ts";
import { client, failure, site, started, textOf } from "../support/web-client.ts";

const shop = new URL("https://www.callow.example/news/1");

test.each<[field: string, address: string, sent: string]>([
  ["seen=1", "https://www.callow.example/", "seen=1"],
  ["seen=1; HttpOnly; Path=/; SameSite=Lax", "https://www.callow.example/other", "seen=1"],
  ["seen=a=b; Expires=Wed, 25 Nov 2026 07:00:00 GMT", "https://www.callow.example/", "seen=a=b"],
  ["seen=1", "https://callow.example/", ""],
  ["seen=1; Domain=callow.example", "https://callow.example/", "seen=1"],
  ["seen=1; Domain=.callow.example", "https://consent.callow.example/", "seen=1"],
  ["seen=1; Domain=callow.example", "https://notcallow.example/", ""],
  ["seen=1; Domain=other.example", "https://other.example/", ""],
  ["seen=1; Domain=example", "https://other.example/", ""],
  ["seen=1; Path=/news", "https://www.callow.example/news/2", "seen=1"],
  ["seen=1; Path=/news", "https://www.callow.example/newsroom", ""],
  ["seen=1; Secure", "http://www.callow.example/", ""],
  ["seen=1; Max-Age=0", "https://www.callow.example/", ""],
  ["seen", "https://www.callow.example/", ""],
  ["seen=\u00e9", "https://www.callow.example/", ""],
  ["seen=1\r\nX-Evil: 1", "https://www.callow.example/", ""],
])("%j, asked for %s: %j", (field, address, sent) => {
  const cookies = new ChainCookies();
  cookies.keep(shop, [field]);
  expect(cookies.fieldFor(new URL(address))).toBe(sent);
});

test("a cookie takes the place of the one of its name, and many are not kept", () => {
  const cookies = new ChainCookies();
  cookies.keep(shop, ["a=1", "b=1", "a=2"]);
  expect(cookies.fieldFor(shop)).toBe("b=1; a=2");
  cookies.keep(
    shop,
    Array.from({ length: 1000 }, (_, number) => `n${number}=${"x".repeat(100)}`),
  );
  expect(cookies.fieldFor(shop).length).toBeLessThan(6000);
});

describe("over a chain of redirects", () => {
  test("a page that asks to be seen with its cookie is read, and the next request tells nothing", async () => {
    const told: string[] = [];
    const { origin } = await started(
      site(({ headers }, response) => {
        told.push(headers.cookie ?? "");
        if (headers.cookie === "seen=1; lang=en") response.end("page");
        else response.writeHead(302, { location: "/", "set-cookie": ["seen=1; Path=/", "lang=en"] }).end();
      }),
    );
    const web = client([origin]);
    expect(await textOf(web, `${origin}/`)).toBe("page");
    expect(await textOf(web, `${origin}/`)).toBe("page");
    expect(told).toEqual(["", "seen=1; lang=en", "", "seen=1; lang=en"]);
  });

  test("to the host that asks for consent and back", async () => {
    const { origin } = await started(
      site(({ headers, url }, response) => {
        const back = `http://www.callow.example:${port}/`;
        if (headers.host?.startsWith("consent."))
          response.writeHead(302, { location: back, "set-cookie": "given=1; Domain=callow.example; Path=/" }).end();
        else if (headers.cookie === "given=1") response.end(`page ${url}`);
        else response.writeHead(302, { location: `http://consent.callow.example:${port}/ask` }).end();
      }),
    );
    const { port } = new URL(origin);
    const origins = ["www", "consent"].map((name) => `http://${name}.callow.example:${port}`);
    const resolve = async () => [{ address: "127.0.0.1", family: 4 }];
    expect(await textOf(client(origins, { resolve }), `${origins[0]}/`)).toBe("page /");
  });

  test("without end is told as one", async () => {
    const { origin } = await started(
      site((_, response) => response.writeHead(302, { location: "/", "set-cookie": "seen=1" }).end()),
    );
    expect(await failure(client([origin]).get(origin))).toMatchObject({ reason: "too many redirects" });
  });
});
