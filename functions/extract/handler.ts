// The extract function: batches of its queue, one message an article.
import type { SQSBatchResponse, SQSEvent } from "aws-lambda";
import type { Archive } from "../shared/archive.ts";
import { environment } from "../shared/archive-keys.ts";
import { eachMessage } from "../shared/batch.ts";
import { type Log, structuredLog } from "../shared/log.ts";
import { counted, embeddedMetrics } from "../shared/metrics.ts";
import { ExtractMessage } from "../shared/model/messages.ts";
import { s3Archive } from "../shared/s3-archive.ts";
import { extractArticle } from "./extract.ts";
import { openReader } from "./open-reader.ts";
import type { ReaderModels } from "./reader/reader.ts";
import { extractSettings } from "./settings.ts";

export interface Outside {
  archive: Archive;
  log: Log;
  models?: ReaderModels;
}

const connect = (): Outside => ({
  archive: s3Archive(extractSettings()[environment.archiveBucket]),
  log: structuredLog("extract"),
  models: openReader(),
});
let connected: Outside | undefined;

export const handleWith =
  (outside: () => Outside, metrics = embeddedMetrics("extract")) =>
  async (event: SQSEvent): Promise<SQSBatchResponse> =>
    counted(metrics, () => {
      const { archive, log, models } = outside();
      return eachMessage(event, ExtractMessage, log, async ({ articleKey }) => {
        const { statements, actors, dropped } = await extractArticle(archive, articleKey, models);
        log.info("findings stored", { articleKey, statements: statements.length, actors: actors.length, dropped });
        metrics.count({ findings: 1, statements: statements.length });
      });
    });
export const handler = handleWith(() => (connected ??= connect()));
