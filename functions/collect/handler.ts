// The collect function: ticks of its schedule, and batches of its queue.
import type { Context, SQSEvent } from "aws-lambda";
import { eachMessage } from "../shared/batch.ts";
import { systemClock as clock } from "../shared/clock.ts";
import { structuredLog } from "../shared/log.ts";
import { counted, embeddedMetrics } from "../shared/metrics.ts";
import { CollectMessage, type Tick } from "../shared/model/messages.ts";
import { s3Archive } from "../shared/s3-archive.ts";
import { sqsQueue } from "../shared/sqs-queue.ts";
import { askForPolls, collectFeed, lastStart } from "./collect.ts";
import { readFeedList } from "./feed-list.ts";
import { httpWeb } from "./http-web.ts";
import type { Outside } from "./outside.ts";
import { preferHttps } from "./prefer-https.ts";
import { collectSettings, manners } from "./settings.ts";
import { workerPages } from "./worker-pages.ts";

const connect = (settings = collectSettings()): Outside => ({
  feeds: readFeedList(settings.FEEDS_FILE),
  archive: s3Archive(settings.ARCHIVE_BUCKET),
  web: preferHttps(httpWeb({ ...manners(settings), clock }), clock),
  pages: workerPages(),
  collectQueue: sqsQueue(settings.COLLECT_QUEUE_URL),
  extractQueue: sqsQueue(settings.EXTRACT_QUEUE_URL),
  clock,
  log: structuredLog("collect"),
});
let connected: Outside | undefined;

export const handleWith =
  (outside: () => Outside, metrics = embeddedMetrics("collect")) =>
  async (event: Tick | SQSEvent, context: Pick<Context, "getRemainingTimeInMillis">) => {
    if (!("Records" in event)) return askForPolls(outside());
    const until = lastStart(outside().clock, context.getRemainingTimeInMillis());
    const work = async (message: CollectMessage) => metrics.count(await collectFeed(outside(), message.feedId, until));
    return counted(metrics, () => eachMessage(event, CollectMessage, outside().log, work));
  };
export const handler = handleWith(() => (connected ??= connect()));
