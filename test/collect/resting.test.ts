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
  test("as long as its ttl says", async () => {
    outlet.feedAnswer = { status: 200, body: "<rss><channel><ttl>90</ttl></channel></rss>" };
    expect((await gaps())[0]).toBe(1.5);
  });
});
