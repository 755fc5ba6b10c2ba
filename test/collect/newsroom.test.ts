// Collect reads the whole sample newsroom: six outlets with clutter, charsets and feeds of their own.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Article } from "../../functions/shared/model/article.ts";
import {
  type LoggedRequest,
  newsroomFeeds,
  type Newsroom,
  startNewsroom,
} from "../../infra/local/newsroom/newsroom.ts";
import { outlets } from "../../infra/local/newsroom/outlets.ts";
import { articlesOf } from "../../infra/local/newsroom/print.ts";
import { type Collecting, collecting } from "../support/collecting.ts";
import { hours } from "../support/hand-clock.ts";
import { dayOne, newsroomOptions } from "../support/open-newsroom.ts";

let newsroom: Newsroom;
let stage: Collecting;
const pollAll = async (): Promise<void> => {
  for (const { id } of newsroom.outlets) await stage.poll(id);
};

beforeAll(async () => {
  newsroom = await startNewsroom(newsroomOptions);
  stage = collecting(
    newsroomFeeds(newsroom),
    newsroom.outlets.map(({ origin }) => origin),
  );
  stage.clock.set(newsroomOptions.now());
  await pollAll();
});
afterAll(() => newsroom.stop());

const printed = outlets.flatMap((outlet) =>
  articlesOf(outlet, dayOne, 1).map((article) => ({ outlet, article, id: article.id })),
);
const kept = (outletId: string, path: string): Article =>
  stage.articles().find(({ feedId, url }) => feedId === outletId && url.endsWith(path)) ??
  expect.fail(`${path} was not kept`);

test.each(printed)("$id: its words and no others, its title, its author, its time", ({ outlet, article }) => {
  const { text, ...known } = kept(outlet.id, article.path);
  const [first, ...rest] = text.split("\n\n");
  // A standfirst is the article's own; some pages print it as its first paragraph.
  const paragraphs = first === article.standfirst ? rest : [first, ...rest];
  expect(paragraphs).toEqual(article.paragraphs);
  expect(known).toMatchObject({
    title: article.title,
    byline: article.byline,
    publishedAt: article.listedAt.toISOString(),
    language: "en",
  });
});

test("what is no article is rejected by name", () =>
  expect(
    stage
      .rejections()
      .map(({ reason }) => reason)
      .toSorted(),
  ).toEqual(["page not found", "too little text"]));

test("every article was handed on once", () => {
  const keys = stage.extractQueue.messages.map(({ articleKey }) => articleKey);
  expect(keys).toHaveLength(printed.length);
  expect(new Set(keys).size).toBe(printed.length);
});

describe("polled again", () => {
  test("with nothing new, no page is asked for", async () => {
    const feeds = outlets.flatMap(({ feedPath, oldFeedPath }) => [feedPath, oldFeedPath ?? feedPath]);
    const before = newsroom.requests.length;
    await pollAll();
    const isPage = ({ url }: LoggedRequest): boolean =>
      !url.endsWith("/robots.txt") && !feeds.some((feed) => url.endsWith(feed));
    expect(newsroom.requests.slice(before).filter(isPage)).toEqual([]);
  });

  test("on day two, the new articles come and corrected ones stand in both versions", async () => {
    newsroom.setDay(2);
    stage.clock.pass(hours(24));
    const before = stage.articles().length;
    await pollAll();
    const dayTwo = outlets.flatMap((outlet) => articlesOf(outlet, dayOne, 2));
    const corrected = dayTwo.filter(({ modifiedAt }) => modifiedAt !== undefined);
    expect(corrected.length).toBeGreaterThan(0);
    expect(stage.articles().length - before).toBe(dayTwo.length - printed.length + corrected.length);
  });
});
