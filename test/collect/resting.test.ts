// A feed is not asked more often than it likes: backing off, pauses its server asks for, and its own hints.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Collecting, collecting, oneFeed } from "../support/collecting.ts";
import { minutes } from "../support/hand-clock.ts";
import { openOutlet, type Outlet } from "../support/outlet.ts";

let outlet: Outlet;
let stage: Collecting;
beforeEach(async () => {
  outlet = await openOutlet([{ name: "dredging" }]);
  stage = collecting([oneFeed(outlet.origin)], [outlet.origin]);
});
afterEach(() => outlet.close());

describe("a feed is left alone", () => {
  /** Hours between its polls, over three days of a poll every half hour. */
  const gaps = async (): Promise<number[]> => {
    const times: number[] = [];
    for (let time = 0; time < 72; time += 0.5) {
      const before = outlet.asked.filter((path) => path === "/feed").length;
      await stage.poll();
      if (outlet.asked.filter((path) => path === "/feed").length > before) times.push(time);
      stage.clock.pass(minutes(30));
    }
    return times.slice(1).map((time, index) => time - (times[index] ?? 0));
  };
  test("twice as long after each failure, a day at the most", async () => {
    outlet.feedAnswer = { status: 500 };
    expect(await gaps()).toEqual([0.5, 1, 2, 4, 8, 16, 24]);
  });
  test.each([
    ["as long as its server asks", { "retry-after": "7200" }, 2],
    ["for a day at the most", { "retry-after": "9999999" }, 24],
  ])("%s", async (_, headers, gap) => {
    outlet.feedAnswer = { status: 429, headers };
    expect((await gaps())[0]).toBe(gap);
  });
  test.each([
    ["max-age=3600", 1],
    ["public, max-age=60", 0.5],
    ["max-age=31536000", 2],
    ["no-store", 0.5],
  ])("as long as it says it stays as it is: %s", async (cacheControl, gap) => {
    outlet.feedAnswer = { status: 200, body: "<rss><channel/></rss>", headers: { "cache-control": cacheControl } };
    expect((await gaps())[0]).toBe(gap);
  });
  test.each([
    [{ expires: "Mon, 23 Nov 2026 09:00:00 GMT", date: "Mon, 23 Nov 2026 08:00:00 GMT" }, 1],
    [{ expires: "Mon, 23 Nov 2026 09:30:00 GMT", date: "Mon, 23 Nov 2026 08:00:00 GMT", age: "1800" }, 1],
    [{ expires: "0", date: "Mon, 23 Nov 2026 08:00:00 GMT" }, 0.5],
    [{ expires: "Mon, 23 Nov 2026 12:00:00 GMT", "cache-control": "max-age=3600" }, 1],
    [{ "cache-control": "max-age=7200", age: "3600" }, 1],
    [{ "cache-control": "max-age=7200, no-cache" }, 0.5],
  ])("as its other fields say: %j", async (headers, gap) => {
    outlet.feedAnswer = { status: 200, body: "<rss><channel/></rss>", headers };
    expect((await gaps())[0]).toBe(gap);
  });
  test("as an answer without a body says", async () => {
    outlet.validates = true;
    await stage.poll();
    outlet.feedAnswer = { status: 304, headers: { "cache-control": "max-age=5400", etag: '"new"' } };
    stage.clock.pass(minutes(30));
    await stage.poll();
    expect(stage.check()).toMatchObject({ etag: '"new"', notBefore: "2026-11-23T10:00:00.000Z" });
  });
  test("as long as its ttl says", async () => {
    outlet.feedAnswer = { status: 200, body: "<rss><channel><ttl>90</ttl></channel></rss>" };
    expect((await gaps()).slice(0, 4)).toEqual([1.5, 1.5, 1.5, 1.5]);
  });
  test.each([
    ["<sy:updatePeriod> hourly </sy:updatePeriod>", 1],
    ["<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>16</sy:updateFrequency>", 1.5],
    ["<sy:updatePeriod>daily</sy:updatePeriod>", 2],
    ["<sy:updatePeriod>often</sy:updatePeriod>", 0.5],
  ])("as often as it says it changes: %s", async (said, gap) => {
    const body = `<rss xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"><channel>${said}</channel></rss>`;
    outlet.feedAnswer = { status: 200, body };
    expect((await gaps())[0]).toBe(gap);
  });
});
