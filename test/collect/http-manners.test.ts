// The web client's manners: what it makes of refusals, robots.txt, and one request at a time.
import type { RequestListener } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { handClock } from "../support/hand-clock.ts";
import { client, failure, site, started, textOf } from "../support/web-client.ts";

describe("failures", () => {
  test.each([
    [404, "page not found", false],
    [410, "page not found", false],
    [401, "access refused", false],
    [403, "access refused", false],
    [451, "access refused", false],
    [429, "too many requests", true],
    [500, "server error", true],
    [502, "server error", true],
    [503, "too many requests", true],
    [300, "unreadable answer", false],
  ])("%i is %s", async (status, reason, isPassing) => {
    const { origin } = await started(site((_, response) => response.writeHead(status).end("no")));
    expect(await failure(client([origin]).get(origin))).toMatchObject({ reason, isPassing });
  });

  test.each([
    ["120", 120],
    ["Mon, 23 Nov 2026 07:40:00 GMT", 600],
    ["Mon, 23 Nov 2026 07:00:00 GMT", 0],
    ["99999999", 86_400],
    ["soon", undefined],
  ])("Retry-After: %s", async (header, seconds) => {
    const { origin } = await started(site((_, response) => response.writeHead(429, { "retry-after": header }).end()));
    const { retryAfterSeconds } = await failure(
      client([origin], { clock: handClock("2026-11-23T07:30:00Z") }).get(origin),
    );
    expect(retryAfterSeconds).toBe(seconds);
  });

  test("a closed port and a cut connection", async () => {
    const { origin, close } = await started(site((_, response) => response.destroy()));
    expect(await failure(client([origin]).get(origin))).toMatchObject({ reason: "connection failed", isPassing: true });
    await close();
    expect(await failure(client([origin]).get(origin))).toMatchObject({ reason: "connection failed", isPassing: true });
  });
});

describe("robots.txt", () => {
  const withRules =
    (status: number, rules: string): RequestListener =>
    (request, response) => {
      if (request.url === "/robots.txt") response.writeHead(status, { "content-type": "text/plain" }).end(rules);
      else response.end("page");
    };

  test.each([
    ["nothing", "", true],
    ["another robot forbidden", "User-agent: Other\nDisallow: /", true],
    ["all forbidden", "User-agent: *\nDisallow: /", false],
    ["this robot forbidden", "User-agent: readout\nDisallow: /news", false],
    ["this robot allowed", "User-agent: *\nDisallow: /\n\nUser-agent: Readout\nAllow: /", true],
    ["another folder forbidden", "User-agent: *\nDisallow: /search", true],
  ])("with %s", async (_, rules, allowed) => {
    const { origin, asked } = await started(withRules(200, rules));
    const answer = client([origin]).get(`${origin}/news/1`);
    if (allowed) expect((await answer).status).toBe("fetched");
    else expect(await failure(answer)).toMatchObject({ reason: "robots.txt forbids", isPassing: false });
    expect(asked.length).toBe(allowed ? 1 : 0);
  });

  test.each([
    [404, true],
    [403, true],
    [500, false],
    [503, false],
  ])("answered with %i", async (status, allowed) => {
    const { origin } = await started(withRules(status, ""));
    const answer = client([origin]).get(`${origin}/`);
    if (allowed) expect((await answer).status).toBe("fetched");
    else expect(await failure(answer)).toMatchObject({ isPassing: true });
  });

  test("is asked for once an hour, and again after a failure", async () => {
    let rules = 0;
    let status = 500;
    const { origin } = await started((request, response) => {
      if (request.url === "/robots.txt") rules++;
      response.writeHead(request.url === "/robots.txt" ? status : 200).end();
    });
    const clock = handClock("2026-11-23T07:30:00Z");
    const web = client([origin], { clock });
    await failure(web.get(`${origin}/`));
    status = 200;
    await Promise.all([web.get(`${origin}/1`), web.get(`${origin}/2`)]);
    expect(rules).toBe(2);
    clock.pass(61 * 60 * 1000);
    await web.get(`${origin}/3`);
    expect(rules).toBe(3);
  });

  test("of the target of a redirect counts too", async () => {
    const target = await started(withRules(200, "User-agent: *\nDisallow: /"));
    const { origin } = await started(
      site((_, response) => response.writeHead(302, { location: `${target.origin}/` }).end()),
    );
    expect(await failure(client([origin, target.origin]).get(origin))).toMatchObject({ reason: "robots.txt forbids" });
  });
});

describe("politeness", () => {
  test("one request at a time to a host, in the order they were asked", async () => {
    let under = 0;
    let most = 0;
    const { origin, asked } = await started(
      site((_, response) => {
        under++;
        most = Math.max(most, under);
        void pause(5).then(() => {
          under--;
          return response.end();
        });
      }),
    );
    const web = client([origin]);
    await Promise.all(["/1", "/2", "/3", "/4"].map((path) => web.get(origin + path)));
    expect(most).toBe(1);
    expect(asked).toEqual(["/1", "/2", "/3", "/4"]);
  });

  test.each([
    ["as its robots.txt asks", "User-agent: *\nCrawl-delay: 7", 7000],
    ["as the settings say, where that is longer", "User-agent: *\nCrawl-delay: 1", 2000],
    ["for half a minute at the most", "User-agent: *\nCrawl-delay: 9999", 30_000],
  ])("a host rests as long %s", async (_, rules, restMs) => {
    const { origin } = await started((request, response) =>
      response.end(request.url === "/robots.txt" ? rules : "page"),
    );
    const clock = handClock("2026-11-23T07:30:00Z");
    const pauses: number[] = [];
    const rest = async (ms: number) => {
      pauses.push(ms);
      clock.pass(ms);
    };
    const web = client([origin], { clock, hostSpacingMs: 2000, pause: rest });
    await web.get(`${origin}/1`);
    await web.get(`${origin}/2`);
    clock.pass(500);
    await web.get(`${origin}/3`);
    // Of robots.txt itself the host rests as long as from any answer; nothing is known of its rules before.
    expect(pauses).toEqual([2000, restMs, restMs - 500]);
  });

  test("hosts do not wait for each other, and a failure holds up nobody", async () => {
    const silent = await started(site(() => {}));
    const quick = await started(site((_, response) => response.end("page")));
    const web = client([silent.origin, quick.origin], { deadlineMs: 300 });
    const held = failure(web.get(`${silent.origin}/`));
    const behind = failure(web.get(`${silent.origin}/2`));
    expect(await textOf(web, quick.origin)).toBe("page");
    expect([(await held).reason, (await behind).reason]).toEqual(["timed out", "timed out"]);
  });
});
