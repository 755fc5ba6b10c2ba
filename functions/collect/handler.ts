// The collect function: ticks of its schedule, and batches of its queue.
import type { Context, SQSEvent } from "aws-lambda";
import { eachMessage } from "../shared/batch.ts";
import { systemClock as clock } from "../shared/clock.ts";
import { structuredLog } from "../shared/log.ts";
import { counted, embeddedMetrics } from "../shared/metrics.ts";
import { CollectMessage, type Tick } from "../shared/model/messages.ts";
import { s3Archive } from "../shared/s3-archive.ts";
import { sqsQueue } from "../shared/sqs-queue.ts";
import { askForPolls, collectFeed } from "./collect.ts";
import { readFeedList } from "./feed-list.ts";
import { httpWeb } from "./http-web.ts";
import type { Outside } from "./outside.ts";
import { collectSettings } from "./settings.ts";
import { workerPages } from "./worker-pages.ts";

/** Time kept for the page that is under way when no other is begun: its robots.txt, itself, and the writing. */
const reserveMs = 45_000;

const connect = (): Outside => {
  const settings = collectSettings();
  const { SITE_URL: siteUrl, HOST_SPACING_MS: hostSpacingMs, PRIVATE_ORIGINS: privateOrigins } = settings;
  return {
    feeds: readFeedList(settings.FEEDS_FILE),
    archive: s3Archive(settings.ARCHIVE_BUCKET),
    web: httpWeb({ siteUrl, hostSpacingMs, privateOrigins, clock }),
    pages: workerPages(),
    collectQueue: sqsQueue(settings.COLLECT_QUEUE_URL),
    extractQueue: sqsQueue(settings.EXTRACT_QUEUE_URL),
    clock,
    log: structuredLog("collect"),
  };
};
let connected: Outside | undefined;

export const handleWith =
  (outside: () => Outside, metrics = embeddedMetrics("collect")) =>
  async (event: Tick | SQSEvent, context: Pick<Context, "getRemainingTimeInMillis">) => {
    if (!("Records" in event)) return askForPolls(outside());
    const until = new Date(outside().clock.now().getTime() + context.getRemainingTimeInMillis() - reserveMs);
    const work = async ({ feedId }: CollectMessage) => metrics.count(await collectFeed(outside(), feedId, until));
    return counted(metrics, () => eachMessage(event, CollectMessage, outside().log, work));
  };
export const handler = handleWith(() => (connected ??= connect()));
