// The publish function: ticks of its schedule.
import { systemClock } from "../shared/clock.ts";
import { structuredLog } from "../shared/log.ts";
import { counted, embeddedMetrics } from "../shared/metrics.ts";
import { Tick } from "../shared/model/messages.ts";
import { s3Archive } from "../shared/s3-archive.ts";
import { sqsQueue } from "../shared/sqs-queue.ts";
import type { Outside } from "./outside.ts";
import { publish } from "./publish.ts";
import { publishSettings } from "./settings.ts";

const connect = (): Outside => {
  const settings = publishSettings();
  return {
    archive: s3Archive(settings.ARCHIVE_BUCKET),
    queue: sqsQueue(settings.SEND_QUEUE_URL),
    clock: systemClock,
    log: structuredLog("publish"),
    siteUrl: settings.SITE_URL,
    storiesPerSection: settings.STORIES_PER_SECTION,
    zone: settings.ZONE,
    language: settings.SITE_LANGUAGE,
  };
};
let connected: Outside | undefined;

export const handleWith =
  (outside: () => Outside, metrics = embeddedMetrics("publish")) =>
  async (event: unknown) =>
    counted(metrics, async () => {
      const summary = await publish(outside(), Tick.parse(event));
      metrics.count(summary);
      return summary;
    });
export const handler = handleWith(() => (connected ??= connect()));
