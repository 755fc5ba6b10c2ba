// The collect stage with an archive and queues in memory, reading a server on loopback.
import { Article } from "../../functions/shared/model/article.ts";
import { type Feed, FeedCheck, Rejection } from "../../functions/shared/model/feed.ts";
import type { CollectMessage, ExtractMessage } from "../../functions/shared/model/messages.ts";
import type { Queue } from "../../functions/shared/queue.ts";
import { collectFeed } from "../../functions/collect/collect.ts";
import { httpWeb } from "../../functions/collect/http-web.ts";
import type { Outside } from "../../functions/collect/outside.ts";
import { workerPages } from "../../functions/collect/worker-pages.ts";
import { type HandClock, handClock } from "./hand-clock.ts";
import { type KeptLog, keptLog } from "./kept-log.ts";
import { memoryArchive } from "./memory-archive.ts";

const memoryQueue = <Message>(): Queue<Message> & { messages: Message[] } => {
  const messages: Message[] = [];
  return {
    messages,
    async send(more) {
      messages.push(...more);
    },
  };
};

/** One thread for all: a page leaves nothing behind in it. */
const pages = workerPages();

export interface Collecting {
  outside: Outside;
  clock: HandClock;
  log: KeptLog;
  archive: ReturnType<typeof memoryArchive>;
  collectQueue: { messages: CollectMessage[] };
  extractQueue: { messages: ExtractMessage[] };
  /** Polls the one feed, or the named one, with time enough. */
  poll(feedId?: string): Promise<void>;
  articles(): Article[];
  /** What the articles' addresses name on the outlet, sorted. */
  names(): string[];
  rejections(): Rejection[];
  check(feedId?: string): FeedCheck;
}

export const oneFeed = (origin: string): Feed => ({
  id: "callow",
  url: `${origin}/feed`,
  outlet: "Callow Courier",
  section: "Harbour",
});

/** `ports` take the place of those in memory. */
export const collecting = (
  feeds: readonly Feed[],
  origins: readonly string[],
  ports: (plain: Outside) => Partial<Outside> = () => ({}),
): Collecting => {
  const clock = handClock("2026-11-23T08:00:00Z");
  const [log, archive] = [keptLog(), memoryArchive()];
  const [collectQueue, extractQueue] = [memoryQueue<CollectMessage>(), memoryQueue<ExtractMessage>()];
  const web = httpWeb({ hostSpacingMs: 0, privateOrigins: origins, clock });
  const plain: Outside = { feeds, archive, web, pages, collectQueue, extractQueue, clock, log };
  const outside = { ...plain, ...ports(plain) };
  const stored = (prefix: string): unknown[] =>
    [...archive.objects]
      .filter(([key]) => key.startsWith(prefix))
      .map(([, body]): unknown => JSON.parse(Buffer.from(body).toString()));
  const articles = (): Article[] => stored("articles/").map((value) => Article.parse(value));
  return {
    outside,
    clock,
    log,
    archive,
    collectQueue,
    extractQueue,
    async poll(feedId = feeds[0]?.id ?? "") {
      await collectFeed(outside, feedId, new Date("2099-01-01"));
    },
    articles,
    names: () =>
      articles()
        .map(({ url }) => new URL(url).pathname.slice(1))
        .toSorted(),
    rejections: () => stored("rejections/").map((value) => Rejection.parse(value)),
    check: (feedId = feeds[0]?.id ?? "") => FeedCheck.parse(stored(`feeds/${feedId}.json`)[0]),
  };
};
