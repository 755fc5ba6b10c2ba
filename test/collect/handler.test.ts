// The collect function's wiring: ticks, batches, and settings that are missing.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { FeedListUnreadable, readFeedList } from "../../functions/collect/feed-list.ts";
import { handler, handleWith } from "../../functions/collect/handler.ts";
import { collecting, oneFeed } from "../support/collecting.ts";
import { openOutlet } from "../support/outlet.ts";
import { sqsBatch } from "../support/sqs-event.ts";

const context = { getRemainingTimeInMillis: () => 300_000 };

test("a tick asks for polls, a message polls, and a message that cannot be read fails alone", async () => {
  const outlet = await openOutlet([{ name: "dredging" }]);
  try {
    const stage = collecting([oneFeed(outlet.origin)], [outlet.origin]);
    const handle = handleWith(() => stage.outside);
    await handle({ tick: "collect", at: "2026-11-23T08:00:00Z" }, context);
    const [message] = stage.collectQueue.messages;
    const answer = await handle(sqsBatch(JSON.stringify(message), "{", '{"feed":1}'), context);
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: "message-1" }, { itemIdentifier: "message-2" }] });
    expect(stage.articles()).toHaveLength(1);
  } finally {
    await outlet.close();
  }
});

test("with no time left it begins no page", async () => {
  const outlet = await openOutlet([{ name: "dredging" }]);
  try {
    const stage = collecting([oneFeed(outlet.origin)], [outlet.origin]);
    const handle = handleWith(() => stage.outside);
    await handle(sqsBatch('{"feedId":"callow"}'), { getRemainingTimeInMillis: () => 20_000 });
    expect(outlet.asked).toEqual(["/feed"]);
    await handle(sqsBatch('{"feedId":"callow"}'), context);
    expect(stage.articles()).toHaveLength(1);
  } finally {
    await outlet.close();
  }
});

test("settings that are missing are named", async () =>
  await expect(handler({ tick: "collect", at: "2026-11-23T08:00:00Z" }, context)).rejects.toThrow(
    /ARCHIVE_BUCKET.*COLLECT_QUEUE_URL.*EXTRACT_QUEUE_URL.*FEEDS_FILE/,
  ));

test("the feed list is read, and what is wrong with one is said", () => {
  const directory = mkdtempSync(join(tmpdir(), "readout-feeds-"));
  const file = join(directory, "feeds.json");
  try {
    expect(() => readFeedList(file)).toThrow(FeedListUnreadable);
    writeFileSync(file, '[{"id":"callow"}]');
    expect(() => readFeedList(file)).toThrow(/0\.url/);
    writeFileSync(file, JSON.stringify([oneFeed("https://callow.example")]));
    expect(readFeedList(file)).toMatchObject([{ id: "callow", outlet: "Callow Courier" }]);
  } finally {
    rmSync(directory, { recursive: true });
  }
});
